/* What happens to the files of a whole file system. man 7 fanotify */
#ifndef _SOCKSH_SYS_FANOTIFY_H
#define _SOCKSH_SYS_FANOTIFY_H

#include <linux/fanotify.h>
#include <socksh/annotations.h>
#include <stdint.h>

/** A queue of events. man 2 fanotify_init
 *  errors: EINVAL EMFILE ENOMEM ENOSYS EPERM
 *  returns: a descriptor */
int fanotify_init(unsigned int flags, unsigned int event_f_flags);
/** Watch files. man 2 fanotify_mark
 *  errors: EBADF EINVAL ENOENT ENOMEM ENOSPC ENOSYS ENOTDIR EXDEV */
int fanotify_mark(int fanotify_fd, unsigned int flags, uint64_t mask, int dfd, const char *pathname) __syscall;

#endif
