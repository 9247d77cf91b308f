#define _GNU_SOURCE
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int flag;
static const struct option options[] = {
	{ "verbose", no_argument, &flag, 7 },
	{ "version", no_argument, NULL, 'V' },
	{ "add", required_argument, NULL, 'a' },
	{ "append", optional_argument, NULL, 'p' },
	{ "delete", required_argument, NULL, 1000 },
	{ "same-one", no_argument, NULL, 's' },
	{ "same-two", no_argument, NULL, 's' },
	{ "x", no_argument, NULL, 'X' },
	{ NULL, 0, NULL, 0 },
};

enum how { SHORT, LONG, LONG_ONLY };

static void parse(enum how how, const char *letters, const char *line)
{
	static const char *const names[] = { "getopt", "getopt_long", "getopt_long_only" };
	char copy[400], *argv[40], *word;
	int argc = 0, code, index, calls = 0;

	strcpy(copy, line);
	for (word = strtok(copy, " "); word != NULL; word = strtok(NULL, " "))
		argv[argc++] = strcmp(word, "''") == 0 ? "" : word;
	argv[argc] = NULL;
	printf("%s(\"%s\") of: %s\n", names[how], letters, line);
	optind = 0;
	flag = 0;
	do {
		index = -1;
		optopt = 0;
		if (how == SHORT)
			code = getopt(argc, argv, letters);
		else if (how == LONG)
			code = getopt_long(argc, argv, letters, options, &index);
		else
			code = getopt_long_only(argc, argv, letters, options, &index);
		printf("  %d '%c' optarg %s optind %d optopt %d index %d flag %d\n", code, code > 31 && code < 127 ? code : '.',
			optarg ? optarg : "NULL", optind, optopt, index, flag);
	} while (code != -1 && ++calls < 30);
	printf("  argv:");
	for (index = 0; index < argc; index++)
		printf(" %s", argv[index]);
	printf("\n");
	fflush(stdout);
}

int main(void)
{
	static const char *const lines[] = {
		"prog",
		"prog -a -b",
		"prog one -a two -bvalue three -b value four",
		"prog -abvalue -c -- -a one",
		"prog -cx -c x -ab",
		"prog -z -: -a- one",
		"prog - -a -",
		"prog '' -a ''",
		"prog one two -a three four -c -- five -a",
		"prog -- -a",
		"prog one -- -a two",
		"prog -b",
		"prog -W version -Wadd=x -W nothing -a -W",
		"prog --verbose one --add=x --add y --append --append=z",
		"prog --ver --vers --verb --a --ad=1 --sam --nothing --x",
		"prog --version=5 --delete --x --delete",
		"prog --add",
		"prog -verbose -version -v -add x -x -xa -append=3 -b 4 -q -same",
		"prog -ver -del -dele=4 one -a",
		"prog --=x --= -a",
	};
	static const char *const letters[] = { "ab:c::", "+ab:c::", "-ab:c::", ":ab:c::", "ab:c::W;v", "-:ab:", "" };
	unsigned i, j;
	int how;

	for (how = SHORT; how <= LONG_ONLY; how++)
		for (j = 0; j < sizeof(letters) / sizeof(*letters); j++)
			for (i = 0; i < sizeof(lines) / sizeof(*lines); i++)
				parse(how, letters[j], lines[i]);
	opterr = 0;
	parse(LONG, "ab:", "prog --nothing -q -b");
	opterr = 1;
	setenv("POSIXLY_CORRECT", "1", 1);
	parse(LONG, "ab:", "prog -a one -b two");
	return 0;
}
