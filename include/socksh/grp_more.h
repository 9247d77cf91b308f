/* The rest of <grp.h>: all groups, one after the other, and those of a user. */
#ifndef _SOCKSH_GRP_MORE_H
#define _SOCKSH_GRP_MORE_H

#include <socksh/file.h>

#define NSS_BUFLEN_GROUP 1024 /* bytes of the buffer with which getgrent_r() mostly works */

/** Start with the first group. man 3 setgrent */
void setgrent(void);
/** Be done with the groups. man 3 endgrent */
void endgrent(void);
/** The next group. man 3 getgrent
 *  errors: EAGAIN EINTR EIO EMFILE ENFILE ENOENT ENOMEM ERANGE
 *  returns: the group, or NULL */
struct group *getgrent(void) __custom;
/** The next line of a stream. man 3 fgetgrent
 *  returns: the group, or NULL */
struct group *fgetgrent(FILE *stream) __custom __stream(1);
/** getgrent() into a buffer. man 3 getgrent_r
 *  returns: 0 or an error number: ENOENT ERANGE */
int getgrent_r(struct group *restrict gbuf, char *restrict buf, size_t buflen, struct group **restrict gbufp) __writes1(1) __writes(2, 3) __writes1(4);
/** The groups of a user. man 3 getgrouplist
 *  returns: how many, or -1 if there are more than fit */
int getgrouplist(const char *user, gid_t group, gid_t *groups, int *ngroups) __custom __string(1) __updates1(4);
/** fgetgrent() into a buffer. man 3 fgetgrent_r
 *  returns: 0 or an error number: ENOENT ERANGE */
int fgetgrent_r(FILE *restrict stream, struct group *restrict gbuf, char *restrict buf, size_t buflen, struct group **restrict gbufp) __stream(1) __writes1(2) __writes(3, 4) __writes1(5);
/** Write a group's line to a stream. man 3 putgrent
 *  errors: EINVAL */
int putgrent(const struct group *restrict grp, FILE *restrict stream) __custom;

#endif
