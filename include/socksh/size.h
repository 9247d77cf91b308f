/* size_t and NULL: all that the headers of plain C share. */
#ifndef _SOCKSH_SIZE_H
#define _SOCKSH_SIZE_H

typedef unsigned long size_t;

#define NULL ((void *)0)

#endif
