/* The rest of <unistd.h>: what few programs use. */
#ifndef _SOCKSH_UNISTD_MORE_H
#define _SOCKSH_UNISTD_MORE_H

#include <socksh/posix_options.h>

/** Real, effective and saved user ID. man 2 getresuid
 *  errors: EFAULT */
int getresuid(uid_t *ruid, uid_t *euid, uid_t *suid) __syscall;
/** Real, effective and saved group ID. man 2 getresgid
 *  errors: EFAULT */
int getresgid(gid_t *rgid, gid_t *egid, gid_t *sgid) __syscall;
/** Set real, effective and saved user ID; -1: leave it. man 2 setresuid
 *  errors: EAGAIN EINVAL EPERM */
int setresuid(uid_t ruid, uid_t euid, uid_t suid);
/** Set real, effective and saved group ID; -1: leave it. man 2 setresgid
 *  errors: EAGAIN EINVAL EPERM */
int setresgid(gid_t rgid, gid_t egid, gid_t sgid);
/** access() by the effective IDs. man 3 eaccess
 *  errors: EACCES ELOOP ENAMETOOLONG ENOENT ENOTDIR EROFS */
int eaccess(const char *pathname, int mode) __string(1);
/** access() by the effective IDs. man 3 euidaccess
 *  errors: EACCES ELOOP ENAMETOOLONG ENOENT ENOTDIR EROFS */
int euidaccess(const char *pathname, int mode) __string(1);
/** Is the process a member of a group? man 3 group_member */
int group_member(gid_t gid);
/** Write the file system of an open file to its disk. man 2 syncfs
 *  errors: EBADF EDQUOT EIO ENOSPC */
int syncfs(int fd);
/** Hang up the terminal. man 2 vhangup
 *  errors: EPERM */
int vhangup(void);
/** Keep accounts of processes in a file; NULL: no longer. man 2 acct
 *  errors: EACCES EFAULT EIO EISDIR ELOOP ENAMETOOLONG ENFILE ENOENT ENOMEM ENOSYS ENOTDIR EPERM EROFS */
int acct(const char *filename) __syscall;
/** Set the NIS domain of this host. man 2 setdomainname
 *  errors: EFAULT EINVAL EPERM */
int setdomainname(const char *name, size_t len) __syscall;
/** The next shell of /etc/shells. man 3 getusershell
 *  returns: its path, or NULL */
char *getusershell(void) __returns_static_string;
/** Start again with /etc/shells. man 3 setusershell */
void setusershell(void);
/** Be done with /etc/shells. man 3 endusershell */
void endusershell(void);
/** getcwd() into PATH_MAX bytes. man 3 getwd
 *  errors: EACCES EINVAL ENAMETOOLONG ENOENT
 *  returns: buf, or NULL */
char *getwd(char *buf) __custom __result_needed;
/** Move the end of the data segment; here the heap is elsewhere, and this cannot be had: ENOMEM. man 2 brk
 *  errors: ENOMEM */
int brk(void *addr) __custom;
/** Move the end of the data segment by so much; here always ENOMEM, as for brk(). man 2 sbrk
 *  errors: ENOMEM
 *  returns: (void *)-1 */
void *sbrk(intptr_t increment) __custom;
/** The terminal's place in the list of those who are logged in. man 3 ttyslot
 *  returns: its number, or 0 */
int ttyslot(void);
/** Take a file from those who have it open; Linux does not have it: ENOSYS. man 2 revoke
 *  errors: ENOSYS */
int revoke(const char *file) __string(1);
/** Encrypt a password, or see whether one is right: the setting is then the encrypted one. man 3 crypt
 *  errors: EINVAL ENOMEM ERANGE
 *  returns: the encrypted password, which starts with * or is NULL if that failed */
char *crypt(const char *phrase, const char *setting) __returns_static_string __string(1) __string(2);
/** Set the number that gethostid() gives. man 3 sethostid
 *  errors: EACCES EPERM */
int sethostid(long hostid);
/** Set the login name; Linux does not have it: ENOSYS. man 3 setlogin
 *  errors: ENOSYS */
int setlogin(const char *name) __string(1);
/** execve() of a file relative to a directory. man 2 execveat
 *  errors: E2BIG EACCES EBADF EFAULT EINVAL EIO EISDIR ELOOP EMFILE ENAMETOOLONG ENFILE ENOENT ENOEXEC ENOMEM ENOTDIR EPERM ETXTBSY */
int execveat(int dirfd, const char *pathname, char *const argv[], char *const envp[], int flags) __custom;

/** An expression, again and again as long as a signal interrupts it. man 2 signal */
#define TEMP_FAILURE_RETRY(expression) \
	(__extension__({ \
		long int __outcome; \
		do \
			__outcome = (long int)(expression); \
		while (__outcome == -1L && errno == EINTR); \
		__outcome; \
	}))

#endif
