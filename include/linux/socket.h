/* What the kernel's own headers need of sockets. */
#ifndef _SOCKSH_LINUX_SOCKET_H
#define _SOCKSH_LINUX_SOCKET_H

typedef unsigned short __kernel_sa_family_t;

struct __kernel_sockaddr_storage {
	union {
		struct {
			__kernel_sa_family_t ss_family;
			char __data[128 - sizeof(unsigned short)];
		};
		void *__align;
	};
};

#define SOCK_SNDBUF_LOCK 1 /* SO_BUF_LOCK: SO_SNDBUF was set, the kernel leaves it */
#define SOCK_RCVBUF_LOCK 2 /* SO_BUF_LOCK: SO_RCVBUF was set, the kernel leaves it */
#define SOCK_BUF_LOCK_MASK (SOCK_SNDBUF_LOCK | SOCK_RCVBUF_LOCK) /* SO_BUF_LOCK: both bits */
#define SOCK_TXREHASH_DEFAULT 255 /* SO_TXREHASH: as the system's setting says */
#define SOCK_TXREHASH_DISABLED 0 /* SO_TXREHASH: the flow's hash stays */
#define SOCK_TXREHASH_ENABLED 1 /* SO_TXREHASH: another hash, and perhaps way, after a timeout */

#endif
