/* Messages of one form for all programs. man 3 fmtmsg */
#ifndef _SOCKSH_FMTMSG_H
#define _SOCKSH_FMTMSG_H

#include <socksh/annotations.h>

enum {
	MM_HARD = 0x001, /* the hardware is at fault */
	MM_SOFT = 0x002, /* a program is */
	MM_FIRM = 0x004, /* firmware is */
	MM_APPL = 0x008, /* an application found it */
	MM_UTIL = 0x010, /* a tool found it */
	MM_OPSYS = 0x020, /* the system found it */
	MM_RECOVER = 0x040, /* one can go on */
	MM_NRECOV = 0x080, /* one cannot */
	MM_PRINT = 0x100, /* to standard error */
	MM_CONSOLE = 0x200, /* to the system's console */
};
#define MM_HARD MM_HARD
#define MM_SOFT MM_SOFT
#define MM_FIRM MM_FIRM
#define MM_APPL MM_APPL
#define MM_UTIL MM_UTIL
#define MM_OPSYS MM_OPSYS
#define MM_RECOVER MM_RECOVER
#define MM_NRECOV MM_NRECOV
#define MM_PRINT MM_PRINT
#define MM_CONSOLE MM_CONSOLE

enum {
	MM_NOSEV = 0, /* without a severity */
	MM_HALT, /* HALT: the program ends */
	MM_ERROR, /* ERROR */
	MM_WARNING, /* WARNING */
	MM_INFO, /* INFO */
};
#define MM_NOSEV MM_NOSEV
#define MM_HALT MM_HALT
#define MM_ERROR MM_ERROR
#define MM_WARNING MM_WARNING
#define MM_INFO MM_INFO

#define MM_NULLLBL ((char *)0) /* without a label */
#define MM_NULLSEV 0 /* without a severity */
#define MM_NULLMC ((long)0) /* without a class */
#define MM_NULLTXT ((char *)0) /* without a text */
#define MM_NULLACT ((char *)0) /* without an advice */
#define MM_NULLTAG ((char *)0) /* without a tag */

enum {
	MM_NOTOK = -1, /* it failed */
	MM_OK = 0, /* it is written */
	MM_NOMSG = 1, /* not to standard error */
	MM_NOCON = 4, /* not to the console */
};
#define MM_NOTOK MM_NOTOK
#define MM_OK MM_OK
#define MM_NOMSG MM_NOMSG
#define MM_NOCON MM_NOCON

/** Write a message; MSGVERB says which parts. man 3 fmtmsg
 *  returns: MM_OK, MM_NOTOK, MM_NOMSG, MM_NOCON */
int fmtmsg(long classification, const char *label, int severity, const char *text, const char *action, const char *tag) __string(2) __nullable(2) __string(4) __nullable(4) __string(5) __nullable(5) __string(6) __nullable(6);
/** Give a severity a name; NULL: forget it. man 3 addseverity
 *  returns: MM_OK or MM_NOTOK */
int addseverity(int severity, const char *string) __string(2) __nullable(2);

#endif
