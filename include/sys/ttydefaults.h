/* What a terminal is set to at first. */
#ifndef _SOCKSH_SYS_TTYDEFAULTS_H
#define _SOCKSH_SYS_TTYDEFAULTS_H

#define TTYDEF_IFLAG (BRKINT | ISTRIP | ICRNL | IMAXBEL | IXON | IXANY) /* a new terminal's c_iflag */
#define TTYDEF_OFLAG (OPOST | ONLCR | XTABS) /* a new terminal's c_oflag */
#define TTYDEF_LFLAG (ECHO | ICANON | ISIG | IEXTEN | ECHOE | ECHOKE | ECHOCTL) /* a new terminal's c_lflag */
#define TTYDEF_CFLAG (CREAD | CS7 | PARENB | HUPCL) /* a new terminal's c_cflag */
#define TTYDEF_SPEED (B9600) /* a new terminal's speed */

/* A control character: CTRL('c'). */
#define CTRL(x) ((x) & 037)

#define CEOF CTRL('d') /* end of file: ^D */
#define CEOL '\0' /* a second end of line: none */
#define CERASE 0177 /* erase a character: DEL */
#define CINTR CTRL('c') /* SIGINT: ^C */
#define CSTATUS '\0' /* ask for the system's state: none on Linux */
#define CKILL CTRL('u') /* erase the line: ^U */
#define CMIN 1 /* without line editing: bytes that a read waits for */
#define CQUIT 034 /* SIGQUIT: ^\ */
#define CSUSP CTRL('z') /* SIGTSTP: ^Z */
#define CTIME 0 /* without line editing: tenths of a second that a read waits */
#define CDSUSP CTRL('y') /* SIGTSTP when it is read: ^Y, on BSD */
#define CSTART CTRL('q') /* go on with the output: ^Q */
#define CSTOP CTRL('s') /* stop the output: ^S */
#define CLNEXT CTRL('v') /* take the next character literally: ^V */
#define CDISCARD CTRL('o') /* throw output away: ^O */
#define CWERASE CTRL('w') /* erase a word: ^W */
#define CREPRINT CTRL('r') /* print the line again: ^R */
#define CEOT CEOF
#define CBRK CEOL
#define CRPRNT CREPRINT
#define CFLUSH CDISCARD

#endif
