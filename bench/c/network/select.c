/*
 * select over 1,000 descriptors, both ends of 500 Unix domain connections. Each turn of the loop writes into one, waits
 * until select tells that the other end has something, and looks through all of them for it, as the book's servers do.
 */
#include "../compute/kernel.h"
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <unistd.h>

#define DESCRIPTORS 1000
#define TURNS 50

static int fds[DESCRIPTORS];
static fd_set all;
static int highest;

static void open_connections(void)
{
    struct rlimit limit;

    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    FD_ZERO(&all);
    for (int i = 0; i < DESCRIPTORS; i += 2)
        if (socketpair(AF_UNIX, SOCK_STREAM, 0, &fds[i]) < 0) {
            perror("socketpair");
            exit(1);
        }
    for (int i = 0; i < DESCRIPTORS; i++) {
        if (fds[i] >= FD_SETSIZE) {
            fprintf(stderr, "descriptor %d is too high for select\n", fds[i]);
            exit(1);
        }
        FD_SET(fds[i], &all);
        if (fds[i] > highest)
            highest = fds[i];
    }
}

static uint64_t kernel(void)
{
    uint64_t sum = 0;

    if (highest == 0)
        open_connections();
    for (int turn = 0; turn < TURNS; turn++) {
        int chosen = (int)(next_random() % DESCRIPTORS);
        fd_set readable = all;
        char byte = (char)turn;

        write(fds[chosen], &byte, 1);
        if (select(highest + 1, &readable, NULL, NULL, NULL) != 1)
            exit(1);
        for (int i = 0; i < DESCRIPTORS; i++)
            if (FD_ISSET(fds[i], &readable)) {
                read(fds[i], &byte, 1);
                sum = sum * 31 + (unsigned)i + (unsigned char)byte;
            }
    }
    return sum;
}
