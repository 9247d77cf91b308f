#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static int writer = -1;
static volatile int handled;

/* At the second signal the blocked call is given something. */
static void handler(int signo)
{
	if (++handled == 2 && writer >= 0)
		write(writer, "a line\n", 7);
	errno = EIO;
}

static void start(int flags)
{
	struct sigaction action = { .sa_handler = handler, .sa_flags = flags };
	struct itimerval soon = { { 0, 80000 }, { 0, 80000 } };

	sigaction(SIGALRM, &action, NULL);
	handled = 0;
	setitimer(ITIMER_REAL, &soon, NULL);
}

static void stop(const char *what, long result)
{
	struct itimerval never = { { 0, 0 }, { 0, 0 } };
	int error = errno;

	setitimer(ITIMER_REAL, &never, NULL);
	printf("%s: %ld %s, %s\n", what, result, result < 0 ? strerror(error) : "", handled >= 2 ? "went on" : "interrupted");
	errno = 0;
}

int main(void)
{
	int ends[2], sockets[2], listener, fifo;
	char text[32] = "";
	struct pollfd ready;
	struct timeval timeout = { 5, 0 };
	struct timespec nap = { 2, 0 }, left;
	struct sockaddr_in address = { .sin_family = AF_INET };
	FILE *stream;

	pipe(ends);
	writer = ends[1];
	start(0);
	stop("read", read(ends[0], text, sizeof(text)));
	start(SA_RESTART);
	stop("read, restarted", read(ends[0], text, sizeof(text)));
	start(SA_RESTART);
	ready = (struct pollfd){ ends[0], POLLIN };
	stop("poll is not restarted", poll(&ready, 1, -1));
	start(SA_RESTART);
	stop("nor pause", pause());
	start(SA_RESTART);
	stop("nor nanosleep", nanosleep(&nap, &left));
	printf("left %ld s\n", (long)left.tv_sec);

	socketpair(AF_UNIX, SOCK_STREAM, 0, sockets);
	writer = sockets[1];
	start(SA_RESTART);
	stop("recv, restarted", recv(sockets[0], text, sizeof(text), 0));
	setsockopt(sockets[0], SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof(timeout));
	start(SA_RESTART);
	stop("recv with a timeout is not", recv(sockets[0], text, sizeof(text), 0));

	writer = -1;
	listener = socket(AF_INET, SOCK_STREAM, 0);
	bind(listener, (struct sockaddr *)&address, sizeof(address));
	listen(listener, 5);
	start(0);
	stop("accept", accept(listener, NULL, NULL));

	writer = ends[1];
	stream = fdopen(ends[0], "r");
	start(SA_RESTART);
	stop("fgets, restarted", fgets(text, sizeof(text), stream) != NULL);
	printf("%s%d\n", text, ferror(stream) != 0);
	start(SA_RESTART);
	stop("getc, restarted", getc(stream));
	fgets(text, sizeof(text), stream);
	start(0);
	stop("fgets", fgets(text, sizeof(text), stream) == NULL);
	printf("%d\n", ferror(stream) != 0);
	clearerr(stream);
	{
		char *line = NULL;
		size_t size = 0;

		start(SA_RESTART);
		stop("getline, restarted", getline(&line, &size, stream));
		printf("%s", line);
	}
	return 0;
}
