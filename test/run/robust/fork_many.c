/* A thousand children, each with work, a status of its own and a line through a pipe; every tenth has a child itself. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { CHILDREN = 1000 };

static int work(int n)
{
    char *memory = malloc(20000 + n);
    int sum = 0, i;

    memset(memory, n & 0x7f, 20000 + n);
    for (i = 0; i < 20000 + n; i += 100)
        sum += memory[i] == (n & 0x7f);
    free(memory);
    return sum == (20000 + n + 99) / 100;
}

static void child(int n, int out)
{
    int status, right = work(n);

    if (n % 10 == 0) {
        pid_t pid = fork();

        if (pid == 0)
            _exit(work(n) ? 77 : 1);
        right &= waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == 77;
    }
    write(out, &n, sizeof(n));
    _exit(right ? n % 200 : 255);
}

int main(void)
{
    int pipes[2], n, told, status, right = 0;

    pipe(pipes);
    for (n = 0; n < CHILDREN; n++) {
        pid_t pid = fork();

        if (pid == 0)
            child(n, pipes[1]);
        if (pid < 0) {
            perror("fork");
            break;
        }
        right += read(pipes[0], &told, sizeof(told)) == sizeof(told) && told == n &&
            waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == n % 200;
    }
    printf("%d right, zombies: %d\n", right, waitpid(-1, NULL, WNOHANG) >= 0);
    printf("the next descriptor is still %d\n", dup(0));
    return 0;
}
