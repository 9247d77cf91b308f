/* The notes of a queue of events (UNP 14.9), and the descriptors that stand for timers, signals and processes. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <socksh/kqueue.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <unistd.h>

#define NANOSECONDS 1000000000L

static int is_descriptor(int filter)
{
	return filter == EVFILT_READ || filter == EVFILT_WRITE;
}

struct __knote *__kqueue_find(struct __kqueue *q, uintptr_t ident, int filter)
{
	int first = is_descriptor(filter) ? (int)(ident % _KQUEUE_BUCKETS) : 0;
	int last = is_descriptor(filter) ? first : _KQUEUE_BUCKETS - 1;

	for (int i = first; i <= last; i++) {
		for (struct __knote *k = q->knotes[i]; k != NULL; k = k->next) {
			if (k->event.ident == ident && k->event.filter == filter)
				return k;
		}
	}
	return NULL;
}

static void forget(struct __kqueue *q, struct __knote *k)
{
	struct __knote **at = &q->knotes[k->watched % _KQUEUE_BUCKETS];

	while (*at != k)
		at = &(*at)->next;
	*at = k->next;
	q->files -= k->file;
	free(k);
}

/* -- epoll -- */

int __kqueue_arm(struct __kqueue *q, int fd)
{
	struct epoll_event wanted = { 0, { .fd = fd } };

	for (struct __knote *k = q->knotes[fd % _KQUEUE_BUCKETS]; k != NULL; k = k->next) {
		if (k->watched != fd || !k->enabled || k->file)
			continue;
		wanted.events |= k->event.filter == EVFILT_WRITE ? EPOLLOUT : EPOLLIN | EPOLLRDHUP;
		if (k->event.flags & EV_CLEAR)
			wanted.events |= EPOLLET;
	}
	if (wanted.events == 0) {
		epoll_ctl(q->fd, EPOLL_CTL_DEL, fd, NULL);
		return 0;
	}
	if (epoll_ctl(q->fd, EPOLL_CTL_MOD, fd, &wanted) == 0)
		return 0;
	if (errno != ENOENT)
		return errno;
	return epoll_ctl(q->fd, EPOLL_CTL_ADD, fd, &wanted) == 0 ? 0 : errno;
}

/* Whether epoll still has a descriptor: one that was closed, and whose number is another's now, it has not. */
static int is_armed(const struct __kqueue *q, int fd, unsigned events)
{
	struct epoll_event same = { events, { .fd = fd } };

	return epoll_ctl(q->fd, EPOLL_CTL_MOD, fd, &same) == 0 || errno != ENOENT;
}

/* Of a descriptor that was closed the notes are gone, too, in BSD. */
static void drop_stale(struct __kqueue *q, int fd)
{
	struct __knote *next;
	int armed = is_armed(q, fd, 0);

	for (struct __knote *k = q->knotes[fd % _KQUEUE_BUCKETS]; k != NULL; k = next) {
		next = k->next;
		if (k->watched == fd && k->enabled && !k->file && !armed)
			forget(q, k);
	}
}

/* -- Descriptors of our own -- */

static int timer_of(const struct kevent *e)
{
	long unit = e->fflags & NOTE_SECONDS ? NANOSECONDS : e->fflags & NOTE_USECONDS ? 1000 : e->fflags & NOTE_NSECONDS ? 1 : 1000000;
	struct timespec period = { e->data / (NANOSECONDS / unit), e->data % (NANOSECONDS / unit) * unit };
	struct itimerspec when = { e->flags & EV_ONESHOT ? (struct timespec){ 0, 0 } : period, period };
	int fd;

	if (e->data < 0) {
		errno = EINVAL;
		return -1;
	}
	/* At once, which for a timer of Linux means never. */
	if (e->data == 0)
		when.it_value.tv_nsec = 1;
	fd = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
	return fd < 0 || timerfd_settime(fd, 0, &when, NULL) < 0 ? -1 : fd;
}

static void mask_signal(int how, int signal)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, signal);
	pthread_sigmask(how, &set, NULL);
}

