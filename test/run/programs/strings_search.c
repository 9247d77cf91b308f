#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <strings.h>
#define AT(p, s) ((p) ? (int)((const char *)(p) - (const char *)(s)) : -1)
#define SIGN(n) ((n) < 0 ? -1 : (n) > 0)
int main(void)
{
	const char *s = "the quick brown fox; the lazy dog";
	const char bytes[] = "ab\0cd\xff\0ef";
	printf("%d %d %d %d\n", AT(strchr(s, 'q'), s), AT(strchr(s, 'Q'), s), AT(strchr(s, 0), s), AT(strrchr(s, 't'), s));
	printf("%d %d %d\n", AT(strstr(s, "the lazy"), s), AT(strstr(s, ""), s), AT(strstr(s, "cat"), s));
	printf("%d %d %d\n", AT(strcasestr(s, "BROWN"), s), AT(strpbrk(s, "xyz"), s), AT(strpbrk(s, "!"), s));
	printf("%zu %zu %zu %zu\n", strspn(s, "eht "), strcspn(s, ";"), strspn(s, ""), strcspn(s, ""));
	printf("%d %d %d\n", AT(memchr(bytes, 0, 9), bytes), AT(memchr(bytes, 0xff, 9), bytes), AT(memchr(bytes, 'z', 9), bytes));
	printf("%d %d\n", AT(memrchr(bytes, 0, 9), bytes), AT(memmem(bytes, 9, "cd\xff", 3), bytes));
	printf("%d %d\n", AT(strchrnul(s, '#'), s), AT(rawmemchr(s, ';'), s));
	printf("%d %d\n", AT(index(s, 'b'), s), AT(rindex(s, 'o'), s));
	printf("%d %d %d %d\n", SIGN(strcmp("a", "b")), SIGN(strcmp("b", "a")), strcmp("a", "a"), SIGN(strcmp("\x80", "a")));
	printf("%d %d %d %d\n", strncmp("abc", "abd", 2), SIGN(strncmp("abc", "abd", 3)), strncmp("a", "b", 0), SIGN(strncmp("ab", "abc", 5)));
	printf("%d %d %d\n", strcasecmp("HeLLo", "hEllO"), SIGN(strcasecmp("a", "B")), strncasecmp("ABx", "aby", 2));
	printf("%d %d %d\n", SIGN(memcmp(bytes, "ab\0ce", 5)), memcmp(bytes, "ab\0cd", 5), SIGN(memcmp("\xff", "\1", 1)));
	printf("%d %d\n", SIGN(strcoll("abc", "abd")), SIGN(strverscmp("file9", "file10")));
	printf("%zu %zu %zu\n", strlen(s), strnlen(s, 5), strnlen("ab", 5));
	printf("%s %s\n", basename("/usr/lib/x"), basename("plain"));
	return 0;
}
