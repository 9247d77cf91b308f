/* The name of the system. man 2 uname */
#ifndef _SOCKSH_SYS_UTSNAME_H
#define _SOCKSH_SYS_UTSNAME_H

#include <socksh/annotations.h>

#define SYS_NMLN 65 /* bytes of each name, with its end */

struct utsname {
	char sysname[65];
	char nodename[65];
	char release[65];
	char version[65];
	char machine[65];
	char domainname[65];
};

/** Name, release and hardware of the system. man 2 uname; UNP 9.7
 *  errors: EFAULT */
int uname(struct utsname *buf) __syscall;

#endif
