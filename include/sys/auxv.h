/* What the kernel tells a program at its start. man 3 getauxval */
#ifndef _SOCKSH_SYS_AUXV_H
#define _SOCKSH_SYS_AUXV_H

#include <socksh/annotations.h>

#define AT_NULL 0 /* the end of the vector */
#define AT_IGNORE 1 /* an entry to be passed over */
#define AT_EXECFD 2 /* descriptor of the program, for an interpreter */
#define AT_PHDR 3 /* address of the program's headers */
#define AT_PHENT 4 /* bytes of a program header */
#define AT_PHNUM 5 /* how many program headers there are */
#define AT_PAGESZ 6 /* bytes of a page */
#define AT_BASE 7 /* address of the dynamic linker */
#define AT_FLAGS 8 /* flags, none of which Linux has */
#define AT_ENTRY 9 /* where the program begins */
#define AT_NOTELF 10 /* the program is not ELF */
#define AT_UID 11 /* the real user */
#define AT_EUID 12 /* the effective user */
#define AT_GID 13 /* the real group */
#define AT_EGID 14 /* the effective group */
#define AT_CLKTCK 17 /* ticks of times() in a second */
#define AT_PLATFORM 15 /* address of a string that names the processor */
#define AT_HWCAP 16 /* what the processor can do */
#define AT_FPUCW 18 /* the floating-point unit's control word */
#define AT_DCACHEBSIZE 19 /* bytes of a line of the data cache (PowerPC) */
#define AT_ICACHEBSIZE 20 /* bytes of a line of the instruction cache (PowerPC) */
#define AT_UCACHEBSIZE 21 /* bytes of a line of the unified cache (PowerPC) */
#define AT_IGNOREPPC 22 /* an entry to be passed over (PowerPC) */
#define AT_SECURE 23 /* set-user-ID? */
#define AT_BASE_PLATFORM 24 /* address of a string that names the real processor (PowerPC) */
#define AT_RANDOM 25 /* address of 16 random bytes */
#define AT_HWCAP2 26 /* more bits about what the processor can do */
#define AT_EXECFN 31 /* address of the program's path */
#define AT_SYSINFO 32 /* address of the entry into the kernel (32-bit x86) */
#define AT_SYSINFO_EHDR 33 /* address of the vDSO, by which clock_gettime() needs no system call. man 7 vdso */
#define AT_L1I_CACHESHAPE 34 /* shape of the first instruction cache */
#define AT_L1D_CACHESHAPE 35 /* shape of the first data cache */
#define AT_L2_CACHESHAPE 36 /* shape of the second cache */
#define AT_L3_CACHESHAPE 37 /* shape of the third cache */
#define AT_L1I_CACHESIZE 40 /* bytes of the first instruction cache (PowerPC) */
#define AT_L1I_CACHEGEOMETRY 41 /* its lines and ways (PowerPC) */
#define AT_L1D_CACHESIZE 42 /* bytes of the first data cache (PowerPC) */
#define AT_L1D_CACHEGEOMETRY 43 /* its lines and ways (PowerPC) */
#define AT_L2_CACHESIZE 44 /* bytes of the second cache (PowerPC) */
#define AT_L2_CACHEGEOMETRY 45 /* its lines and ways (PowerPC) */
#define AT_L3_CACHESIZE 46 /* bytes of the third cache (PowerPC) */
#define AT_L3_CACHEGEOMETRY 47 /* its lines and ways (PowerPC) */
#define AT_MINSIGSTKSZ 51 /* bytes that a signal handler's frame takes at least */

/** A value that the kernel told at the start. man 3 getauxval
 *  errors: ENOENT */
unsigned long getauxval(unsigned long type);

#endif
