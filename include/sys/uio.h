/* Scatter read, gather write. man 2 readv; UNP 14.4 */
#ifndef _SOCKSH_SYS_UIO_H
#define _SOCKSH_SYS_UIO_H

#include <socksh/annotations.h>
#include <socksh/large_files.h>
#include <socksh/iovec.h>
#include <sys/types.h>

#define UIO_MAXIOV 1024 /* most buffers of readv(), writev(), sendmsg(), recvmsg(). UNP 14.4 */

#define RWF_HIPRI 0x00000001 /* preadv2(), pwritev2(): poll for the end */
#define RWF_DSYNC 0x00000002 /* pwritev2(): as O_DSYNC */
#define RWF_SYNC 0x00000004 /* pwritev2(): as O_SYNC */
#define RWF_NOWAIT 0x00000008 /* preadv2(): EAGAIN instead of waiting */
#define RWF_APPEND 0x00000010 /* pwritev2(): at the end of the file */

/** Read into several buffers. man 2 readv; UNP 14.4
 *  errors: EAGAIN EBADF EFAULT EINTR EINVAL EIO EISDIR
 *  returns: bytes read, 0 at the end of the file */
ssize_t readv(int fd, const struct iovec *iov, int iovcnt) __syscall __result_needed;
/** Write from several buffers. man 2 writev; UNP 14.4
 *  errors: EAGAIN EBADF EDESTADDRREQ EFAULT EFBIG EINTR EINVAL EIO ENOSPC EPIPE
 *  returns: bytes written */
ssize_t writev(int fd, const struct iovec *iov, int iovcnt) __syscall __result_needed;
/** readv() at a position of the file. man 2 preadv
 *  errors: EAGAIN EBADF EFAULT EINTR EINVAL EIO EISDIR ESPIPE
 *  returns: bytes read, 0 at the end of the file */
ssize_t preadv(int fd, const struct iovec *iov, int iovcnt, off_t offset) __syscall __result_needed;
/** writev() at a position of the file. man 2 pwritev
 *  errors: EAGAIN EBADF EFAULT EFBIG EINTR EINVAL EIO ENOSPC ESPIPE
 *  returns: bytes written */
ssize_t pwritev(int fd, const struct iovec *iov, int iovcnt, off_t offset) __syscall __result_needed;
/** preadv() with flags. man 2 preadv2
 *  errors: EAGAIN EBADF EFAULT EINTR EINVAL EIO EISDIR EOPNOTSUPP ESPIPE
 *  returns: bytes read, 0 at the end of the file */
ssize_t preadv2(int fd, const struct iovec *iov, int iovcnt, off_t offset, int flags) __syscall __result_needed;
/** pwritev() with flags. man 2 pwritev2
 *  errors: EAGAIN EBADF EFAULT EFBIG EINTR EINVAL EIO ENOSPC EOPNOTSUPP ESPIPE
 *  returns: bytes written */
ssize_t pwritev2(int fd, const struct iovec *iov, int iovcnt, off_t offset, int flags) __syscall __result_needed;
/** Read the memory of another process. man 2 process_vm_readv
 *  errors: EFAULT EINVAL ENOMEM EPERM ESRCH
 *  returns: bytes read */
ssize_t process_vm_readv(pid_t pid, const struct iovec *local_iov, unsigned long liovcnt, const struct iovec *remote_iov, unsigned long riovcnt, unsigned long flags) __syscall;
/** Write into the memory of another process. man 2 process_vm_writev
 *  errors: EFAULT EINVAL ENOMEM EPERM ESRCH
 *  returns: bytes written */
ssize_t process_vm_writev(pid_t pid, const struct iovec *local_iov, unsigned long liovcnt, const struct iovec *remote_iov, unsigned long riovcnt, unsigned long flags) __syscall;

#endif
