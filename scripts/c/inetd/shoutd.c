/* A datagram service (flag wait): it has the socket until nobody has written for a while. */
#include <ctype.h>
#include <netinet/in.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>

int main(int argc, char **argv)
{
    struct pollfd input = { .fd = 0, .events = POLLIN };
    struct sockaddr_in from;
    char text[1024];

    while (poll(&input, 1, 300) > 0) {
        socklen_t len = sizeof(from);
        ssize_t i, n = recvfrom(0, text, sizeof(text) - 64, 0, (struct sockaddr *) &from, &len);

        if (n < 0)
            return 1;
        for (i = 0; i < n; i++)
            text[i] = toupper((unsigned char) text[i]);
        strcpy(text + n, argc > 1 ? argv[1] : "");
        sendto(0, text, n + strlen(text + n), 0, (struct sockaddr *) &from, len);
    }
    return 0;
}
