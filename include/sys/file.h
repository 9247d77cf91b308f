/* Locks on whole files. man 2 flock */
#ifndef _SOCKSH_SYS_FILE_H
#define _SOCKSH_SYS_FILE_H

#include <fcntl.h>

#define L_SET 0
#define L_INCR 1
#define L_XTND 2

/** Lock or unlock a whole file. man 2 flock
 *  errors: EBADF EINTR EINVAL ENOLCK EWOULDBLOCK */
int flock(int fd, int operation);

#endif
