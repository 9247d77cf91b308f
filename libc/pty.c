/* Pseudo-terminals, by way of /dev/ptmx. */
#include <errno.h>
#include <fcntl.h>
#include <pty.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <utmp.h>

int openpty(int *amaster, int *aslave, char *name, const struct termios *termp, const struct winsize *winp)
{
	char path[32];
	int number, slave, master = posix_openpt(O_RDWR | O_NOCTTY);

	if (master < 0)
		return -1;
	if (grantpt(master) < 0 || unlockpt(master) < 0 || ioctl(master, TIOCGPTN, &number) < 0)
		goto failed;
	snprintf(path, sizeof(path), "/dev/pts/%d", number);
	slave = open(path, O_RDWR | O_NOCTTY);
	if (slave < 0)
		goto failed;
	if (termp != NULL)
		tcsetattr(slave, TCSAFLUSH, termp);
	if (winp != NULL)
		ioctl(slave, TIOCSWINSZ, winp);
	if (name != NULL)
		strcpy(name, path);
	*amaster = master;
	*aslave = slave;
	return 0;
failed:
	close(master);
	return -1;
}

int forkpty(int *amaster, char *name, const struct termios *termp, const struct winsize *winp)
{
	int master, slave;
	pid_t pid;

	if (openpty(&master, &slave, name, termp, winp) < 0)
		return -1;
	pid = fork();
	if (pid == 0) {
		close(master);
		if (login_tty(slave) != 0)
			_exit(1);
		return 0;
	}
	close(slave);
	if (pid < 0)
		close(master);
	else
		*amaster = master;
	return pid;
}
