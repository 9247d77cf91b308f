/* Strings, and bytes without an end, just before a page that the program has closed: by the compiler's own functions, and by pointers. */
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/mman.h>

#define LONGEST 40

/* Not known to the compiler. */
static char *volatile page_end;
static size_t (*volatile length)(const char *) = strlen;
static int (*volatile compare)(const char *, const char *) = strcmp;
static int (*volatile compare_some)(const char *, const char *, size_t) = strncmp;
static int (*volatile compare_bytes)(const void *, const void *, size_t) = memcmp;
static char *(*volatile find)(const char *, int) = strchr;
static char *(*volatile find_last)(const char *, int) = strrchr;
static void *(*volatile find_byte)(const void *, int, size_t) = memchr;
static char *(*volatile copy)(char *, const char *) = strcpy;
static char *(*volatile copy_some)(char *, const char *, size_t) = strncpy;
static char *(*volatile append)(char *, const char *) = strcat;
static char *(*volatile find_string)(const char *, const char *) = strstr;

static int sign(int n)
{
	return (n > 0) - (n < 0);
}

static long place(const char *s, const char *found)
{
	return found == NULL ? -1 : found - s;
}

static void ended(char *s, const char *same)
{
	char other[2 * LONGEST] = "x";

	printf("%zu %d %d %ld %ld", strlen(s), sign(strcmp(s, same)), sign(strcmp(same, s)), place(s, strchr(s, 'z')), place(s, strrchr(s, 'a')));
	printf(" %d %d", sign(strncmp(s, same, LONGEST)), sign(strncmp(s, "aab", 3)));
	printf(" %zu %zu %d %ld", strspn(s, "ab"), strcspn(s, "z"), sign(strcasecmp(s, same)), place(s, strstr(s, "az")));
	strcat(other, s);
	strncpy(other + 1 + strlen(s), s, LONGEST / 2);
	printf(" %.*s\n", (int)sizeof(other), other);
	strcpy(other, s);
	printf("%zu %d %ld %ld", length(s), sign(compare(s, same)), place(s, find(s, 'z')), place(s, find_last(s, 'a')));
	append(copy(other, s), s);
	copy_some(other + strlen(other), s, 5);
	printf(" %d %ld %.*s\n", sign(compare_some(same, s, LONGEST)), place(s, find_string(s, "az")), (int)sizeof(other), other);
}

/* `n` bytes without an end. */
static void bounded(char *s, size_t n, const char *same)
{
	char other[2 * LONGEST] = "";

	memcpy(other, same, n);
	printf("%d %d %ld %ld %zu", sign(strncmp(s, other, n)), sign(memcmp(s, other, n)), place(s, memchr(s, 'z', n)),
	       n > 0 ? place(s, memchr(s, s[n - 1], 1000)) : 0, strnlen(s, n));
	strncpy(other, s, n);
	printf(" %s", other);
	printf(" %d %d %ld", sign(compare_some(s, other, n)), sign(compare_bytes(other, s, n)), place(s, find_byte(s, 'z', n)));
	copy_some(other, s, n);
	printf(" %s\n", other);
}

int main(void)
{
	char same[LONGEST + 1], *pages = mmap(NULL, 3 * 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	size_t n, change;

	mprotect(pages + 8192, 4096, PROT_NONE);
	page_end = pages + 8192;
	for (n = 0; n < LONGEST; n++)
		for (change = 0; change < n + 2; change += 3) {
			char *s = page_end - n - 1;

			memset(same, 'a', n);
			same[n] = '\0';
			strcpy(s, same);
			if (change < n)
				s[change] = 'z';
			ended(s, same);
			s = page_end - n;
			memset(s, 'a', n);
			if (change < n)
				s[change] = 'z';
			bounded(s, n, same);
			/* Over the border between two open pages. */
			s = page_end - 4096 - n / 2;
			strcpy(s, same);
			if (change < n)
				s[change] = 'z';
			ended(s, same);
			bounded(s, n, same);
		}
	return 0;
}
