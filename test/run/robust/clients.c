/* Clients of an echo server, all at once, each with its own connection and its own text. usage: clients PORT CLIENTS
 * REQUESTS; prints how many requests came back right. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static int requests(int port, int client, int count)
{
    struct sockaddr_in servaddr = { .sin_family = AF_INET, .sin_port = htons(port) };
    unsigned char sent[3000], got[3000];
    int fd = socket(AF_INET, SOCK_STREAM, 0), i, j;

    servaddr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(fd, (struct sockaddr *) &servaddr, sizeof(servaddr)) < 0) {
        perror("connect");
        return 0;
    }
    for (i = 0; i < count; i++) {
        int size = 1 + (client * 131 + i * 17) % 2999, n = 0, k;

        for (j = 0; j < size; j++)
            sent[j] = client * 7 + i * 3 + j;
        if (write(fd, sent, size) != size)
            return i;
        for (; n < size; n += k)
            if ((k = read(fd, got + n, size - n)) <= 0)
                return i;
        if (memcmp(sent, got, size) != 0)
            return i;
    }
    close(fd);
    return count;
}

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    int port = atoi(argv[1]), clients = atoi(argv[2]), count = atoi(argv[3]), pipes[2], total = 0, right, i;

    pipe(pipes);
    for (i = 0; i < clients; i++)
        if (fork() == 0) {
            right = requests(port, i, count);
            write(pipes[1], &right, sizeof(right));
            _exit(0);
        }
    for (i = 0; i < clients; i++) {
        if (read(pipes[0], &right, sizeof(right)) != sizeof(right))
            return 1;
        total += right;
    }
    while (wait(NULL) > 0)
        ;
    printf("%d right\n", total);
    return 0;
}
