/* lockf(), which <unistd.h> and <fcntl.h> share. */
#ifndef _SOCKSH_LOCKF_H
#define _SOCKSH_LOCKF_H

#include <socksh/annotations.h>
#include <socksh/types.h>

#define F_ULOCK 0 /* unlock */
#define F_LOCK 1  /* lock, waiting for it */
#define F_TLOCK 2 /* lock, or fail */
#define F_TEST 3  /* is it locked? */

/** Lock a part of a file from the current position. man 3 lockf
 *  errors: EACCES EAGAIN EBADF EDEADLK EINTR EINVAL ENOLCK */
int lockf(int fd, int cmd, off_t len) __result_needed;

#endif
