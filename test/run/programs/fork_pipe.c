#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
int main(void)
{
	int down[2], up[2], status;
	char buf[100];
	ssize_t n;
	pid_t pid;

	printf("%d %d\n", pipe(down), pipe(up));
	printf("%d %d %d %d\n", down[0], down[1], up[0], up[1]);
	fflush(stdout);
	pid = fork();
	if (pid == 0) {
		close(down[1]);
		close(up[0]);
		while ((n = read(down[0], buf, sizeof(buf))) > 0) {
			for (ssize_t i = 0; i < n; i++)
				buf[i] = buf[i] >= 'a' && buf[i] <= 'z' ? buf[i] - 32 : buf[i];
			write(up[1], buf, n);
		}
		close(up[1]); /* the parent sees the end, though the child lives on */
		sleep(1);
		_exit(n == 0 ? 5 : 6);
	}
	close(down[0]);
	close(up[1]);
	write(down[1], "from parent to child ", 21);
	n = read(up[0], buf, sizeof(buf));
	printf("%.*s\n", (int)n, buf);
	close(down[1]); /* nobody else holds it */
	printf("end %zd, child %d\n", read(up[0], buf, sizeof(buf)), waitpid(pid, &status, WNOHANG));
	waitpid(pid, &status, 0);
	printf("%d\n", WEXITSTATUS(status));
	/* The offset of an open file is shared. */
	FILE *file = tmpfile();
	int fd = fileno(file);
	write(fd, "0123456789", 10);
	lseek(fd, 0, SEEK_SET);
	if (fork() == 0) {
		read(fd, buf, 4);
		_exit(0);
	}
	wait(NULL);
	n = read(fd, buf, 3);
	printf("%.*s\n", (int)n, buf);
	/* popen and system in parent and child. */
	fflush(stdout);
	if (fork() == 0) {
		FILE *command = popen("echo popen in a child", "r");
		fgets(buf, sizeof(buf), command);
		fputs(buf, stdout);
		exit(pclose(command) == 0 && system("exit 3") == 3 << 8 ? 11 : 12);
	}
	wait(&status);
	printf("%d\n", WEXITSTATUS(status));
	return 0;
}
