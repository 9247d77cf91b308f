/* Limits and small macros of BSD. */
#ifndef _SOCKSH_SYS_PARAM_H
#define _SOCKSH_SYS_PARAM_H

#include <endian.h>
#include <limits.h>
#include <signal.h>
#include <stddef.h>
#include <sys/types.h>

#define MAXHOSTNAMELEN 64
#define MAXPATHLEN PATH_MAX
#define MAXSYMLINKS 20
#define NGROUPS NGROUPS_MAX
#define NOFILE 256
#define NCARGS 131072
#define NBBY CHAR_BIT
#define CANBSIZ MAX_CANON
#define DEV_BSIZE 512
#define HZ 100
#ifdef __aarch64__
#define EXEC_PAGESIZE 65536
#else
#define EXEC_PAGESIZE 4096
#endif
#define NOGROUP (-1)
#define NODEV ((dev_t)-1)

#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define howmany(x, y) (((x) + ((y) - 1)) / (y))
#define roundup(x, y) ((((x) + ((y) - 1)) / (y)) * (y))
#define powerof2(x) ((((x) - 1) & (x)) == 0)
#define setbit(a, i) ((a)[(i) / NBBY] |= 1 << ((i) % NBBY))
#define clrbit(a, i) ((a)[(i) / NBBY] &= ~(1 << ((i) % NBBY)))
#define isset(a, i) ((a)[(i) / NBBY] & (1 << ((i) % NBBY)))
#define isclr(a, i) (((a)[(i) / NBBY] & (1 << ((i) % NBBY))) == 0)

#endif
