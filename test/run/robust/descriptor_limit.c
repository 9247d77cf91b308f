/* Without a free descriptor whatever needs one says EMFILE; fork, wait and signals need none. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int caught;

static void handler(int signo)
{
    caught = signo;
}

static const char *name(int result)
{
    return result >= 0 ? "made" : errno == EMFILE ? "EMFILE" : "something else";
}

int main(void)
{
    struct rlimit limit;
    int fd, last = -1, pair[2], status = -1;
    pid_t pid;

    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = 100;
    setrlimit(RLIMIT_NOFILE, &limit);
    while ((fd = open("/dev/null", O_RDONLY)) >= 0)
        last = fd;
    printf("open: %s\n", name(fd));
    printf("socket: %s\n", name(socket(AF_INET, SOCK_STREAM, 0)));
    printf("pipe: %s\n", name(pipe(pair)));
    printf("dup: %s\n", name(dup(0)));
    printf("socketpair: %s\n", name(socketpair(AF_UNIX, SOCK_STREAM, 0, pair)));
    printf("fopen: %s\n", name(fopen("/dev/null", "r") == NULL ? -1 : 0));
    signal(SIGUSR1, handler);
    raise(SIGUSR1);
    printf("handled: %d\n", caught == SIGUSR1);
    pid = fork();
    if (pid == 0)
        _exit(open("/dev/null", O_RDONLY) < 0 && errno == EMFILE ? 5 : 6);
    printf("fork: %s\n", name(pid));
    waitpid(pid, &status, 0);
    printf("the child has none either: %d\n", WEXITSTATUS(status));
    getrlimit(RLIMIT_NOFILE, &limit);
    printf("the limit is %d\n", (int) limit.rlim_cur);
    close(last);
    printf("one is free: %s\n", name(dup(0)));
    return 0;
}
