/* What <wchar.h>, <wctype.h> and <uchar.h> share. */
#ifndef _SOCKSH_WIDE_TYPES_H
#define _SOCKSH_WIDE_TYPES_H

#define WEOF 0xffffffffu /* no wide character: the end of the file, or an error */

typedef unsigned int wint_t;
typedef struct {
	int __count;
	union {
		unsigned int __wch;
		char __wchb[4];
	} __value;
} mbstate_t;

#endif
