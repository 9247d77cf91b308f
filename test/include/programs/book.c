/* Exercises the book's helpers; prints what the test expects. */
#include "unp.h"

/* Lines of one descriptor after another: what was read ahead belongs to its file, not to the number. */
static void read_ahead(void)
{
	char buf[16], *ahead;
	int one[2], other[2];
	FILE *file = tmpfile();

	Socketpair(AF_LOCAL, SOCK_STREAM, 0, one);
	Socketpair(AF_LOCAL, SOCK_STREAM, 0, other);
	Writen(one[0], "line\nrest", 9);
	Writen(other[0], "its\nown\n", 8);
	Readline(one[1], buf, sizeof(buf));
	printf("%s", buf);
	printf("%zd", readlinebuf((void **)&ahead));
	printf(" ahead: %.4s\n", ahead);
	Readline(other[1], buf, sizeof(buf));
	printf("%s", buf);
	Close(one[0]);
	printf("%zd", Readline(one[1], buf, sizeof(buf)));
	printf(" %s\n", buf);
	Readline(other[1], buf, sizeof(buf));
	printf("%s", buf);

	Writen(other[0], "old\nleft\n", 9);
	Readline(other[1], buf, sizeof(buf));
	Dup2(one[1], other[1]);
	printf("%zd of what the number stands for now\n", Readline(other[1], buf, sizeof(buf)));

	Fputs("first\nsecond\n", file);
	fflush(file);
	lseek(fileno(file), 0, SEEK_SET);
	Readline(fileno(file), buf, sizeof(buf));
	printf("%zd in a file, then at %ld\n", readlinebuf((void **)&ahead), (long)lseek(fileno(file), 0, SEEK_CUR));
	fclose(file);
}

static void lines(int from, int to, const char *what)
{
	char line[16];
	ssize_t n;

	Writen(to, "one\ntwo, which is long\nlast", 27);
	shutdown(to, SHUT_WR);
	close(to);
	while ((n = readline(from, line, sizeof(line))) > 0)
		printf("%s %zd \"%.*s\"%s\n", what, n, (int)strcspn(line, "\n"), line, strchr(line, '\n') ? "" : " ...");
	printf("%s end %zd\n", what, n);
}

static void address(int family, const char *host, int port)
{
	struct sockaddr_storage ss;
	socklen_t len = family == AF_INET ? sizeof(struct sockaddr_in) : sizeof(struct sockaddr_in6);

	bzero(&ss, sizeof(ss));
	ss.ss_family = family;
	if (family == AF_INET)
		Inet_pton(family, host, &((struct sockaddr_in *)&ss)->sin_addr);
	else
		Inet_pton(family, host, &((struct sockaddr_in6 *)&ss)->sin6_addr);
	sock_set_port((SA *)&ss, len, htons(port));
	printf("%s, ", Sock_ntop((SA *)&ss, len));
	printf("%s, %d\n", Sock_ntop_host((SA *)&ss, len), ntohs(sock_get_port((SA *)&ss, len)));
	sock_set_wild((SA *)&ss, len);
	printf("%s\n", Sock_ntop((SA *)&ss, len));
}

static void on_alarm(int signo)
{
	(void)signo;
}

int main(void)
{
	int sv[2], fds[2], passed;
	char byte, buf[32];
	struct sockaddr_un un = { AF_LOCAL, "/tmp/a path" };
	struct timeval later = { 5, 100 }, earlier = { 3, 200 };

	Socketpair(AF_LOCAL, SOCK_STREAM, 0, sv);
	lines(sv[0], sv[1], "socket");
	close(sv[0]);
	Pipe(fds);
	Write(fds[1], "one\ntwo, which is long\nlast", 27);
	close(fds[1]);
	while ((passed = readline(fds[0], buf, 16)) > 0)
		printf("pipe %d\n", passed);
	close(fds[0]);

	read_ahead();

	Socketpair(AF_LOCAL, SOCK_STREAM, 0, sv);
	Writen(sv[0], "abcdef", 6);
	printf("%zd\n", Readn(sv[1], buf, 6));

	Pipe(fds);
	Write_fd(sv[0], "", 1, fds[1]);
	printf("%zd\n", Read_fd(sv[1], &byte, 1, &passed));
	Write(passed, "through", 7);
	printf("%zd\n", Read(fds[0], buf, sizeof(buf)));

	printf("%d %d\n", Readable_timeo(sv[1], 0), Writable_timeo(sv[1], 0));
	Writen(sv[0], "x", 1);
	printf("%d\n", Readable_timeo(sv[1], 1));
	printf("%d\n", Sockfd_to_family(sv[0]) == AF_LOCAL);

	address(AF_INET, "127.0.0.1", 9877);
	address(AF_INET6, "::1", 9877);
	printf("%s\n", Sock_ntop((SA *)&un, SUN_LEN(&un)));

	tv_sub(&later, &earlier);
	printf("%ld.%06ld\n", (long)later.tv_sec, (long)later.tv_usec);
	printf("%d %d\n", min(2, 1), max(2, 1));

	printf("%d\n", Signal(SIGALRM, on_alarm) == SIG_DFL);
	printf("%d\n", Signal(SIGALRM, SIG_DFL) == on_alarm);

	int listenfd = Tcp_listen("127.0.0.1", "0", NULL);
	struct sockaddr_in bound;
	socklen_t len = sizeof(bound);
	Getsockname(listenfd, (SA *)&bound, &len);
	snprintf(buf, sizeof(buf), "%d", ntohs(bound.sin_port));
	fflush(stdout);
	if (Fork() == 0) {
		str_echo(Accept(listenfd, NULL, NULL));
		exit(7);
	}
	int connfd = Tcp_connect("127.0.0.1", buf);
	FILE *input = tmpfile();
	Fputs("hello\nworld\n", input);
	rewind(input);
	str_cli(input, connfd);
	Close(connfd);
	int status;
	Waitpid(-1, &status, 0);
	printf("%d\n", WEXITSTATUS(status));

	int nonblocking = Socket(AF_INET, SOCK_STREAM, 0);
	Close(listenfd);
	printf("%d\n", connect_nonb(nonblocking, (SA *)&bound, sizeof(bound), 1));
	err_ret("connect to port %s", "P");
	err_msg("only %s", "text");
	Close(9999);
}
