/* Scatter read, gather write. man 2 readv; UNP 14.4 */
#ifndef _SOCKSH_SYS_UIO_H
#define _SOCKSH_SYS_UIO_H

#include <socksh/annotations.h>
#include <socksh/iovec.h>
#include <sys/types.h>

#define UIO_MAXIOV 1024

#define RWF_HIPRI 0x00000001
#define RWF_DSYNC 0x00000002
#define RWF_SYNC 0x00000004
#define RWF_NOWAIT 0x00000008
#define RWF_APPEND 0x00000010

/** Read into several buffers. man 2 readv; UNP 14.4
 *  errors: EAGAIN EBADF EFAULT EINTR EINVAL EIO EISDIR
 *  returns: bytes read, 0 at the end of the file */
ssize_t readv(int fd, const struct iovec *iov, int iovcnt) __syscall;
/** Write from several buffers. man 2 writev; UNP 14.4
 *  errors: EAGAIN EBADF EDESTADDRREQ EFAULT EFBIG EINTR EINVAL EIO ENOSPC EPIPE
 *  returns: bytes written */
ssize_t writev(int fd, const struct iovec *iov, int iovcnt) __syscall;
/** readv() at a position of the file. man 2 preadv
 *  errors: EAGAIN EBADF EFAULT EINTR EINVAL EIO EISDIR ESPIPE
 *  returns: bytes read, 0 at the end of the file */
ssize_t preadv(int fd, const struct iovec *iov, int iovcnt, off_t offset) __syscall;
/** writev() at a position of the file. man 2 pwritev
 *  errors: EAGAIN EBADF EFAULT EFBIG EINTR EINVAL EIO ENOSPC ESPIPE
 *  returns: bytes written */
ssize_t pwritev(int fd, const struct iovec *iov, int iovcnt, off_t offset) __syscall;
/** preadv() with flags. man 2 preadv2
 *  errors: EAGAIN EBADF EFAULT EINTR EINVAL EIO EISDIR EOPNOTSUPP ESPIPE
 *  returns: bytes read, 0 at the end of the file */
ssize_t preadv2(int fd, const struct iovec *iov, int iovcnt, off_t offset, int flags) __syscall;
/** pwritev() with flags. man 2 pwritev2
 *  errors: EAGAIN EBADF EFAULT EFBIG EINTR EINVAL EIO ENOSPC EOPNOTSUPP ESPIPE
 *  returns: bytes written */
ssize_t pwritev2(int fd, const struct iovec *iov, int iovcnt, off_t offset, int flags) __syscall;

#endif
