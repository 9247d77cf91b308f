/* The system log. man 3 syslog; UNP 13.3 */
#ifndef _SOCKSH_SYSLOG_H
#define _SOCKSH_SYSLOG_H

#include <socksh/annotations.h>
#include <stdarg.h>

#define _PATH_LOG "/dev/log" /* the socket that messages go to. UNP 13.2 */

#define LOG_EMERG 0   /* the system cannot be used */
#define LOG_ALERT 1   /* act at once */
#define LOG_CRIT 2    /* critical */
#define LOG_ERR 3     /* error */
#define LOG_WARNING 4 /* level: a warning. UNP 13.2 */
#define LOG_NOTICE 5  /* normal, but of note */
#define LOG_INFO 6 /* level: information. UNP 13.2 */
#define LOG_DEBUG 7 /* level: for those who look for faults. UNP 13.2 */

#define LOG_KERN (0 << 3) /* facility: the kernel */
#define LOG_USER (1 << 3) /* facility: programs of users; the default */
#define LOG_MAIL (2 << 3) /* facility: mail */
#define LOG_DAEMON (3 << 3) /* facility: daemons. UNP 13.2 */
#define LOG_AUTH (4 << 3) /* facility: logins */
#define LOG_SYSLOG (5 << 3) /* facility: the log itself */
#define LOG_LPR (6 << 3) /* facility: printers */
#define LOG_NEWS (7 << 3) /* facility: news */
#define LOG_UUCP (8 << 3) /* facility: UUCP */
#define LOG_CRON (9 << 3) /* facility: cron */
#define LOG_AUTHPRIV (10 << 3) /* facility: logins, not for all eyes */
#define LOG_FTP (11 << 3) /* facility: FTP */
#define LOG_LOCAL0 (16 << 3) /* facility: for the machine's own use, number 0 of 8. UNP 13.2 */
#define LOG_LOCAL1 (17 << 3) /* facility: for the machine's own use, number 1 of 8. UNP 13.2 */
#define LOG_LOCAL2 (18 << 3) /* facility: for the machine's own use, number 2 of 8. UNP 13.2 */
#define LOG_LOCAL3 (19 << 3) /* facility: for the machine's own use, number 3 of 8. UNP 13.2 */
#define LOG_LOCAL4 (20 << 3) /* facility: for the machine's own use, number 4 of 8. UNP 13.2 */
#define LOG_LOCAL5 (21 << 3) /* facility: for the machine's own use, number 5 of 8. UNP 13.2 */
#define LOG_LOCAL6 (22 << 3) /* facility: for the machine's own use, number 6 of 8. UNP 13.2 */
#define LOG_LOCAL7 (23 << 3) /* facility: for the machine's own use, number 7 of 8. UNP 13.2 */
#define LOG_NFACILITIES 24 /* how many facilities there are */

#define LOG_PRIMASK 0x07 /* mask of the level */
#define LOG_FACMASK 0x03f8 /* mask of the facility */
#define LOG_PRI(p) ((p) & LOG_PRIMASK) /* the level of a priority */
#define LOG_FAC(p) (((p) & LOG_FACMASK) >> 3) /* the facility of a priority, as a number */
/* level and facility together */
#define LOG_MAKEPRI(facility, priority) ((facility) | (priority))
#define LOG_MASK(priority) (1 << (priority)) /* setlogmask(): this level */
#define LOG_UPTO(priority) ((1 << ((priority) + 1)) - 1) /* setlogmask(): this level and all that are worse */

#define LOG_PID 0x01    /* with the process ID */
#define LOG_CONS 0x02   /* to the console if the log cannot be reached */
#define LOG_ODELAY 0x04 /* connect at the first message */
#define LOG_NDELAY 0x08 /* connect at once */
#define LOG_NOWAIT 0x10 /* no effect on Linux */
#define LOG_PERROR 0x20 /* to stderr too */

/** Name the program and the facility for the following messages. man 3 openlog; UNP 13.3 */
void openlog(const char *ident, int option, int facility) __string(1) __nullable(1);
/** Send a message to the log; %m is the message of errno. man 3 syslog; UNP 13.3 */
void syslog(int priority, const char *format, ...) __custom __printf(2, 3);
/** syslog() with a va_list. man 3 vsyslog */
void vsyslog(int priority, const char *format, va_list ap) __custom __printf(2, 0);
/** Close the connection to the log. man 3 closelog; UNP 13.3 */
void closelog(void);
/** Choose which priorities are sent. man 3 setlogmask
 *  returns: the mask before */
int setlogmask(int mask);

#ifdef SYSLOG_NAMES
#include <socksh/syslog_names.h>
#endif

#endif
