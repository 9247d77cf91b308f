/* Matching names with shell patterns. POSIX; man 3 fnmatch */
#ifndef _SOCKSH_FNMATCH_H
#define _SOCKSH_FNMATCH_H

#include <socksh/annotations.h>

#define FNM_PATHNAME 1 /* * and ? match no slash */
#define FNM_NOESCAPE 2 /* a backslash is a character like others */
#define FNM_PERIOD 4 /* a leading dot must be matched by a dot, as in a shell */
#define FNM_LEADING_DIR 8 /* also match if a slash and more follow what matched */
#define FNM_CASEFOLD 16 /* take capitals and small letters for the same */
#define FNM_FILE_NAME FNM_PATHNAME /* GNU's name of FNM_PATHNAME */
#define FNM_EXTMATCH 32 /* patterns of the Korn shell, too: ?(…) *(…) +(…) @(…) !(…) */
#define FNM_NOMATCH 1 /* what fnmatch() returns if the pattern does not match */

/** Does a string match a shell pattern. man 3 fnmatch
 *  returns: 0 if it does, or FNM_NOMATCH */
int fnmatch(const char *pattern, const char *string, int flags) __string(1) __string(2);

#endif
