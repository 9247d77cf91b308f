#include <stdio.h>
#include <unistd.h>
static char buffer[BUFSIZ];
int main(void)
{
	setbuf(stdout, buffer);
	printf("in my buffer");
	fprintf(stderr, "%.12s\n", buffer);
	fflush(stdout);
	setbuf(stdout, NULL);
	printf(" and out");
	_exit(1);
}
