/* What the generated calls are made on. Everything is made anew before each call, so that none depends on another. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <netinet/udp.h>
#include <poll.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/sendfile.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/statvfs.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

/* Nothing is mapped at it, whatever the process. */
#define BAD ((void *)1)
#define SA(address) ((struct sockaddr *)&(address))

/* Descriptors, by what they are of. None blocks. */
static const int minus = -1, high = 9999;
static int closed, null, file, rdonly, wronly, dir, pipe_r, pipe_w, broken;
static int tcp, tcp6, listener, udp, udp6, conn, peer, unixs, unixd, pair, mate;
static int epoll, event, timer, signals, watch, home;

static char buf[1 << 17], longname[300], longpath[5000];
static int one = 1, negative = -1, huge = INT_MAX, result[64], fds[2];
static struct sockaddr_in any4, local4, refused4, foreign4, broadcast4, odd4;
static struct sockaddr_in6 any6, refused6;
static struct sockaddr_un missing, present;
static struct sockaddr nowhere;
static struct iovec iov[4], badiov[2], longiov[2], toolong[2];
static struct msghdr msg, noiov, badiovs, manyiovs, badname, badcontrol, shortcontrol, rights, toname;
static struct mmsghdr mmsg[2], badmmsg[2];
static struct pollfd polls[4];
static fd_set set;
static struct timeval zero, negtv;
static struct timespec zerots, badts, negts;
static struct itimerval noitimer, baditimer;
static struct itimerspec noits, badits;
static sigset_t mask;
static struct epoll_event readable, exclusive;
static struct stat status;
static struct linger lingering;
static union { struct cmsghdr header; char room[64]; } control;

/* A value-result length: what the call leaves there is told. */
static socklen_t length;
static int told;
static socklen_t *L(socklen_t n)
{
	length = n;
	told = 1;
	return &length;
}

static off64_t position;
static off64_t *O(off64_t n)
{
	position = n;
	return &position;
}

static void report(const char *call, const char *outcome, int failed, int error)
{
	printf("%s = %s", call, outcome);
	if (failed) printf(" %s", strerrorname_np(error) ? strerrorname_np(error) : "?");
	if (told) printf(" [%d]", (int)length);
	putchar('\n');
}

static void report_number(const char *call, long value, int error)
{
	char text[32];
	snprintf(text, sizeof(text), "%ld", value);
	report(call, text, value == -1, error);
}

static void end(int fd)
{
	if (fd > 2) close(fd);
}

static void tidy(void)
{
	int *all[] = { &null, &file, &rdonly, &wronly, &dir, &pipe_r, &pipe_w, &broken, &tcp, &tcp6, &listener, &udp, &udp6,
		&conn, &peer, &unixs, &unixd, &pair, &mate, &epoll, &event, &timer, &signals, &watch };
	for (unsigned i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		end(*all[i]);
		*all[i] = -1;
	}
	if (fchdir(home) < 0) exit(3);
	unlink("new");
	rmdir("new");
	unlink("bound");
}

