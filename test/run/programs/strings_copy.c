#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static char buffer[32];
static void dump(const char *what)
{
	int i;
	printf("%-10s", what);
	for (i = 0; i < 20; i++)
		printf(" %02x", (unsigned char)buffer[i]);
	putchar('\n');
	memset(buffer, '.', sizeof(buffer));
}
int main(void)
{
	char *p, *q, *save, text[] = "one,two;;three", fields[] = "a::b:", padded[10];
	dump("start");
	printf("%d ", strcpy(buffer, "copy") == buffer); dump("strcpy");
	printf("%d ", strncpy(buffer, "ab", 5) == buffer); dump("strncpy");
	strncpy(buffer, "abcdefgh", 4); dump("strncpy 4");
	printf("%d ", (int)(stpcpy(buffer, "copy") - buffer)); dump("stpcpy");
	printf("%d ", (int)(stpncpy(buffer, "ab", 5) - buffer)); dump("stpncpy");
	strcpy(buffer, "x"); strcat(buffer, "yz"); dump("strcat");
	strcpy(buffer, "x"); strncat(buffer, "abcdef", 3); dump("strncat");
	printf("%d ", memcpy(buffer, "a\0b", 3) == buffer); dump("memcpy");
	printf("%d ", (int)((char *)mempcpy(buffer, "abc", 3) - buffer)); dump("mempcpy");
	memcpy(buffer, "0123456789", 10); memmove(buffer + 2, buffer, 8); dump("memmove up");
	memcpy(buffer, "0123456789", 10); memmove(buffer, buffer + 2, 8); dump("memmove dn");
	printf("%d ", (int)((char *)memccpy(buffer, "stop here", 'p', 9) - buffer)); dump("memccpy");
	memset(buffer, 0x1ff, 3); dump("memset");
	bzero(buffer, 4); dump("bzero");
	bcopy("bcopy", buffer, 5); dump("bcopy");
	explicit_bzero(buffer, 2); dump("explicit");
	for (p = strtok(text, ",;"); p; p = strtok(NULL, ",;"))
		printf("[%s]", p);
	putchar('\n');
	strcpy(text, " 1 2 ");
	for (p = strtok_r(text, " ", &save); p; p = strtok_r(NULL, " ", &save))
		printf("[%s]", p);
	putchar('\n');
	for (p = fields; (q = strsep(&p, ":")) != NULL; )
		printf("[%s]", q);
	putchar('\n');
	p = strdup("duplicate"); q = strndup("duplicate", 3);
	printf("%s %s %zu\n", p, q, strlen(p));
	free(p); free(q);
	printf("%zu %s\n", strxfrm(padded, "xfrm", sizeof(padded)), padded);
	memfrob(padded, 1); printf("%d\n", padded[0]);
	return 0;
}
