/* The book's daytime server (figure 1.9), iterative. usage: daytimetcpsrv [port]; port 0 lets the kernel choose. */
#include "unp.h"
#include <time.h>

int main(int argc, char **argv)
{
    int listenfd, connfd;
    struct sockaddr_in servaddr, cliaddr;
    socklen_t len;
    char buff[MAXLINE];
    time_t ticks;

    listenfd = Socket(AF_INET, SOCK_STREAM, 0);
    bzero(&servaddr, sizeof(servaddr));
    servaddr.sin_family = AF_INET;
    servaddr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    servaddr.sin_port = htons(argc > 1 ? atoi(argv[1]) : SERV_PORT);
    Bind(listenfd, (SA *) &servaddr, sizeof(servaddr));
    Listen(listenfd, LISTENQ);
    len = sizeof(servaddr);
    Getsockname(listenfd, (SA *) &servaddr, &len);
    printf("listening on %s\n", Sock_ntop((SA *) &servaddr, len));
    fflush(stdout);

    for ( ; ; ) {
        len = sizeof(cliaddr);
        connfd = Accept(listenfd, (SA *) &cliaddr, &len);
        printf("connection from %s\n", Sock_ntop((SA *) &cliaddr, len));
        ticks = time(NULL);
        snprintf(buff, sizeof(buff), "%.24s\r\n", ctime(&ticks));
        Writen(connfd, buff, strlen(buff));
        Close(connfd);
    }
}
