/* The book's concurrent server (UNP figure 5.12): a child for each connection, and a handler that waits for them. */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static void sig_chld(int signo)
{
    (void) signo;
    while (waitpid(-1, NULL, WNOHANG) > 0)
        ;
}

static void str_echo(int sockfd)
{
    char buf[4096];
    ssize_t n;

    while ((n = read(sockfd, buf, sizeof(buf))) > 0)
        write(sockfd, buf, n);
}

int main(void)
{
    struct sockaddr_in servaddr = { .sin_family = AF_INET };
    struct sigaction act = { .sa_handler = sig_chld, .sa_flags = SA_RESTART };
    socklen_t len = sizeof(servaddr);
    int listenfd = socket(AF_INET, SOCK_STREAM, 0);

    servaddr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    bind(listenfd, (struct sockaddr *) &servaddr, len);
    listen(listenfd, 1024);
    getsockname(listenfd, (struct sockaddr *) &servaddr, &len);
    printf("port %d\n", ntohs(servaddr.sin_port));
    fflush(stdout);
    sigaction(SIGCHLD, &act, NULL);
    for (;;) {
        int connfd = accept(listenfd, NULL, NULL);
        pid_t pid;

        if (connfd < 0)
            continue;
        if ((pid = fork()) == 0) {
            close(listenfd);
            str_echo(connfd);
            _exit(0);
        }
        if (pid < 0)
            perror("fork");
        close(connfd);
    }
}
