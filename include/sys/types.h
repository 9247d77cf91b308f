/* The types of POSIX and of BSD. man 0p sys_types.h */
#ifndef _SOCKSH_SYS_TYPES_H
#define _SOCKSH_SYS_TYPES_H

#include <endian.h>
#include <socksh/pthread_types.h>
#include <socksh/types.h>
#include <stdint.h>
#include <sys/select.h>

typedef unsigned char u_int8_t;
typedef unsigned short u_int16_t;
typedef unsigned int u_int32_t;
typedef unsigned long u_int64_t;
typedef long register_t;

typedef unsigned char u_char;
typedef unsigned short u_short;
typedef unsigned int u_int;
typedef unsigned long u_long;
typedef unsigned short ushort;
typedef unsigned int uint;
typedef unsigned long ulong;
typedef long quad_t;
typedef unsigned long u_quad_t;
typedef char *caddr_t;
typedef int daddr_t;
typedef long loff_t;
typedef struct {
	int __val[2];
} fsid_t;

#endif

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/large_files.h>
#endif
