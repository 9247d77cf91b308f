/*
 * A super-server, as inetd is (UNP 13.5): it listens for all services of a file, and starts the program of each when a
 * client comes. The program finds the connection as its standard input, output and error, and need not know of sockets.
 *
 * usage: superd FILE
 *
 *     # name     type    port  flag    program          arguments, argv[0] first
 *     daytime    stream  0     nowait  ./daytimed       daytimed --utc
 *     shout      dgram   9878  wait    /usr/lib/shoutd  shoutd '!'
 *
 * nowait: superd accepts the connection, and many programs may run at once. wait: the program has the listening socket
 * itself, and superd looks away until it has ended. Port 0 lets the kernel choose. A word may stand in '...' or "...".
 */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SERVICES = 32, WORDS = 32, LINE = 1024 };

struct service {
    char line[LINE];            /* what the words point into */
    char *name, *program;
    char *argv[WORDS + 1];
    int type, port, fd;
    int wait;                   /* the program gets the listening socket */
    volatile pid_t busy;        /* which has it now, or 0 */
};

static struct service services[SERVICES];
static int count;
static volatile sig_atomic_t finished, started;

static void die(const char *what)
{
    fprintf(stderr, "superd: %s: %s\n", what, strerror(errno));
    exit(1);
}

/* Cuts the line into words, in place. */
static int split(char *line, char **words, int max)
{
    int n = 0;

    for (;;) {
        line += strspn(line, " \t\r\n");
        if (*line == '\0' || *line == '#' || n == max)
            break;
        char quote = *line == '\'' || *line == '"' ? *line++ : '\0';
        words[n++] = line;
        line += quote != '\0' ? strcspn(line, (char[]) { quote, '\0' }) : strcspn(line, " \t\r\n");
        if (*line != '\0')
            *line++ = '\0';
    }
    words[n] = NULL;
    return n;
}

static void read_services(const char *path)
{
    FILE *file = fopen(path, "r");
    int number = 0;

    if (file == NULL)
        die(path);
    while (count < SERVICES && fgets(services[count].line, LINE, file) != NULL) {
        struct service *s = &services[count];
        char *words[WORDS + 1];
        int n = split(s->line, words, WORDS);

        number++;
        if (n == 0)
            continue;
        if (n < 6 || (strcmp(words[1], "stream") != 0 && strcmp(words[1], "dgram") != 0)) {
            fprintf(stderr, "%s:%d: name type port flag program argv0 ...\n", path, number);
            continue;
        }
        s->name = words[0];
        s->type = strcmp(words[1], "stream") == 0 ? SOCK_STREAM : SOCK_DGRAM;
        s->port = atoi(words[2]);
        s->wait = strcmp(words[3], "wait") == 0;
        s->program = words[4];
        memcpy(s->argv, words + 5, (n - 5 + 1) * sizeof(char *));
        count++;
    }
    fclose(file);
}

static void listen_for(struct service *s)
{
    struct sockaddr_in addr = { .sin_family = AF_INET, .sin_port = htons(s->port) };
    socklen_t len = sizeof(addr);
    const int on = 1;

    addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if ((s->fd = socket(AF_INET, s->type, 0)) < 0)
        die("socket");
    setsockopt(s->fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    if (bind(s->fd, (struct sockaddr *) &addr, len) < 0 || (s->type == SOCK_STREAM && listen(s->fd, 64) < 0))
        die(s->name);
    getsockname(s->fd, (struct sockaddr *) &addr, &len);
    printf("%s: %s port %d\n", s->name, s->type == SOCK_STREAM ? "tcp" : "udp", ntohs(addr.sin_port));
}

/* Many may have ended for one signal: a loop. A service that waited may listen again. */
static void sig_chld(int signo)
{
    int saved = errno, i;
    pid_t pid;

    (void) signo;
    while ((pid = waitpid(-1, NULL, WNOHANG)) > 0) {
        finished++;
        for (i = 0; i < count; i++)
            if (services[i].busy == pid)
                services[i].busy = 0;
    }
    errno = saved;
}

static volatile sig_atomic_t ending;

static void sig_term(int signo)
{
    (void) signo;
    ending = 1;
}

static void start_program(struct service *s)
{
    int fd = s->fd, i;
    sigset_t chld, before;
    pid_t pid;

    if (s->type == SOCK_STREAM && !s->wait && (fd = accept(s->fd, NULL, NULL)) < 0)
        return;
    sigemptyset(&chld);         /* the child may end before its number is noted */
    sigaddset(&chld, SIGCHLD);
    sigprocmask(SIG_BLOCK, &chld, &before);
    if ((pid = fork()) == 0) {
        sigprocmask(SIG_SETMASK, &before, NULL);
        signal(SIGCHLD, SIG_DFL);
        for (i = 0; i < 3; i++)
            dup2(fd, i);
        for (i = 3; i < 64; i++)
            close(i);
        execv(s->program, s->argv);
        dprintf(2, "%s: %s\n", s->program, strerror(errno));
        _exit(127);
    }
    if (pid < 0)
        fprintf(stderr, "superd: fork: %s\n", strerror(errno));
    else
        started++;
    if (s->wait && pid > 0)
        s->busy = pid;
    if (fd != s->fd)
        close(fd);
    sigprocmask(SIG_SETMASK, &before, NULL);
}

int main(int argc, char **argv)
{
    struct sigaction action = { .sa_handler = sig_chld };
    sigset_t watched, open_mask;
    int i;

    if (argc != 2) {
        fprintf(stderr, "usage: superd FILE\n");
        return 1;
    }
    read_services(argv[1]);
    for (i = 0; i < count; i++)
        listen_for(&services[i]);
    sigaction(SIGCHLD, &action, NULL);
    action.sa_handler = sig_term;
    sigaction(SIGTERM, &action, NULL);
    sigaction(SIGINT, &action, NULL);
    fflush(stdout);

    sigemptyset(&watched);      /* come only while pselect() waits: no moment is lost between the loop's test and it */
    sigaddset(&watched, SIGCHLD);
    sigaddset(&watched, SIGTERM);
    sigaddset(&watched, SIGINT);
    sigprocmask(SIG_BLOCK, &watched, &open_mask);
    while (!ending) {
        fd_set ready;
        int highest = -1;

        FD_ZERO(&ready);
        for (i = 0; i < count; i++) {
            if (services[i].busy != 0)
                continue;
            FD_SET(services[i].fd, &ready);
            if (services[i].fd > highest)
                highest = services[i].fd;
        }
        if (pselect(highest + 1, &ready, NULL, NULL, NULL, &open_mask) < 0)
            continue;           /* EINTR: a child has ended, or it is time to go */
        for (i = 0; i < count; i++)
            if (FD_ISSET(services[i].fd, &ready))
                start_program(&services[i]);
    }
    while (finished < started)
        sigsuspend(&open_mask);
    printf("%d programs started, %d ended\n", (int) started, (int) finished);
    return 0;
}
