/* The functions on the stack; of a program in WebAssembly nobody has their addresses. man 3 backtrace */
#ifndef _SOCKSH_EXECINFO_H
#define _SOCKSH_EXECINFO_H

#include <socksh/annotations.h>

/** Return addresses of the functions on the stack: here there are none. man 3 backtrace
 *  returns: 0 */
int backtrace(void **buffer, int size) __custom;
/** Names for return addresses, in memory from malloc(). man 3 backtrace_symbols
 *  returns: the array, or NULL */
char **backtrace_symbols(void *const *buffer, int size) __custom;
/** Print names for return addresses. man 3 backtrace_symbols_fd */
void backtrace_symbols_fd(void *const *buffer, int size, int fd) __custom;

#endif
