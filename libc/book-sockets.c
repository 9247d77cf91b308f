/*
 * The book's helpers for sockets, written anew under its names: addresses as text, names to sockets, timeouts,
 * passing descriptors. Prototypes: include/socksh/book.h.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <socksh/book.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

/* -- Socket addresses -- */

/* Where the port of an address is, or NULL if its family has none. */
static in_port_t *port_of(const SA *sa)
{
	if (sa->sa_family == AF_INET)
		return &((struct sockaddr_in *)sa)->sin_port;
	if (sa->sa_family == AF_INET6)
		return &((struct sockaddr_in6 *)sa)->sin6_port;
	return NULL;
}

/* Where the host of an address is, and how long; or NULL. */
static void *host_of(const SA *sa, size_t *size)
{
	if (sa->sa_family == AF_INET) {
		*size = sizeof(struct in_addr);
		return &((struct sockaddr_in *)sa)->sin_addr;
	}
	if (sa->sa_family == AF_INET6) {
		*size = sizeof(struct in6_addr);
		return &((struct sockaddr_in6 *)sa)->sin6_addr;
	}
	return NULL;
}

static char text[INET6_ADDRSTRLEN + sizeof(struct sockaddr_un)];

char *sock_ntop_host(const SA *sa, socklen_t salen)
{
	size_t size;
	void *host = host_of(sa, &size);

	if (host != NULL)
		return inet_ntop(sa->sa_family, host, text, sizeof(text)) == NULL ? NULL : text;
	if (sa->sa_family == AF_LOCAL) {
		const char *path = ((struct sockaddr_un *)sa)->sun_path;
		if (salen <= offsetof(struct sockaddr_un, sun_path) || path[0] == '\0')
			return "(no pathname bound)";
		snprintf(text, sizeof(text), "%.*s", (int)(salen - offsetof(struct sockaddr_un, sun_path)), path);
		return text;
	}
	snprintf(text, sizeof(text), "sock_ntop: unknown AF_xxx: %d, len %d", sa->sa_family, (int)salen);
	return text;
}

char *sock_ntop(const SA *sa, socklen_t salen)
{
	in_port_t *port = port_of(sa);
	char *host;

	/* [address]:port, for IPv6 has colons of its own */
	if (port == NULL || *port == 0)
		return sock_ntop_host(sa, salen);
	host = sock_ntop_host(sa, salen);
	if (host == NULL)
		return NULL;
	if (sa->sa_family == AF_INET6) {
		memmove(text + 1, text, strlen(text) + 1);
		text[0] = '[';
		strcat(text, "]");
	}
	size_t length = strlen(text);
	snprintf(text + length, sizeof(text) - length, ":%d", ntohs(*port));
	return text;
}

int sock_bind_wild(int sockfd, int family)
{
	struct sockaddr_storage ss;
	socklen_t len = family == AF_INET6 ? sizeof(struct sockaddr_in6) : sizeof(struct sockaddr_in);

	if (family != AF_INET && family != AF_INET6)
		return -1;
	memset(&ss, 0, sizeof(ss));
	ss.ss_family = family;
	if (bind(sockfd, (SA *)&ss, len) < 0 || getsockname(sockfd, (SA *)&ss, &len) < 0)
		return -1;
	return sock_get_port((SA *)&ss, len);
}

int sock_cmp_addr(const SA *sa1, const SA *sa2, socklen_t salen)
{
	size_t size;
	void *host1, *host2;

	(void)salen;
	if (sa1->sa_family != sa2->sa_family)
		return -1;
	if (sa1->sa_family == AF_LOCAL)
		return strcmp(((struct sockaddr_un *)sa1)->sun_path, ((struct sockaddr_un *)sa2)->sun_path);
	host1 = host_of(sa1, &size);
	host2 = host_of(sa2, &size);
	return host1 == NULL ? -1 : memcmp(host1, host2, size);
}

int sock_cmp_port(const SA *sa1, const SA *sa2, socklen_t salen)
{
	in_port_t *port1 = port_of(sa1), *port2 = port_of(sa2);

	(void)salen;
	if (sa1->sa_family != sa2->sa_family || port1 == NULL)
		return -1;
	return *port1 != *port2;
}

int sock_get_port(const SA *sa, socklen_t salen)
{
	in_port_t *port = port_of(sa);

	(void)salen;
	return port == NULL ? -1 : *port;
}

