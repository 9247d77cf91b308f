// env: A=1
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern char **environ;

static void show(const char *name)
{
	const char *value = getenv(name);
	printf("%s=%s\n", name, value ? value : "(none)");
}

int main(void)
{
	static char put[] = "PUT=first";
	show("A");
	printf("%d\n", setenv("A", "2", 0)); show("A");
	printf("%d\n", setenv("A", "3", 1)); show("A");
	printf("%d\n", setenv("B", "new", 0)); show("B");
	printf("%d\n", unsetenv("A")); show("A");
	errno = 0;
	printf("%d %d\n", setenv("", "x", 1), errno == EINVAL);
	errno = 0;
	printf("%d %d\n", setenv("a=b", "x", 1), errno == EINVAL);
	printf("%d\n", putenv(put)); show("PUT");
	strcpy(put, "PUT=other");
	show("PUT");
	printf("%d\n", clearenv()); show("B");
	printf("%d\n", environ == NULL || environ[0] == NULL);
	return 0;
}
