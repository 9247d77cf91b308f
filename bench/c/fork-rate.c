/* Forks a child that ends at once and waits for it, again and again. usage: fork-rate COUNT; prints forks a second. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
    int count = argc > 1 ? atoi(argv[1]) : 100, i;
    double start;

    for (i = -1; i < count; i++) {
        pid_t pid;

        if (i == 0)                     /* what the first fork has to prepare is not the rate */
            start = now();
        if ((pid = fork()) == 0)
            _exit(0);
        if (pid < 0 || waitpid(pid, NULL, 0) != pid) {
            perror("fork");
            return 1;
        }
    }
    printf("%.1f\n", count / (now() - start));
    return 0;
}
