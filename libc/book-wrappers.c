/*
 * The book's wrappers, in capitals: each calls the function of its name and ends the program on an error.
 * Prototypes: include/socksh/book.h.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <net/if.h>
#include <socksh/book.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

/* A call that gave a negative result is the program's end. */
static long checked(long result, const char *what)
{
	if (result < 0)
		err_sys("%s error", what);
	return result;
}

/* So is one that gave NULL. */
static void *checked_pointer(void *result, const char *what)
{
	if (result == NULL)
		err_sys("%s error", what);
	return result;
}

/* -- Sockets -- */

int Accept(int fd, SA *sa, socklen_t *salenptr)
{
	for (;;) {
		int n = accept(fd, sa, salenptr);
		if (n >= 0 || (errno != ECONNABORTED && errno != EPROTO))
			return checked(n, "accept");
	}
}

void Listen(int fd, int backlog)
{
	char *chosen = getenv("LISTENQ");

	checked(listen(fd, chosen != NULL ? atoi(chosen) : backlog), "listen");
}

void Bind(int fd, const SA *sa, socklen_t salen)
{
	checked(bind(fd, sa, salen), "bind");
}

void Connect(int fd, const SA *sa, socklen_t salen)
{
	checked(connect(fd, sa, salen), "connect");
}

void Connect_timeo(int fd, const SA *sa, socklen_t salen, int sec)
{
	checked(connect_timeo(fd, sa, salen, sec), "connect_timeo");
}

void Getpeername(int fd, SA *sa, socklen_t *salenptr)
{
	checked(getpeername(fd, sa, salenptr), "getpeername");
}

void Getsockname(int fd, SA *sa, socklen_t *salenptr)
{
	checked(getsockname(fd, sa, salenptr), "getsockname");
}

void Getsockopt(int fd, int level, int optname, void *optval, socklen_t *optlenptr)
{
	checked(getsockopt(fd, level, optname, optval, optlenptr), "getsockopt");
}

ssize_t Recv(int fd, void *ptr, size_t nbytes, int flags)
{
	return checked(recv(fd, ptr, nbytes, flags), "recv");
}

ssize_t Recvfrom(int fd, void *ptr, size_t nbytes, int flags, SA *sa, socklen_t *salenptr)
{
	return checked(recvfrom(fd, ptr, nbytes, flags, sa, salenptr), "recvfrom");
}

ssize_t Recvmsg(int fd, struct msghdr *msg, int flags)
{
	return checked(recvmsg(fd, msg, flags), "recvmsg");
}

void Send(int fd, const void *ptr, size_t nbytes, int flags)
{
	if (send(fd, ptr, nbytes, flags) != (ssize_t)nbytes)
		err_sys("send error");
}

void Sendto(int fd, const void *ptr, size_t nbytes, int flags, const SA *sa, socklen_t salen)
{
	if (sendto(fd, ptr, nbytes, flags, sa, salen) != (ssize_t)nbytes)
		err_sys("sendto error");
}

void Sendmsg(int fd, const struct msghdr *msg, int flags)
{
	ssize_t nbytes = 0;

	for (size_t i = 0; i < msg->msg_iovlen; i++)
		nbytes += msg->msg_iov[i].iov_len;
	if (sendmsg(fd, msg, flags) != nbytes)
		err_sys("sendmsg error");
}

void Setsockopt(int fd, int level, int optname, const void *optval, socklen_t optlen)
{
	checked(setsockopt(fd, level, optname, optval, optlen), "setsockopt");
}

void Shutdown(int fd, int how)
{
	checked(shutdown(fd, how), "shutdown");
}

int Sockatmark(int fd)
{
	return checked(sockatmark(fd), "sockatmark");
}

int Socket(int family, int type, int protocol)
{
	return checked(socket(family, type, protocol), "socket");
}

void Socketpair(int family, int type, int protocol, int *fd)
{
	checked(socketpair(family, type, protocol, fd), "socketpair");
}

int Poll(struct pollfd *fdarray, unsigned long nfds, int timeout)
{
	return checked(poll(fdarray, nfds, timeout), "poll");
}

