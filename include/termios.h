/* Terminals. man 3 termios */
#ifndef _SOCKSH_TERMIOS_H
#define _SOCKSH_TERMIOS_H

#include <socksh/annotations.h>
#include <socksh/types.h>

typedef unsigned char cc_t;
typedef unsigned int speed_t;
typedef unsigned int tcflag_t;

#define NCCS 32 /* size of c_cc */

struct termios {
	tcflag_t c_iflag; /* input */
	tcflag_t c_oflag; /* output */
	tcflag_t c_cflag; /* line */
	tcflag_t c_lflag; /* local */
	cc_t c_line;
	cc_t c_cc[NCCS];  /* special characters */
	speed_t c_ispeed;
	speed_t c_ospeed;
};

#define VINTR 0 /* c_cc: the character for SIGINT, Ctrl-C */
#define VQUIT 1 /* c_cc: the character for SIGQUIT, Ctrl-\\ */
#define VERASE 2 /* c_cc: take back a character */
#define VKILL 3 /* c_cc: take back the line, Ctrl-U */
#define VEOF 4 /* c_cc: end of input, Ctrl-D */
#define VTIME 5 /* c_cc: tenths of a second that read() waits, without ICANON */
#define VMIN 6 /* c_cc: bytes that read() waits for, without ICANON */
#define VSWTC 7 /* c_cc: has a number, but Linux does not use it */
#define VSTART 8 /* c_cc: output goes on, Ctrl-Q */
#define VSTOP 9 /* c_cc: output waits, Ctrl-S */
#define VSUSP 10 /* c_cc: the character for SIGTSTP, Ctrl-Z */
#define VEOL 11 /* c_cc: a further end of line */
#define VREPRINT 12 /* c_cc: show the line again, Ctrl-R */
#define VDISCARD 13 /* c_cc: has a number, but Linux does not use it */
#define VWERASE 14 /* c_cc: take back a word, Ctrl-W */
#define VLNEXT 15 /* c_cc: take the next character as it is, Ctrl-V */
#define VEOL2 16 /* c_cc: a third end of line */

#define IGNBRK 0000001 /* c_iflag: ignore a break */
#define BRKINT 0000002 /* c_iflag: a break is SIGINT */
#define IGNPAR 0000004 /* c_iflag: ignore bytes of wrong parity */
#define PARMRK 0000010 /* c_iflag: mark bytes of wrong parity */
#define INPCK 0000020 /* c_iflag: check the parity */
#define ISTRIP 0000040 /* c_iflag: clear the eighth bit */
#define INLCR 0000100 /* c_iflag: newline becomes carriage return */
#define IGNCR 0000200 /* c_iflag: ignore carriage returns */
#define ICRNL 0000400 /* c_iflag: carriage return becomes newline */
#define IXON 0002000 /* c_iflag: Ctrl-S and Ctrl-Q hold and free the output */
#define IXANY 0004000 /* c_iflag: any character frees the output */
#define IXOFF 0010000 /* c_iflag: send Ctrl-S and Ctrl-Q to hold and free the input */

#define OPOST 0000001 /* c_oflag: any change of output at all */
#define ONLCR 0000004 /* c_oflag: newline becomes carriage return and newline */
#define OCRNL 0000010 /* c_oflag: carriage return becomes newline */
#define ONOCR 0000020 /* c_oflag: no carriage return in the first column */
#define ONLRET 0000040 /* c_oflag: newline goes to the first column */

#define CSIZE 0000060 /* c_cflag: mask of the bits of a byte */
#define CS5 0000000 /* c_cflag: bytes of 5 bits */
#define CS6 0000020 /* c_cflag: bytes of 6 bits */
#define CS7 0000040 /* c_cflag: bytes of 7 bits */
#define CS8 0000060 /* c_cflag: bytes of 8 bits */
#define CSTOPB 0000100 /* c_cflag: two stop bits */
#define CREAD 0000200 /* c_cflag: receive */
#define PARENB 0000400 /* c_cflag: parity */
#define PARODD 0001000 /* c_cflag: odd parity */
#define HUPCL 0002000 /* c_cflag: hang up at the last close() */
#define CLOCAL 0004000 /* c_cflag: no modem lines */

#define ISIG 0000001 /* c_lflag: Ctrl-C and its like are signals */
#define ICANON 0000002 /* c_lflag: input comes by lines */
#define ECHO 0000010 /* c_lflag: show what is typed */
#define ECHOE 0000020 /* c_lflag: show what is taken back as gone */
#define ECHOK 0000040 /* c_lflag: newline after a line taken back */
#define ECHONL 0000100 /* c_lflag: show newlines in any case */
#define NOFLSH 0000200 /* c_lflag: signals leave what is waiting */
#define TOSTOP 0000400 /* c_lflag: SIGTTOU for output from the background */
#define IEXTEN 0100000 /* c_lflag: further editing */

#define TCSANOW 0 /* tcsetattr(): at once */
#define TCSADRAIN 1 /* tcsetattr(): once the output is out */
#define TCSAFLUSH 2 /* tcsetattr(): once the output is out; input is thrown away */
#define TCIFLUSH 0 /* tcflush(): throw input away */
#define TCOFLUSH 1 /* tcflush(): throw output away */
#define TCIOFLUSH 2 /* tcflush(): throw both away */

#define B0 0000000 /* speed: hang up */
#define B9600 0000015 /* speed: 9600 bits per second */
#define B19200 0000016 /* speed: 19200 bits per second */
#define B38400 0000017 /* speed: 38400 bits per second */
#define B57600 0010001 /* speed: 57600 bits per second */
#define B115200 0010002 /* speed: 115200 bits per second */

/** Settings of a terminal. man 3 tcgetattr
 *  errors: EBADF ENOTTY */
int tcgetattr(int fd, struct termios *termios_p) __writes1(2);
/** Set the settings of a terminal. man 3 tcsetattr
 *  errors: EBADF EINTR EINVAL EIO ENOTTY */
int tcsetattr(int fd, int optional_actions, const struct termios *termios_p) __reads1(3);
/** Wait until all output is sent. man 3 tcdrain
 *  errors: EBADF EINTR EIO ENOTTY */
int tcdrain(int fd);
/** Throw away what is not yet read or sent. man 3 tcflush
 *  errors: EBADF EINVAL EIO ENOTTY */
int tcflush(int fd, int queue_selector);
/** Send a break. man 3 tcsendbreak
 *  errors: EBADF EIO ENOTTY */
int tcsendbreak(int fd, int duration);
/** The session of a terminal. man 3 tcgetsid
 *  errors: EBADF ENOTTY */
pid_t tcgetsid(int fd);
/** Set all for raw mode. man 3 cfmakeraw */
void cfmakeraw(struct termios *termios_p) __updates1(1);
/** Input speed. man 3 cfgetispeed */
speed_t cfgetispeed(const struct termios *termios_p) __reads1(1);
/** Output speed. man 3 cfgetospeed */
speed_t cfgetospeed(const struct termios *termios_p) __reads1(1);
/** Set the input speed. man 3 cfsetispeed
 *  errors: EINVAL */
int cfsetispeed(struct termios *termios_p, speed_t speed) __updates1(1);
/** Set the output speed. man 3 cfsetospeed
 *  errors: EINVAL */
int cfsetospeed(struct termios *termios_p, speed_t speed) __updates1(1);

#endif

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/termios_more.h>
#endif
