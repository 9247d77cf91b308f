/* The rest of <termios.h>: all speeds, delays, and what else there is. */
#ifndef _SOCKSH_TERMIOS_MORE_H
#define _SOCKSH_TERMIOS_MORE_H

#include <socksh/annotations.h>
#include <sys/ttydefaults.h>

#define IUCLC 01000 /* c_iflag: capitals become small letters */
#define IMAXBEL 020000 /* c_iflag: a bell when the input is full */
#define IUTF8 040000 /* c_iflag: input is UTF-8, so that erasing takes whole characters */
#define OLCUC 2 /* c_oflag: small letters become capitals */
#define OFILL 0100 /* c_oflag: delays by fill characters instead of time */
#define OFDEL 0200 /* c_oflag: the fill character is DEL, else NUL */
#define NLDLY 0400 /* c_oflag: the bits of the delay after a newline */
#define NL0 0 /* c_oflag: no delay after a newline */
#define NL1 0400 /* c_oflag: a delay after a newline */
#define CRDLY 03000 /* c_oflag: the bits of the delay after a carriage return */
#define CR0 0 /* c_oflag: no delay after a carriage return */
#define CR1 01000 /* c_oflag: the first kind of delay after a carriage return */
#define CR2 02000 /* c_oflag: the second kind */
#define CR3 03000 /* c_oflag: the third kind */
#define TABDLY 014000 /* c_oflag: the bits of the delay after a tab */
#define TAB0 0 /* c_oflag: tabs are left as they are */
#define TAB1 04000 /* c_oflag: the first kind of delay after a tab */
#define TAB2 010000 /* c_oflag: the second kind */
#define TAB3 014000 /* c_oflag: tabs become spaces */
#define BSDLY 020000 /* c_oflag: the bits of the delay after a backspace */
#define BS0 0 /* c_oflag: no delay after a backspace */
#define BS1 020000 /* c_oflag: a delay after a backspace */
#define FFDLY 0100000 /* c_oflag: the bits of the delay after a form feed */
#define FF0 0 /* c_oflag: no delay after a form feed */
#define FF1 0100000 /* c_oflag: a delay after a form feed */
#define VTDLY 040000 /* c_oflag: the bits of the delay after a vertical tab */
#define VT0 0 /* c_oflag: no delay after a vertical tab */
#define VT1 040000 /* c_oflag: a delay after a vertical tab */
#define XTABS 014000 /* c_oflag: tabs become spaces, BSD's name of TAB3 */
#define B50 1 /* 50 bits a second on the line, for cfsetspeed() */
#define B75 2 /* 75 bits a second on the line, for cfsetspeed() */
#define B110 3 /* 110 bits a second on the line, for cfsetspeed() */
#define B134 4 /* 134.5 bits a second on the line, for cfsetspeed() */
#define B150 5 /* 150 bits a second on the line, for cfsetspeed() */
#define B200 6 /* 200 bits a second on the line, for cfsetspeed() */
#define B300 7 /* 300 bits a second on the line, for cfsetspeed() */
#define B600 010 /* 600 bits a second on the line, for cfsetspeed() */
#define B1200 011 /* 1200 bits a second on the line, for cfsetspeed() */
#define B1800 012 /* 1800 bits a second on the line, for cfsetspeed() */
#define B2400 013 /* 2400 bits a second on the line, for cfsetspeed() */
#define B4800 014 /* 4800 bits a second on the line, for cfsetspeed() */
#define EXTA 016 /* a speed from outside: 19200 bits a second on Linux */
#define EXTB 017 /* a speed from outside: 38400 bits a second on Linux */
#define CBAUD 010017 /* c_cflag: the bits of the speed */
#define CBAUDEX 010000 /* c_cflag: the bit of the speeds above 38400 */
#define CIBAUD 02003600000 /* c_cflag: the bits of the input's speed, if it is another */
#define CMSPAR 010000000000 /* c_cflag: mark or space parity, a parity bit that never changes */
#define CRTSCTS 020000000000U /* c_cflag: flow control by the wires RTS and CTS */
#define B230400 010003 /* 230400 bits a second on the line, for cfsetspeed() */
#define B460800 010004 /* 460800 bits a second on the line, for cfsetspeed() */
#define B500000 010005 /* 500000 bits a second on the line, for cfsetspeed() */
#define B576000 010006 /* 576000 bits a second on the line, for cfsetspeed() */
#define B921600 010007 /* 921600 bits a second on the line, for cfsetspeed() */
#define B1000000 010010 /* 1000000 bits a second on the line, for cfsetspeed() */
#define B1152000 010011 /* 1152000 bits a second on the line, for cfsetspeed() */
#define B1500000 010012 /* 1500000 bits a second on the line, for cfsetspeed() */
#define B2000000 010013 /* 2000000 bits a second on the line, for cfsetspeed() */
#define B2500000 010014 /* 2500000 bits a second on the line, for cfsetspeed() */
#define B3000000 010015 /* 3000000 bits a second on the line, for cfsetspeed() */
#define B3500000 010016 /* 3500000 bits a second on the line, for cfsetspeed() */
#define B4000000 010017 /* 4000000 bits a second on the line, for cfsetspeed() */
#define XCASE 4 /* c_lflag: capitals are typed behind a backslash; no effect on Linux */
#define ECHOCTL 01000 /* c_lflag: control characters are echoed as ^X */
#define ECHOPRT 02000 /* c_lflag: characters are printed as they are erased, for paper */
#define ECHOKE 04000 /* c_lflag: KILL erases the line on the screen */
#define FLUSHO 010000 /* c_lflag: output is being thrown away */
#define PENDIN 040000 /* c_lflag: what is typed is printed again at the next character */
#define EXTPROC 0200000 /* c_lflag: another machine edits the line, as with telnet's line mode */
#define TCOOFF 0 /* tcflow(): stop the output */
#define TCOON 1 /* tcflow(): go on with it */
#define TCIOFF 2 /* tcflow(): send STOP to the terminal */
#define TCION 3 /* tcflow(): send START to it */

/** Stop or start output or input. man 3 tcflow
 *  errors: EBADF EINVAL ENOTTY */
int tcflow(int fd, int action);
/** Set both speeds. man 3 cfsetspeed
 *  errors: EINVAL */
int cfsetspeed(struct termios *termios_p, speed_t speed) __updates1(1);

#endif