int Select(int nfds, fd_set *readfds, fd_set *writefds, fd_set *exceptfds, struct timeval *timeout)
{
	return checked(select(nfds, readfds, writefds, exceptfds, timeout), "select");
}

/* -- Addresses, interfaces, the book's own helpers -- */

const char *Inet_ntop(int family, const void *addrptr, char *strptr, size_t len)
{
	if (strptr == NULL)
		err_quit("NULL 3rd argument to inet_ntop");
	return checked_pointer((char *)inet_ntop(family, addrptr, strptr, len), "inet_ntop");
}

void Inet_pton(int family, const char *strptr, void *addrptr)
{
	int n = checked(inet_pton(family, strptr, addrptr), "inet_pton");

	if (n == 0)
		err_quit("inet_pton error for %s", strptr);
}

unsigned int If_nametoindex(const char *name)
{
	unsigned int index = if_nametoindex(name);

	if (index == 0)
		err_quit("if_nametoindex error for %s", name);
	return index;
}

char *If_indextoname(unsigned int index, char *name)
{
	return checked_pointer(if_indextoname(index, name), "if_indextoname");
}

struct if_nameindex *If_nameindex(void)
{
	return checked_pointer(if_nameindex(), "if_nameindex");
}

int Family_to_level(int family)
{
	return checked(family_to_level(family), "family_to_level");
}

struct addrinfo *Host_serv(const char *host, const char *serv, int family, int socktype)
{
	return checked_pointer(host_serv(host, serv, family, socktype), "host_serv");
}

char *Sock_ntop(const SA *sa, socklen_t salen)
{
	return checked_pointer(sock_ntop(sa, salen), "sock_ntop");
}

char *Sock_ntop_host(const SA *sa, socklen_t salen)
{
	return checked_pointer(sock_ntop_host(sa, salen), "sock_ntop_host");
}

int Sock_bind_wild(int sockfd, int family)
{
	return checked(sock_bind_wild(sockfd, family), "sock_bind_wild");
}

int Sockfd_to_family(int sockfd)
{
	return checked(sockfd_to_family(sockfd), "sockfd_to_family");
}

int Tcp_connect(const char *host, const char *serv)
{
	return tcp_connect(host, serv);
}

int Tcp_listen(const char *host, const char *serv, socklen_t *addrlenp)
{
	return tcp_listen(host, serv, addrlenp);
}

int Udp_client(const char *host, const char *serv, SA **saptr, socklen_t *lenp)
{
	return udp_client(host, serv, saptr, lenp);
}

int Udp_connect(const char *host, const char *serv)
{
	return udp_connect(host, serv);
}

int Udp_server(const char *host, const char *serv, socklen_t *addrlenp)
{
	return udp_server(host, serv, addrlenp);
}

int Readable_timeo(int fd, int sec)
{
	return checked(readable_timeo(fd, sec), "readable_timeo");
}

int Writable_timeo(int fd, int sec)
{
	return checked(writable_timeo(fd, sec), "writable_timeo");
}

ssize_t Read_fd(int fd, void *ptr, size_t nbytes, int *recvfd)
{
	return checked(read_fd(fd, ptr, nbytes, recvfd), "read_fd");
}

ssize_t Write_fd(int fd, void *ptr, size_t nbytes, int sendfd)
{
	return checked(write_fd(fd, ptr, nbytes, sendfd), "write_fd");
}

ssize_t Readline(int fd, void *ptr, size_t maxlen)
{
	return checked(readline(fd, ptr, maxlen), "readline");
}

ssize_t Readn(int fd, void *ptr, size_t nbytes)
{
	return checked(readn(fd, ptr, nbytes), "readn");
}

void Writen(int fd, void *ptr, size_t nbytes)
{
	if (writen(fd, ptr, nbytes) != (ssize_t)nbytes)
		err_sys("writen error");
}

/* -- Unix -- */

void *Calloc(size_t n, size_t size)
{
	return checked_pointer(calloc(n, size), "calloc");
}

void *Malloc(size_t size)
{
	return checked_pointer(malloc(size), "malloc");
}

