/* Limits and small macros of BSD. */
#ifndef _SOCKSH_SYS_PARAM_H
#define _SOCKSH_SYS_PARAM_H

#include <endian.h>
#include <limits.h>
#include <signal.h>
#include <stddef.h>
#include <sys/types.h>

#define MAXHOSTNAMELEN 64 /* bytes of a host's name: BSD's name of HOST_NAME_MAX. man 2 gethostname */
#define MAXPATHLEN PATH_MAX
#define MAXSYMLINKS 20 /* symbolic links in a path; more are ELOOP */
#define NGROUPS NGROUPS_MAX
#define NOFILE 256 /* descriptors of a process by default; ask getrlimit() */
#define NCARGS 131072 /* bytes of arguments and environment; ask sysconf(_SC_ARG_MAX) */
#define NBBY CHAR_BIT
#define CANBSIZ MAX_CANON
#define DEV_BSIZE 512 /* bytes of a unit of st_blocks */
#define HZ 100 /* ticks a second in old accounting; ask sysconf(_SC_CLK_TCK) */
#ifdef __aarch64__
#define EXEC_PAGESIZE 65536 /* bytes of a page; ask sysconf(_SC_PAGESIZE) */
#else
#define EXEC_PAGESIZE 4096 /* bytes of a page; ask sysconf(_SC_PAGESIZE) */
#endif
#define NOGROUP (-1) /* no group */
#define NODEV ((dev_t)-1) /* no device */

#define MIN(a, b) ((a) < (b) ? (a) : (b)) /* the smaller of two; evaluates one twice */
#define MAX(a, b) ((a) > (b) ? (a) : (b)) /* the larger of two; evaluates one twice */
#define howmany(x, y) (((x) + ((y) - 1)) / (y)) /* how many y make x, rounded up */
#define roundup(x, y) ((((x) + ((y) - 1)) / (y)) * (y)) /* x rounded up to a multiple of y */
#define powerof2(x) ((((x) - 1) & (x)) == 0) /* true of 0 and the powers of 2 */
#define setbit(a, i) ((a)[(i) / NBBY] |= 1 << ((i) % NBBY)) /* set bit i of an array of bytes */
#define clrbit(a, i) ((a)[(i) / NBBY] &= ~(1 << ((i) % NBBY))) /* clear bit i of an array of bytes */
#define isset(a, i) ((a)[(i) / NBBY] & (1 << ((i) % NBBY))) /* true if bit i of an array of bytes is set */
#define isclr(a, i) (((a)[(i) / NBBY] & (1 << ((i) % NBBY))) == 0) /* true if bit i of an array of bytes is clear */

#endif
