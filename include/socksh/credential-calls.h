/* The calls that know BSD's credentials, for a file that names them; they are the program's own then. UNP 15.8 */
#ifndef _SOCKSH_CREDENTIAL_CALLS_H
#define _SOCKSH_CREDENTIAL_CALLS_H

#include <sys/socket.h>

ssize_t __credentials_sendmsg(int fd, const struct msghdr *message, int flags);
ssize_t __credentials_recvmsg(int fd, struct msghdr *message, int flags);
int __credentials_getsockopt(int fd, int level, int name, void *value, socklen_t *length);

/** Send a message; SCM_CREDS is BSD's. man 2 sendmsg; UNP 14.5, 15.8
 *  errors: EACCES EAGAIN EBADF ECONNRESET EFAULT EINTR EINVAL EMSGSIZE ENOBUFS ENOMEM ENOTCONN EPERM EPIPE
 *  returns: how many bytes, or -1 */
__weak_of("sys/socket.h")
ssize_t sendmsg(int fd, const struct msghdr *message, int flags)
{
	return __credentials_sendmsg(fd, message, flags);
}

/** Receive a message; SCM_CREDS is BSD's. man 2 recvmsg; UNP 14.5, 15.8
 *  errors: EAGAIN EBADF ECONNREFUSED EFAULT EINTR EINVAL ENOMEM ENOTCONN ENOTSOCK
 *  returns: how many bytes, 0 at the end, or -1 */
__weak_of("sys/socket.h")
ssize_t recvmsg(int fd, struct msghdr *message, int flags)
{
	return __credentials_recvmsg(fd, message, flags);
}

/** Ask for an option; LOCAL_PEERCRED is BSD's. man 2 getsockopt; UNP 7.2, 15.8
 *  errors: EBADF EFAULT EINVAL ENOPROTOOPT ENOTSOCK */
__weak_of("sys/socket.h")
int getsockopt(int fd, int level, int name, void *restrict value, socklen_t *restrict length)
{
	return __credentials_getsockopt(fd, level, name, value, length);
}

#endif
