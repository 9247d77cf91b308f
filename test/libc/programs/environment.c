// env: A=1 TZ=UTC
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static void show(const char *name)
{
	const char *value = getenv(name);
	printf("%s: %s\n", name, value ? value : "none");
}

int main(int argc, char **argv, char **envp)
{
	static char put[] = "PUT=1";
	char *mine[] = { "MINE=1", "A=mine", NULL }, name[20];
	const char *a = getenv("A");
	time_t zero = 0;
	int i, count;

	printf("%d\n", environ == envp);
	setenv("A", "22222222222222222", 1);
	puts(a);
	show("A");
	printf("%d\n", environ == envp);
	setenv("NEW", "value", 1);
	printf("%d %s\n", environ == envp, environ[0] != NULL ? "" : "empty");
	fflush(stdout);
	system("echo sh: $A $NEW");
	unsetenv("NEW");
	fflush(stdout);
	system("echo sh: $A $NEW.");
	putenv(put);
	put[4] = '2';
	show("PUT");
	putenv("PUT");
	show("PUT");
	printf("%d %d\n", unsetenv("x=y"), errno == EINVAL);
	errno = 0;
	printf("%d %d\n", setenv(NULL, "x", 1), errno == EINVAL);
	for (i = 0; i < 100; i++) {
		sprintf(name, "N%d", i);
		setenv(name, name + 1, 0);
	}
	show("N73");
	for (count = 0; environ[count] != NULL;)
		count++;
	printf("%d\n", count > 100);
	setenv("TZ", "EST5EDT", 1);
	printf("%s", ctime(&zero));
	printf("%s %s %ld %d\n", tzname[0], tzname[1], timezone, daylight);
	environ = mine;
	show("A");
	show("N73");
	setenv("MORE", "more", 1);
	show("MORE");
	printf("%d\n", mine[2] == NULL && environ != mine);
	environ = NULL;
	show("A");
	setenv("ONE", "1", 1);
	printf("%s %d\n", environ[0], environ[1] == NULL);
	clearenv();
	show("ONE");
	show("");
	return 0;
}