static void remake(int stream)
{
	const int nonblock = SOCK_NONBLOCK;
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t len = sizeof(address);

	tidy();
	file = open("file", O_RDWR | O_CREAT | O_TRUNC, 0600);
	if (write(file, "0123456789", 10) != 10 || lseek(file, 2, SEEK_SET) != 2) exit(4);
	null = open("/dev/null", O_RDWR);
	rdonly = open("file", O_RDONLY);
	wronly = open("file", O_WRONLY);
	mkdir("dir", 0700);
	mkdir("full", 0700);
	mkdir("full/inner", 0700);
	if (symlink("loop", "loop") < 0 && errno != EEXIST) exit(5);
	dir = open("dir", O_RDONLY | O_DIRECTORY);
	if (pipe2(fds, O_NONBLOCK) < 0) exit(6);
	broken = fds[1];
	close(fds[0]);
	if (pipe2(fds, O_NONBLOCK) < 0) exit(6);
	pipe_r = fds[0];
	pipe_w = fds[1];
	tcp = socket(AF_INET, SOCK_STREAM | nonblock, 0);
	tcp6 = socket(AF_INET6, SOCK_STREAM | nonblock, 0);
	udp = socket(AF_INET, SOCK_DGRAM | nonblock, 0);
	udp6 = socket(AF_INET6, SOCK_DGRAM | nonblock, 0);
	unixs = socket(AF_UNIX, SOCK_STREAM | nonblock, 0);
	unixd = socket(AF_UNIX, SOCK_DGRAM | nonblock, 0);
	if (socketpair(AF_UNIX, SOCK_STREAM | nonblock, 0, fds) < 0) exit(7);
	pair = fds[0];
	mate = fds[1];
	listener = socket(AF_INET, SOCK_STREAM, 0);
	if (bind(listener, SA(address), len) < 0 || listen(listener, 5) < 0) exit(8);
	if (getsockname(listener, SA(address), &len) < 0) exit(9);
	conn = peer = -1;
	if (stream) {
		conn = socket(AF_INET, SOCK_STREAM, 0);
		if (connect(conn, SA(address), len) < 0) exit(10);
		peer = accept(listener, NULL, NULL);
		/* No port is to be kept for TIME_WAIT. */
		struct linger hard = { 1, 0 };
		setsockopt(conn, SOL_SOCKET, SO_LINGER, &hard, sizeof(hard));
		setsockopt(peer, SOL_SOCKET, SO_LINGER, &hard, sizeof(hard));
		fcntl(conn, F_SETFL, O_NONBLOCK);
		fcntl(peer, F_SETFL, O_NONBLOCK);
	}
	fcntl(listener, F_SETFL, O_NONBLOCK);
	epoll = epoll_create1(0);
	event = eventfd(0, EFD_NONBLOCK);
	timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK);
	sigemptyset(&mask);
	sigaddset(&mask, SIGUSR1);
	signals = signalfd(-1, &mask, SFD_NONBLOCK);
	watch = inotify_init1(IN_NONBLOCK);
	closed = dup(null);
	close(closed);

	any4 = (struct sockaddr_in){ .sin_family = AF_INET };
	local4 = address;
	refused4 = local4;
	refused4.sin_port = htons(1);
	foreign4 = any4;
	foreign4.sin_addr.s_addr = inet_addr("192.0.2.1");
	broadcast4 = refused4;
	broadcast4.sin_addr.s_addr = inet_addr("127.255.255.255");
	odd4 = any4;
	odd4.sin_family = 9999;
	any6 = (struct sockaddr_in6){ .sin6_family = AF_INET6 };
	refused6 = any6;
	refused6.sin6_addr = in6addr_loopback;
	refused6.sin6_port = htons(1);
	missing = (struct sockaddr_un){ .sun_family = AF_UNIX, .sun_path = "bound" };
	present = (struct sockaddr_un){ .sun_family = AF_UNIX, .sun_path = "file" };
	nowhere = (struct sockaddr){ .sa_family = AF_UNSPEC };

	for (int i = 0; i < 4; i++) iov[i] = (struct iovec){ buf, 4 };
	badiov[0] = (struct iovec){ BAD, 4 };
	badiov[1] = (struct iovec){ buf, 4 };
	longiov[0] = (struct iovec){ buf, (size_t)-1 };
	toolong[0] = toolong[1] = (struct iovec){ buf, (size_t)LONG_MAX };
	msg = (struct msghdr){ .msg_iov = iov, .msg_iovlen = 2 };
	noiov = (struct msghdr){ .msg_iov = NULL, .msg_iovlen = 1 };
	badiovs = (struct msghdr){ .msg_iov = badiov, .msg_iovlen = 2 };
	manyiovs = (struct msghdr){ .msg_iov = iov, .msg_iovlen = 1025 };
	badname = msg;
	badname.msg_name = BAD;
	badname.msg_namelen = 16;
	toname = msg;
	toname.msg_name = &refused4;
	toname.msg_namelen = sizeof(refused4);
	badcontrol = msg;
	badcontrol.msg_control = BAD;
	badcontrol.msg_controllen = 64;
	memset(&control, 0, sizeof(control));
	shortcontrol = msg;
	shortcontrol.msg_control = &control;
	shortcontrol.msg_controllen = sizeof(control);
	control.header = (struct cmsghdr){ .cmsg_len = CMSG_LEN(sizeof(int)), .cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS };
	*(int *)CMSG_DATA(&control.header) = 9999;
	rights = shortcontrol;
	rights.msg_controllen = CMSG_SPACE(sizeof(int));
	mmsg[0].msg_hdr = mmsg[1].msg_hdr = msg;
	badmmsg[0].msg_hdr = badiovs;
	badmmsg[1].msg_hdr = msg;

	polls[0] = (struct pollfd){ -1, POLLIN };
	polls[1] = (struct pollfd){ 9999, POLLIN };
	polls[2] = (struct pollfd){ udp, POLLIN | POLLOUT };
	polls[3] = (struct pollfd){ broken, POLLOUT };
	FD_ZERO(&set);
	FD_SET(udp, &set);
	negtv = (struct timeval){ -1, 0 };
	badts = (struct timespec){ 0, 1000000000 };
	negts = (struct timespec){ -1, 0 };
	baditimer = (struct itimerval){ .it_value = { 0, 1000000 } };
	badits = (struct itimerspec){ .it_value = { 0, 1000000000 } };
	readable = (struct epoll_event){ .events = EPOLLIN };
	exclusive = (struct epoll_event){ .events = EPOLLIN | EPOLLONESHOT | EPOLLEXCLUSIVE };
	lingering = (struct linger){ 1, -1 };
	memset(longname, 'n', sizeof(longname) - 1);
	memset(longpath, 'p', sizeof(longpath) - 1);
	for (int i = 1; i < (int)sizeof(longpath) - 1; i += 2) longpath[i] = '/';
	told = 0;
	errno = 0;
}

