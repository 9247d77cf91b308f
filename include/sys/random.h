/* Random bytes. man 2 getrandom */
#ifndef _SOCKSH_SYS_RANDOM_H
#define _SOCKSH_SYS_RANDOM_H

#include <socksh/annotations.h>
#include <sys/types.h>

#define GRND_NONBLOCK 0x01 /* fail with EAGAIN instead of waiting for the generator's start */
#define GRND_RANDOM 0x02 /* from the source of /dev/random; no difference since Linux 5.6 */
#define GRND_INSECURE 0x04 /* also before the generator has been seeded */

/** Random bytes from the kernel. man 2 getrandom
 *  errors: EAGAIN EFAULT EINTR EINVAL ENOSYS
 *  returns: how many */
ssize_t getrandom(void *buf, size_t buflen, unsigned int flags) __writes(1, 2);
/** Up to 256 random bytes. man 3 getentropy
 *  errors: EFAULT EIO ENOSYS */
int getentropy(void *buffer, size_t length) __writes(1, 2);

#endif
