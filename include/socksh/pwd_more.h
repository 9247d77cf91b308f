/* The rest of <pwd.h>: all users, one after the other. */
#ifndef _SOCKSH_PWD_MORE_H
#define _SOCKSH_PWD_MORE_H

#include <socksh/file.h>

#define NSS_BUFLEN_PASSWD 1024 /* bytes of the buffer with which getpwent_r() mostly works */

/** Start with the first user. man 3 setpwent */
void setpwent(void);
/** Be done with the users. man 3 endpwent */
void endpwent(void);
/** The next user. man 3 getpwent
 *  errors: EINTR EIO EMFILE ENFILE ENOMEM ERANGE
 *  returns: the user, or NULL */
struct passwd *getpwent(void) __custom;
/** The next line of a stream. man 3 fgetpwent
 *  returns: the user, or NULL */
struct passwd *fgetpwent(FILE *stream) __custom __stream(1);
/** getpwent() into a buffer. man 3 getpwent_r
 *  returns: 0 or an error number: ENOENT ERANGE */
int getpwent_r(struct passwd *restrict pwbuf, char *restrict buf, size_t buflen, struct passwd **restrict pwbufp) __writes1(1) __writes(2, 3) __writes1(4);
/** fgetpwent() into a buffer. man 3 fgetpwent_r
 *  returns: 0 or an error number: ENOENT ERANGE */
int fgetpwent_r(FILE *restrict stream, struct passwd *restrict pwbuf, char *restrict buf, size_t buflen, struct passwd **restrict pwbufp) __stream(1) __writes1(2) __writes(3, 4) __writes1(5);
/** Write a user's line to a stream. man 3 putpwent
 *  errors: EINVAL */
int putpwent(const struct passwd *restrict p, FILE *restrict stream) __custom;
/** The line of a user, into a buffer of unknown size: getpwuid_r() is better. man 3 getpw
 *  errors: EINVAL ENOENT */
int getpw(uid_t uid, char *buf) __custom;

#endif
