/* The older home of malloc(). man 3 malloc */
#ifndef _SOCKSH_MALLOC_H
#define _SOCKSH_MALLOC_H

#include <socksh/annotations.h>
#include <socksh/malloc.h>
#include <socksh/valloc.h>
#include <stddef.h>
#include <stdio.h>

/** Memory at a multiple of alignment. man 3 memalign
 *  errors: EINVAL ENOMEM
 *  returns: the memory, or NULL */
void *memalign(size_t alignment, size_t size) __custom;
/** Bytes that there are at memory from malloc(). man 3 malloc_usable_size */
size_t malloc_usable_size(void *ptr) __custom;

#define M_MXFAST 1 /* mallopt(): the largest fast piece; has no effect here */
#define M_NLBLKS 2 /* mallopt(): has no effect */
#define M_GRAIN 3 /* mallopt(): has no effect */
#define M_KEEP 4 /* mallopt(): has no effect */
#define M_TRIM_THRESHOLD -1 /* mallopt(): what to give back; has no effect here */
#define M_TOP_PAD -2 /* mallopt(): what to ask for; has no effect here */
#define M_MMAP_THRESHOLD -3 /* mallopt(): from which size to map; has no effect here */
#define M_MMAP_MAX -4 /* mallopt(): how many mappings; has no effect here */
#define M_CHECK_ACTION -5 /* mallopt(): what to do when memory is corrupt; has no effect since glibc 2.26 */
#define M_PERTURB -6 /* mallopt(): bytes to fill memory with; has no effect here */
#define M_ARENA_TEST -7 /* mallopt(): has no effect here */
#define M_ARENA_MAX -8 /* mallopt(): how many arenas; has no effect here, there is one */

/* The heap in numbers. */
struct mallinfo2 {
	size_t arena; /* bytes from the system */
	size_t ordblks; /* free pieces */
	size_t smblks; /* small pieces that wait to be used again */
	size_t hblks; /* mappings: none */
	size_t hblkhd; /* bytes in them */
	size_t usmblks; /* 0 */
	size_t fsmblks; /* bytes in those small pieces */
	size_t uordblks; /* bytes in use */
	size_t fordblks; /* bytes that are free */
	size_t keepcost; /* bytes at the top that are free */
};
/* The same in numbers that may be too small. */
struct mallinfo {
	int arena; /* bytes from the system */
	int ordblks; /* free pieces */
	int smblks; /* small pieces that wait to be used again */
	int hblks; /* mappings: none */
	int hblkhd; /* bytes in them */
	int usmblks; /* 0 */
	int fsmblks; /* bytes in those small pieces */
	int uordblks; /* bytes in use */
	int fordblks; /* bytes that are free */
	int keepcost; /* bytes at the top that are free */
};

/** The heap in numbers. man 3 mallinfo */
struct mallinfo mallinfo(void) __custom;
/** The heap in numbers, however large. man 3 mallinfo2 */
struct mallinfo2 mallinfo2(void) __custom;
/** Set a property of the heap; they have no effect here. man 3 mallopt
 *  returns: 1, or 0: the value cannot be */
int mallopt(int param, int value) __custom;
/** Give free memory back to the system: here never. man 3 malloc_trim
 *  returns: 0: nothing was given back */
int malloc_trim(size_t pad) __custom;
/** The heap in numbers, on standard error. man 3 malloc_stats */
void malloc_stats(void) __custom;
/** The heap in numbers, as XML. man 3 malloc_info
 *  returns: 0, or an error number: EINVAL */
int malloc_info(int options, FILE *stream) __custom __stream(2);
/** Memory at the start of a page, a whole number of pages. man 3 pvalloc
 *  errors: ENOMEM */
void *pvalloc(size_t size) __custom __result_needed;

#endif
