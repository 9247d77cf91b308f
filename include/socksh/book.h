/* The names of the book's own "unp.h": constants, helpers, wrappers.
 *
 * Written anew, under the book's names and with its signatures, so that its programs compile as they are printed.
 * Definitions: libc/book*.c.
 */
#ifndef _SOCKSH_BOOK_H
#define _SOCKSH_BOOK_H

#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/un.h>
#include <socksh/multicast.h>

#define SA struct sockaddr /* short, for casts to `struct sockaddr *` */

#define LISTENQ 1024   /* backlog of listen() */
#define MAXLINE 4096   /* bytes of a line of text */
#define BUFFSIZE 8192  /* bytes of a buffer for read() and write() */
#define MAXSOCKADDR 128 /* bytes for a socket address of any family */

#define SERV_PORT 9877 /* TCP and UDP port of the example servers */
#define SERV_PORT_STR "9877" /* SERV_PORT as text */
#define UNIXSTR_PATH "/tmp/unix.str" /* path of the Unix domain stream servers */
#define UNIXDG_PATH "/tmp/unix.dg"   /* path of the Unix domain datagram servers */

#define INFTIM (-1)    /* poll() without end */

#define FILE_MODE (S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH)  /* permissions of new files */
#define DIR_MODE (FILE_MODE | S_IXUSR | S_IXGRP | S_IXOTH) /* permissions of new directories */

#define min(a, b) ((a) < (b) ? (a) : (b)) /* the lesser of two; each may be evaluated twice */
#define max(a, b) ((a) > (b) ? (a) : (b)) /* the greater of two; each may be evaluated twice */

typedef void Sigfunc(int signo);

/* -- Errors. UNP D.3 -- */

/** Print a message and that of errno. UNP D.3 */
void err_ret(const char *fmt, ...) __printf(1, 2);
/** Print a message and that of errno, and exit. UNP D.3 */
void err_sys(const char *fmt, ...) __printf(1, 2) __noreturn;
/** Print a message and that of errno, and abort. UNP D.3 */
void err_dump(const char *fmt, ...) __printf(1, 2) __noreturn;
/** Print a message. UNP D.3 */
void err_msg(const char *fmt, ...) __printf(1, 2);
/** Print a message and exit. UNP D.3 */
void err_quit(const char *fmt, ...) __printf(1, 2) __noreturn;

/* -- Reading and writing all of it. UNP 3.9 -- */

/** Read n bytes, fewer only at the end of the file. UNP 3.9
 *  errors: EBADF ECONNRESET EAGAIN
 *  returns: bytes read */
ssize_t readn(int fd, void *vptr, size_t n);
/** Write n bytes. UNP 3.9
 *  errors: EBADF EPIPE ECONNRESET EAGAIN
 *  returns: n */
ssize_t writen(int fd, const void *vptr, size_t n);
/** Read a line with its newline, at most maxlen - 1 bytes, and put a NUL after it. UNP 3.9
 *  errors: EBADF ECONNRESET EAGAIN
 *  returns: bytes of the line, 0 at the end of the file */
ssize_t readline(int fd, void *ptr, size_t maxlen);
/** What readline() has read ahead of the lines it gave, from the descriptor it read last. UNP 3.9
 *  returns: bytes */
ssize_t readlinebuf(void **vptrptr);

/* -- Echo. UNP 5.3, 5.5, 8.4, 8.6 -- */

/** Server: echo what a client sends until it ends. UNP 5.3 */
void str_echo(int sockfd);
/** Client: send lines of a stream and print what comes back. UNP 5.5 */
void str_cli(FILE *fp, int sockfd);
/** Server: echo datagrams for ever. UNP 8.4 */
void dg_echo(int sockfd, SA *pcliaddr, socklen_t clilen);
/** Client: send lines of a stream as datagrams and print what comes back. UNP 8.6 */
void dg_cli(FILE *fp, int sockfd, const SA *pservaddr, socklen_t servlen);

/* -- Socket addresses. UNP 3.8 -- */

/** A socket address as text: "127.0.0.1:9877". UNP 3.8
 *  returns: static memory, or NULL */
char *sock_ntop(const SA *sa, socklen_t salen);
/** The host of a socket address as text. UNP 3.8
 *  returns: static memory, or NULL */
