// stdin: 0123456789abcdefghij
#include <stdio.h>
#include <unistd.h>
int main(void)
{
	char buffer[8];
	ssize_t n;
	while ((n = read(STDIN_FILENO, buffer, sizeof(buffer))) > 0)
		printf("%zd %.*s\n", n, (int)n, buffer);
	printf("%zd\n", n);
	return 0;
}