void *Mmap(void *addr, size_t len, int prot, int flags, int fd, off_t offset)
{
	void *ptr = mmap(addr, len, prot, flags, fd, offset);

	if (ptr == MAP_FAILED)
		err_sys("mmap error");
	return ptr;
}

char *Strdup(const char *str)
{
	return checked_pointer(strdup(str), "strdup");
}

void Close(int fd)
{
	checked(close(fd), "close");
}

void Dup2(int fd1, int fd2)
{
	checked(dup2(fd1, fd2), "dup2");
}

int Fcntl(int fd, int cmd, int arg)
{
	return checked(fcntl(fd, cmd, arg), "fcntl");
}

int Ioctl(int fd, int request, void *arg)
{
	return checked(ioctl(fd, request, arg), "ioctl");
}

int Isfdtype(int fd, int fdtype)
{
	return checked(isfdtype(fd, fdtype), "isfdtype");
}

int Open(const char *pathname, int oflag, mode_t mode)
{
	return checked(open(pathname, oflag, mode), "open");
}

int Mkstemp(char *template)
{
	return checked(mkstemp(template), "mkstemp");
}

void Pipe(int *fds)
{
	checked(pipe(fds), "pipe");
}

ssize_t Read(int fd, void *ptr, size_t nbytes)
{
	return checked(read(fd, ptr, nbytes), "read");
}

void Write(int fd, void *ptr, size_t nbytes)
{
	if (write(fd, ptr, nbytes) != (ssize_t)nbytes)
		err_sys("write error");
}

void Unlink(const char *pathname)
{
	checked(unlink(pathname), "unlink");
}

pid_t Fork(void)
{
	return checked(fork(), "fork");
}

pid_t Wait(int *iptr)
{
	return checked(wait(iptr), "wait");
}

pid_t Waitpid(pid_t pid, int *iptr, int options)
{
	return checked(waitpid(pid, iptr, options), "waitpid");
}

void Gettimeofday(struct timeval *tv, void *foo)
{
	checked(gettimeofday(tv, foo), "gettimeofday");
}

long Sysconf(int name)
{
	errno = 0; /* stays 0 if there is no limit */
	long value = sysconf(name);

	if (value < 0 && errno == 0)
		err_quit("sysconf: %d not defined", name);
	return checked(value, "sysconf");
}

/* -- Signals -- */

void Kill(pid_t pid, int signo)
{
	checked(kill(pid, signo), "kill");
}

Sigfunc *Signal_intr(int signo, Sigfunc *func)
{
	Sigfunc *old = signal_intr(signo, func);

	if (old == SIG_ERR)
		err_sys("signal error");
	return old;
}

void Sigaddset(sigset_t *set, int signo)
{
	checked(sigaddset(set, signo), "sigaddset");
}

void Sigdelset(sigset_t *set, int signo)
{
	checked(sigdelset(set, signo), "sigdelset");
}

void Sigemptyset(sigset_t *set)
{
	checked(sigemptyset(set), "sigemptyset");
}

void Sigfillset(sigset_t *set)
{
	checked(sigfillset(set), "sigfillset");
}

int Sigismember(const sigset_t *set, int signo)
{
	return checked(sigismember(set, signo), "sigismember");
}

void Sigpending(sigset_t *set)
{
	checked(sigpending(set), "sigpending");
}

void Sigprocmask(int how, const sigset_t *set, sigset_t *oset)
{
	checked(sigprocmask(how, set, oset), "sigprocmask");
}

/* -- Standard I/O -- */

void Fclose(FILE *fp)
{
	checked(fclose(fp), "fclose");
}

FILE *Fdopen(int fd, const char *type)
{
	return checked_pointer(fdopen(fd, type), "fdopen");
}

/* NULL is the end of the file, unless the stream has an error. */
char *Fgets(char *ptr, int n, FILE *stream)
{
	char *line = fgets(ptr, n, stream);

	if (line == NULL && ferror(stream))
		err_sys("fgets error");
	return line;
}

FILE *Fopen(const char *filename, const char *mode)
{
	return checked_pointer(fopen(filename, mode), "fopen");
}

void Fputs(const char *ptr, FILE *stream)
{
	checked(fputs(ptr, stream), "fputs");
}
