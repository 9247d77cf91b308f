/* Users. man 5 passwd */
#ifndef _SOCKSH_PWD_H
#define _SOCKSH_PWD_H

#include <socksh/annotations.h>
#include <socksh/types.h>

struct passwd {
	char *pw_name;
	char *pw_passwd;
	uid_t pw_uid;
	gid_t pw_gid;
	char *pw_gecos; /* real name */
	char *pw_dir;   /* home directory */
	char *pw_shell;
};

/** A user by name. man 3 getpwnam
 *  errors: EINTR EIO EMFILE ENFILE ENOMEM
 *  returns: the user, or NULL */
struct passwd *getpwnam(const char *name) __custom __string(1);
/** A user by ID. man 3 getpwuid
 *  errors: EINTR EIO EMFILE ENFILE ENOMEM
 *  returns: the user, or NULL */
struct passwd *getpwuid(uid_t uid) __custom;
/** getpwnam() into a buffer. man 3 getpwnam_r
 *  returns: 0 or an error number: ERANGE */
int getpwnam_r(const char *restrict name, struct passwd *restrict pwd, char *restrict buf, size_t buflen, struct passwd **restrict result) __string(1) __writes1(2) __writes(3, 4) __writes1(5);
/** getpwuid() into a buffer. man 3 getpwuid_r
 *  returns: 0 or an error number: ERANGE */
int getpwuid_r(uid_t uid, struct passwd *restrict pwd, char *restrict buf, size_t buflen, struct passwd **restrict result) __writes1(2) __writes(3, 4) __writes1(5);

#endif

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/pwd_more.h>
#endif
