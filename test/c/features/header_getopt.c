/* POSIX getopt() and GNU's getopt_long(). */
#define _GNU_SOURCE
#include "expect.h"
#include <getopt.h>
#include <unistd.h>

#define COUNT(list) ((int)(sizeof(list) / sizeof(*(list))) - 1)

static void short_options(void)
{
	char *words[] = { "program", "-ab", "-o", "value", "-ojoined", "operand", "-c", "--", "-x", NULL };
	char seen[16] = "";
	int option, n = 0;

	optind = 0;
	while ((option = getopt(COUNT(words), words, "abo:c")) != -1) {
		seen[n++] = (char)option;
		if (option == 'o')
			EXPECT(strcmp(optarg, n == 3 ? "value" : "joined") == 0);
	}
	EXPECT_STR(seen, "abooc");
	EXPECT_EQ(optind, 8 - 1);
	EXPECT_STR(words[optind], "operand");
	EXPECT_STR(words[optind + 1], "-x");
}

static void posixly(void)
{
	char *words[] = { "program", "-a", "operand", "-b", NULL };

	optind = 0;
	EXPECT_EQ(getopt(COUNT(words), words, "+ab"), 'a');
	EXPECT_EQ(getopt(COUNT(words), words, "+ab"), -1);
	EXPECT_EQ(optind, 2);
}

static void wrong_options(void)
{
	char *words[] = { "program", "-z", "-o", NULL };

	optind = 0;
	opterr = 0;
	EXPECT_EQ(getopt(COUNT(words), words, ":o:"), '?');
	EXPECT_EQ(optopt, 'z');
	EXPECT_EQ(getopt(COUNT(words), words, ":o:"), ':');
	EXPECT_EQ(optopt, 'o');
}

static void long_options(void)
{
	static int flag;
	static const struct option options[] = {
		{ "verbose", no_argument, &flag, 7 },
		{ "output", required_argument, NULL, 'o' },
		{ "level", optional_argument, NULL, 'l' },
		{ NULL, 0, NULL, 0 },
	};
	char *words[] = { "program", "--verbose", "--output=file", "--out", "other", "--level", "--level=3", "-lx", NULL };
	int at = -1;

	optind = 0;
	EXPECT_EQ(getopt_long(COUNT(words), words, "o:l::", options, &at), 0);
	EXPECT(flag == 7 && at == 0);
	EXPECT_EQ(getopt_long(COUNT(words), words, "o:l::", options, &at), 'o');
	EXPECT_STR(optarg, "file");
	EXPECT_EQ(getopt_long(COUNT(words), words, "o:l::", options, &at), 'o');
	EXPECT_STR(optarg, "other");
	EXPECT_EQ(getopt_long(COUNT(words), words, "o:l::", options, &at), 'l');
	EXPECT(optarg == NULL);
	EXPECT_EQ(getopt_long(COUNT(words), words, "o:l::", options, &at), 'l');
	EXPECT_STR(optarg, "3");
	EXPECT_EQ(getopt_long(COUNT(words), words, "o:l::", options, &at), 'l');
	EXPECT_STR(optarg, "x");
	EXPECT_EQ(getopt_long(COUNT(words), words, "o:l::", options, &at), -1);
}

int main(void)
{
	short_options();
	posixly();
	wrong_options();
	long_options();
	return expected();
}
