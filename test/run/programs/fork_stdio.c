#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
/* What is buffered at fork() is there twice, unless the child ends by _exit(). */
static void last(void)
{
	printf("handler in %s\n", getenv("WHO") ? getenv("WHO") : "parent");
}

int main(void)
{
	FILE *file = tmpfile();
	char line[100];

	atexit(last);
	printf("twice ");
	fprintf(file, "buffered ");
	if (fork() == 0) {
		setenv("WHO", "child", 1);
		printf("child ");
		fprintf(file, "child ");
		exit(0);
	}
	wait(NULL);
	if (fork() == 0) {
		printf("never ");
		_exit(0);
	}
	wait(NULL);
	printf("parent\n");
	fprintf(file, "parent\n");
	fflush(file);
	rewind(file);
	fgets(line, sizeof(line), file);
	fputs(line, stdout);
	return 0;
}
