/* A counter behind a descriptor. Linux; man 2 eventfd */
#ifndef _SOCKSH_SYS_EVENTFD_H
#define _SOCKSH_SYS_EVENTFD_H

#include <socksh/annotations.h>
#include <stdint.h>

typedef uint64_t eventfd_t;

#define EFD_SEMAPHORE 1 /* read() takes 1 instead of all */
#define EFD_CLOEXEC 02000000 /* close at exec() */
#define EFD_NONBLOCK 04000 /* do not block */

/** Make a counter that can be waited for. man 2 eventfd
 *  errors: EINVAL EMFILE ENFILE ENODEV ENOMEM
 *  returns: a descriptor */
int eventfd(unsigned int initval, int flags);
/** Read the counter and set it to 0. man 3 eventfd_read
 *  errors: EAGAIN EBADF EINTR EINVAL */
int eventfd_read(int fd, eventfd_t *value) __syscall;
/** Add to the counter. man 3 eventfd_write
 *  errors: EAGAIN EBADF EINTR EINVAL */
int eventfd_write(int fd, eventfd_t value);

#endif
