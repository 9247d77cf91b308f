/* Key management sockets tried in all ways; the same must come of the kernel's and of those that are translated. */
#include "key.h"

int main(void)
{
	int fd;

	setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
	printf("# opening\n");
	report("stream", socket(PF_KEY, SOCK_STREAM, PF_KEY_V2));
	report("version 1", socket(PF_KEY, SOCK_RAW, 1));
	fd = socket(PF_KEY, SOCK_RAW | SOCK_CLOEXEC, PF_KEY_V2);
	if (fd < 0) {
		printf("%s\n", strerror(errno));
		return 1;
	}
	misuse(fd);
	incomplete(fd);
	associations(fd);
	ways_to_receive(fd);
	notices(fd);
	printf("# end\n");
	return 0;
}
