/* What the integer types can hold, and what the system allows. C11 5.2.4.2.1; man 0p limits.h */
#ifndef _SOCKSH_LIMITS_H
#define _SOCKSH_LIMITS_H

#include <features.h>

#define CHAR_BIT 8 /* bits of a char: of a byte */
#define SCHAR_MIN (-SCHAR_MAX - 1) /* the smallest signed char */
#define SCHAR_MAX 127 /* the largest signed char */
#define UCHAR_MAX 255 /* the largest unsigned char */
#ifdef __CHAR_UNSIGNED__
#define CHAR_MIN 0
#define CHAR_MAX UCHAR_MAX
#else
#define CHAR_MIN SCHAR_MIN
#define CHAR_MAX SCHAR_MAX
#endif
#define SHRT_MIN (-SHRT_MAX - 1) /* the smallest short */
#define SHRT_MAX 32767 /* the largest short */
#define USHRT_MAX 65535 /* the largest unsigned short */
#define INT_MIN (-INT_MAX - 1) /* the smallest int */
#define INT_MAX 2147483647 /* the largest int */
#define UINT_MAX 4294967295U /* the largest unsigned int */
#define LONG_MIN (-LONG_MAX - 1L) /* the smallest long */
#define LONG_MAX 9223372036854775807L /* the largest long */
#define ULONG_MAX 18446744073709551615UL /* the largest unsigned long */
#define LLONG_MIN (-LLONG_MAX - 1LL) /* the smallest long long */
#define LLONG_MAX 9223372036854775807LL /* the largest long long */
#define ULLONG_MAX 18446744073709551615ULL /* the largest unsigned long long */
#define SSIZE_MAX LONG_MAX
#define MB_LEN_MAX 16 /* bytes of a character in any locale, at most */

#define CHAR_WIDTH 8 /* bits of a char */
#define SCHAR_WIDTH 8 /* bits of a signed char */
#define UCHAR_WIDTH 8 /* bits of an unsigned char */
#define SHRT_WIDTH 16 /* bits of a short */
#define USHRT_WIDTH 16 /* bits of an unsigned short */
#define INT_WIDTH 32 /* bits of an int */
#define UINT_WIDTH 32 /* bits of an unsigned int */
#define LONG_WIDTH 64 /* bits of a long */
#define ULONG_WIDTH 64 /* bits of an unsigned long */
#define LLONG_WIDTH 64 /* bits of a long long */
#define ULLONG_WIDTH 64 /* bits of an unsigned long long */
#define WORD_BIT 32 /* bits of an int */
#define LONG_BIT 64 /* bits of a long */

