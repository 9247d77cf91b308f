/* Strings compared with literals, as conditions: just before a closed page, of all lengths around a word's; and tables of literals. */
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static long wrong, asked;

static void expect(const char *literal, const char *s, int limit, int got, int wanted)
{
	asked++;
	if (got != wanted && ++wrong < 10)
		printf("\"%s\" and \"%.40s\", %d: %d, not %d\n", literal, s, limit, got, wanted);
}

static int same(const char *s, const char *t, int limit)
{
	for (; limit != 0; s++, t++, limit--) {
		if (*s != *t)
			return 0;
		if (*s == '\0')
			return 1;
	}
	return 1;
}

#define SOME(L, N) \
	expect(L, s, N, strncmp(s, L, N) == 0, same(s, L, N)); \
	expect(L, s, N, strncmp(L, s, N) != 0, !same(s, L, N)); \
	if (strncmp(s, L, N)) \
		expect(L, s, N, 0, same(s, L, N))

#define ASK(L) do { \
	expect(L, s, -1, strcmp(s, L) == 0, same(s, L, -1)); \
	expect(L, s, -1, !strcmp(L, s), same(s, L, -1)); \
	expect(L, s, -1, strcmp(s, L) != 0, !same(s, L, -1)); \
	expect(L, s, -1, strcmp(s, L) ? 5 : 6, same(s, L, -1) ? 6 : 5); \
	expect(L, s, -1, strcmp(s, L) && 1, !same(s, L, -1)); \
	if (strcmp(s, L) == 0 || s == NULL) \
		expect(L, s, -1, 1, same(s, L, -1)); \
	expect(L, s, -1, strncmp(s, L, strlen(L)) == 0, same(s, L, strlen(L))); \
	SOME(L, 0); SOME(L, 1); SOME(L, 2); SOME(L, 3); SOME(L, 4); SOME(L, 5); SOME(L, 7); SOME(L, 8); SOME(L, 9); \
	SOME(L, 12); SOME(L, 16); SOME(L, 17); SOME(L, 31); SOME(L, 32); SOME(L, 33); SOME(L, 1000); SOME(L, -1); \
	} while (0)

static void ask(const char *s)
{
	ASK("");
	ASK("a");
	ASK("ab");
	ASK("abc");
	ASK("abcd");
	ASK("abcde");
	ASK("abcdef");
	ASK("abcdefg");
	ASK("abcdefgh");
	ASK("abcdefghi");
	ASK("abcdefghijklmno");
	ASK("abcdefghijklmnop");
	ASK("abcdefghijklmnopq");
	ASK("abcdefghijklmnopqrstuvwxyzABCD");
	ASK("abcdefghijklmnopqrstuvwxyzABCDE");
	ASK("abcdefghijklmnopqrstuvwxyzABCDEF");
	ASK("abcdefghijklmnopqrstuvwxyzABCDEFGHIJ");
	ASK("a\xe9\xff");
	ASK("ab\0cd");
}

static const char *const names[] = {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT"};

static int method_of(const char *line)
{
	for (int i = 0; i < 8; i++)
		if (strncmp(line, names[i], strlen(names[i])) == 0)
			return i;
	return -1;
}

static const struct {
	int value;
	const char *name;
} colours[] = {{0xff0000, "red"}, {0xff00, "green"}, {.name = "blue", .value = 0xff}, {-2, "violet, which is longer than the others"}};

static int colour_of(const char *name)
{
	int found = -1, looked = 0;

	for (size_t i = 0; i < sizeof(colours) / sizeof(colours[0]); i++) {
		looked += i;
		if (strcmp(colours[i].name, name) == 0)
			found = colours[i].value;
	}
	return found + looked - 6;
}

/* Some elements are none, and one is set twice. */
static const char *const days[7] = {[1] = "Mon", [2] = "Die", [2] = "Tue", [6] = "Sat"};

static int day_of(const char *name)
{
	for (unsigned i = 1; i <= 2; i++) {
		if (strcmp(name, days[i]) == 0)
			return i;
	}
	for (int i = 0; i != 7; i += 1)
		if (days[i] != NULL && !strcmp(days[i], name))
			return 10 + i;
	return -1;
}

/* It can change. */
static const char *changing[] = {"one", "two"};

static int changing_of(const char *name)
{
	for (int i = 0; i < 2; i++)
		if (strcmp(name, changing[i]) == 0)
			return i;
	return -1;
}

int main(void)
{
	static const char text[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN";
	static const char *const lines[] = {"GET /", "HEAD", "HEA", "POS", "POST", "PUT", "DELETE it", "OPTIONS", "TRACE", "CONNECT", "connect", "", "red", "green", "blue",
	                                    "violet", "violet, which is longer than the others", "Mon", "Die", "Tue", "Sat", "Sun", "one", "two", "three"};
	char *pages = mmap(NULL, 2 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	mprotect(pages + 4096, 4096, PROT_NONE);
	for (int n = 0; n <= 40; n++)
		for (int change = -1; change < n; change += 1 + n / 8)
			for (int before = 0; before < 40; before += 1 + before / 3 * 4) {
				char *s = pages + 4096 - before - n - 1;

				memset(pages, 'b', 4096);
				memcpy(s, text, n);
				s[n] = '\0';
				if (change >= 0)
					s[change] = '\xe9';
				ask(s);
			}
	changing[1] = "three";
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		char *s = pages + 4096 - strlen(lines[i]) - 1;

		strcpy(s, lines[i]);
		printf("%s: %d %d %d %d\n", s, method_of(s), colour_of(s), day_of(s), changing_of(s));
	}
	printf("%ld asked, %ld wrong\n", asked, wrong);
	return wrong != 0;
}
