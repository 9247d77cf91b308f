/* What stdout is, is looked at when it is written to first. */
#include <poll.h>
#include <pty.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
	int master, slave, before = dup(1);
	char line[32];
	ssize_t count;

	openpty(&master, &slave, NULL, NULL, NULL);
	dup2(slave, 1);
	printf("a line\n");
	struct pollfd ready = { master, POLLIN, 0 };
	dprintf(before, "poll %d\n", poll(&ready, 1, 2000));
	count = read(master, line, sizeof(line));
	dprintf(before, "%zd bytes: %.6s\n", count, line);
	dup2(before, 1);
	printf("by lines for ever: ");
	dprintf(before, "first ");
	printf("\n");
	dprintf(before, "last\n");
	return 0;
}
