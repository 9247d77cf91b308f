/* Groups of users. man 5 group */
#ifndef _SOCKSH_GRP_H
#define _SOCKSH_GRP_H

#include <socksh/annotations.h>
#include <socksh/types.h>

struct group {
	char *gr_name;
	char *gr_passwd;
	gid_t gr_gid;
	char **gr_mem; /* members, NULL last */
};

/** A group by name. man 3 getgrnam
 *  errors: EINTR EIO EMFILE ENFILE ENOMEM
 *  returns: the group, or NULL */
struct group *getgrnam(const char *name) __custom __string(1);
/** A group by ID. man 3 getgrgid
 *  errors: EINTR EIO EMFILE ENFILE ENOMEM
 *  returns: the group, or NULL */
struct group *getgrgid(gid_t gid) __custom;
/** getgrnam() into a buffer. man 3 getgrnam_r
 *  returns: 0 or an error number: ERANGE */
int getgrnam_r(const char *restrict name, struct group *restrict grp, char *restrict buf, size_t buflen, struct group **restrict result) __string(1) __writes1(2) __writes(3, 4) __writes1(5);
/** getgrgid() into a buffer. man 3 getgrgid_r
 *  returns: 0 or an error number: ERANGE */
int getgrgid_r(gid_t gid, struct group *restrict grp, char *restrict buf, size_t buflen, struct group **restrict result) __writes1(2) __writes(3, 4) __writes1(5);
/** Set the supplementary groups from /etc/group. man 3 initgroups
 *  errors: ENOMEM EPERM */
int initgroups(const char *user, gid_t group) __string(1);
/** Set the supplementary groups. man 2 setgroups
 *  errors: EFAULT EINVAL ENOMEM EPERM */
int setgroups(size_t size, const gid_t *list) __syscall;

#endif

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/grp_more.h>
#endif
