/* Diagnostics. C11 7.2. Without a guard around `assert`: it follows NDEBUG at every inclusion. man 3 assert */
#include <socksh/annotations.h>

#undef assert
#undef assert_perror
#ifdef NDEBUG
#define assert(expression) ((void)0) /* ends the program by abort() and names file, line and expression if the expression is 0; NDEBUG turns it off */
#define assert_perror(errnum) ((void)0) /* ends the program by abort() with the message of an errno value that is not 0 */
#else
#define assert(expression) ((expression) ? (void)0 : __assert_fail(#expression, __FILE__, __LINE__, __func__)) /* ends the program by abort() and names file, line and expression if the expression is 0; NDEBUG turns it off */
#define assert_perror(errnum) ((errnum) == 0 ? (void)0 : __assert_perror_fail((errnum), __FILE__, __LINE__, __func__)) /* ends the program by abort() with the message of an errno value that is not 0 */
#endif

#ifndef _SOCKSH_ASSERT_H
#define _SOCKSH_ASSERT_H

#define static_assert _Static_assert

/** What assert() calls when it fails: say what and where, and abort. man 3 assert */
void __assert_fail(const char *assertion, const char *file, unsigned int line, const char *function) __custom __noreturn __string(1) __string(2) __string(4) __nullable(4);
/** What assert_perror() calls when it fails. man 3 assert_perror */
void __assert_perror_fail(int errnum, const char *file, unsigned int line, const char *function) __custom __noreturn __string(2) __string(4) __nullable(4);

#endif
