/*
 * Starts a server that prints "port N", and counts connections: connect, send 64 bytes, read them back, close, one after
 * the other. usage: connect-client COUNT SERVER [ARGUMENT]...; prints connections a second.
 */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

static int once(const struct sockaddr_in *servaddr)
{
    char line[64], answer[64];
    size_t got = 0;
    ssize_t n = 1;
    int fd = socket(AF_INET, SOCK_STREAM, 0);

    memset(line, 'x', sizeof(line));
    if (connect(fd, (const struct sockaddr *) servaddr, sizeof(*servaddr)) < 0 || write(fd, line, 64) != 64)
        return 0;
    while (got < 64 && (n = read(fd, answer + got, 64 - got)) > 0)
        got += n;
    close(fd);
    return got == 64 && memcmp(line, answer, 64) == 0;
}

int main(int argc, char **argv)
{
    struct sockaddr_in servaddr = { .sin_family = AF_INET };
    int count = atoi(argv[1]), port, pipes[2], i;
    double start = 0;
    pid_t server;
    FILE *output;

    pipe(pipes);
    if ((server = fork()) == 0) {
        dup2(pipes[1], 1);
        close(pipes[0]);
        execvp(argv[2], argv + 2);
        _exit(127);
    }
    close(pipes[1]);
    output = fdopen(pipes[0], "r");
    if (fscanf(output, "port %d", &port) != 1)
        return 1;
    servaddr.sin_port = htons(port);
    servaddr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    for (i = -5; i < count; i++) {
        if (i == 0)
            start = now();
        if (!once(&servaddr)) {
            fprintf(stderr, "connection %d failed\n", i);
            kill(server, SIGKILL);
            return 1;
        }
    }
    printf("%.1f\n", count / (now() - start));
    kill(server, SIGKILL);
    waitpid(server, NULL, 0);
    return 0;
}
