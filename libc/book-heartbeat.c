/*
 * The book's heartbeat: a client sends a byte of urgent data at times, the server sends it back; whoever hears nothing
 * for too long ends. Prototypes: include/socksh/book.h.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <socksh/book.h>
#include <stdlib.h>
#include <unistd.h>

static int peer;
static int interval; /* seconds */
static int most;     /* intervals without a byte */
static int silent;   /* so many were there */

/* The byte may not be there yet, though its announcement is. */
static char urgent_byte(char otherwise)
{
	char byte = otherwise;

	if (recv(peer, &byte, 1, MSG_OOB) < 0 && errno != EWOULDBLOCK)
		err_sys("recv error");
	return byte;
}

static void start(int servfd, int seconds, int times, Sigfunc *on_urgent, Sigfunc *on_alarm)
{
	peer = servfd;
	interval = max(seconds, 1);
	most = max(times, interval);
	silent = 0;
	Signal(SIGURG, on_urgent);
	Fcntl(peer, F_SETOWN, getpid());
	Signal(SIGALRM, on_alarm);
	alarm(interval);
}

/* -- Client -- */

static void client_urgent(int signo)
{
	(void)signo;
	urgent_byte(0);
	silent = 0;
}

static void client_alarm(int signo)
{
	(void)signo;
	if (++silent > most) {
		fprintf(stderr, "server is unreachable\n");
		exit(0);
	}
	Send(peer, "1", 1, MSG_OOB);
	alarm(interval);
}

void heartbeat_cli(int servfd, int nsec, int maxnprobes)
{
	start(servfd, nsec, maxnprobes, client_urgent, client_alarm);
}

/* -- Server -- */

static void server_urgent(int signo)
{
	char byte = urgent_byte('1');

	(void)signo;
	Send(peer, &byte, 1, MSG_OOB);
	silent = 0;
}

static void server_alarm(int signo)
{
	(void)signo;
	if (++silent > most) {
		printf("no probes from client\n");
		exit(0);
	}
	alarm(interval);
}

void heartbeat_serv(int servfd, int nsec, int maxnalarms)
{
	start(servfd, nsec, maxnalarms, server_urgent, server_alarm);
}
