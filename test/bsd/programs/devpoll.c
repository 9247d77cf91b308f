/* Solaris's /dev/poll: the book's str_cli() in small, and what else can be asked. */
#define SOCKSH_SOLARIS
#include "unp.h"
#ifdef HAVE_SYS_DEVPOLL_H
#include <sys/devpoll.h>
#endif
#ifdef HAVE_SYS_FILIO_H
#include <sys/filio.h>
#endif

static void show(const char *what, int result)
{
	printf("%s: %d%s%s\n", what, result, result < 0 ? " " : "", result < 0 ? strerror(errno) : "");
}

int main(void)
{
	int wfd = Open("/dev/poll", O_RDWR, 0), one[2], two[2], n;
	struct pollfd wanted[2], found[4];
	struct dvpoll dopoll = { found, 4, 0 };

	Pipe(one);
	Pipe(two);
	wanted[0] = (struct pollfd){ one[0], POLLIN, 0 };
	wanted[1] = (struct pollfd){ two[0], POLLIN, 0 };
	Write(wfd, wanted, sizeof(wanted));
	show("nothing", Ioctl(wfd, DP_POLL, &dopoll));
	Write(two[1], "x", 1);
	dopoll.dp_timeout = -1;
	show("one", n = Ioctl(wfd, DP_POLL, &dopoll));
	printf("the second: %d, POLLIN %d\n", found[0].fd == two[0], found[0].revents == POLLIN);
	show("FIONREAD", Ioctl(two[0], FIONREAD, &n));
	printf("%d\n", n);
	show("DP_ISPOLLED", ioctl(wfd, DP_ISPOLLED, &(struct pollfd){ one[0], 0, 0 }));
	wanted[0].events = POLLREMOVE;
	Write(wfd, wanted, sizeof(wanted[0]));
	show("DP_ISPOLLED", ioctl(wfd, DP_ISPOLLED, &(struct pollfd){ one[0], 0, 0 }));
	Write(one[1], "x", 1);
	show("still one", Ioctl(wfd, DP_POLL, &dopoll));
	wanted[0].events = POLLIN;
	Write(wfd, wanted, sizeof(wanted[0]));
	show("both", Ioctl(wfd, DP_POLL, &dopoll));
	dopoll.dp_nfds = 1;
	show("room for one", Ioctl(wfd, DP_POLL, &dopoll));
	dopoll.dp_fds = NULL;
	show("no room", ioctl(wfd, DP_POLL, &dopoll));
	show("half a structure", write(wfd, wanted, 3));
	show("DP_POLL of a pipe", ioctl(one[0], DP_POLL, &dopoll));
	show("open", open("/dev/none", O_RDONLY));
	return 0;
}
