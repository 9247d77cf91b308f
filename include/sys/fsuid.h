/* Who a process is for the file system. man 2 setfsuid */
#ifndef _SOCKSH_SYS_FSUID_H
#define _SOCKSH_SYS_FSUID_H

#include <socksh/annotations.h>
#include <sys/types.h>

/** Set the user ID for files. man 2 setfsuid
 *  returns: the one before */
int setfsuid(uid_t uid);
/** Set the group ID for files. man 2 setfsgid
 *  returns: the one before */
int setfsgid(gid_t gid);

#endif
