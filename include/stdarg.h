/* Variable arguments. C11 7.16; man 3 stdarg */
#ifndef _SOCKSH_STDARG_H
#define _SOCKSH_STDARG_H

typedef __builtin_va_list va_list;
typedef __builtin_va_list __gnuc_va_list;

#define va_start(list, last) __builtin_va_start(list, last) /* begin with the arguments behind the last named one */
#define va_arg(list, type) __builtin_va_arg(list, type) /* the next argument, which must have been given in this type */
#define va_copy(to, from) __builtin_va_copy(to, from) /* a second walk that begins where the first stands */
#define __va_copy(to, from) __builtin_va_copy(to, from)
#define va_end(list) __builtin_va_end(list) /* end the walk, before the function returns */

#endif
