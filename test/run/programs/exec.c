#include <errno.h>
#include <stdio.h>
#include <unistd.h>
int main(void)
{
	char *envp[] = { "ONLY=this", NULL };
	printf("%d %d\n", execl("/no/such/program", "x", (char *)NULL), errno == ENOENT);
	fflush(stdout);
	execle("/bin/sh", "sh", "-c", "echo $ONLY $0 $1; ls /proc/self/fd | tr '\\n' ' '; exit 5", "zero", "one", (char *)NULL, envp);
	return 1;
}
