/* A program that catches signals has all descriptor numbers for itself, as before. */
#include <signal.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

static void caught(int signo) { printf("caught %d\n", signo); }

int main(void)
{
    int pair[2], i;

    signal(SIGUSR1, caught);
    printf("%d\n", socket(AF_INET, SOCK_STREAM, 0));
    raise(SIGUSR1);
    signal(SIGCHLD, caught);
    pipe(pair);
    printf("%d %d\n", pair[0], pair[1]);
    for (i = 3; i < 10; i++)
        printf("%d", close(i));
    printf("\n%d\n", dup(0));
    return 0;
}
