/*
 * STREAMS (UNP 31), which Linux does not have. A stream is here what open() makes of /dev/tcp and /dev/udp: a socket,
 * with a queue of messages above it. This file: the streams that there are, and the messages that wait in them.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <socksh/stream.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/tihdr.h>
#include <unistd.h>
#include <xti.h>

static struct __stream *streams;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/*
 * Streams are told from sockets by the signal that asynchronous I/O sends, SIGPOLL and not 0: it says so also of a
 * copy of the descriptor, and after fork() and exec().
 */
static int mark(int fd)
{
	return fcntl(fd, F_SETSIG, SIGPOLL);
}

static int is_marked(int fd, const struct stat *facts)
{
	return S_ISSOCK(facts->st_mode) && fcntl(fd, F_GETSIG) == SIGPOLL;
}

static struct __stream *find(ino_t inode)
{
	struct __stream *s;

	pthread_mutex_lock(&lock);
	for (s = streams; s != NULL && s->inode != inode; s = s->next)
		;
	pthread_mutex_unlock(&lock);
	return s;
}

struct __stream *__stream_make(int fd, int domain, int type)
{
	struct __stream *s = calloc(1, sizeof(*s));
	struct stat facts;

	if (s == NULL) {
		errno = ENOSR;
		return NULL;
	}
	if (mark(fd) < 0 || fstat(fd, &facts) < 0) {
		free(s);
		return NULL;
	}
	s->inode = facts.st_ino;
	s->domain = domain;
	s->type = type;
	s->state = TS_UNBND;
	s->user_state = T_UNBND;
	s->write_options = SNDZERO;
	pthread_mutex_lock(&lock);
	s->next = streams;
	streams = s;
	pthread_mutex_unlock(&lock);
	return s;
}

static int option(int fd, int name)
{
	int value = 0;
	socklen_t size = sizeof(value);

	getsockopt(fd, SOL_SOCKET, name, &value, &size);
	return value;
}

/* A stream that exec() has brought: its socket says what state it is in. */
static struct __stream *adopt(int fd)
{
	struct sockaddr_storage address = { 0 };
	socklen_t size = sizeof(address);
	static const char no_port[2];
	struct __stream *s = __stream_make(fd, option(fd, SO_DOMAIN), option(fd, SO_TYPE));

	if (s == NULL)
		return NULL;
	if (option(fd, SO_ACCEPTCONN))
		s->waiting = _STREAM_PENDING;
	/* Both families have the port at the same place. */
	if (getsockname(fd, (struct sockaddr *)&address, &size) == 0 && memcmp((char *)&address + 2, no_port, 2) != 0)
		s->state = TS_IDLE, s->user_state = T_IDLE;
	size = sizeof(address);
	if (s->type == SOCK_STREAM && getpeername(fd, (struct sockaddr *)&address, &size) == 0)
		s->state = TS_DATA_XFER, s->user_state = T_DATAXFER;
	return s;
}

struct __stream *__stream_of(int fd)
{
	struct __stream *s;
	struct stat facts;

	if (fstat(fd, &facts) < 0)
		return NULL;
	if (!is_marked(fd, &facts)) {
		errno = ENOSTR;
		return NULL;
	}
	s = find(facts.st_ino);
	return s != NULL ? s : adopt(fd);
}

int isastream(int fd)
{
	struct stat facts;

	return fstat(fd, &facts) < 0 ? -1 : is_marked(fd, &facts);
}

int __stream_replace(struct __stream *s, int fd, int other)
{
	struct stat facts;
	int kept = fcntl(fd, F_GETFD) & FD_CLOEXEC ? O_CLOEXEC : 0, status = fcntl(fd, F_GETFL);

	if (other < 0 || dup3(other, fd, kept) < 0)
		return -1;
	close(other);
	fcntl(fd, F_SETFL, status);
	mark(fd);
	fstat(fd, &facts);
	s->inode = facts.st_ino;
	return 0;
}

void __stream_forget(struct __stream *s)
{
	struct __stream **at = &streams;

	pthread_mutex_lock(&lock);
	while (*at != s)
		at = &(*at)->next;
	*at = s->next;
	pthread_mutex_unlock(&lock);
	for (int i = 0; i < _STREAM_PENDING; i++) {
		if (s->pending[i] != 0)
			close(s->pending[i] - 1);
	}
	while (s->messages != NULL)
		__stream_drop(s);
	free(s);
}

int __stream_has_module(const struct __stream *s, const char *name)
{
	for (int i = 0; i < s->modules; i++) {
		if (strcmp(s->names[i], name) == 0)
			return 1;
	}
	return 0;
}

/* -- Messages -- */

int __stream_queue(struct __stream *s, int band, const void *control, int control_length, const void *data,
                   int data_length)
{
	int control_size = control_length < 0 ? 0 : control_length;
	int data_size = data_length < 0 ? 0 : data_length;
	struct __stream_message **end = &s->messages;
	struct __stream_message *m = malloc(sizeof(*m) + control_size + data_size);

	if (m == NULL)
		return __stream_fail(ENOSR);
	if (control_size > 0)
		memcpy(m->bytes, control, control_size);
	if (data_size > 0)
		memcpy(m->bytes + control_size, data, data_size);
	m->band = band;
	m->control = (struct strbuf){ 0, control_length, m->bytes };
	m->data = (struct strbuf){ 0, data_length, m->bytes + control_size };
	while (*end != NULL && (*end)->band >= band)
		end = &(*end)->next;
	m->next = *end;
	*end = m;
	return 0;
}

void __stream_drop(struct __stream *s)
{
	struct __stream_message *m = s->messages;

	s->messages = m->next;
	free(m);
}

int __stream_take(struct strbuf *to, struct strbuf *part, int peek)
{
	int count;

	if (to == NULL)
		return part->len >= 0;
	if (to->maxlen < 0) {
		to->len = -1;
		return part->len >= 0;
	}
	if (part->len < 0) {
		to->len = -1;
		return 0;
	}
	count = part->len < to->maxlen ? part->len : to->maxlen;
	if (count > 0)
		memcpy(to->buf, part->buf, count);
	to->len = count;
	if (peek)
		return count < part->len;
	part->buf += count;
	part->len -= count;
	if (part->len > 0)
		return 1;
	part->len = -1;
	return 0;
}
