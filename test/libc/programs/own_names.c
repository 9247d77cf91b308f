/* Names that glibc keeps for programs that ask for them: a struct msgbuf of the program's own, getopt() by <stdio.h>. */
#define _XOPEN_SOURCE 500
#include <stdio.h>
#include <sys/msg.h>

struct msgbuf {
	long mtype;
	char mtext[80];
};

int main(void)
{
	char *words[] = { "program", "-a", "value", "rest", NULL };
	struct msgbuf message = { 1, "text" };
	int letter;

	while ((letter = getopt(4, words, "a:")) != -1)
		printf("%c %s\n", letter, optarg);
	printf("%d %zu %s\n", optind, sizeof(message), message.mtext);
	return 0;
}