char *sock_ntop_host(const SA *sa, socklen_t salen);
/** Bind to any address and a free port. UNP 3.8
 *  errors: EBADF EINVAL ENOTSOCK
 *  returns: the port, or -1 */
int sock_bind_wild(int sockfd, int family);
/** Compare the hosts of two socket addresses. UNP 3.8
 *  returns: 0 if they are equal */
int sock_cmp_addr(const SA *sa1, const SA *sa2, socklen_t salen);
/** Compare the ports of two socket addresses. UNP 3.8
 *  returns: 0 if they are equal */
int sock_cmp_port(const SA *sa1, const SA *sa2, socklen_t salen);
/** Port of a socket address, in network byte order. UNP 3.8
 *  returns: the port, or -1 */
int sock_get_port(const SA *sa, socklen_t salen);
/** Set the host of a socket address. UNP 3.8 */
void sock_set_addr(SA *sa, socklen_t salen, const void *addr);
/** Set the port of a socket address, in network byte order. UNP 3.8 */
void sock_set_port(SA *sa, socklen_t salen, int port);
/** Set the host of a socket address to any. UNP 3.8 */
void sock_set_wild(SA *sa, socklen_t salen);
/** Family of a socket. UNP 4.10
 *  errors: EBADF ENOTSOCK */
int sockfd_to_family(int sockfd);
/** Level of the options of a family. UNP 21.6 */
int family_to_level(int family);

/* -- From names to sockets. UNP 11.8 to 11.16 -- */

/** getaddrinfo() with fewer arguments; NULL on an error. UNP 11.8 */
struct addrinfo *host_serv(const char *host, const char *serv, int family, int socktype);
/** Connect to a TCP server by name. UNP 11.12
 *  returns: a descriptor */
int tcp_connect(const char *host, const char *serv);
/** Listen on a TCP port by name. UNP 11.13
 *  returns: a descriptor */
int tcp_listen(const char *host, const char *serv, socklen_t *addrlenp);
/** A UDP socket and the address of a server by name. UNP 11.14
 *  returns: a descriptor */
int udp_client(const char *host, const char *serv, SA **saptr, socklen_t *lenp);
/** A UDP socket connected to a server by name. UNP 11.15
 *  returns: a descriptor */
int udp_connect(const char *host, const char *serv);
/** A UDP socket bound to a port by name. UNP 11.16
 *  returns: a descriptor */
int udp_server(const char *host, const char *serv, socklen_t *addrlenp);

/** This host's addresses by its name, and their family; the list ends with NULL. UNP 11.6
 *  returns: static memory, or NULL */
char **my_addrs(int *addrtype);

/* -- Where a datagram has come to. UNP 22.2 -- */

/* The destination of a datagram, and the interface it was received by. UNP 22.2 */
struct unp_in_pktinfo {
	struct in_addr ipi_addr; /* destination, 0 if it is not known */
	int ipi_ifindex;         /* index of the interface, 0 if it is not known */
};

/** recvfrom() that gives the flags (MSG_TRUNC …) and, if IP_PKTINFO is set, the datagram's destination. UNP 22.2
 *  errors: EBADF ECONNREFUSED ENOTSOCK EAGAIN EINTR
 *  returns: bytes */
ssize_t recvfrom_flags(int fd, void *ptr, size_t nbytes, int *flagsp, SA *sa, socklen_t *salenptr, struct unp_in_pktinfo *pktp);

/* -- Headers and options of IP. UNP 27.3, 27.6, 28.5 -- */

/** The Internet checksum of some bytes. UNP 28.5 */
uint16_t in_cksum(uint16_t *addr, int len);
/** Begin a source route: loose (0) or strict. UNP 27.3
 *  returns: a buffer for IP_OPTIONS */
u_char *inet_srcrt_init(int type);
/** Add a host to the source route. UNP 27.3
 *  returns: the bytes of the route so far */
int inet_srcrt_add(char *hostptr);
/** Print a source route that was received. UNP 27.3 */
void inet_srcrt_print(u_char *ptr, int len);
/** Print a received IPv6 routing header. UNP 27.6 */
void inet6_srcrt_print(void *ptr);

