/* /etc/ttys: terminals. man 3 getttyent */
#ifndef _SOCKSH_TTYENT_H
#define _SOCKSH_TTYENT_H

#include <socksh/annotations.h>

#define _PATH_TTYS "/etc/ttys" /* the table of terminals */
#define TTY_ON 0x01 /* ty_status: a login runs here */
#define TTY_SECURE 0x02 /* ty_status: root may log in here */

/* One line. */
struct ttyent {
	char *ty_name; /* terminal, without /dev/ */
	char *ty_getty;
	char *ty_type;
	int ty_status; /* TTY_ON … */
	char *ty_window;
	char *ty_comment;
};

/** The next line. man 3 getttyent
 *  returns: the line, or NULL */
struct ttyent *getttyent(void) __custom;
/** The line of a terminal. man 3 getttynam
 *  returns: the line, or NULL */
struct ttyent *getttynam(const char *tty) __custom __string(1);
/** Open the file, or start again. man 3 setttyent
 *  returns: 1, or 0 */
int setttyent(void);
/** Be done with the file. man 3 endttyent
 *  returns: 1, or 0 */
int endttyent(void);

#endif
