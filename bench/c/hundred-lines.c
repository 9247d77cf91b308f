/* What the compile benchmark compiles: a chat server in a hundred lines, of the kind that a course has. */
#include <errno.h>
#include <netdb.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#define MAX_CLIENTS 64
#define LINE 512

struct client {
    int fd;
    char name[32];
    unsigned long received;
    time_t since;
    struct sockaddr_in address;
};

static struct client clients[MAX_CLIENTS];
static int count;
static volatile sig_atomic_t stop;

static void on_interrupt(int signal)
{
    stop = signal;
}

static int listen_on(const char *host, const char *service)
{
    struct addrinfo hints = { .ai_family = AF_INET, .ai_socktype = SOCK_STREAM }, *list, *each;
    int on = 1, fd = -1, error = getaddrinfo(host, service, &hints, &list);
    if (error != 0) {
        fprintf(stderr, "%s:%s: %s\n", host, service, gai_strerror(error));
        exit(1);
    }
    for (each = list; each != NULL; each = each->ai_next) {
        fd = socket(each->ai_family, each->ai_socktype, each->ai_protocol);
        if (fd < 0) continue;
        setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        if (bind(fd, each->ai_addr, each->ai_addrlen) == 0 && listen(fd, 16) == 0) break;
        close(fd);
        fd = -1;
    }
    freeaddrinfo(list);
    return fd;
}

static void tell_others(const struct client *from, const char *text, size_t length)
{
    char line[LINE + 64];
    int n = snprintf(line, sizeof line, "%s (%s): %.*s", from->name,
                     inet_ntoa(from->address.sin_addr), (int)length, text);
    for (int i = 0; i < count; i++)
        if (clients[i].fd != from->fd && send(clients[i].fd, line, n, MSG_NOSIGNAL) < 0)
            perror("send");
}

static void greet(int listener)
{
    struct client *client = &clients[count];
    socklen_t length = sizeof client->address;
    client->fd = accept(listener, (struct sockaddr *)&client->address, &length);
    if (client->fd < 0) return;
    snprintf(client->name, sizeof client->name, "guest%d", ntohs(client->address.sin_port));
    client->received = 0;
    clients[count++].since = time(NULL);
}

int main(int argc, char **argv)
{
    int listener = listen_on("127.0.0.1", argc > 1 ? argv[1] : "9877");
    struct sigaction action = { .sa_handler = on_interrupt };
    sigaction(SIGINT, &action, NULL);
    while (!stop && listener >= 0) {
        struct pollfd set[MAX_CLIENTS + 1] = { { .fd = listener, .events = POLLIN } };
        for (int i = 0; i < count; i++) set[i + 1] = (struct pollfd){ .fd = clients[i].fd, .events = POLLIN };
        if (poll(set, count + 1, 1000) < 0 && errno != EINTR) break;
        for (int i = count - 1; i >= 0; i--) {
            char text[LINE];
            if (!(set[i + 1].revents & (POLLIN | POLLHUP))) continue;
            ssize_t n = read(clients[i].fd, text, sizeof text);
            if (n > 0) clients[i].received += n, tell_others(&clients[i], text, n);
            else {
                close(clients[i].fd);
                clients[i] = clients[--count];
            }
        }
        if (set[0].revents & POLLIN && count < MAX_CLIENTS) greet(listener);
    }
    for (int i = 0; i < count; i++)
        printf("%s: %lu bytes in %ld s\n", clients[i].name, clients[i].received, (long)(time(NULL) - clients[i].since));
    return 0;
}