#define HOST_NAME_MAX 64      /* bytes of a host name, without the NUL */
#define IOV_MAX 1024          /* iovecs of one readv or writev */
#define LOGIN_NAME_MAX 256 /* bytes of a login name, with its end */
#define TTY_NAME_MAX 32 /* bytes of a terminal's path, with its end; see ttyname_r() */
#define NAME_MAX 255          /* bytes of a file name */
#define PATH_MAX 4096         /* bytes of a path, with the NUL */
#define PIPE_BUF 4096         /* bytes a pipe takes in one piece */
#define NGROUPS_MAX 65536 /* supplementary groups of a process, at most; see getgroups() */
#define MAX_CANON 255 /* bytes of a line typed at a terminal */
#define MAX_INPUT 255 /* bytes a terminal keeps until they are read */
#define LINE_MAX 2048 /* bytes of a line that the text utilities take */
#define RE_DUP_MAX 0x7fff /* the highest count in a regular expression's {m,n} */
#define RTSIG_MAX 32 /* real-time signals, at most: SIGRTMIN to SIGRTMAX */
#define XATTR_NAME_MAX 255 /* bytes of an extended attribute's name */
#define XATTR_SIZE_MAX 65536 /* bytes of an extended attribute's value */
#define XATTR_LIST_MAX 65536 /* bytes of all extended attributes' names of a file */
#define DELAYTIMER_MAX 2147483647 /* the highest count of timer_getoverrun() */
#define SEM_VALUE_MAX 2147483647 /* the highest value of a semaphore */
#define MQ_PRIO_MAX 32768 /* priorities of messages in a queue: 0 to one less */
#ifdef __aarch64__
#define PTHREAD_STACK_MIN 131072 /* bytes of a thread's stack, at least */
#else
#define PTHREAD_STACK_MIN 16384 /* bytes of a thread's stack, at least */
#endif
#define PTHREAD_KEYS_MAX 1024 /* keys of thread-specific data in a process. UNP 26.5 */
#define PTHREAD_DESTRUCTOR_ITERATIONS 4 /* how often destructors are called again while they set new values */
#define AIO_PRIO_DELTA_MAX 20 /* how far an aiocb may lower its priority */
#define NZERO 20 /* a process's usual priority, on the scale whose 0 is the best */
#define BC_BASE_MAX 99 /* the utility bc: the highest output base */
#define BC_DIM_MAX 2048 /* the utility bc: elements of an array */
#define BC_SCALE_MAX 99 /* the utility bc: digits behind the point */
#define BC_STRING_MAX 1000 /* the utility bc: bytes of a string */
#define COLL_WEIGHTS_MAX 255 /* weights of a character for sorting, in a locale */
#define CHARCLASS_NAME_MAX 2048 /* bytes of the name of a class of characters */
#define EXPR_NEST_MAX 32 /* brackets within brackets that the utility expr takes */
#define NL_ARGMAX 4096 /* the highest number of an argument in printf("%n$…") */
#define NL_LANGMAX 2048 /* bytes of a name in LANG */
#define NL_MSGMAX INT_MAX
#define NL_SETMAX INT_MAX
#define NL_TEXTMAX INT_MAX

/* What POSIX promises everywhere. */
#define _POSIX_ARG_MAX 4096 /* what POSIX promises at least of ARG_MAX */
#define _POSIX_CHILD_MAX 25 /* what POSIX promises at least of processes of a user */
#define _POSIX_HOST_NAME_MAX 255 /* what POSIX promises at least of HOST_NAME_MAX */
#define _POSIX_LINK_MAX 8 /* what POSIX promises at least of hard links of a file */
#define _POSIX_LOGIN_NAME_MAX 9 /* what POSIX promises at least of LOGIN_NAME_MAX */
#define _POSIX_MAX_CANON 255 /* what POSIX promises at least of MAX_CANON */
#define _POSIX_MAX_INPUT 255 /* what POSIX promises at least of MAX_INPUT */
#define _POSIX_NAME_MAX 14 /* what POSIX promises at least of NAME_MAX */
#define _POSIX_NGROUPS_MAX 8 /* what POSIX promises at least of NGROUPS_MAX */
#define _POSIX_OPEN_MAX 20 /* what POSIX promises at least of open descriptors */
#define _POSIX_PATH_MAX 256 /* what POSIX promises at least of PATH_MAX */
#define _POSIX_PIPE_BUF 512 /* what POSIX promises at least of PIPE_BUF */
#define _POSIX_RE_DUP_MAX 255 /* what POSIX promises at least of RE_DUP_MAX */
#define _POSIX_SSIZE_MAX 32767 /* what POSIX promises at least of SSIZE_MAX */
#define _POSIX_STREAM_MAX 8 /* what POSIX promises at least of open streams */
#define _POSIX_SYMLINK_MAX 255 /* what POSIX promises at least of bytes in a symbolic link */
#define _POSIX_SYMLOOP_MAX 8 /* what POSIX promises at least of symbolic links in a path */
#define _POSIX_TTY_NAME_MAX 9 /* what POSIX promises at least of TTY_NAME_MAX */
#define _POSIX_TZNAME_MAX 6 /* what POSIX promises at least of bytes of a time zone's name */
#define _POSIX2_LINE_MAX 2048 /* what POSIX promises at least of LINE_MAX */

#endif

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/limits_more.h>
#endif
