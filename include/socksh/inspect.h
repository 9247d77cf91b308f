/* What the shell's own commands call. */
#ifndef _SOCKSH_INSPECT_H
#define _SOCKSH_INSPECT_H

#include <socksh/annotations.h>

/** Print the socket options whose names begin with the prefix. UNP 7.2 */
void __show_options(int fd, const char *prefix);

#endif