static void begin(void)
{
	alarm(60);
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	home = open(".", O_RDONLY | O_DIRECTORY);
	memset(buf, 0, sizeof(buf));
}

/* The result is a number: 0, a count, -1. */
#define N(call) do { remake(0); long n_ = (long)(call); report_number(#call, n_, errno); } while (0)
/* The same on an established TCP connection, conn and peer. */
#define S(call) do { remake(1); long n_ = (long)(call); report_number(#call, n_, errno); } while (0)
/* It is a new descriptor. */
#define F(call) do { remake(0); int fd_ = (call); int error_ = errno; \
	report(#call, fd_ < 0 ? "-1" : "a descriptor", fd_ < 0, error_); end(fd_); } while (0)
/* It is a pointer, null if there was an error … */
#define P(call) do { remake(0); void *p_ = (void *)(call); report(#call, p_ ? "a pointer" : "NULL", !p_, errno); } while (0)
/* … or all ones. */
#define M(call) do { remake(0); void *p_ = (void *)(call); int failed_ = p_ == (void *)-1; \
	report(#call, failed_ ? "-1" : "a pointer", failed_, errno); } while (0)
/* It is itself the number of an error. */
#define E(call) do { remake(0); int error_ = (call); report(#call, "", 1, error_); } while (0)

static sem_t *semaphore(unsigned value)
{
	static sem_t it;
	sem_init(&it, 0, value);
	return &it;
}

static int looked_up(const char *host, const char *service, int family, int flags)
{
	struct addrinfo hints = { .ai_family = family, .ai_flags = flags, .ai_socktype = SOCK_STREAM }, *answer = NULL;
	const int code = getaddrinfo(host, service, &hints, &answer);
	if (code == 0) freeaddrinfo(answer);
	return code;
}

static int looked_up_for(int type, int protocol, const char *service)
{
	struct addrinfo hints = { .ai_flags = AI_NUMERICHOST, .ai_socktype = type, .ai_protocol = protocol }, *answer = NULL;
	const int code = getaddrinfo("127.0.0.1", service, &hints, &answer);
	if (code == 0) freeaddrinfo(answer);
	return code;
}
