#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <signal.h>
int main(void)
{
	int i;
	char text[64];
	for (i = 0; i <= 135; i++)
		printf("%d %s\n", i, strerror(i));
	printf("%s\n", strerror(-1));
	printf("%s %s\n", strerror_r(ENOENT, text, sizeof(text)), strerror_r(9999, text, sizeof(text)));
	errno = ECONNREFUSED;
	perror("connect");
	errno = 0;
	perror(NULL);
	errno = EAGAIN;
	perror("");
	for (i = 1; i < 32; i++)
		printf("%s\n", strsignal(i));
	return errno;
}
