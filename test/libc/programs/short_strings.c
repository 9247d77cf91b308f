/* Short strings at every place of a word, of every length, with bytes of all kinds behind them: against plain loops. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#define LONGEST 40

static unsigned long sum;
static int faults;

static void expect(const char *what, long got, long wanted)
{
	sum = sum * 31 + (unsigned long)got;
	if (got != wanted && faults++ < 20)
		printf("%s: %ld, not %ld\n", what, got, wanted);
}

static int sign(int order) { return (order > 0) - (order < 0); }

static int order_of(const char *a, const char *b, size_t most, int strings)
{
	for (size_t i = 0; i < most; i++) {
		if (a[i] != b[i])
			return (unsigned char)a[i] < (unsigned char)b[i] ? -1 : 1;
		if (strings && a[i] == '\0')
			return 0;
	}
	return 0;
}

/* The distance of the first or the last `c`, its end included; −1 if there is none. */
static long place_of(const char *s, char c, int last)
{
	long found = -1;

	for (long i = 0;; i++) {
		if (s[i] == c && (last || found < 0))
			found = i;
		if (s[i] == '\0')
			return found;
	}
}

static long distance(const char *s, const char *found) { return found == NULL ? -1 : found - s; }

static void strings(char *a, char *b, size_t length)
{
	static const char wanted[] = {'a', 'b', '\x01', '\x80', '\xff', '\0', 'z'};

	expect("strlen", (long)strlen(a), (long)length);
	expect("strcmp", sign(strcmp(a, b)), order_of(a, b, LONGEST, 1));
	for (size_t most = 0; most <= length + 2; most++) {
		expect("strncmp", sign(strncmp(a, b, most)), order_of(a, b, most, 1));
		expect("memcmp", sign(memcmp(a, b, most)), order_of(a, b, most, 0));
	}
	for (size_t i = 0; i < sizeof(wanted); i++) {
		expect("strchr", distance(a, strchr(a, wanted[i])), place_of(a, wanted[i], 0));
		expect("strrchr", distance(a, strrchr(a, wanted[i])), place_of(a, wanted[i], 1));
	}
	expect("strchr of a larger int", distance(a, strchr(a, 'a' + 256)), place_of(a, 'a', 0));
}

static void copies(char *area, size_t from, size_t to, size_t bytes)
{
	char before[3 * LONGEST], after[3 * LONGEST];

	memcpy(before, area, sizeof(before));
	for (size_t i = 0; i < sizeof(before); i++)
		after[i] = i >= to && i < to + bytes ? before[from + i - to] : before[i];
	memmove(area + to, area + from, bytes);
	expect("memmove", memcmp(area, after, sizeof(after)), 0);
	memcpy(area, before, sizeof(before));
	if (from + bytes <= to || to + bytes <= from) {
		expect("memcpy", memcpy(area + to, area + from, bytes) == area + to, 1);
		expect("memcpy's bytes", memcmp(area, after, sizeof(after)), 0);
	}
}

/* What is copied, the zeros behind it, and nothing behind those. */
static void bounded(const char *a, size_t length)
{
	for (size_t most = 0; most <= 2 * LONGEST + 10; most++) {
		char area[3 * LONGEST];
		size_t right = 0;

		memset(area, '#', sizeof(area));
		expect("strncpy's result", strncpy(area + 3, a, most) == area + 3, 1);
		for (size_t i = 0; i < sizeof(area); i++) {
			char wanted = i < 3 || i >= 3 + most ? '#' : i - 3 < length ? a[i - 3] : '\0';

			right += area[i] == wanted;
		}
		expect("strncpy", (long)right, sizeof(area));
	}
}

#define EQUAL(n) (memcmp(a, b, n) == 0) != (order_of(a, b, n, 0) == 0) || sign(memcmp(a, b, n)) != order_of(a, b, n, 0)

