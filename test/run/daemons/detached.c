/* A daemon by the book: two forks, a session of its own, no descriptor left; it says what it is to syslog. UNP 13.4 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <syslog.h>
#include <unistd.h>

#define MAXFD 64

static int daemon_by_the_book(const char *name, int facility)
{
	pid_t pid;
	int i;

	if ((pid = fork()) < 0)
		return -1;
	else if (pid)
		_exit(0);
	if (setsid() < 0)
		return -1;
	signal(SIGHUP, SIG_IGN);
	if ((pid = fork()) < 0)
		return -1;
	else if (pid)
		_exit(0);
	chdir("/");
	for (i = 0; i < MAXFD; i++)
		close(i);
	open("/dev/null", O_RDONLY);
	open("/dev/null", O_RDWR);
	open("/dev/null", O_RDWR);
	openlog(name, LOG_PID, facility);
	return 0;
}

int main(void)
{
	struct stat in, null;
	char folder[100];
	int i, open_ones = 0;

	printf("started\n");
	fflush(stdout);
	if (daemon_by_the_book("detached", LOG_LOCAL3) < 0)
		return 1;
	for (i = 0; i < MAXFD; i++)
		open_ones += fcntl(i, F_GETFD) >= 0;
	fstat(0, &in);
	stat("/dev/null", &null);
	syslog(LOG_NOTICE, "folder %s, descriptors %d, null %d", getcwd(folder, sizeof(folder)), open_ones,
	       in.st_rdev == null.st_rdev);
	syslog(LOG_ERR, "leads its session: %d, has a terminal: %d", getsid(0) == getpid(), open("/dev/tty", O_RDWR) >= 0);
	setlogmask(LOG_UPTO(LOG_NOTICE));
	syslog(LOG_INFO, "nobody sees this");
	errno = ECONNREFUSED;
	syslog(LOG_WARNING | LOG_DAEMON, "100%% of %-5s|%5.2f|%#x: %m", "it", 3.14159, 255);
	closelog();
	openlog("again", LOG_NDELAY, LOG_USER);
	syslog(LOG_CRIT, "by another name");
	if (daemon(1, 1) < 0)
		return 1;
	syslog(LOG_DEBUG, "nor this");
	syslog(LOG_ALERT, "by daemon(), leads its session: %d", getsid(0) == getpid());
	return 0;
}
