/*
 * libc's calls for a program with sockets whose messages are translated (translation.h). The functions below are the
 * program's own then, so its calls and those of the book's wrappers come here; other programs keep libc's.
 */
#ifndef _SOCKSH_TRANSLATED_CALLS_H
#define _SOCKSH_TRANSLATED_CALLS_H

#include <socksh/translated.h>
#include <unistd.h>

#ifdef _SOCKSH_DEVPOLL_CALLS_H
#error "routing or key sockets and /dev/poll do not go together in one file, or in one session of the prompt: both have a write() of their own"
#else

/* A program with streams, too, has theirs (stream-calls.h). */
#ifndef _SOCKSH_STREAM_CALLS_H
/** Reads; on a translated socket, one message. man 2 read; UNP 18.3, 19.2
 *  errors: EAGAIN EBADF ECONNREFUSED EFAULT EINTR EINVAL ENOTCONN ETIMEDOUT EIO EISDIR
 *  returns: how many bytes, or -1 */
__weak_of("unistd.h")
ssize_t read(int fd, void *buf, size_t count)
{
	return __translated_read(fd, buf, count);
}
#endif

/** Receives; on a translated socket, one message. man 2 recv; UNP 14.3, 18.3, 19.2
 *  errors: EAGAIN EBADF ECONNREFUSED EFAULT EINTR EINVAL ENOTCONN ETIMEDOUT
 *  returns: how many bytes, or -1 */
__weak_of("sys/socket.h")
ssize_t recv(int fd, void *buf, size_t len, int flags)
{
	return __translated_recvfrom(fd, buf, len, flags, 0, 0);
}

/** Receives; on a translated socket, one message, which has no sender. man 2 recvfrom; UNP 8.2, 18.3, 19.2
 *  errors: EAGAIN EBADF ECONNREFUSED EFAULT EINTR EINVAL ENOTCONN ETIMEDOUT
 *  returns: how many bytes, or -1 */
__weak_of("sys/socket.h")
ssize_t recvfrom(int fd, void *buf, size_t len, int flags, struct sockaddr *addr, socklen_t *addrlen)
{
	return __translated_recvfrom(fd, buf, len, flags, addr, addrlen);
}

/** Receives; on a translated socket, one message. man 2 recvmsg; UNP 14.5, 18.3, 19.2
 *  errors: EAGAIN EBADF ECONNREFUSED EFAULT EINTR EINVAL ENOTCONN ETIMEDOUT
 *  returns: how many bytes, or -1 */
__weak_of("sys/socket.h")
ssize_t recvmsg(int fd, struct msghdr *msg, int flags)
{
	return __translated_recvmsg(fd, msg, flags);
}

/** Writes; on a translated socket, does what the message asks for. man 2 write; UNP 18.3, 19.2
 *  errors: EAGAIN EBADF ECONNREFUSED ECONNRESET EDESTADDRREQ EEXIST EFAULT EINTR EINVAL EMSGSIZE ENETUNREACH ENOBUFS ENOTCONN EOPNOTSUPP EPERM EPIPE EPROTONOSUPPORT ESRCH
 *  returns: how many bytes, or -1 */
__weak_of("unistd.h")
ssize_t write(int fd, const void *buf, size_t count)
{
	return __translated_write(fd, buf, count);
}

/** Sends; on a translated socket, does what the message asks for. man 2 send; UNP 14.3, 18.3, 19.2
 *  errors: EAGAIN EBADF ECONNREFUSED ECONNRESET EDESTADDRREQ EEXIST EFAULT EINTR EINVAL EMSGSIZE ENETUNREACH ENOBUFS ENOTCONN EOPNOTSUPP EPERM EPIPE EPROTONOSUPPORT ESRCH
 *  returns: how many bytes, or -1 */
__weak_of("sys/socket.h")
ssize_t send(int fd, const void *buf, size_t len, int flags)
{
	return __translated_sendto(fd, buf, len, flags, 0, 0);
}

/** Sends; on a translated socket, does what the message asks for. man 2 sendto; UNP 8.2, 18.3, 19.2
 *  errors: EAGAIN EBADF ECONNREFUSED ECONNRESET EDESTADDRREQ EEXIST EFAULT EINTR EINVAL EMSGSIZE ENETUNREACH ENOBUFS ENOTCONN EOPNOTSUPP EPERM EPIPE EPROTONOSUPPORT ESRCH
 *  returns: how many bytes, or -1 */
__weak_of("sys/socket.h")
ssize_t sendto(int fd, const void *buf, size_t len, int flags, const struct sockaddr *addr,
	socklen_t addrlen)
{
	return __translated_sendto(fd, buf, len, flags, addr, addrlen);
}

/** Sends; on a translated socket, does what the message asks for. man 2 sendmsg; UNP 14.5, 18.3, 19.2
 *  errors: EAGAIN EBADF ECONNREFUSED ECONNRESET EDESTADDRREQ EEXIST EFAULT EINTR EINVAL EMSGSIZE ENETUNREACH ENOBUFS ENOTCONN EOPNOTSUPP EPERM EPIPE EPROTONOSUPPORT ESRCH
 *  returns: how many bytes, or -1 */
__weak_of("sys/socket.h")
ssize_t sendmsg(int fd, const struct msghdr *msg, int flags)
{
	return __translated_sendmsg(fd, msg, flags);
}

#endif

#endif