void sock_set_addr(SA *sa, socklen_t salen, const void *addr)
{
	size_t size;
	void *host = host_of(sa, &size);

	(void)salen;
	if (host != NULL)
		memcpy(host, addr, size);
}

void sock_set_port(SA *sa, socklen_t salen, int port)
{
	in_port_t *place = port_of(sa);

	(void)salen;
	if (place != NULL)
		*place = port;
}

void sock_set_wild(SA *sa, socklen_t salen)
{
	size_t size;
	void *host = host_of(sa, &size);

	(void)salen;
	if (host != NULL)
		memset(host, 0, size);
}

int sockfd_to_family(int sockfd)
{
	struct sockaddr_storage ss;
	socklen_t len = sizeof(ss);

	if (getsockname(sockfd, (SA *)&ss, &len) < 0)
		return -1;
	return ss.ss_family;
}

int family_to_level(int family)
{
	return family == AF_INET ? IPPROTO_IP : family == AF_INET6 ? IPPROTO_IPV6 : -1;
}

/* -- From names to sockets -- */

static int lookup(const char *host, const char *serv, int flags, int family, int socktype, struct addrinfo **res)
{
	struct addrinfo hints;

	memset(&hints, 0, sizeof(hints));
	hints.ai_flags = flags;
	hints.ai_family = family;
	hints.ai_socktype = socktype;
	return getaddrinfo(host, serv, &hints, res);
}

struct addrinfo *host_serv(const char *host, const char *serv, int family, int socktype)
{
	struct addrinfo *res;

	return lookup(host, serv, AI_CANONNAME, family, socktype, &res) == 0 ? res : NULL;
}

/* A socket of the first address that `use` (connect, bind or none) succeeds on; *used is that address. */
static int first_socket(const char *who, const char *host, const char *serv, int flags, int socktype,
	int (*use)(int fd, const struct addrinfo *ai), struct addrinfo **all, struct addrinfo **used)
{
	int error = lookup(host, serv, flags, AF_UNSPEC, socktype, all);

	if (error != 0)
		err_quit("%s error for %s, %s: %s", who, host == NULL ? "(no hostname)" : host,
			serv == NULL ? "(no service)" : serv, gai_strerror(error));
	for (*used = *all; *used != NULL; *used = (*used)->ai_next) {
		int fd = socket((*used)->ai_family, (*used)->ai_socktype, (*used)->ai_protocol);
		if (fd < 0)
			continue;
		if (use == NULL || use(fd, *used) == 0)
			return fd;
		error = errno;
		close(fd);
		errno = error;
	}
	err_sys("%s error for %s, %s", who, host == NULL ? "(no hostname)" : host, serv == NULL ? "(no service)" : serv);
}

static int use_connect(int fd, const struct addrinfo *ai)
{
	return connect(fd, ai->ai_addr, ai->ai_addrlen);
}

static int use_bind(int fd, const struct addrinfo *ai)
{
	const int on = 1;

	if (ai->ai_socktype == SOCK_STREAM && setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)) < 0)
		return -1;
	return bind(fd, ai->ai_addr, ai->ai_addrlen);
}

int tcp_connect(const char *host, const char *serv)
{
	struct addrinfo *all, *used;
	int fd = first_socket("tcp_connect", host, serv, 0, SOCK_STREAM, use_connect, &all, &used);

	freeaddrinfo(all);
	return fd;
}

int tcp_listen(const char *host, const char *serv, socklen_t *addrlenp)
{
	struct addrinfo *all, *used;
	int fd = first_socket("tcp_listen", host, serv, AI_PASSIVE, SOCK_STREAM, use_bind, &all, &used);

	if (listen(fd, LISTENQ) < 0)
		err_sys("listen error");
	if (addrlenp != NULL)
		*addrlenp = used->ai_addrlen;
	freeaddrinfo(all);
	return fd;
}

int udp_client(const char *host, const char *serv, SA **saptr, socklen_t *lenp)
{
	struct addrinfo *all, *used;
	int fd = first_socket("udp_client", host, serv, 0, SOCK_DGRAM, NULL, &all, &used);

	*saptr = malloc(used->ai_addrlen);
	if (*saptr == NULL)
		err_sys("malloc error");
	memcpy(*saptr, used->ai_addr, used->ai_addrlen);
	*lenp = used->ai_addrlen;
	freeaddrinfo(all);
	return fd;
}

