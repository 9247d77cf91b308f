/* BSD's queues of events: descriptors, files, timers, signals, processes, and their flags. */
#define SOCKSH_BSD
#include "unp.h"

static const struct timespec at_once = { 0, 0 };

static void show(const char *what, int result)
{
	printf("%s: %d%s%s\n", what, result, result < 0 ? " " : "", result < 0 ? strerror(errno) : "");
}

static int change(int kq, uintptr_t ident, int filter, int flags, unsigned fflags, intptr_t data)
{
	struct kevent e;

	EV_SET(&e, ident, filter, flags, fflags, data, "note");
	return kevent(kq, &e, 1, NULL, 0, NULL);
}

static struct kevent next(int kq, const struct timespec *timeout)
{
	struct kevent e = { 0 };
	int n = kevent(kq, NULL, 0, &e, 1, timeout);

	if (n <= 0)
		show("kevent", n);
	else
		printf("filter %d, data %ld%s%s, \"%s\"\n", e.filter, (long)e.data, e.flags & EV_EOF ? ", EV_EOF" : "",
		       e.flags & EV_ERROR ? ", EV_ERROR" : "", (char *)e.udata);
	return e;
}

int main(void)
{
	int kq = Kqueue(), pair[2], file, listener, status;
	char name[] = "/tmp/kqueue.XXXXXX", text[64];
	struct kevent both[2];
	pid_t child;

	printf("-- a socket: read, write, end\n");
	Socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
	show("EV_ADD", change(kq, pair[0], EVFILT_READ, EV_ADD, 0, 0));
	next(kq, &at_once);
	Write(pair[1], "hello", 5);
	next(kq, NULL);
	next(kq, NULL);
	show("EV_DISABLE", change(kq, pair[0], EVFILT_READ, EV_DISABLE, 0, 0));
	next(kq, &at_once);
	show("EV_ENABLE", change(kq, pair[0], EVFILT_READ, EV_ENABLE, 0, 0));
	next(kq, NULL);
	show("EV_CLEAR", change(kq, pair[0], EVFILT_READ, EV_ADD | EV_CLEAR, 0, 0));
	next(kq, NULL);
	next(kq, &at_once);
	Write(pair[1], "!", 1);
	next(kq, NULL);
	show("EVFILT_WRITE, too", change(kq, pair[0], EVFILT_WRITE, EV_ADD | EV_ONESHOT, 0, 0));
	printf("%d events\n", kevent(kq, NULL, 0, both, 2, NULL));
	printf("room: %d\n", both[0].filter == EVFILT_WRITE ? both[0].data > 0 : both[1].data > 0);
	show("EV_ADD", change(kq, pair[0], EVFILT_READ, EV_ADD, 0, 0));
	Read(pair[0], text, 6);
	Close(pair[1]);
	next(kq, NULL);
	show("EV_DELETE", change(kq, pair[0], EVFILT_READ, EV_DELETE, 0, 0));
	show("EV_DELETE", change(kq, pair[0], EVFILT_READ, EV_DELETE, 0, 0));
	show("EV_DELETE of what was told once", change(kq, pair[0], EVFILT_WRITE, EV_DELETE, 0, 0));

	printf("-- a descriptor that is closed, and whose number is another's\n");
	show("EV_ADD", change(kq, pair[0], EVFILT_WRITE, EV_ADD, 0, 0));
	Close(pair[0]);
	next(kq, &at_once);
	Pipe(pair);
	show("EV_ADD", change(kq, pair[0], EVFILT_READ, EV_ADD, 0, 0));
	next(kq, &at_once);
	Write(pair[1], "pipe", 4);
	next(kq, NULL);
	show("EV_DELETE", change(kq, pair[0], EVFILT_READ, EV_DELETE, 0, 0));

	printf("-- a listening socket, a regular file\n");
	listener = Tcp_listen("127.0.0.1", "0", NULL);
	struct sockaddr_in a;
	socklen_t length = sizeof(a);
	Getsockname(listener, (SA *)&a, &length);
	change(kq, listener, EVFILT_READ, EV_ADD, 0, 0);
	for (int i = 0; i < 2; i++)
		Connect(Socket(AF_INET, SOCK_STREAM, 0), (SA *)&a, sizeof(a));
	next(kq, NULL);
	change(kq, listener, EVFILT_READ, EV_DELETE, 0, 0);
	file = Mkstemp(name);
	Unlink(name);
	Write(file, "0123456789", 10);
	lseek(file, 4, SEEK_SET);
	show("EV_ADD", change(kq, file, EVFILT_READ, EV_ADD, 0, 0));
	next(kq, NULL);
	lseek(file, 10, SEEK_SET);
	next(kq, &at_once);
	show("EV_DELETE", change(kq, file, EVFILT_READ, EV_DELETE, 0, 0));

	printf("-- a timer, once and again and again\n");
	show("EV_ADD", change(kq, 77, EVFILT_TIMER, EV_ADD | EV_ONESHOT, 0, 5));
	printf("ident %d\n", (int)next(kq, NULL).ident);
	next(kq, &at_once);
	show("EV_ADD", change(kq, 77, EVFILT_TIMER, EV_ADD, NOTE_USECONDS, 100));
	for (int i = 0; i < 3; i++)
		printf("%d", kevent(kq, NULL, 0, both, 1, NULL));
	printf(" events\n");
	show("EV_DELETE", change(kq, 77, EVFILT_TIMER, EV_DELETE, 0, 0));
	show("a timer of -1", change(kq, 77, EVFILT_TIMER, EV_ADD, 0, -1));

	printf("-- a signal, a process\n");
	Signal(SIGUSR1, SIG_IGN);
	show("EV_ADD", change(kq, SIGUSR1, EVFILT_SIGNAL, EV_ADD, 0, 0));
	raise(SIGUSR1);
	next(kq, NULL);
	next(kq, &at_once);
	show("EV_DELETE", change(kq, SIGUSR1, EVFILT_SIGNAL, EV_DELETE, 0, 0));
	if ((child = Fork()) == 0)
		_exit(3);
	show("EV_ADD", change(kq, child, EVFILT_PROC, EV_ADD, NOTE_EXIT, 0));
	printf("status %d\n", WEXITSTATUS((int)next(kq, NULL).data));
	Waitpid(child, &status, 0);
	next(kq, &at_once);
	show("EV_ADD", change(kq, child, EVFILT_PROC, EV_ADD, NOTE_EXIT, 0));

	printf("-- what is refused\n");
	show("a descriptor", change(kq, 999, EVFILT_READ, EV_ADD, 0, 0));
	show("a filter", change(kq, 0, 44, EV_ADD, 0, 0));
	show("kqueue 999", change(999, 0, EVFILT_READ, EV_ADD, 0, 0));
	show("a time", kevent(kq, NULL, 0, both, 1, &(struct timespec){ 0, -1 }));
	EV_SET(&both[0], 999, EVFILT_READ, EV_ADD, 0, 0, "note");
	show("with room for errors", kevent(kq, both, 1, both, 1, NULL));
	printf("EV_ERROR %d, %s\n", both[0].flags == EV_ERROR, strerror(both[0].data));
	return 0;
}