/* -- Timeouts, descriptors, daemons -- */

/** Client: probe the server every nsec seconds by urgent data, end after maxnprobes without an answer. UNP 24.5 */
void heartbeat_cli(int servfd, int nsec, int maxnprobes);
/** Server: answer the probes, end after maxnalarms times nsec seconds without one. UNP 24.5 */
void heartbeat_serv(int servfd, int nsec, int maxnalarms);

/** connect() for some seconds at most. UNP 14.2
 *  errors: ECONNREFUSED ETIMEDOUT EHOSTUNREACH ENETUNREACH EBADF */
int connect_timeo(int sockfd, const SA *saptr, socklen_t salen, int nsec);
/** Wait some seconds until a descriptor can be read. UNP 14.2
 *  errors: EINTR EINVAL
 *  returns: > 0 if it can */
int readable_timeo(int fd, int sec);
/** Wait some seconds until a descriptor can be written. UNP 14.2
 *  errors: EINTR EINVAL
 *  returns: > 0 if it can */
int writable_timeo(int fd, int sec);
/** Connect without blocking, for some seconds at most. UNP 16.4
 *  errors: ECONNREFUSED ETIMEDOUT EHOSTUNREACH ENETUNREACH EBADF */
int connect_nonb(int sockfd, const SA *saptr, socklen_t salen, int nsec);
/** Receive bytes and a descriptor. UNP 15.7
 *  errors: EBADF ECONNRESET ENOTSOCK EAGAIN */
ssize_t read_fd(int fd, void *ptr, size_t nbytes, int *recvfd);
/** Send bytes and a descriptor. UNP 15.7
 *  errors: EBADF EPIPE ENOTSOCK EAGAIN */
ssize_t write_fd(int fd, void *ptr, size_t nbytes, int sendfd);
/** Become a daemon. UNP 13.4
 *  returns: 0 */
int daemon_init(const char *pname, int facility);
/** Be a daemon that inetd has started. UNP 13.6 */
void daemon_inetd(const char *pname, int facility);
/** Subtract one time from another: *out -= *in. UNP 28.4 */
void tv_sub(struct timeval *out, struct timeval *in);
/** The time of day with microseconds: "12:34:56.123456". UNP 28.4
 *  returns: static memory */
char *gf_time(void);
/** signal() that lets calls be interrupted. UNP 5.8 */
Sigfunc *signal_intr(int signo, Sigfunc *func);

/* -- Wrappers: each calls the function of its name, and ends the program on an error. UNP 1.4 -- */

