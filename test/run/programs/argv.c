// args: one "two words" "" -x
// env: SOCKSH_TEST=yes EMPTY=
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern char **environ;

int main(int argc, char *argv[], char *envp[])
{
	int i, n = 0, same = 1;
	for (i = 0; i <= argc; i++)
		printf("argv[%d] = %s\n", i, argv[i] ? argv[i] : "NULL");
	for (i = 0; envp[i]; i++) {
		n++;
		if (!strncmp(envp[i], "SOCKSH_TEST=", 12) || !strncmp(envp[i], "EMPTY=", 6))
			puts(envp[i]);
		if (strcmp(envp[i], environ[i]))
			same = 0;
	}
	printf("%d variables, environ is envp: %d\n", n > 2, same);
	printf("%s|%s|%s\n", getenv("SOCKSH_TEST"), getenv("EMPTY"), getenv("SOCKSH_UNSET") ? "set" : "unset");
	argv[1][0] = 'O';
	puts(argv[1]);
	return argc;
}
