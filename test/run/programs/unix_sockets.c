#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
static void exchange(struct sockaddr_un *sa, socklen_t len)
{
	int l = socket(AF_UNIX, SOCK_STREAM, 0), c = socket(AF_UNIX, SOCK_STREAM, 0), a;
	struct sockaddr_un name;
	socklen_t namelen = sizeof(name);
	char buf[16];
	printf("%d\n", bind(l, (struct sockaddr *)sa, len));
	printf("%d\n", listen(l, 1));
	printf("%d\n", connect(c, (struct sockaddr *)sa, len));
	a = accept(l, NULL, NULL);
	getsockname(l, (struct sockaddr *)&name, &namelen);
	printf("%u %.11s\n", namelen, name.sun_path + (name.sun_path[0] == 0));
	namelen = sizeof(name);
	getpeername(a, (struct sockaddr *)&name, &namelen);
	printf("%u\n", namelen);
	write(a, "over unix", 9);
	printf("%zd %.9s\n", read(c, buf, sizeof(buf)), buf);
	close(a); close(c); close(l);
}
int main(void)
{
	struct sockaddr_un sa = { AF_UNIX, "sock" };
	int sv[2];
	char buf[8];
	exchange(&sa, sizeof(sa));
	printf("%d\n", bind(socket(AF_UNIX, SOCK_STREAM, 0), (struct sockaddr *)&sa, sizeof(sa)));
	perror("bind");
	unlink("sock");
	memset(&sa, 0, sizeof(sa));
	sa.sun_family = AF_UNIX;
	sprintf(sa.sun_path + 1, "socksh-test-%d", (int)getpid() % 10);
	exchange(&sa, offsetof(struct sockaddr_un, sun_path) + 14);
	printf("%d\n", socketpair(AF_UNIX, SOCK_DGRAM, 0, sv));
	write(sv[0], "one", 3); write(sv[0], "three", 5);
	printf("%zd ", read(sv[1], buf, 8)); printf("%zd\n", read(sv[1], buf, 8));
	return 0;
}
