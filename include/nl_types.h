/* Message catalogues. man 3 catgets */
#ifndef _SOCKSH_NL_TYPES_H
#define _SOCKSH_NL_TYPES_H

#include <socksh/annotations.h>

#define NL_SETD 1 /* the set of messages that catgets() takes if the catalogue names none */
#define NL_CAT_LOCALE 1 /* the language of LC_MESSAGES, not of LANG */

typedef void *nl_catd;
typedef int nl_item;

/** Open a message catalogue. man 3 catopen
 *  errors: ENOENT ENOMEM
 *  returns: the catalogue, or (nl_catd)-1 */
nl_catd catopen(const char *name, int flag) __custom __string(1);
/** A message of a catalogue. man 3 catgets
 *  errors: EBADF EINTR EINVAL ENOMSG
 *  returns: the message; string if there is none */
char *catgets(nl_catd catalog, int set, int number, const char *string) __custom;
/** Close a message catalogue. man 3 catclose
 *  errors: EBADF EINTR */
int catclose(nl_catd catalog) __custom;

#endif
