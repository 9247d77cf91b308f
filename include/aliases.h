/* Names that stand for mail addresses: /etc/aliases. man 3 getaliasent */
#ifndef _SOCKSH_ALIASES_H
#define _SOCKSH_ALIASES_H

#include <socksh/annotations.h>
#include <socksh/types.h>
#include <sys/types.h>

/* An alias. */
struct aliasent {
	char *alias_name;
	size_t alias_members_len;
	char **alias_members; /* so many addresses */
	int alias_local; /* this machine's only */
};

/** Begin the list of aliases anew. man 3 setaliasent */
void setaliasent(void);
/** The list is no longer needed. man 3 endaliasent */
void endaliasent(void);
/** The next alias. man 3 getaliasent
 *  errors: ENOENT ENOMEM
 *  returns: the alias, which the next call overwrites, or NULL */
struct aliasent *getaliasent(void) __custom;
/** The next alias, into one's own memory. man 3 getaliasent_r
 *  returns: 0 or an error number: ENOENT ERANGE */
int getaliasent_r(struct aliasent *restrict result, char *restrict buffer, size_t buflen, struct aliasent **restrict res) __writes1(1) __writes(2, 3) __writes1(4);
/** The alias of a name. man 3 getaliasbyname
 *  errors: ENOENT ENOMEM
 *  returns: the alias, which the next call overwrites, or NULL */
struct aliasent *getaliasbyname(const char *name) __custom;
/** The alias of a name, into one's own memory. man 3 getaliasbyname_r
 *  returns: 0 or an error number: ENOENT ERANGE */
int getaliasbyname_r(const char *restrict name, struct aliasent *restrict result, char *restrict buffer, size_t buflen, struct aliasent **restrict res) __string(1) __writes1(2) __writes(3, 4) __writes1(5);

#endif
