/* struct iovec, which <sys/uio.h> and <sys/socket.h> share. */
#ifndef _SOCKSH_IOVEC_H
#define _SOCKSH_IOVEC_H

#include <socksh/size.h>

/* One buffer of a scatter read or gather write. UNP 14.4 */
struct iovec {
	void *iov_base;
	size_t iov_len;
};

#endif
