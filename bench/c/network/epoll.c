/*
 * epoll over 1,000 TCP connections on loopback: client and server in one thread. Each turn of the loop 16 clients send 64
 * bytes, the server echoes what epoll_wait tells of, and the clients read it back.
 */
#include "../compute/kernel.h"
#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#define CONNECTIONS 1000
#define SENDERS 16
#define TURNS 20
#define SIZE 64

static int clients[CONNECTIONS];
static int epoll = -1;

static void check(int result, const char *call)
{
    if (result < 0) {
        perror(call);
        exit(1);
    }
}

static void connect_all(void)
{
    struct rlimit limit;
    struct sockaddr_in address;
    socklen_t length = sizeof(address);
    int listener;

    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    check(listener = socket(AF_INET, SOCK_STREAM, 0), "socket");
    memset(&address, 0, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    check(bind(listener, (struct sockaddr *)&address, sizeof(address)), "bind");
    check(listen(listener, CONNECTIONS), "listen");
    check(getsockname(listener, (struct sockaddr *)&address, &length), "getsockname");
    check(epoll = epoll_create1(0), "epoll_create1");
    for (int i = 0; i < CONNECTIONS; i++) {
        struct epoll_event event;
        int server;

        check(clients[i] = socket(AF_INET, SOCK_STREAM, 0), "socket");
        check(connect(clients[i], (struct sockaddr *)&address, sizeof(address)), "connect");
        check(server = accept(listener, NULL, NULL), "accept");
        event.events = EPOLLIN;
        event.data.fd = server;
        check(epoll_ctl(epoll, EPOLL_CTL_ADD, server, &event), "epoll_ctl");
    }
}

static uint64_t kernel(void)
{
    uint64_t sum = 0;
    char buffer[SIZE];

    if (epoll < 0)
        connect_all();
    memset(buffer, 'x', sizeof(buffer));
    for (int turn = 0; turn < TURNS; turn++) {
        struct epoll_event events[SENDERS];
        int first = (int)(next_random() % CONNECTIONS);

        for (int i = 0; i < SENDERS; i++) {
            buffer[0] = (char)i;
            write(clients[(first + i * 61) % CONNECTIONS], buffer, SIZE);
        }
        for (int echoed = 0; echoed < SENDERS;) {
            int ready = epoll_wait(epoll, events, SENDERS, -1);

            check(ready, "epoll_wait");
            for (int i = 0; i < ready; i++) {
                ssize_t n = read(events[i].data.fd, buffer, SIZE);

                write(events[i].data.fd, buffer, (size_t)n);
            }
            echoed += ready;
        }
        for (int i = 0; i < SENDERS; i++) {
            ssize_t n = read(clients[(first + i * 61) % CONNECTIONS], buffer, SIZE);

            sum = sum * 31 + (uint64_t)n + (unsigned char)buffer[0];
        }
    }
    return sum;
}
