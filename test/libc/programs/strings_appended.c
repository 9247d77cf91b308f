/* Strings that are made by several statements in a row, whose ends are known: to the byte, up to a closed page, and with other statements between. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define LONGEST 40

static long wrong, asked;

static void expect(const char *what, const char *s, const char *wanted)
{
	asked++;
	if (strcmp(s, wanted) != 0 && ++wrong < 10)
		printf("%s: \"%s\", not \"%s\"\n", what, s, wanted);
}

static void expect_length(const char *what, size_t n, size_t wanted)
{
	asked++;
	if (n != wanted && ++wrong < 10)
		printf("%s: %zu, not %zu\n", what, n, wanted);
}

/* The same byte by byte. */
static char *joined(const char *a, const char *b, const char *c)
{
	static char buffer[2][4 * LONGEST];
	static int turn;
	char *s = buffer[turn ^= 1], *end = s;

	while (*a)
		*end++ = *a++;
	while (*b)
		*end++ = *b++;
	while (*c)
		*end++ = *c++;
	*end = '\0';
	return s;
}

struct record {
	int number;
	char name[3 * LONGEST];
	char *text;
};

static void append(char *at, const char *a, const char *b)
{
	char line[3 * LONGEST];
	struct record record = {1, "", at};
	size_t n;
	int more = a[0] == 'a';

	/* In memory of its own, and just before a page that is closed. */
	strcpy(line, a);
	strcat(line, b);
	n = strlen(line);
	expect("line", line, joined(a, b, ""));
	expect_length("line", n, strlen(a) + strlen(b));

	strcpy(at, a);
	strcat(at, b);
	strcat(at, "");
	strcat(at, ".");
	size_t all = strlen(at);
	expect("at", at, joined(a, b, "."));
	expect_length("at", all, strlen(a) + strlen(b) + 1);

	strcpy(line, "literal, of more than some bytes, ");
	strcat(line, a);
	line[strlen(line) - 1] = '!';
	n = strlen(line);
	expect_length("line", n, 34 + strlen(a));
	if (a[0] == '\0')
		expect("line", line, "literal, of more than some bytes,!");

	strcpy(record.name, a);
	strcat(record.name, "abc");
	strcat(record.name, "");
	strcat(record.name, "defghijk");
	record.number = 2 * strlen(record.name) + record.name[strlen(record.name) - 1];
	expect("record", record.name, joined(a, "abcdefghijk", ""));
	expect_length("record", record.number, 2 * (strlen(a) + 11) + 'k');

	/* What is known is known of one string alone, and until something is written. */
	strcpy(line, a);
	strcat(record.name, "x");
	strcat(line, b);
	n = strlen(record.name);
	expect("line", line, joined(a, b, ""));
	expect("record", record.name, joined(a, "abcdefghijkx", ""));
	expect_length("record", n, strlen(a) + 12);

	strcpy(line, "abcdef");
	line[3] = '\0';
	n = strlen(line);
	expect_length("cut", n, 3);
	strcpy(line, "abcdef");
	*(line + 2) = '\0', strcat(line, "xyz");
	n = strlen(line);
	expect_length("cut and appended", n, 5);
	strcpy(line, "abcdef");
	if (more)
		strcpy(line, "a");
	strcat(line, "xyz");
	expect("either", line, more ? "axyz" : "abcdefxyz");
	for (int i = 0; i < 3; i++) {
		strcat(line, "0");
		if (i == 1)
			line[1] = '\0';
	}
	expect("loop", line, "a0");

	char *s = line;
	strcpy(s, "abc");
	s = s + 1;
	strcat(s, "d");
	n = strlen(s);
	expect_length("moved", n, 3);
	strcpy(s, "abc");
	n = strlen(s++);
	n = strlen(s);
	expect_length("moved", n, 2);
	strcpy(line, "abc");
	n = strlen(strcpy(line, "ab"));
	n = 10 * n + strlen(line);
	expect_length("in an expression", n, 22);
	strcpy(record.text, a);
	strcat(record.text, "#");
	n = strlen(record.text);
	expect("text", record.text, joined(a, "#", ""));
	expect_length("text", n, strlen(a) + 1);
	goto middle;
	strcpy(line, "never");
middle:
	strcat(line, "c");
	expect("label", line, "abc");
	switch (more) {
	case 0:
		strcpy(line, "zero");
	case 1:
		strcat(line, "one");
	}
	expect("switch", line, more ? "abcone" : "zeroone");
}

int main(void)
{
	static const char text[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN";
	char *pages = mmap(NULL, 2 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	mprotect(pages + 4096, 4096, PROT_NONE);
	for (int i = 0; i <= LONGEST; i++)
		for (int k = 0; k <= LONGEST; k += 1 + k / 5) {
			char a[LONGEST + 1] = "", b[LONGEST + 1] = "";

			memcpy(a, text, i);
			memcpy(b, text + LONGEST - k, k);
			append(pages + 4096 - i - k - 2, a, b);
		}
	printf("%ld asked, %ld wrong\n", asked, wrong);
	return wrong != 0;
}
