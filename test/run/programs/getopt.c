// args: -a -bvalue -b other --long --name=joe --name bob -x operand -a
#include <getopt.h>
#include <stdio.h>
#include <unistd.h>
int main(int argc, char **argv)
{
	static const struct option options[] = { { "long", no_argument, NULL, 'l' }, { "name", required_argument, NULL, 'n' }, { 0, 0, 0, 0 } };
	int c;
	while ((c = getopt_long(argc, argv, "ab:", options, NULL)) != -1)
		printf("%c %s %d %c\n", c, optarg ? optarg : "-", optind, optopt ? optopt : '.');
	for (; optind < argc; optind++)
		printf("operand %s\n", argv[optind]);
	return 0;
}
