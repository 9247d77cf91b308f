/* size_t and NULL, which <stddef.h> and all other headers of plain C share. */
#ifndef _SOCKSH_SIZE_H
#define _SOCKSH_SIZE_H

typedef unsigned long size_t;

#define NULL ((void *)0) /* the pointer to nothing */

#endif
