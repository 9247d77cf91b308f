// redirect: 3</dev/null 5</dev/zero 9>inherited
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
int main(void)
{
	int i;
	char c = 7;
	for (i = 0; i < 16; i++)
		printf("%d:%d ", i, fcntl(i, F_GETFD));
	printf("\n%d %zd %d %zd\n", open("/dev/null", O_RDONLY), read(5, &c, 1), c, read(3, &c, 1));
	printf("%zd\n", write(9, "seen", 4));
	return 0;
}
