#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
int main(void)
{
	int i;
	for (i = 3; i < 64; i++)
		close(i);
	printf("%d\n", open("/dev/null", O_RDWR));
	for (i = 0; i < 64; i++)
		if (i != 1)
			close(i);
	printf("%d %d %d\n", open("/dev/null", O_RDWR), dup(0), dup(0));
	return 0;
}
