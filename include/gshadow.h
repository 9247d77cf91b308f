/* Passwords of groups. */
#ifndef _SOCKSH_GSHADOW_H
#define _SOCKSH_GSHADOW_H

#include <paths.h>
#include <socksh/annotations.h>
#include <socksh/file.h>
#include <socksh/size.h>

#define GSHADOW "/etc/gshadow" /* the file of the groups' encrypted passwords */

/* One line. */
struct sgrp {
	char *sg_namp; /* name */
	char *sg_passwd; /* encrypted password */
	char **sg_adm; /* who administers it, NULL last */
	char **sg_mem; /* members, NULL last */
};

/** Start again. man 3 setsgent */
void setsgent(void);
/** Be done with the lines. man 3 endsgent */
void endsgent(void);
/** The next line. man 3 getsgent
 *  returns: the line, or NULL */
struct sgrp *getsgent(void) __custom;
/** The line of a group. man 3 getsgnam
 *  returns: the line, or NULL */
struct sgrp *getsgnam(const char *name) __custom __string(1);
/** The line in a text. man 3 sgetsgent
 *  returns: the line, or NULL */
struct sgrp *sgetsgent(const char *string) __custom __string(1);
/** The next line of a stream. man 3 fgetsgent
 *  returns: the line, or NULL */
struct sgrp *fgetsgent(FILE *stream) __custom __stream(1);
/** getsgent() into a buffer. man 3 getsgent_r
 *  returns: 0 or an error number: ENOENT ERANGE */
int getsgent_r(struct sgrp *result_buf, char *buffer, size_t buflen, struct sgrp **result) __writes1(1) __writes(2, 3) __writes1(4);
/** getsgnam() into a buffer. man 3 getsgnam_r
 *  returns: 0 or an error number: EACCES ENOENT ERANGE */
int getsgnam_r(const char *name, struct sgrp *result_buf, char *buffer, size_t buflen, struct sgrp **result) __string(1) __writes1(2) __writes(3, 4) __writes1(5);
/** sgetsgent() into a buffer. man 3 sgetsgent_r
 *  returns: 0 or an error number: EINVAL ERANGE */
int sgetsgent_r(const char *string, struct sgrp *result_buf, char *buffer, size_t buflen, struct sgrp **result) __string(1) __writes1(2) __writes(3, 4) __writes1(5);
/** fgetsgent() into a buffer. man 3 fgetsgent_r
 *  returns: 0 or an error number: ENOENT ERANGE */
int fgetsgent_r(FILE *stream, struct sgrp *result_buf, char *buffer, size_t buflen, struct sgrp **result) __stream(1) __writes1(2) __writes(3, 4) __writes1(5);
/** Write a line to a stream. man 3 putsgent
 *  errors: EINVAL */
int putsgent(const struct sgrp *g, FILE *stream) __custom;

#endif
