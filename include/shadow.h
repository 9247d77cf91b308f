/* Passwords of users. man 5 shadow */
#ifndef _SOCKSH_SHADOW_H
#define _SOCKSH_SHADOW_H

#include <paths.h>
#include <socksh/annotations.h>
#include <socksh/file.h>
#include <socksh/size.h>

#define SHADOW "/etc/shadow" /* the file of the users' encrypted passwords */

/* One line; times in days. */
struct spwd {
	char *sp_namp; /* login name */
	char *sp_pwdp; /* encrypted password */
	long sp_lstchg; /* last change */
	long sp_min;
	long sp_max;
	long sp_warn;
	long sp_inact;
	long sp_expire;
	unsigned long sp_flag;
};

/** Start again. man 3 setspent */
void setspent(void);
/** Be done with the lines. man 3 endspent */
void endspent(void);
/** The next line. man 3 getspent
 *  errors: EACCES
 *  returns: the line, or NULL */
struct spwd *getspent(void) __custom;
/** The line of a user. man 3 getspnam
 *  errors: EACCES
 *  returns: the line, or NULL */
struct spwd *getspnam(const char *name) __custom __string(1);
/** The line in a text. man 3 sgetspent
 *  returns: the line, or NULL */
struct spwd *sgetspent(const char *string) __custom __string(1);
/** The next line of a stream. man 3 fgetspent
 *  returns: the line, or NULL */
struct spwd *fgetspent(FILE *stream) __custom __stream(1);
/** getspent() into a buffer. man 3 getspent_r
 *  returns: 0 or an error number: ENOENT ERANGE */
int getspent_r(struct spwd *result_buf, char *buffer, size_t buflen, struct spwd **result) __writes1(1) __writes(2, 3) __writes1(4);
/** getspnam() into a buffer. man 3 getspnam_r
 *  returns: 0 or an error number: EACCES ENOENT ERANGE */
int getspnam_r(const char *name, struct spwd *result_buf, char *buffer, size_t buflen, struct spwd **result) __string(1) __writes1(2) __writes(3, 4) __writes1(5);
/** Lock the passwords. man 3 lckpwdf */
int lckpwdf(void);
/** Unlock the passwords. man 3 ulckpwdf */
int ulckpwdf(void);
/** sgetspent() into a buffer. man 3 sgetspent_r
 *  returns: 0 or an error number: EINVAL ERANGE */
int sgetspent_r(const char *string, struct spwd *result_buf, char *buffer, size_t buflen, struct spwd **result) __string(1) __writes1(2) __writes(3, 4) __writes1(5);
/** fgetspent() into a buffer. man 3 fgetspent_r
 *  returns: 0 or an error number: ENOENT ERANGE */
int fgetspent_r(FILE *stream, struct spwd *result_buf, char *buffer, size_t buflen, struct spwd **result) __stream(1) __writes1(2) __writes(3, 4) __writes1(5);
/** Write a line to a stream. man 3 putspent
 *  errors: EINVAL */
int putspent(const struct spwd *p, FILE *stream) __custom;

#endif
