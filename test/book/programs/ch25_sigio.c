/*
 * A UDP server that is driven by SIGIO: the handler reads all datagrams there are into a queue, the loop answers from it.
 * A handler that read one for each signal would lose some, for signals of a kind that wait are one. UNP 25.3
 */
#include "unp.h"
#include <sys/ioctl.h>

#define QSIZE 8
#define DATAGRAMS 20

static int sockfd;

static struct {
	char data[MAXLINE];
	size_t length;
	struct sockaddr_in from;
} queue[QSIZE];
static volatile int iget, iput, nqueue;
static volatile long signals, datagrams, most;

static void sig_io(int signo)
{
	int saved = errno;
	ssize_t len;
	socklen_t fromlen;
	long nread;

	signals++;
	for (nread = 0; nqueue < QSIZE; nread++) {
		fromlen = sizeof(queue[iput].from);
		len = recvfrom(sockfd, queue[iput].data, MAXLINE, 0, (SA *)&queue[iput].from, &fromlen);
		if (len < 0) {
			if (errno == EWOULDBLOCK)
				break;
			_exit(2);
		}
		queue[iput].length = len;
		iput = (iput + 1) % QSIZE;
		nqueue++;
		datagrams++;
	}
	if (nread > most)
		most = nread;
	errno = saved;
}

/* Answers until all have come. */
static void dg_echo_signals(void)
{
	int on = 1, answered;
	sigset_t zeromask, newmask, oldmask;

	Signal(SIGIO, sig_io);
	Fcntl(sockfd, F_SETOWN, getpid());
	Ioctl(sockfd, FIOASYNC, &on);
	Ioctl(sockfd, FIONBIO, &on);
	Sigemptyset(&zeromask);
	Sigemptyset(&newmask);
	Sigemptyset(&oldmask);
	Sigaddset(&newmask, SIGIO);
	Sigprocmask(SIG_BLOCK, &newmask, &oldmask);
	/* What was there before the signal was asked for raises none. */
	raise(SIGIO);
	for (answered = 0; answered < DATAGRAMS; answered++) {
		while (nqueue == 0)
			sigsuspend(&zeromask);
		/* SIGIO is blocked here: the queue is ours alone. */
		Sigprocmask(SIG_SETMASK, &oldmask, NULL);
		Sendto(sockfd, queue[iget].data, queue[iget].length, 0, (SA *)&queue[iget].from, sizeof(queue[iget].from));
		iget = (iget + 1) % QSIZE;
		Sigprocmask(SIG_BLOCK, &newmask, &oldmask);
		nqueue--;
		/* The queue may have been full when the last signal came. */
		if (nqueue == QSIZE - 1)
			raise(SIGIO);
	}
	Sigprocmask(SIG_SETMASK, &oldmask, NULL);
}

/* Asks with a few under way at a time; counts what comes back. */
static int client(const struct sockaddr_in *server)
{
	int fd = Socket(AF_INET, SOCK_DGRAM, 0), i, came = 0, seen[DATAGRAMS] = {0};
	char text[MAXLINE];

	Connect(fd, (SA *)server, sizeof(*server));
	for (i = 0; i < DATAGRAMS; i++) {
		snprintf(text, sizeof(text), "%d", i);
		Write(fd, text, strlen(text));
	}
	for (i = 0; i < DATAGRAMS && readable_timeo(fd, 20) > 0; i++) {
		text[Read(fd, text, sizeof(text) - 1)] = '\0';
		came += !seen[atoi(text)]++;
	}
	return came;
}

int main(void)
{
	struct sockaddr_in servaddr = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t length = sizeof(servaddr);
	int status;

	setvbuf(stdout, NULL, _IOLBF, 0);
	sockfd = Socket(AF_INET, SOCK_DGRAM, 0);
	Bind(sockfd, (SA *)&servaddr, sizeof(servaddr));
	Getsockname(sockfd, (SA *)&servaddr, &length);
	if (Fork() == 0)
		_exit(client(&servaddr));
	dg_echo_signals();
	Wait(&status);
	printf("%d answers of %d, %ld datagrams, owner %d\n", WEXITSTATUS(status), DATAGRAMS, datagrams,
	       Fcntl(sockfd, F_GETOWN, 0) == getpid());
	printf("no more signals than datagrams and raises: %d; queue never beyond its size: %d\n",
	       signals <= 3 * DATAGRAMS + 1, most <= QSIZE);
	return 0;
}
