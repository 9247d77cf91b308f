/* Messages of errors, as GNU programs print them. man 3 error */
#ifndef _SOCKSH_ERROR_H
#define _SOCKSH_ERROR_H

#include <socksh/annotations.h>

/** Print the program's name, a message and that of errnum; then exit if status is not 0. man 3 error */
void error(int status, int errnum, const char *format, ...) __custom __printf(3, 4);
/** error() with a file name and a line number. man 3 error_at_line */
void error_at_line(int status, int errnum, const char *filename, unsigned int linenum, const char *format, ...) __custom __printf(5, 6);

extern void (*error_print_progname)(void); /* prints another name, if not NULL */
extern unsigned int error_message_count;
extern int error_one_per_line; /* one message for each line of error_at_line() */

#endif