static int signal_of(int signal)
{
	sigset_t set;

	sigemptyset(&set);
	if (sigaddset(&set, signal) < 0)
		return -1;
	/* One that is blocked waits for us, even if it is ignored. */
	mask_signal(SIG_BLOCK, signal);
	return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

static int process_of(const struct kevent *e)
{
	if (e->fflags & ~NOTE_EXIT) {
		errno = EINVAL;
		return -1;
	}
	return syscall(SYS_pidfd_open, (pid_t)e->ident, 0);
}

static int descriptor_for(const struct kevent *e)
{
	switch (e->filter) {
	case EVFILT_READ:
	case EVFILT_WRITE:
		return fcntl(e->ident, F_GETFD) < 0 ? -1 : (int)e->ident;
	case EVFILT_TIMER:
		return timer_of(e);
	case EVFILT_SIGNAL:
		return signal_of(e->ident);
	case EVFILT_PROC:
		return process_of(e);
	default:
		errno = EINVAL;
		return -1;
	}
}

/* Out of the way of the numbers that the program counts on; where they end, as it comes. */
static int move_up(int fd)
{
	int high = fcntl(fd, F_DUPFD_CLOEXEC, 512);

	if (high < 0)
		return fd;
	close(fd);
	return high;
}

int __kqueue_add(struct __kqueue *q, const struct kevent *e)
{
	struct __knote *k;
	int fd = descriptor_for(e), error;

	if (fd < 0)
		return errno;
	if (is_descriptor(e->filter))
		drop_stale(q, fd);
	else
		fd = move_up(fd);
	k = calloc(1, sizeof(*k));
	if (k == NULL)
		return ENOMEM;
	k->event = *e;
	k->watched = fd;
	k->enabled = !(e->flags & EV_DISABLE);
	k->next = q->knotes[fd % _KQUEUE_BUCKETS];
	q->knotes[fd % _KQUEUE_BUCKETS] = k;
	error = __kqueue_arm(q, fd);
	if (error == EPERM) {
		/* A regular file, or a directory. */
		k->file = 1;
		q->files++;
		return 0;
	}
	if (error != 0)
		__kqueue_remove(q, k);
	return error;
}

void __kqueue_remove(struct __kqueue *q, struct __knote *k)
{
	int fd = k->watched, filter = k->event.filter, signal = k->event.ident;

	forget(q, k);
	if (is_descriptor(filter)) {
		__kqueue_arm(q, fd);
		return;
	}
	close(fd);
	if (filter == EVFILT_SIGNAL)
		mask_signal(SIG_UNBLOCK, signal);
}

void __kqueue_clear(struct __kqueue *q)
{
	for (int i = 0; i < _KQUEUE_BUCKETS; i++) {
		while (q->knotes[i] != NULL) {
			if (is_descriptor(q->knotes[i]->event.filter))
				forget(q, q->knotes[i]);
			else
				__kqueue_remove(q, q->knotes[i]);
		}
	}
}

/* -- What has come -- */

static int option(int fd, int name)
{
	int value = 0;
	socklen_t size = sizeof(value);

	return getsockopt(fd, SOL_SOCKET, name, &value, &size) < 0 ? 0 : value;
}

/* Bytes that can be read, or connections that can be accepted. */
static long readable(int fd)
{
	struct tcp_info info = { 0 };
	socklen_t size = sizeof(info);
	int bytes = 0;

	if (option(fd, SO_ACCEPTCONN))
		return getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &size) == 0 && info.tcpi_unacked > 0 ? info.tcpi_unacked : 1;
	return ioctl(fd, FIONREAD, &bytes) < 0 ? 0 : bytes;
}

static long writable(int fd)
{
	int room = option(fd, SO_SNDBUF), waiting = 0;

	if (room == 0)
		return PIPE_BUF;
	return ioctl(fd, TIOCOUTQ, &waiting) < 0 || waiting > room ? 0 : room - waiting;
}

static long count_signals(int fd)
{
	struct signalfd_siginfo info;
	long count = 0;

	while (read(fd, &info, sizeof(info)) == sizeof(info))
		count++;
	return count;
}

/* As waitpid() has it; 0 for a process that is not a child. */
static long status_of(pid_t pid)
{
	siginfo_t info = { 0 };

	if (waitid(P_PID, pid, &info, WEXITED | WNOHANG | WNOWAIT) < 0 || info.si_pid != pid)
		return 0;
	return info.si_code == CLD_EXITED ? (info.si_status & 0xff) << 8 : info.si_status;
}

int __kqueue_describe(struct __knote *k, unsigned found, struct kevent *e)
{
	uint64_t times = 0;

	*e = k->event;
	e->flags &= EV_ONESHOT | EV_CLEAR | EV_DISPATCH;
	e->fflags = 0;
	switch (k->event.filter) {
	case EVFILT_READ:
		if (!(found & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR)))
			return 0;
		e->data = readable(k->watched);
		if (found & (EPOLLRDHUP | EPOLLHUP))
			e->flags |= EV_EOF;
		break;
	case EVFILT_WRITE:
		if (!(found & (EPOLLOUT | EPOLLHUP | EPOLLERR)))
			return 0;
		e->data = writable(k->watched);
		if (found & (EPOLLHUP | EPOLLERR))
			e->flags |= EV_EOF;
		break;
	case EVFILT_TIMER:
		if (read(k->watched, &times, sizeof(times)) != sizeof(times))
			return 0;
		e->data = times;
		break;
	case EVFILT_SIGNAL:
		e->data = count_signals(k->watched);
		return e->data > 0;
	default:
		/* Once: a process that has ended stays so. */
		e->fflags = NOTE_EXIT;
		e->flags |= EV_EOF | EV_ONESHOT;
		e->data = status_of(e->ident);
		k->event.flags |= EV_ONESHOT;
	}
	if (e->flags & EV_EOF && is_descriptor(e->filter))
		e->fflags = option(k->watched, SO_ERROR);
	return 1;
}
