/* Locks on whole files. man 2 flock */
#ifndef _SOCKSH_SYS_FILE_H
#define _SOCKSH_SYS_FILE_H

#include <fcntl.h>

#define L_SET 0 /* lseek(): from the beginning */
#define L_INCR 1 /* lseek(): from where it is */
#define L_XTND 2 /* lseek(): from the end */

/** Lock or unlock a whole file. man 2 flock
 *  errors: EBADF EINTR EINVAL ENOLCK EWOULDBLOCK */
int flock(int fd, int operation);

#endif
