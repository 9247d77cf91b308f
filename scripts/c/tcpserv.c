/* An iterative echo server: str_echo for one client after the other. usage: tcpserv [port] */
#include "unp.h"

int main(int argc, char **argv)
{
    int listenfd, connfd;
    struct sockaddr_in servaddr;
    socklen_t len = sizeof(servaddr);

    listenfd = Socket(AF_INET, SOCK_STREAM, 0);
    bzero(&servaddr, sizeof(servaddr));
    servaddr.sin_family = AF_INET;
    servaddr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    servaddr.sin_port = htons(argc > 1 ? atoi(argv[1]) : SERV_PORT);
    Bind(listenfd, (SA *) &servaddr, sizeof(servaddr));
    Listen(listenfd, LISTENQ);
    Getsockname(listenfd, (SA *) &servaddr, &len);
    printf("listening on %s\n", Sock_ntop((SA *) &servaddr, len));
    fflush(stdout);

    for ( ; ; ) {
        connfd = Accept(listenfd, NULL, NULL);
        str_echo(connfd);
        Close(connfd);
    }
}
