/* What comes to a transport provider: connections, data, ends, each as a message of TPI (UNP 31.6). */
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <socksh/transport.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* Bytes that T_DATA_IND brings to a user who has not said how many it takes. */
#define READ_AHEAD 4096
/* Expedited data overtakes the other. */
#define EXPEDITED_BAND 1

static int connected(struct __stream *s, int fd)
{
	union __transport_address a = { 0 };
	socklen_t size = sizeof(a), length = sizeof(int);
	struct T_conn_con told = { T_CONN_CON, __transport_address_size(s), sizeof(told), 0, 0 };
	int error = 0;

	getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &length);
	if (error == 0 && getpeername(fd, &a.any, &size) < 0)
		error = errno;
	s->state = error == 0 ? TS_DATA_XFER : TS_IDLE;
	if (error != 0)
		return __transport_disconnected(s, error, -1);
	return __transport_queue(s, 0, &told, sizeof(told), &a, NULL, -1);
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

static int comes_in(struct __stream *s, int fd, int place)
{
	union __transport_address a = { 0 };
	socklen_t size = sizeof(a);
	struct T_conn_ind told = { T_CONN_IND, __transport_address_size(s), sizeof(told), 0, 0, place };
	int connection = accept4(fd, &a.any, &size, SOCK_CLOEXEC);

	if (connection < 0)
		return -1;
	s->pending[place] = move_up(connection) + 1;
	s->state = TS_WRES_CIND;
	return __transport_queue(s, 0, &told, sizeof(told), &a, NULL, -1);
}

/* A connection, or the end of one that waits to be accepted. */
static int await_connection(struct __stream *s, int fd, const struct timespec *limit)
{
	struct pollfd wait[1 + _STREAM_PENDING];
	int place = _STREAM_PENDING, ready;

	for (int i = 0; i < _STREAM_PENDING; i++) {
		/* Of them only errors and hang-ups, which are told unasked. */
		wait[1 + i] = (struct pollfd){ s->pending[i] - 1, 0, 0 };
		if (s->pending[i] == 0 && place == _STREAM_PENDING)
			place = i;
	}
	wait[0] = (struct pollfd){ place < s->waiting ? fd : -1, POLLIN, 0 };
	ready = ppoll(wait, 1 + _STREAM_PENDING, limit, NULL);
	if (ready <= 0)
		return ready < 0 ? -1 : __stream_fail(EAGAIN);
	for (int i = 0; i < _STREAM_PENDING; i++) {
		if (wait[1 + i].revents & (POLLERR | POLLHUP))
			return __transport_drop_pending(s, i) < 0 ? -1 : 0;
	}
	return comes_in(s, fd, place);
}

static int expedited_comes(struct __stream *s, int fd)
{
	struct T_exdata_ind told = { T_EXDATA_IND, 0 };
	char byte;

	if (recv(fd, &byte, 1, MSG_OOB | MSG_DONTWAIT) != 1)
		return -1;
	return __stream_queue(s, EXPEDITED_BAND, &told, sizeof(told), &byte, 1);
}

static int data_comes(struct __stream *s, int fd, int room)
{
	struct T_data_ind told = { T_DATA_IND, 0 };
	struct T_ordrel_ind end = { T_ORDREL_IND };
	char *buffer = malloc(room);
	int error;
	ssize_t n;

	if (buffer == NULL)
		return __stream_fail(ENOSR);
	n = recv(fd, buffer, room, MSG_DONTWAIT);
	error = errno;
	if (n > 0) {
		n = __stream_queue(s, 0, &told, sizeof(told), buffer, n);
	} else if (n == 0) {
		s->state = s->state == TS_WIND_ORDREL ? TS_IDLE : TS_WREQ_ORDREL;
		n = __stream_queue(s, 0, &end, sizeof(end), NULL, -1);
	} else if (error == ECONNRESET || error == ETIMEDOUT || error == EPIPE) {
		s->state = TS_IDLE;
		n = __transport_disconnected(s, error, -1);
	} else {
		errno = error;
	}
	free(buffer);
	return n;
}

static int datagram_comes(struct __stream *s, int fd)
{
	char *buffer = malloc(_STREAM_DATAGRAM);
	union __transport_address a = { 0 };
	socklen_t size = sizeof(a);
	struct T_unitdata_ind told = { T_UNITDATA_IND, __transport_address_size(s), sizeof(told), 0, 0 };
	ssize_t n;

	if (buffer == NULL)
		return __stream_fail(ENOSR);
	n = recvfrom(fd, buffer, _STREAM_DATAGRAM, MSG_DONTWAIT, &a.any, &size);
	if (n >= 0)
		n = __transport_queue(s, 0, &told, sizeof(told), &a, buffer, n);
	free(buffer);
	return n;
}

/* Nothing comes by itself in the other states. */
static int events_of(const struct __stream *s)
{
	switch (s->state) {
	case TS_WCON_CREQ:
		return POLLOUT;
	case TS_DATA_XFER:
	case TS_WIND_ORDREL:
		return POLLIN | POLLPRI;
	case TS_IDLE:
		return s->type == SOCK_DGRAM ? POLLIN : 0;
	default:
		return 0;
	}
}

int __transport_next(struct __stream *s, int fd, int room, int timeout)
{
	struct pollfd wait = { events_of(s) == 0 ? -1 : fd, events_of(s), 0 };
	struct timespec none = { 0, 0 };
	const struct timespec *limit = timeout == 0 ? &none : NULL;
	int ready;

	if (s->waiting > 0 && (s->state == TS_IDLE || s->state == TS_WRES_CIND))
		return await_connection(s, fd, limit);
	ready = ppoll(&wait, 1, limit, NULL);
	if (ready <= 0)
		return ready < 0 ? -1 : __stream_fail(EAGAIN);
	if (s->state == TS_WCON_CREQ)
		return connected(s, fd);
	if (s->type == SOCK_DGRAM)
		return datagram_comes(s, fd);
	if (wait.revents & POLLPRI)
		return expedited_comes(s, fd);
	return data_comes(s, fd, room > 0 ? room : READ_AHEAD);
}
