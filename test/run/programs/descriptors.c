#include <fcntl.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>
int main(void)
{
	int p[2], i, n = 0;
	char text[10];
	printf("%d %d\n", socket(AF_INET, SOCK_STREAM, 0), socket(AF_INET, SOCK_DGRAM, 0));
	pipe(p);
	printf("%d %d\n", p[0], p[1]);
	printf("%d %d\n", dup(p[0]), dup2(p[1], 20));
	printf("%d\n", fcntl(p[0], F_DUPFD, 10));
	close(3);
	printf("%d\n", open("/dev/null", O_RDONLY));
	write(20, "hello", 5);
	printf("%d %d\n", ioctl(p[0], FIONREAD, &n), n);
	printf("%zd\n", read(10, text, 3));
	printf("%d %d\n", ioctl(5, FIONREAD, &n), n);
	for (i = 0; i < 24; i++)
		printf("%d:%d:%d ", i, fcntl(i, F_GETFD), i < 3 ? 0 : fcntl(i, F_GETFL));
	putchar('\n');
	return 0;
}
