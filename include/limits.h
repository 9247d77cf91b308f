/* What the integer types can hold, and what the system allows. C11 5.2.4.2.1; man 0p limits.h */
#ifndef _SOCKSH_LIMITS_H
#define _SOCKSH_LIMITS_H

#define CHAR_BIT 8
#define SCHAR_MIN (-SCHAR_MAX - 1)
#define SCHAR_MAX 127
#define UCHAR_MAX 255
#ifdef __CHAR_UNSIGNED__
#define CHAR_MIN 0
#define CHAR_MAX UCHAR_MAX
#else
#define CHAR_MIN SCHAR_MIN
#define CHAR_MAX SCHAR_MAX
#endif
#define SHRT_MIN (-SHRT_MAX - 1)
#define SHRT_MAX 32767
#define USHRT_MAX 65535
#define INT_MIN (-INT_MAX - 1)
#define INT_MAX 2147483647
#define UINT_MAX 4294967295U
#define LONG_MIN (-LONG_MAX - 1L)
#define LONG_MAX 9223372036854775807L
#define ULONG_MAX 18446744073709551615UL
#define LLONG_MIN (-LLONG_MAX - 1LL)
#define LLONG_MAX 9223372036854775807LL
#define ULLONG_MAX 18446744073709551615ULL
#define SSIZE_MAX LONG_MAX
#define MB_LEN_MAX 16

#define CHAR_WIDTH 8
#define SCHAR_WIDTH 8
#define UCHAR_WIDTH 8
#define SHRT_WIDTH 16
#define USHRT_WIDTH 16
#define INT_WIDTH 32
#define UINT_WIDTH 32
#define LONG_WIDTH 64
#define ULONG_WIDTH 64
#define LLONG_WIDTH 64
#define ULLONG_WIDTH 64
#define WORD_BIT 32
#define LONG_BIT 64

#define HOST_NAME_MAX 64      /* bytes of a host name, without the NUL */
#define IOV_MAX 1024          /* iovecs of one readv or writev */
#define LOGIN_NAME_MAX 256
#define TTY_NAME_MAX 32
#define NAME_MAX 255          /* bytes of a file name */
#define PATH_MAX 4096         /* bytes of a path, with the NUL */
#define PIPE_BUF 4096         /* bytes a pipe takes in one piece */
#define NGROUPS_MAX 65536
#define MAX_CANON 255
#define MAX_INPUT 255
#define LINE_MAX 2048
#define RE_DUP_MAX 0x7fff
#define RTSIG_MAX 32
#define XATTR_NAME_MAX 255
#define XATTR_SIZE_MAX 65536
#define XATTR_LIST_MAX 65536
#define DELAYTIMER_MAX 2147483647
#define SEM_VALUE_MAX 2147483647
#define MQ_PRIO_MAX 32768
#define PTHREAD_KEYS_MAX 1024
#define PTHREAD_DESTRUCTOR_ITERATIONS 4
#define AIO_PRIO_DELTA_MAX 20
#define NZERO 20
#define BC_BASE_MAX 99
#define BC_DIM_MAX 2048
#define BC_SCALE_MAX 99
#define BC_STRING_MAX 1000
#define COLL_WEIGHTS_MAX 255
#define CHARCLASS_NAME_MAX 2048
#define EXPR_NEST_MAX 32
#define NL_ARGMAX 4096
#define NL_LANGMAX 2048
#define NL_MSGMAX INT_MAX
#define NL_SETMAX INT_MAX
#define NL_TEXTMAX INT_MAX

/* What POSIX promises everywhere. */
#define _POSIX_ARG_MAX 4096
#define _POSIX_CHILD_MAX 25
#define _POSIX_HOST_NAME_MAX 255
#define _POSIX_LINK_MAX 8
#define _POSIX_LOGIN_NAME_MAX 9
#define _POSIX_MAX_CANON 255
#define _POSIX_MAX_INPUT 255
#define _POSIX_NAME_MAX 14
#define _POSIX_NGROUPS_MAX 8
#define _POSIX_OPEN_MAX 20
#define _POSIX_PATH_MAX 256
#define _POSIX_PIPE_BUF 512
#define _POSIX_RE_DUP_MAX 255
#define _POSIX_SSIZE_MAX 32767
#define _POSIX_STREAM_MAX 8
#define _POSIX_SYMLINK_MAX 255
#define _POSIX_SYMLOOP_MAX 8
#define _POSIX_TTY_NAME_MAX 9
#define _POSIX_TZNAME_MAX 6
#define _POSIX2_LINE_MAX 2048

#endif