int udp_connect(const char *host, const char *serv)
{
	struct addrinfo *all, *used;
	int fd = first_socket("udp_connect", host, serv, 0, SOCK_DGRAM, use_connect, &all, &used);

	freeaddrinfo(all);
	return fd;
}

int udp_server(const char *host, const char *serv, socklen_t *addrlenp)
{
	struct addrinfo *all, *used;
	int fd = first_socket("udp_server", host, serv, AI_PASSIVE, SOCK_DGRAM, use_bind, &all, &used);

	if (addrlenp != NULL)
		*addrlenp = used->ai_addrlen;
	freeaddrinfo(all);
	return fd;
}

/* -- Timeouts -- */

static int wait_ready(int fd, short events, int sec)
{
	struct pollfd ready = { fd, events, 0 };

	return poll(&ready, 1, sec * 1000);
}

int readable_timeo(int fd, int sec)
{
	return wait_ready(fd, POLLIN, sec);
}

int writable_timeo(int fd, int sec)
{
	return wait_ready(fd, POLLOUT, sec);
}

int connect_nonb(int sockfd, const SA *saptr, socklen_t salen, int nsec)
{
	int flags = fcntl(sockfd, F_GETFL, 0);
	int error = 0;
	socklen_t len = sizeof(error);

	fcntl(sockfd, F_SETFL, flags | O_NONBLOCK);
	if (connect(sockfd, saptr, salen) < 0) {
		if (errno != EINPROGRESS)
			return -1;
		int ready = wait_ready(sockfd, POLLOUT, nsec > 0 ? nsec : -1);
		if (ready == 0)
			error = ETIMEDOUT;
		else if (ready < 0 || getsockopt(sockfd, SOL_SOCKET, SO_ERROR, &error, &len) < 0)
			error = errno;
	}
	fcntl(sockfd, F_SETFL, flags);
	if (error != 0) {
		close(sockfd); /* the handshake must not go on */
		errno = error;
		return -1;
	}
	return 0;
}

static void interrupt(int signo)
{
	(void)signo;
}

int connect_timeo(int sockfd, const SA *saptr, socklen_t salen, int nsec)
{
	Sigfunc *old = signal_intr(SIGALRM, interrupt);

	if (alarm(nsec) != 0)
		err_msg("connect_timeo: alarm was already set");
	int n = connect(sockfd, saptr, salen);
	int error = n < 0 ? errno : 0;
	alarm(0);
	signal_intr(SIGALRM, old);
	if (error == EINTR) {
		close(sockfd); /* the handshake must not go on */
		error = ETIMEDOUT;
	}
	if (error != 0)
		errno = error;
	return n;
}

/* -- Passing descriptors -- */

union control {
	struct cmsghdr header;
	char bytes[CMSG_SPACE(sizeof(int))];
};

ssize_t read_fd(int fd, void *ptr, size_t nbytes, int *recvfd)
{
	union control control;
	struct iovec iov = { ptr, nbytes };
	struct msghdr msg = { .msg_iov = &iov, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof(control) };
	ssize_t n = recvmsg(fd, &msg, 0);

	if (n <= 0)
		return n;
	*recvfd = -1;
	struct cmsghdr *header = CMSG_FIRSTHDR(&msg);
	if (header != NULL && header->cmsg_len == CMSG_LEN(sizeof(int))) {
		if (header->cmsg_level != SOL_SOCKET)
			err_quit("control level != SOL_SOCKET");
		if (header->cmsg_type != SCM_RIGHTS)
			err_quit("control type != SCM_RIGHTS");
		memcpy(recvfd, CMSG_DATA(header), sizeof(int));
	}
	return n;
}

ssize_t write_fd(int fd, void *ptr, size_t nbytes, int sendfd)
{
	union control control;
	struct iovec iov = { ptr, nbytes };
	struct msghdr msg = { .msg_iov = &iov, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof(control) };
	struct cmsghdr *header = CMSG_FIRSTHDR(&msg);

	header->cmsg_len = CMSG_LEN(sizeof(int));
	header->cmsg_level = SOL_SOCKET;
	header->cmsg_type = SCM_RIGHTS;
	memcpy(CMSG_DATA(header), &sendfd, sizeof(int));
	return sendmsg(fd, &msg, 0);
}
