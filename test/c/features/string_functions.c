/* C11 7.24: <string.h>, and what POSIX and GNU add to it. */
#define _GNU_SOURCE
#include "expect.h"
#include <errno.h>
#include <stdlib.h>
#include <strings.h>

static int sign(int n) { return (n > 0) - (n < 0); }

static void copying(void)
{
	char a[16] = "xxxxxxxxxxxxxxx", b[16];

	EXPECT(strcpy(a, "abc") == a);
	EXPECT(memcmp(a, "abc\0xxx", 7) == 0);
	EXPECT(strncpy(a, "ab", 5) == a);
	EXPECT(memcmp(a, "ab\0\0\0xx", 7) == 0);
	strncpy(a, "abcdef", 3);
	EXPECT(memcmp(a, "abc\0\0xx", 7) == 0);
	EXPECT(stpcpy(b, "hello") == b + 5);
	EXPECT(stpncpy(b, "hi", 8) == b + 2);
	EXPECT(strcat(strcpy(b, "one"), "two") == b);
	EXPECT_STR(b, "onetwo");
	EXPECT_STR(strncat(b, "three", 2), "onetwoth");
	EXPECT_STR(strncat(b, "x", 9), "onetwothx");
	strcpy(a, "0123456789");
	EXPECT(memmove(a + 2, a, 6) == a + 2);
	EXPECT_STR(a, "0101234589");
	memmove(a, a + 2, 6);
	EXPECT_STR(a, "0123454589");
	EXPECT(memcpy(b, a, 11) == b);
	EXPECT(mempcpy(b, "xy", 2) == b + 2);
	EXPECT(memset(b, 0x141, 3) == b);
	EXPECT_STR(b, "AAA3454589");
	EXPECT(memccpy(b, "abc,def", ',', 7) == b + 4);
	EXPECT(memccpy(b, "abc", ',', 3) == NULL);
}

static void comparing(void)
{
	EXPECT_EQ(sign(strcmp("a", "b")), -1);
	EXPECT_EQ(sign(strcmp("\x80", "a")), 1);
	EXPECT_EQ(strcmp("", ""), 0);
	EXPECT_EQ(sign(strcmp("ab", "a")), 1);
	EXPECT_EQ(strncmp("abc", "abd", 2), 0);
	EXPECT_EQ(strncmp("a", "b", 0), 0);
	EXPECT_EQ(strncmp("a\0b", "a\0c", 3), 0);
	EXPECT_EQ(sign(memcmp("a\0b", "a\0c", 3)), -1);
	EXPECT_EQ(sign(memcmp("\xff", "\x01", 1)), 1);
	EXPECT_EQ(strcasecmp("HeLLo", "hEllO"), 0);
	EXPECT_EQ(strncasecmp("ABx", "aby", 2), 0);
	EXPECT_EQ(sign(strcasecmp("a", "B")), -1);
	EXPECT_EQ(sign(strcoll("a", "b")), -1);
	EXPECT_EQ(sign(strverscmp("file9", "file10")), -1);
	EXPECT_EQ(sign(strverscmp("1.010", "1.09")), -1);
}

static void finding(void)
{
	const char *text = "hello, world";
	char bytes[] = { 'a', 0, 'b', 0, 'c' };

	EXPECT(strchr(text, 'o') == text + 4);
	EXPECT(strrchr(text, 'o') == text + 8);
	EXPECT(strchr(text, 0) == text + 12);
	EXPECT(strrchr(text, 0) == text + 12);
	EXPECT(strchr(text, 'x') == NULL);
	EXPECT(strchr(text, 'h' + 256) == text);
	EXPECT(strchrnul(text, 'x') == text + 12);
	EXPECT(strstr(text, "o, w") == text + 4);
	EXPECT(strstr(text, "") == text);
	EXPECT(strstr(text, "worlds") == NULL);
	EXPECT(strstr("aaab", "aab") != NULL);
	EXPECT(strcasestr(text, "WORLD") == text + 7);
	EXPECT_EQ(strspn(text, "helo"), 5);
	EXPECT_EQ(strcspn(text, ",;"), 5);
	EXPECT_EQ(strspn(text, ""), 0);
	EXPECT_EQ(strcspn(text, ""), 12);
	EXPECT(strpbrk(text, "wxyz") == text + 7);
	EXPECT(strpbrk(text, "xyz") == NULL);
	EXPECT(memchr(bytes, 'b', 5) == bytes + 2);
	EXPECT(memchr(bytes, 'b', 2) == NULL);
	EXPECT(memrchr(bytes, 0, 5) == bytes + 3);
	EXPECT(rawmemchr(bytes, 'c') == bytes + 4);
	EXPECT(memmem(bytes, 5, "\0b", 2) == bytes + 1);
	EXPECT(memmem(bytes, 5, "bb", 2) == NULL);
	EXPECT(index(text, 'e') == text + 1 && rindex(text, 'l') == text + 10);
}

