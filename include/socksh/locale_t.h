/* A locale, which <locale.h> and the headers of functions that take one share. */
#ifndef _SOCKSH_LOCALE_T_H
#define _SOCKSH_LOCALE_T_H

struct __locale_struct;
typedef struct __locale_struct *locale_t;

#endif
