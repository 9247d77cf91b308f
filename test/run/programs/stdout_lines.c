#include <stdio.h>
#include <unistd.h>
int main(void)
{
	static char buffer[64];
	setvbuf(stdout, buffer, _IOLBF, sizeof(buffer));
	printf("whole line\nhalf");
	_exit(0);
}
