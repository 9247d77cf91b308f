// redirect: 0<&-
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
int main(void)
{
	char c;
	printf("%zd\n", read(0, &c, 1));
	printf("%d\n", open("/dev/null", O_RDONLY));
	return 0;
}
