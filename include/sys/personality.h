/* Which system a process takes this one for. man 2 personality */
#ifndef _SOCKSH_SYS_PERSONALITY_H
#define _SOCKSH_SYS_PERSONALITY_H

#include <socksh/annotations.h>

enum {
	UNAME26 = 0x0020000, /* flag: uname() tells a version 2.6 */
	ADDR_NO_RANDOMIZE = 0x0040000, /* memory always in the same place */
	FDPIC_FUNCPTRS = 0x0080000, /* flag: pointers to functions are descriptors (FDPIC) */
	MMAP_PAGE_ZERO = 0x0100000, /* flag: the page at address 0 is mapped */
	ADDR_COMPAT_LAYOUT = 0x0200000, /* flag: mappings from below, as of old */
	READ_IMPLIES_EXEC = 0x0400000, /* what can be read can be executed */
	ADDR_LIMIT_32BIT = 0x0800000, /* flag: addresses of 32 bits */
	SHORT_INODE = 0x1000000, /* flag: short numbers of inodes; no effect */
	WHOLE_SECONDS = 0x2000000, /* flag: times in whole seconds; no effect */
	STICKY_TIMEOUTS = 0x4000000, /* flag: select() and the like do not change the time that is left. UNP 6.3 */
	ADDR_LIMIT_3GB = 0x8000000, /* flag: addresses below 3 GB */
};
enum {
	PER_LINUX = 0x0000, /* Linux */
	PER_LINUX_32BIT = 0x0000 | ADDR_LIMIT_32BIT, /* Linux with addresses of 32 bits */
	PER_LINUX_FDPIC = 0x0000 | FDPIC_FUNCPTRS, /* Linux without memory management */
	PER_SVR4 = 0x0001 | STICKY_TIMEOUTS | MMAP_PAGE_ZERO, /* System V 4 */
	PER_SVR3 = 0x0002 | STICKY_TIMEOUTS | SHORT_INODE, /* System V 3 */
	PER_SCOSVR3 = 0x0003 | STICKY_TIMEOUTS | WHOLE_SECONDS | SHORT_INODE, /* SCO's System V 3 */
	PER_OSR5 = 0x0003 | STICKY_TIMEOUTS | WHOLE_SECONDS, /* SCO OpenServer 5 */
	PER_WYSEV386 = 0x0004 | STICKY_TIMEOUTS | SHORT_INODE, /* Wyse's System V */
	PER_ISCR4 = 0x0005 | STICKY_TIMEOUTS, /* Interactive's System V 4 */
	PER_BSD = 0x0006, /* BSD */
	PER_SUNOS = 0x0006 | STICKY_TIMEOUTS, /* SunOS */
	PER_XENIX = 0x0007 | STICKY_TIMEOUTS | SHORT_INODE, /* Xenix */
	PER_LINUX32 = 0x0008, /* Linux of 32 bits: uname() tells i686 */
	PER_LINUX32_3GB = 0x0008 | ADDR_LIMIT_3GB, /* the same, addresses below 3 GB */
	PER_IRIX32 = 0x0009 | STICKY_TIMEOUTS, /* IRIX 5 */
	PER_IRIXN32 = 0x000a | STICKY_TIMEOUTS, /* IRIX 6, 32 bits */
	PER_IRIX64 = 0x000b | STICKY_TIMEOUTS, /* IRIX 6, 64 bits */
	PER_RISCOS = 0x000c, /* RISC OS */
	PER_SOLARIS = 0x000d | STICKY_TIMEOUTS, /* Solaris */
	PER_UW7 = 0x000e | STICKY_TIMEOUTS | MMAP_PAGE_ZERO, /* UnixWare 7 */
	PER_OSF4 = 0x000f, /* OSF/1 4 */
	PER_HPUX = 0x0010, /* HP-UX */
	PER_MASK = 0x00ff, /* the bits of the system, without flags */
};

/** Set the personality; 0xffffffff only asks. man 2 personality
 *  returns: the one before */
int personality(unsigned long persona);

#endif
