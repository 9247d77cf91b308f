// args: -vx5 -o -f file -- -v
#include <stdio.h>
#include <unistd.h>
int main(int argc, char **argv)
{
	int c;
	while ((c = getopt(argc, argv, "vx:o:q")) != -1)
		printf("%c %s %d\n", c, optarg ? optarg : "-", optind);
	printf("%d %d\n", optind, argc);
	opterr = 0;
	optind = 1;
	while ((c = getopt(argc, argv, ":v")) != -1)
		printf("%c %c\n", c, optopt ? optopt : '.');
	return 0;
}
