/* What a program's exit status means. BSD; man 3 sysexits.h */
#ifndef _SOCKSH_SYSEXITS_H
#define _SOCKSH_SYSEXITS_H

#define EX_OK 0 /* it worked */
#define EX__BASE 64 /* the smallest of these values */
#define EX_USAGE 64       /* wrong arguments */
#define EX_DATAERR 65 /* the input was wrong */
#define EX_NOINPUT 66 /* the input is not there or cannot be read */
#define EX_NOUSER 67 /* there is no such user */
#define EX_NOHOST 68 /* there is no such host */
#define EX_UNAVAILABLE 69 /* something is missing, for no other reason of this list */
#define EX_SOFTWARE 70 /* an error in the program itself */
#define EX_OSERR 71 /* the system failed: fork() or pipe() */
#define EX_OSFILE 72 /* a file of the system is missing or wrong */
#define EX_CANTCREAT 73 /* the output file cannot be made */
#define EX_IOERR 74 /* reading or writing failed */
#define EX_TEMPFAIL 75 /* not now: try again later */
#define EX_PROTOCOL 76 /* the other side broke the protocol */
#define EX_NOPERM 77 /* not permitted */
#define EX_CONFIG 78 /* the configuration is wrong */
#define EX__MAX 78 /* the largest of these values */

#endif
