/* Copying between descriptors. Linux; man 2 sendfile */
#ifndef _SOCKSH_SYS_SENDFILE_H
#define _SOCKSH_SYS_SENDFILE_H

#include <socksh/annotations.h>
#include <socksh/large_files.h>
#include <sys/types.h>

/** Send part of a file to a socket or another file. man 2 sendfile
 *  errors: EAGAIN EBADF EFAULT EINVAL EIO ENOMEM EOVERFLOW ESPIPE
 *  returns: bytes sent */
ssize_t sendfile(int out_fd, int in_fd, off_t *offset, size_t count) __syscall;

#endif
