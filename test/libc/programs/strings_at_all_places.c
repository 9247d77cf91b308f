/* Lengths and searches at every distance from a multiple of 16, among bytes that look like what is looked for, against loops byte by byte. */
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>

#define LONGEST 70

/* Not known to the compiler. */
static char *volatile room;
static long wrong, asked;

static void expect(const char *what, int at, int length, int change, long got, long wanted)
{
	asked++;
	if (got != wanted && ++wrong < 10)
		printf("%s at %d, length %d, change %d: %ld, not %ld\n", what, at, length, change, got, wanted);
}

static long place(const char *s, const void *found)
{
	return found == NULL ? -1 : (const char *)found - s;
}

static long first(const char *s, int c, int n)
{
	for (int i = 0; i < n; i++)
		if (s[i] == (char)c)
			return i;
	return -1;
}

static long last(const char *s, int c, int n)
{
	while (n-- > 0)
		if (s[n] == (char)c)
			return n;
	return -1;
}

static long first_string(const char *s, int n, const char *wanted, int m)
{
	for (int i = 0; i + m <= n; i++) {
		int k = 0;

		while (k < m && s[i + k] == wanted[k])
			k++;
		if (k == m)
			return i;
	}
	return -1;
}

static void look(const char *s, int at, int n, int change)
{
	static const char *volatile const needles[] = {"", "z", "az", "azz", "xyxy", "xyz", "y", "yxyxyxz", "\xc3\xa9"};

	expect("strlen", at, n, change, strlen(s), n);
	for (int i = 0; i < 5; i++) {
		int c = "az\0x\xc3"[i];
		long found = first(s, c, n + 1);

		expect("strchr", at, n, change, place(s, strchr(s, c)), found);
		expect("strchr of more than a byte", at, n, change, place(s, strchr(s, c + 0x5600)), found);
		expect("strchrnul", at, n, change, place(s, strchrnul(s, c)), found < 0 ? n : found);
		expect("strrchr", at, n, change, place(s, strrchr(s, c)), last(s, c, n + 1));
		for (int size = 0; size <= n; size += 1 + n / 7)
			expect("memchr", at, n, change, place(s, memchr(s, c, size)), first(s, c, size));
	}
	for (size_t i = 0; i < sizeof(needles) / sizeof(needles[0]); i++)
		expect(needles[i], at, n, change, place(s, strstr(s, needles[i])), first_string(s, n, needles[i], strlen(needles[i])));
}

static void copy(const char *s, int at, int n)
{
	char to[16 + 2 * LONGEST + 17];

	memset(to, '#', sizeof(to));
	expect("strcpy", at, n, 0, strcpy(to + 15 - at, s) - to, 15 - at);
	expect("its bytes", at, n, 0, memcmp(to + 15 - at, s, n + 1), 0);
	expect("what follows", at, n, 0, to[15 - at + n + 1], '#');
	memset(to, '#', sizeof(to));
	expect("stpcpy", at, n, 0, stpcpy(to, s) - to, n);
	expect("strcat", at, n, 0, strcat(to, s) - to, 0);
	expect("its bytes", at, n, 0, memcmp(to, s, n) | memcmp(to + n, s, n + 1), 0);
	expect("what follows", at, n, 0, to[2 * n + 1], '#');
}

int main(void)
{
	static char all[4096];

	room = all;
	for (int at = 0; at < 16; at++)
		for (int n = 0; n <= LONGEST; n++)
			for (int change = -1; change <= n; change += 1 + n / 9) {
				char *s = room + 1024 + at;

				/* Before and behind the string lies what is looked for. */
				memset(room + 960, 'z', 64 + at);
				for (int i = 0; i < n; i++)
					s[i] = change % 2 == 0 ? 'a' : "xy"[i % 2];
				s[n] = '\0';
				memset(s + n + 1, 'z', 40);
				if (change >= 0 && change < n)
					s[change] = change % 5 == 4 ? '\xc3' : 'z';
				look(s, at, n, change);
				if (change < 2)
					copy(s, at, n);
			}
	printf("%ld asked, %ld wrong\n", asked, wrong);
	return wrong != 0;
}
