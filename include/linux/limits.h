/* The kernel's limits. */
#ifndef _SOCKSH_LINUX_LIMITS_H
#define _SOCKSH_LINUX_LIMITS_H

#define NR_OPEN 1024 /* descriptors of a process: an old kernel's limit; ask getrlimit() with RLIMIT_NOFILE */

#define NGROUPS_MAX 65536 /* supplementary groups of a process, at most */

#define ARG_MAX 131072 /* bytes of arguments and environment; newer kernels allow a quarter of the stack: ask sysconf() */

#define LINK_MAX 127 /* hard links of a file; file systems have their own limits: ask pathconf() */

#define MAX_CANON 255 /* bytes of a line typed at a terminal */
#define MAX_INPUT 255 /* bytes a terminal keeps until they are read */

#define NAME_MAX 255 /* bytes of a file's name, without a path */

#define PATH_MAX 4096 /* bytes of a path */

#define PIPE_BUF 4096 /* bytes that a write into a pipe puts there undivided */

#define XATTR_NAME_MAX 255 /* bytes of an extended attribute's name */
#define XATTR_SIZE_MAX 65536 /* bytes of an extended attribute's value */
#define XATTR_LIST_MAX 65536 /* bytes of all extended attributes' names of a file */

#define RTSIG_MAX 32 /* real-time signals of the kernel, of which libc keeps some */

#endif
