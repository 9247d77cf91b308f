/* The time for a client of superd: a program that knows nothing of listening (UNP figure 13.11). */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    struct sockaddr_in peer;
    socklen_t len = sizeof(peer);
    char text[INET_ADDRSTRLEN];
    time_t ticks = time(NULL);
    int utc = argc > 1 && strcmp(argv[1], "--utc") == 0;

    if (getpeername(0, (struct sockaddr *) &peer, &len) < 0) {
        perror(argv[0]);
        return 1;
    }
    printf("%.24s for %s\r\n", asctime(utc ? gmtime(&ticks) : localtime(&ticks)),
           inet_ntop(AF_INET, &peer.sin_addr, text, sizeof(text)));
    return 0;
}
