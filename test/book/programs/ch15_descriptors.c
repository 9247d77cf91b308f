// A descriptor that a child opens for its parent, as the book's mycat does; the credentials of a sender. UNP 15.7, 15.8
#include "unp.h"

/* Our own, in place of an openfile program: the child opens, and passes the descriptor back. */
static int my_open(const char *pathname, int mode)
{
	int sockfd[2], fd, status;
	char c;

	Socketpair(AF_LOCAL, SOCK_STREAM, 0, sockfd);
	fflush(stdout);
	pid_t child = Fork();
	if (child == 0) {
		Close(sockfd[0]);
		if ((fd = open(pathname, mode)) < 0)
			exit(errno > 0 ? errno : 255);
		exit(Write_fd(sockfd[1], "", 1, fd) == 1 ? 0 : 255);
	}
	Close(sockfd[1]);
	Waitpid(child, &status, 0);
	if (WEXITSTATUS(status) == 0)
		Read_fd(sockfd[0], &c, 1, &fd);
	else {
		errno = WEXITSTATUS(status);
		fd = -1;
	}
	Close(sockfd[0]);
	return fd;
}

static void credentials(void)
{
	int sv[2], on = 1;
	char byte;
	union {
		struct cmsghdr header;
		char bytes[CMSG_SPACE(sizeof(struct ucred))];
	} control;
	struct iovec iov = { &byte, 1 };
	struct msghdr msg = { .msg_iov = &iov, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof(control) };

	Socketpair(AF_LOCAL, SOCK_STREAM, 0, sv);
	Setsockopt(sv[0], SOL_SOCKET, SO_PASSCRED, &on, sizeof(on));
	Write(sv[1], "x", 1);
	printf("%zd byte", Recvmsg(sv[0], &msg, 0));
	struct cmsghdr *header = CMSG_FIRSTHDR(&msg);
	struct ucred *cred = (struct ucred *)CMSG_DATA(header);
	printf(", %d, pid %d, uid %d, gid %d\n", header->cmsg_type == SCM_CREDENTIALS, cred->pid == getpid(),
		cred->uid == getuid(), cred->gid == getgid());
	struct ucred peer;
	socklen_t len = sizeof(peer);
	Getsockopt(sv[0], SOL_SOCKET, SO_PEERCRED, &peer, &len);
	printf("pid %d, uid %d\n", peer.pid == getpid(), peer.uid == getuid());
}

int main(void)
{
	char line[MAXLINE];
	struct sockaddr_un addr, found;
	socklen_t len;

	FILE *file = Fopen("greeting", "w");
	Fputs("hello, world\n", file);
	Fclose(file);
	int fd = my_open("greeting", O_RDONLY);
	ssize_t n = Read(fd, line, MAXLINE);
	printf("%.*s", (int)n, line);
	Close(fd);
	Unlink("greeting");
	fd = my_open("greeting", O_RDONLY);
	printf("%d %s\n", fd, strerror(errno));
	credentials();

	/* the name of a Unix domain socket, and what happens when it is there already */
	bzero(&addr, sizeof(addr));
	addr.sun_family = AF_LOCAL;
	strcpy(addr.sun_path, "a.socket");
	int sockfd = Socket(AF_LOCAL, SOCK_STREAM, 0);
	Bind(sockfd, (SA *)&addr, SUN_LEN(&addr));
	len = sizeof(found);
	Getsockname(sockfd, (SA *)&found, &len);
	printf("%s, %d bytes\n", Sock_ntop((SA *)&found, len), len);
	int other = Socket(AF_LOCAL, SOCK_STREAM, 0);
	len = sizeof(found);
	Getsockname(other, (SA *)&found, &len);
	printf("%s\n", Sock_ntop((SA *)&found, len));
	printf("%d", connect(other, (SA *)&addr, sizeof(addr)));
	printf(" %s\n", strerror(errno));
	fflush(stdout);
	Bind(other, (SA *)&addr, sizeof(addr));
}
