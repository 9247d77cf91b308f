/*
 * BSD's queues of events (UNP 14.9) over epoll: timers are timerfd's, signals signalfd's, processes pidfd's. The queue
 * is an epoll descriptor; what epoll does not keep (udata, filters, flags) is kept here.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <socksh/kqueue.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/stat.h>
#include <unistd.h>

#define NANOSECONDS 1000000000L
/* Events that one epoll_wait() fetches, at most. */
#define BATCH 64

static struct __kqueue *queues;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static struct __kqueue *find_queue(int fd)
{
	struct __kqueue *q = queues;

	while (q != NULL && q->fd != fd)
		q = q->next;
	return q;
}

int kqueue(void)
{
	int fd = epoll_create1(0);
	struct __kqueue *q;

	if (fd < 0)
		return -1;
	pthread_mutex_lock(&lock);
	q = find_queue(fd);
	if (q != NULL) {
		/* The number of one that was closed. */
		__kqueue_clear(q);
	} else if ((q = calloc(1, sizeof(*q))) != NULL) {
		q->fd = fd;
		q->next = queues;
		queues = q;
	}
	pthread_mutex_unlock(&lock);
	if (q == NULL) {
		close(fd);
		errno = ENOMEM;
		return -1;
	}
	return fd;
}

/* -- Changes -- */

static int change(struct __kqueue *q, const struct kevent *wanted)
{
	struct __knote *k = __kqueue_find(q, wanted->ident, wanted->filter);

	if (wanted->flags & EV_DELETE) {
		if (k == NULL)
			return ENOENT;
		__kqueue_remove(q, k);
		return 0;
	}
	if (k == NULL) {
		if (!(wanted->flags & EV_ADD))
			return ENOENT;
		return __kqueue_add(q, wanted);
	}
	if (wanted->flags & EV_ADD && wanted->filter == EVFILT_TIMER) {
		/* Its time begins anew. */
		__kqueue_remove(q, k);
		return __kqueue_add(q, wanted);
	}
	if (wanted->flags & EV_ADD)
		k->event = *wanted;
	if (wanted->flags & EV_ENABLE)
		k->enabled = 1;
	if (wanted->flags & EV_DISABLE)
		k->enabled = 0;
	return __kqueue_arm(q, k->watched);
}

/* -- Events -- */

/* A regular file can be read while there is something behind where it is read: epoll does not take it. */
static long left_of_file(const struct __knote *k)
{
	struct stat facts;
	off_t at = lseek(k->watched, 0, SEEK_CUR);

	return at < 0 || fstat(k->watched, &facts) < 0 ? 0 : facts.st_size - at;
}

static void told(struct __kqueue *q, struct __knote *k)
{
	if (k->event.flags & EV_ONESHOT) {
		__kqueue_remove(q, k);
	} else if (k->event.flags & EV_DISPATCH) {
		k->enabled = 0;
		__kqueue_arm(q, k->watched);
	}
}

static int tell_files(struct __kqueue *q, struct kevent *list, int room)
{
	int count = 0;

	for (int i = 0; i < _KQUEUE_BUCKETS && q->files > 0; i++) {
		for (struct __knote *k = q->knotes[i], *next; k != NULL && count < room; k = next) {
			long left = k->file && k->enabled ? left_of_file(k) : 0;

			next = k->next;
			if (left <= 0 && !(k->file && k->enabled && k->event.filter == EVFILT_WRITE))
				continue;
			list[count] = k->event;
			list[count].flags &= EV_ONESHOT | EV_CLEAR | EV_DISPATCH;
			list[count++].data = left;
			told(q, k);
		}
	}
	return count;
}

static int tell(struct __kqueue *q, const struct epoll_event *found, struct kevent *list, int room)
{
	int count = 0, fd = found->data.fd;

	for (struct __knote *k = q->knotes[fd % _KQUEUE_BUCKETS], *next; k != NULL && count < room; k = next) {
		next = k->next;
		if (k->watched == fd && k->enabled && !k->file && __kqueue_describe(k, found->events, &list[count])) {
			count++;
			told(q, k);
		}
	}
	return count;
}

static int milliseconds(const struct timespec *timeout)
{
	if (timeout == NULL)
		return -1;
	if (timeout->tv_sec > INT_MAX / 1000 - 1)
		return INT_MAX;
	return timeout->tv_sec * 1000 + (timeout->tv_nsec + 999999) / 1000000;
}

static int await(struct __kqueue *q, struct kevent *list, int room, const struct timespec *timeout)
{
	struct epoll_event found[BATCH];
	int count = tell_files(q, list, room), wait = count > 0 ? 0 : milliseconds(timeout);

	/* An event that none of the notes wants (a stale descriptor) is none: it is waited on, unless time is short. */
	do {
		int most = (room - count + 1) / 2, n;

		if (most == 0)
			break;
		n = epoll_wait(q->fd, found, most < BATCH ? most : BATCH, wait);
		if (n < 0)
			return count > 0 ? count : -1;
		for (int i = 0; i < n; i++)
			count += tell(q, &found[i], list + count, room - count);
		if (n == 0)
			break;
	} while (count == 0 && wait < 0);
	return count;
}

int kevent(int kq, const struct kevent *changes, int nchanges, struct kevent *events, int nevents,
           const struct timespec *timeout)
{
	struct __kqueue *q;
	int errors = 0;

	pthread_mutex_lock(&lock);
	q = find_queue(kq);
	pthread_mutex_unlock(&lock);
	if (q == NULL || fcntl(kq, F_GETFD) < 0) {
		errno = EBADF;
		return -1;
	}
	if (timeout != NULL && (timeout->tv_sec < 0 || timeout->tv_nsec < 0 || timeout->tv_nsec >= NANOSECONDS)) {
		errno = EINVAL;
		return -1;
	}
	for (int i = 0; i < nchanges; i++) {
		int error = change(q, &changes[i]);

		if (error == 0)
			continue;
		if (errors >= nevents) {
			errno = error;
			return -1;
		}
		events[errors] = changes[i];
		events[errors].flags = EV_ERROR;
		events[errors++].data = error;
	}
	return errors > 0 || nevents <= 0 ? errors : await(q, events, nevents, timeout);
}
