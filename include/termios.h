/* Terminals. man 3 termios */
#ifndef _SOCKSH_TERMIOS_H
#define _SOCKSH_TERMIOS_H

#include <socksh/annotations.h>
#include <socksh/types.h>

typedef unsigned char cc_t;
typedef unsigned int speed_t;
typedef unsigned int tcflag_t;

#define NCCS 32

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

#define VINTR 0
#define VQUIT 1
#define VERASE 2
#define VKILL 3
#define VEOF 4
#define VTIME 5
#define VMIN 6
#define VSWTC 7
#define VSTART 8
#define VSTOP 9
#define VSUSP 10
#define VEOL 11
#define VREPRINT 12
#define VDISCARD 13
#define VWERASE 14
#define VLNEXT 15
#define VEOL2 16

#define IGNBRK 0000001
#define BRKINT 0000002
#define IGNPAR 0000004
#define PARMRK 0000010
#define INPCK 0000020
#define ISTRIP 0000040
#define INLCR 0000100
#define IGNCR 0000200
#define ICRNL 0000400
#define IXON 0002000
#define IXANY 0004000
#define IXOFF 0010000

#define OPOST 0000001
#define ONLCR 0000004
#define OCRNL 0000010
#define ONOCR 0000020
#define ONLRET 0000040

#define CSIZE 0000060
#define CS5 0000000
#define CS6 0000020
#define CS7 0000040
#define CS8 0000060
#define CSTOPB 0000100
#define CREAD 0000200
#define PARENB 0000400
#define PARODD 0001000
#define HUPCL 0002000
#define CLOCAL 0004000

#define ISIG 0000001
#define ICANON 0000002
#define ECHO 0000010
#define ECHOE 0000020
#define ECHOK 0000040
#define ECHONL 0000100
#define NOFLSH 0000200
#define TOSTOP 0000400
#define IEXTEN 0100000

#define TCSANOW 0
#define TCSADRAIN 1
#define TCSAFLUSH 2
#define TCIFLUSH 0
#define TCOFLUSH 1
#define TCIOFLUSH 2

#define B0 0000000
#define B9600 0000015
#define B19200 0000016
#define B38400 0000017
#define B57600 0010001
#define B115200 0010002

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