static void lengths_and_copies(void)
{
	char *copy = strdup("duplicate"), *part = strndup("duplicate", 3);

	EXPECT_EQ(strlen(""), 0);
	EXPECT_EQ(strnlen("abcdef", 3), 3);
	EXPECT_EQ(strnlen("ab", 30), 2);
	EXPECT_STR(copy, "duplicate");
	EXPECT_STR(part, "dup");
	free(copy);
	free(part);
	copy = strdupa("on the stack");
	EXPECT_STR(copy, "on the stack");
}

static void tokens(void)
{
	char text[] = ",a,,b c,", again[] = "x=1;y=2", empty[] = "";
	char *outer, *inner, *p = again, *word;

	EXPECT_STR(strtok(text, ","), "a");
	EXPECT_STR(strtok(NULL, ","), "b c");
	EXPECT(strtok(NULL, ",") == NULL);
	EXPECT(strtok(NULL, ",") == NULL);
	EXPECT(strtok(empty, ",") == NULL);
	word = strtok_r(again, ";", &outer);
	EXPECT_STR(strtok_r(word, "=", &inner), "x");
	EXPECT_STR(strtok_r(NULL, "=", &inner), "1");
	EXPECT_STR(strtok_r(NULL, ";", &outer), "y=2");
	strcpy(again, "a::b");
	EXPECT_STR(strsep(&p, ":"), "a");
	EXPECT_STR(strsep(&p, ":"), "");
	EXPECT_STR(strsep(&p, ":"), "b");
	EXPECT(p == NULL && strsep(&p, ":") == NULL);
}

static void messages(void)
{
	char text[64];

	EXPECT_STR(strerror(EACCES), "Permission denied");
	EXPECT_STR(strerror(0), "Success");
	EXPECT_STR(strerror(9999), "Unknown error 9999");
	EXPECT_STR(strerror_r(EINVAL, text, sizeof(text)), "Invalid argument");
	EXPECT_STR(strsignal(2), "Interrupt");
	EXPECT_STR(strsignal(11), "Segmentation fault");
	EXPECT_STR(strerrorname_np(EPIPE), "EPIPE");
	EXPECT_STR(sigabbrev_np(15), "TERM");
}

static void others(void)
{
	char text[8] = "abcdef";

	EXPECT_EQ(strxfrm(NULL, "abc", 0), 3);
	EXPECT_EQ(strxfrm(text, "xyz", sizeof(text)), 3);
	EXPECT_STR(text, "xyz");
	bzero(text, 2);
	EXPECT(text[0] == 0 && text[1] == 0 && text[2] == 'z');
	bcopy("hello", text, 6);
	EXPECT_STR(text, "hello");
	EXPECT_EQ(bcmp(text, "help!", 3), 0);
	EXPECT_EQ(ffs(0) * 100 + ffs(8), 4);
	EXPECT_EQ(ffsl(1L << 40), 41);
	explicit_bzero(text, sizeof(text));
	EXPECT_EQ(text[4], 0);
	memfrob(text, 1);
	EXPECT_EQ(text[0], 42);
}

int main(void)
{
	copying();
	comparing();
	finding();
	lengths_and_copies();
	tokens();
	messages();
	others();
	return expected();
}
