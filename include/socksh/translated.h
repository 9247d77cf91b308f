/* What libc's calls are for descriptors that may be translated sockets (libc/translated-sockets.c). */
#ifndef _SOCKSH_TRANSLATED_H
#define _SOCKSH_TRANSLATED_H

#include <sys/socket.h>
#include <sys/types.h>

ssize_t __translated_read(int fd, void *buf, size_t count);
ssize_t __translated_recvfrom(int fd, void *buf, size_t len, int flags, struct sockaddr *addr, socklen_t *addrlen);
ssize_t __translated_recvmsg(int fd, struct msghdr *msg, int flags);
ssize_t __translated_write(int fd, const void *buf, size_t count);
ssize_t __translated_sendto(int fd, const void *buf, size_t len, int flags, const struct sockaddr *addr, socklen_t addrlen);
ssize_t __translated_sendmsg(int fd, const struct msghdr *msg, int flags);

#endif