/** accept(), tried again after ECONNABORTED. UNP 4.6 */
int Accept(int fd, SA *sa, socklen_t *salenptr) __value_result(3);
/** bind() or end. UNP 4.4 */
void Bind(int fd, const SA *sa, socklen_t salen);
/** calloc() or end. UNP 1.4 */
void *Calloc(size_t n, size_t size);
/** close() or end. UNP 4.9 */
void Close(int fd);
/** connect() or end. UNP 4.3 */
void Connect(int fd, const SA *sa, socklen_t salen);
/** connect_timeo() or end. UNP 14.2 */
void Connect_timeo(int fd, const SA *sa, socklen_t salen, int sec);
/** dup2() or end. UNP 13.5 */
void Dup2(int fd1, int fd2);
/** family_to_level() or end. UNP 21.6 */
int Family_to_level(int family);
/** fclose() or end. UNP 1.4 */
void Fclose(FILE *fp);
/** fcntl() or end. UNP 7.11 */
int Fcntl(int fd, int cmd, int arg);
/** fdopen() or end. UNP 14.8 */
FILE *Fdopen(int fd, const char *type);
/** fgets() or end. UNP 5.5 */
char *Fgets(char *ptr, int n, FILE *stream);
/** fopen() or end. UNP 1.4 */
FILE *Fopen(const char *filename, const char *mode);
/** fork() or end. UNP 4.7 */
pid_t Fork(void);
/** fputs() or end. UNP 5.5 */
void Fputs(const char *ptr, FILE *stream);
/** getpeername() or end. UNP 4.10 */
void Getpeername(int fd, SA *sa, socklen_t *salenptr) __value_result(3);
/** getsockname() or end. UNP 4.10 */
void Getsockname(int fd, SA *sa, socklen_t *salenptr) __value_result(3);
/** getsockopt() or end. UNP 7.2 */
void Getsockopt(int fd, int level, int optname, void *optval, socklen_t *optlenptr) __value_result(5);
/** gettimeofday() or end. UNP 1.4 */
void Gettimeofday(struct timeval *tv, void *foo);
/** host_serv() or end. UNP 11.8 */
struct addrinfo *Host_serv(const char *host, const char *serv, int family, int socktype);
/** if_indextoname() or end. UNP 18.6 */
char *If_indextoname(unsigned int index, char *name);
/** if_nameindex() or end. UNP 18.6 */
struct if_nameindex *If_nameindex(void);
/** if_nametoindex() or end. UNP 18.6 */
unsigned int If_nametoindex(const char *name);
/** inet6_rth_add() or end. UNP 27.6 */
void Inet6_rth_add(void *rthbuf, const struct in6_addr *addr);
/** inet6_rth_getaddr() or end. UNP 27.6 */
struct in6_addr *Inet6_rth_getaddr(const void *rthbuf, int index);
/** inet6_rth_init() or end. UNP 27.6 */
void *Inet6_rth_init(void *rthbuf, socklen_t rthlen, int type, int segments);
/** inet6_rth_reverse() or end. UNP 27.6 */
void Inet6_rth_reverse(const void *in, void *out);
/** inet6_rth_segments() or end. UNP 27.6 */
int Inet6_rth_segments(const void *rthbuf);
/** inet6_rth_space() or end. UNP 27.6 */
socklen_t Inet6_rth_space(int type, int segments);
/** inet_ntop() or end. UNP 3.7 */
const char *Inet_ntop(int family, const void *addrptr, char *strptr, size_t len);
/** inet_pton() or end. UNP 3.7 */
void Inet_pton(int family, const char *strptr, void *addrptr);
/** ioctl() or end. UNP 17.2 */
int Ioctl(int fd, int request, void *arg);
/** isfdtype() or end. UNP 3.8 */
int Isfdtype(int fd, int fdtype);
/** kill() or end. UNP 1.4 */
void Kill(pid_t pid, int signo);
/** listen() or end; the environment variable LISTENQ sets the backlog. UNP 4.5 */
void Listen(int fd, int backlog);
/** malloc() or end. UNP 1.4 */
void *Malloc(size_t size);
/** mkstemp() or end. UNP 1.4 */
int Mkstemp(char *template);
/** mmap() or end. UNP 30.8 */
void *Mmap(void *addr, size_t len, int prot, int flags, int fd, off_t offset);
/** my_addrs() or end. UNP 11.6 */
char **My_addrs(int *addrtype);
/** open() or end. UNP 1.4 */
int Open(const char *pathname, int oflag, mode_t mode);
/** pipe() or end. UNP 1.4 */
void Pipe(int *fds);
/** poll() or end. UNP 6.10 */
int Poll(struct pollfd *fdarray, unsigned long nfds, int timeout);
/** read() or end. UNP 1.4 */
ssize_t Read(int fd, void *ptr, size_t nbytes);
/** readable_timeo() or end. UNP 14.2 */
int Readable_timeo(int fd, int sec);
/** read_fd() or end. UNP 15.7 */
ssize_t Read_fd(int fd, void *ptr, size_t nbytes, int *recvfd);
/** readline() or end. UNP 3.9 */
ssize_t Readline(int fd, void *ptr, size_t maxlen);
/** readn() or end. UNP 3.9 */
ssize_t Readn(int fd, void *ptr, size_t nbytes);
/** recv() or end. UNP 14.3 */
ssize_t Recv(int fd, void *ptr, size_t nbytes, int flags);
/** recvfrom() or end. UNP 8.2 */
ssize_t Recvfrom(int fd, void *ptr, size_t nbytes, int flags, SA *sa, socklen_t *salenptr) __value_result(6);
/** recvfrom_flags() or end. UNP 22.2 */
ssize_t Recvfrom_flags(int fd, void *ptr, size_t nbytes, int *flagsp, SA *sa, socklen_t *salenptr, struct unp_in_pktinfo *pktp);
/** recvmsg() or end. UNP 14.5 */
ssize_t Recvmsg(int fd, struct msghdr *msg, int flags);
/** select() or end. UNP 6.3 */
int Select(int nfds, fd_set *readfds, fd_set *writefds, fd_set *exceptfds, struct timeval *timeout);
/** send() or end. UNP 14.3 */
void Send(int fd, const void *ptr, size_t nbytes, int flags);
/** sendmsg() or end. UNP 14.5 */
void Sendmsg(int fd, const struct msghdr *msg, int flags);
/** sendto() or end. UNP 8.2 */
void Sendto(int fd, const void *ptr, size_t nbytes, int flags, const SA *sa, socklen_t salen);
/** setsockopt() or end. UNP 7.2 */
void Setsockopt(int fd, int level, int optname, const void *optval, socklen_t optlen);
/** shutdown() or end. UNP 6.6 */
void Shutdown(int fd, int how);
/** sigaddset() or end. UNP 20.5 */
void Sigaddset(sigset_t *set, int signo);
/** sigdelset() or end. UNP 20.5 */
void Sigdelset(sigset_t *set, int signo);
/** sigemptyset() or end. UNP 20.5 */
void Sigemptyset(sigset_t *set);
/** sigfillset() or end. UNP 20.5 */
void Sigfillset(sigset_t *set);
/** sigismember() or end. UNP 20.5 */
int Sigismember(const sigset_t *set, int signo);
/** Catch a signal; calls go on after it, except after SIGALRM. UNP 5.8 */
Sigfunc *Signal(int signo, Sigfunc *func);
/** signal_intr() or end. UNP 5.8 */
Sigfunc *Signal_intr(int signo, Sigfunc *func);
/** sigpending() or end. UNP 20.5 */
void Sigpending(sigset_t *set);
/** sigprocmask() or end. UNP 20.5 */
void Sigprocmask(int how, const sigset_t *set, sigset_t *oset);
/** sockatmark() or end. UNP 24.3 */
int Sockatmark(int fd);
/** socket() or end. UNP 4.2 */
int Socket(int family, int type, int protocol);
/** socketpair() or end. UNP 15.5 */
void Socketpair(int family, int type, int protocol, int *fd);
/** sock_bind_wild() or end. UNP 3.8 */
int Sock_bind_wild(int sockfd, int family);
/** sockfd_to_family() or end. UNP 4.10 */
int Sockfd_to_family(int sockfd);
/** sock_ntop() or end. UNP 3.8 */
char *Sock_ntop(const SA *sa, socklen_t salen);
/** sock_ntop_host() or end. UNP 3.8 */
char *Sock_ntop_host(const SA *sa, socklen_t salen);
/** strdup() or end. UNP 1.4 */
char *Strdup(const char *str);
/** sysconf() or end. UNP 1.4 */
long Sysconf(int name);
/** tcp_connect(). UNP 11.12 */
int Tcp_connect(const char *host, const char *serv);
/** tcp_listen(). UNP 11.13 */
int Tcp_listen(const char *host, const char *serv, socklen_t *addrlenp);
/** udp_client(). UNP 11.14 */
int Udp_client(const char *host, const char *serv, SA **saptr, socklen_t *lenp);
/** udp_connect(). UNP 11.15 */
int Udp_connect(const char *host, const char *serv);
/** udp_server(). UNP 11.16 */
int Udp_server(const char *host, const char *serv, socklen_t *addrlenp);
/** unlink() or end. UNP 15.2 */
void Unlink(const char *pathname);
/** wait() or end. UNP 5.10 */
pid_t Wait(int *iptr);
/** waitpid() or end. UNP 5.10 */
pid_t Waitpid(pid_t pid, int *iptr, int options);
/** writable_timeo() or end. UNP 14.2 */
int Writable_timeo(int fd, int sec);
/** write() all of it or end. UNP 1.4 */
void Write(int fd, void *ptr, size_t nbytes);
/** write_fd() or end. UNP 15.7 */
ssize_t Write_fd(int fd, void *ptr, size_t nbytes, int sendfd);
/** writen() or end. UNP 3.9 */
void Writen(int fd, void *ptr, size_t nbytes);

#endif
