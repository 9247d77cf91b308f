/* The types of the kernel's own headers. */
#ifndef _SOCKSH_LINUX_TYPES_H
#define _SOCKSH_LINUX_TYPES_H

#include <asm/types.h>

typedef __u16 __le16; /* little endian … */
typedef __u32 __le32;
typedef __u64 __le64;
typedef __u16 __be16; /* … big endian: network byte order */
typedef __u32 __be32;
typedef __u64 __be64;
typedef __u16 __sum16;
typedef __u32 __wsum;
typedef unsigned int __poll_t;

typedef long __kernel_long_t;
typedef long __kernel_old_time_t;
typedef long long __kernel_time64_t;
typedef int __kernel_clockid_t;
typedef unsigned int __kernel_uid32_t;
typedef struct {
	int val[2];
} __kernel_fsid_t;

#endif