/* Sizes that are known. */
static void known_sizes(const char *a, const char *b)
{
	int wrong = (EQUAL(1)) + (EQUAL(7)) + (EQUAL(8)) + (EQUAL(9)) + (EQUAL(15)) + (EQUAL(16)) + (EQUAL(17)) +
		    (EQUAL(23)) + (EQUAL(31)) + (EQUAL(32)) + (EQUAL(40));

	expect("memcmp of known sizes", wrong, 0);
}

#define LITERAL(text) \
	do { \
		char area[100]; \
		static const char wanted[] = text; \
		memset(area, '#', sizeof(area)); \
		expect("strcpy's result", strcpy(area + 5, text) == area + 5, 1); \
		expect("strcpy", memcmp(area + 5, wanted, strlen(wanted) + 1), 0); \
		expect("before and behind", area[4] == '#' && area[5 + strlen(text) + 1] == '#', 1); \
	} while (0)

static void literals(void)
{
	LITERAL("");
	LITERAL("1");
	LITERAL("12\xff");
	LITERAL("1234567");
	LITERAL("12345678");
	LITERAL("123\0" "567");
	LITERAL("the quick brown fox jumps over the lazy dog");
	LITERAL("the quick brown fox jumps over the lazy dog: 123456789012345678");
	LITERAL("the quick brown fox jumps over the lazy dog: 12345678901234567890123456789");
}

/* Loops in which these are called, by a count and to the end. */
static void classes_in_loops(void)
{
	static const char text[] = "The quick brown Fox jumps over 13 LAZY dogs; \x7f\x01";
	char upper[sizeof(text)], lower[sizeof(text)];
	int letters = 0;

	for (size_t i = 0; i < sizeof(text); i++) {
		upper[i] = (char)toupper((unsigned char)text[i]);
		if (isalpha((unsigned char)text[i]))
			letters++;
	}
	strcpy(lower, upper);
	for (char *p = lower; *p != '\0'; p++)
		*p = (char)tolower((unsigned char)*p);
	expect("letters", letters, 33);
	for (size_t i = 0; i < sizeof(text); i++)
		expect("both ways", upper[i] == text[i] || lower[i] == text[i], 1);
	printf("%s %s\n", upper, lower);
}

int main(void)
{
	static char area[3 * LONGEST], other[3 * LONGEST];
	unsigned seed = 1;

	for (int round = 0; round < 6000; round++) {
		static const char letters[] = {'a', 'a', 'b', '\x01', '\x80', '\xff', 'a'};
		size_t at = seed >> 8 & 15, place = seed >> 12 & 15, length = (seed >> 16) % 24;
		char *a = area + at, *b = other + place;

		for (size_t i = 0; i < sizeof(area); i++) {
			seed = seed * 1664525 + 1013904223;
			area[i] = letters[(seed >> 16) % sizeof(letters)];
			other[i] = letters[(seed >> 20) % sizeof(letters)];
		}
		a[length] = '\0';
		memcpy(b, a, length + 1);
		if (round % 3 != 0)
			b[seed % (length + 1)] = letters[round % sizeof(letters)];
		other[sizeof(other) - 1] = '\0';
		strings(a, b, length);
		known_sizes(a, b);
		if (round % 100 == 0)
			bounded(a, length);
		copies(area, at, place + round % LONGEST, length + (seed & 15));
	}
	for (int c = -1; c < 256; c++) {
		if (c >= 128 && c < 160)
			continue;
		expect("toupper", toupper(c), c >= 'a' && c <= 'z' ? c - 32 : c);
		expect("tolower", tolower(c), c >= 'A' && c <= 'Z' ? c + 32 : c);
		expect("isdigit", isdigit(c) != 0, c >= '0' && c <= '9');
		expect("isalpha", isalpha(c) != 0, (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
		expect("isspace", isspace(c) != 0, c == ' ' || (c >= '\t' && c <= '\r'));
		expect("ispunct", ispunct(c) != 0, c > 32 && c < 127 && !isalnum(c));
	}
	classes_in_loops();
	literals();
	expect("a literal", (long)strlen("four\0teen"), 4);
	printf("%lx, %d wrong\n", sum, faults);
	return faults != 0;
}
