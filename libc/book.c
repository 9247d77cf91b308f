/*
 * The book's helpers, written anew under its names: errors, echo, daemons, signals, time. Prototypes:
 * include/socksh/book.h.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <socksh/book.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <syslog.h>
#include <time.h>
#include <unistd.h>

/* Set once the process is a daemon: messages go to the log. The book's programs may set it themselves. */
extern int daemon_proc;

/* -- Errors -- */

static void err_doit(int with_errno, int level, const char *fmt, va_list ap)
{
	int error = errno;
	char text[MAXLINE + 1];

	vsnprintf(text, MAXLINE, fmt, ap);
	if (with_errno) {
		size_t length = strlen(text);
		snprintf(text + length, MAXLINE - length, ": %s", strerror(error));
	}
	if (daemon_proc) {
		syslog(level, "%s", text);
		return;
	}
	strcat(text, "\n");
	fflush(stdout); /* in case stdout and stderr are the same */
	fputs(text, stderr);
	fflush(stderr);
}

void err_ret(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	err_doit(1, LOG_INFO, fmt, ap);
	va_end(ap);
}

void err_sys(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	err_doit(1, LOG_ERR, fmt, ap);
	va_end(ap);
	exit(1);
}

void err_dump(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	err_doit(1, LOG_ERR, fmt, ap);
	va_end(ap);
	abort();
}

void err_msg(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	err_doit(0, LOG_INFO, fmt, ap);
	va_end(ap);
}

void err_quit(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	err_doit(0, LOG_ERR, fmt, ap);
	va_end(ap);
	exit(1);
}

/* -- Echo -- */

void str_echo(int sockfd)
{
	char buf[MAXLINE];

	for (;;) {
		ssize_t n = read(sockfd, buf, MAXLINE);
		if (n == 0)
			return;
		if (n > 0) {
			if (writen(sockfd, buf, n) != n)
				err_sys("writen error");
		} else if (errno != EINTR)
			err_sys("str_echo: read error");
	}
}

void str_cli(FILE *fp, int sockfd)
{
	char sendline[MAXLINE], recvline[MAXLINE];

	while (fgets(sendline, MAXLINE, fp) != NULL) {
		size_t length = strlen(sendline);
		if (writen(sockfd, sendline, length) != (ssize_t)length)
			err_sys("writen error");
		ssize_t n = readline(sockfd, recvline, MAXLINE);
		if (n < 0)
			err_sys("readline error");
		if (n == 0)
			err_quit("str_cli: server terminated prematurely");
		if (fputs(recvline, stdout) == EOF)
			err_sys("fputs error");
	}
	if (ferror(fp))
		err_sys("fgets error");
}

void dg_echo(int sockfd, SA *pcliaddr, socklen_t clilen)
{
	char mesg[MAXLINE];

	for (;;) {
		socklen_t len = clilen;
		ssize_t n = recvfrom(sockfd, mesg, MAXLINE, 0, pcliaddr, &len);
		if (n < 0)
			err_sys("recvfrom error");
		if (sendto(sockfd, mesg, n, 0, pcliaddr, len) != n)
			err_sys("sendto error");
	}
}

void dg_cli(FILE *fp, int sockfd, const SA *pservaddr, socklen_t servlen)
{
	char sendline[MAXLINE], recvline[MAXLINE + 1];

	while (fgets(sendline, MAXLINE, fp) != NULL) {
		ssize_t length = strlen(sendline);
		if (sendto(sockfd, sendline, length, 0, pservaddr, servlen) != length)
			err_sys("sendto error");
		ssize_t n = recvfrom(sockfd, recvline, MAXLINE, 0, NULL, NULL);
		if (n < 0)
			err_sys("recvfrom error");
		recvline[n] = '\0';
		if (fputs(recvline, stdout) == EOF)
			err_sys("fputs error");
	}
	if (ferror(fp))
		err_sys("fgets error");
}

/* -- Daemons, signals, time -- */

int daemon_init(const char *pname, int facility)
{
	for (int i = 0; i < 2; i++) {
		pid_t pid = fork();
		if (pid < 0)
			return -1;
		if (pid > 0)
			_exit(0);
		if (i == 0) {
			if (setsid() < 0)
				return -1;
			signal(SIGHUP, SIG_IGN); /* the session's leader is about to end */
		}
	}
	daemon_proc = 1;
	if (chdir("/") < 0)
		return -1;
	for (int fd = 0; fd < 64; fd++)
		close(fd);
	open("/dev/null", O_RDONLY);
	open("/dev/null", O_RDWR);
	open("/dev/null", O_RDWR);
	openlog(pname, LOG_PID, facility);
	return 0;
}

void daemon_inetd(const char *pname, int facility)
{
	daemon_proc = 1;
	openlog(pname, LOG_PID, facility);
}

static Sigfunc *catch_signal(int signo, Sigfunc *func, int flags)
{
	struct sigaction act, old;

	memset(&act, 0, sizeof(act));
	act.sa_handler = func;
	sigemptyset(&act.sa_mask);
	act.sa_flags = flags;
	if (sigaction(signo, &act, &old) < 0)
		return SIG_ERR;
	return old.sa_handler;
}

Sigfunc *signal_intr(int signo, Sigfunc *func)
{
	return catch_signal(signo, func, 0);
}

/* Not the libc's signal(): SIGALRM is there to put an end to a call, the others are not. */
Sigfunc *Signal(int signo, Sigfunc *func)
{
	Sigfunc *old = catch_signal(signo, func, signo == SIGALRM ? 0 : SA_RESTART);

	if (old == SIG_ERR)
		err_sys("signal error");
	return old;
}

void tv_sub(struct timeval *out, struct timeval *in)
{
	timersub(out, in, out);
}

char *gf_time(void)
{
	static char text[30];
	struct timeval tv;
	time_t seconds;

	if (gettimeofday(&tv, NULL) < 0)
		err_sys("gettimeofday error");
	seconds = tv.tv_sec;
	snprintf(text, sizeof(text), "%.8s.%06ld", ctime(&seconds) + 11, tv.tv_usec);
	return text;
}
