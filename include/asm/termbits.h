/* Terminals as the kernel has them: any speed, by ioctl() and struct termios2. man 2 ioctl_tty */
#ifndef _SOCKSH_ASM_TERMBITS_H
#define _SOCKSH_ASM_TERMBITS_H

typedef unsigned char cc_t;
typedef unsigned int speed_t;
typedef unsigned int tcflag_t;

#define NCCS 19 /* size of c_cc */

/* TCGETS, TCSETS. */
struct termios {
	tcflag_t c_iflag; /* input */
	tcflag_t c_oflag; /* output */
	tcflag_t c_cflag; /* line */
	tcflag_t c_lflag; /* local */
	cc_t c_line;
	cc_t c_cc[NCCS]; /* special characters */
};

/* TCGETS2, TCSETS2. */
struct termios2 {
	tcflag_t c_iflag;
	tcflag_t c_oflag;
	tcflag_t c_cflag; /* BOTHER: the speeds below count */
	tcflag_t c_lflag;
	cc_t c_line;
	cc_t c_cc[NCCS];
	speed_t c_ispeed; /* bits a second, input */
	speed_t c_ospeed; /* bits a second, output */
};

/* The kernel's own. */
struct ktermios {
	tcflag_t c_iflag;
	tcflag_t c_oflag;
	tcflag_t c_cflag;
	tcflag_t c_lflag;
	cc_t c_line;
	cc_t c_cc[NCCS];
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
#define IUCLC 0x0200 /* c_iflag: capitals become small letters */
#define IXON 0x0400 /* c_iflag: Ctrl-S and Ctrl-Q hold and free the output */
#define IXOFF 0x1000 /* c_iflag: send Ctrl-S and Ctrl-Q to hold and free the input */
#define IMAXBEL 0x2000 /* c_iflag: a bell when the input is full */
#define IUTF8 0x4000 /* c_iflag: input is UTF-8, so that erasing takes whole characters */
#define OLCUC 0x00002 /* c_oflag: small letters become capitals */
#define ONLCR 0x00004 /* c_oflag: newline becomes carriage return and newline */
#define NLDLY 0x00100 /* c_oflag: the bits of the delay after a newline */
#define NL0 0x00000 /* c_oflag: no delay after a newline */
#define NL1 0x00100 /* c_oflag: a delay after a newline */
#define CRDLY 0x00600 /* c_oflag: the bits of the delay after a carriage return */
#define CR0 0x00000 /* c_oflag: no delay after a carriage return */
#define CR1 0x00200 /* c_oflag: the first kind of delay after a carriage return */
#define CR2 0x00400 /* c_oflag: the second kind */
#define CR3 0x00600 /* c_oflag: the third kind */
#define TABDLY 0x01800 /* c_oflag: the bits of the delay after a tab */
#define TAB0 0x00000 /* c_oflag: tabs are left as they are */
#define TAB1 0x00800 /* c_oflag: the first kind of delay after a tab */
#define TAB2 0x01000 /* c_oflag: the second kind */
#define TAB3 0x01800 /* c_oflag: tabs become spaces */
#define XTABS 0x01800 /* c_oflag: tabs become spaces, BSD's name of TAB3 */
#define BSDLY 0x02000 /* c_oflag: the bits of the delay after a backspace */
#define BS0 0x00000 /* c_oflag: no delay after a backspace */
#define BS1 0x02000 /* c_oflag: a delay after a backspace */
#define VTDLY 0x04000 /* c_oflag: the bits of the delay after a vertical tab */
#define VT0 0x00000 /* c_oflag: no delay after a vertical tab */
#define VT1 0x04000 /* c_oflag: a delay after a vertical tab */
#define FFDLY 0x08000 /* c_oflag: the bits of the delay after a form feed */
#define FF0 0x00000 /* c_oflag: no delay after a form feed */
#define FF1 0x08000 /* c_oflag: a delay after a form feed */
#define CBAUD 0x0000100f /* c_cflag: the bits of the speed */
#define CSIZE 0x00000030 /* c_cflag: mask of the bits of a byte */
#define CS5 0x00000000 /* c_cflag: bytes of 5 bits */
#define CS6 0x00000010 /* c_cflag: bytes of 6 bits */
#define CS7 0x00000020 /* c_cflag: bytes of 7 bits */
#define CS8 0x00000030 /* c_cflag: bytes of 8 bits */
#define CSTOPB 0x00000040 /* c_cflag: two stop bits */
#define CREAD 0x00000080 /* c_cflag: receive */
#define PARENB 0x00000100 /* c_cflag: parity */
#define PARODD 0x00000200 /* c_cflag: odd parity */
#define HUPCL 0x00000400 /* c_cflag: hang up at the last close() */
#define CLOCAL 0x00000800 /* c_cflag: no modem lines */
#define CBAUDEX 0x00001000 /* c_cflag: the bit of the higher speeds */
#define BOTHER 0x00001000 /* c_cflag: the speed is in c_ispeed and c_ospeed of struct termios2 */
#define B57600 0x00001001 /* speed: 57600 bits per second */
#define B115200 0x00001002 /* speed: 115200 bits per second */
#define B230400 0x00001003 /* 230400 bits a second on the line, for cfsetspeed() */
#define B460800 0x00001004 /* 460800 bits a second on the line, for cfsetspeed() */
#define B500000 0x00001005 /* 500000 bits a second on the line, for cfsetspeed() */
#define B576000 0x00001006 /* 576000 bits a second on the line, for cfsetspeed() */
#define B921600 0x00001007 /* 921600 bits a second on the line, for cfsetspeed() */
#define B1000000 0x00001008 /* 1000000 bits a second on the line, for cfsetspeed() */
#define B1152000 0x00001009 /* 1152000 bits a second on the line, for cfsetspeed() */
#define B1500000 0x0000100a /* 1500000 bits a second on the line, for cfsetspeed() */
#define B2000000 0x0000100b /* 2000000 bits a second on the line, for cfsetspeed() */
#define B2500000 0x0000100c /* 2500000 bits a second on the line, for cfsetspeed() */
#define B3000000 0x0000100d /* 3000000 bits a second on the line, for cfsetspeed() */
#define B3500000 0x0000100e /* 3500000 bits a second on the line, for cfsetspeed() */
#define B4000000 0x0000100f /* 4000000 bits a second on the line, for cfsetspeed() */
#define CIBAUD 0x100f0000 /* c_cflag: the bits of the speed of input */
#define ISIG 0x00001 /* c_lflag: Ctrl-C and its like are signals */
#define ICANON 0x00002 /* c_lflag: input comes by lines */
#define XCASE 0x00004 /* c_lflag: capitals are typed behind a backslash; no effect on Linux */
#define ECHO 0x00008 /* c_lflag: show what is typed */
#define ECHOE 0x00010 /* c_lflag: show what is taken back as gone */
#define ECHOK 0x00020 /* c_lflag: newline after a line taken back */
#define ECHONL 0x00040 /* c_lflag: show newlines in any case */
#define NOFLSH 0x00080 /* c_lflag: signals leave what is waiting */
#define TOSTOP 0x00100 /* c_lflag: SIGTTOU for output from the background */
#define ECHOCTL 0x00200 /* c_lflag: control characters are echoed as ^X */
#define ECHOPRT 0x00400 /* c_lflag: characters are printed as they are erased, for paper */
#define ECHOKE 0x00800 /* c_lflag: KILL erases the line on the screen */
#define FLUSHO 0x01000 /* c_lflag: output is being thrown away */
#define PENDIN 0x04000 /* c_lflag: what is typed is printed again at the next character */
#define IEXTEN 0x08000 /* c_lflag: further editing */
#define EXTPROC 0x10000 /* c_lflag: another machine edits the line, as with telnet's line mode */
#define TCSANOW 0 /* tcsetattr(): at once */
#define TCSADRAIN 1 /* tcsetattr(): once the output is out */
#define TCSAFLUSH 2 /* tcsetattr(): once the output is out; input is thrown away */

#define IGNBRK 0x001 /* c_iflag: ignore a break */
#define BRKINT 0x002 /* c_iflag: a break is SIGINT */
#define IGNPAR 0x004 /* c_iflag: ignore bytes of wrong parity */
#define PARMRK 0x008 /* c_iflag: mark bytes of wrong parity */
#define INPCK 0x010 /* c_iflag: check the parity */
#define ISTRIP 0x020 /* c_iflag: clear the eighth bit */
#define INLCR 0x040 /* c_iflag: newline becomes carriage return */
#define IGNCR 0x080 /* c_iflag: ignore carriage returns */
#define ICRNL 0x100 /* c_iflag: carriage return becomes newline */
#define IXANY 0x800 /* c_iflag: any character frees the output */
#define OPOST 0x01 /* c_oflag: any change of output at all */
#define OCRNL 0x08 /* c_oflag: carriage return becomes newline */
#define ONOCR 0x10 /* c_oflag: no carriage return in the first column */
#define ONLRET 0x20 /* c_oflag: newline goes to the first column */
#define OFILL 0x40 /* c_oflag: delays by fill characters instead of time */
#define OFDEL 0x80 /* c_oflag: the fill character is DEL, else NUL */
#define B0 0x00000000 /* speed: hang up */
#define B50 0x00000001 /* 50 bits a second on the line, for cfsetspeed() */
#define B75 0x00000002 /* 75 bits a second on the line, for cfsetspeed() */
#define B110 0x00000003 /* 110 bits a second on the line, for cfsetspeed() */
#define B134 0x00000004 /* 134.5 bits a second on the line, for cfsetspeed() */
#define B150 0x00000005 /* 150 bits a second on the line, for cfsetspeed() */
#define B200 0x00000006 /* 200 bits a second on the line, for cfsetspeed() */
#define B300 0x00000007 /* 300 bits a second on the line, for cfsetspeed() */
#define B600 0x00000008 /* 600 bits a second on the line, for cfsetspeed() */
#define B1200 0x00000009 /* 1200 bits a second on the line, for cfsetspeed() */
#define B1800 0x0000000a /* 1800 bits a second on the line, for cfsetspeed() */
#define B2400 0x0000000b /* 2400 bits a second on the line, for cfsetspeed() */
#define B4800 0x0000000c /* 4800 bits a second on the line, for cfsetspeed() */
#define B9600 0x0000000d /* speed: 9600 bits per second */
#define B19200 0x0000000e /* speed: 19200 bits per second */
#define B38400 0x0000000f /* speed: 38400 bits per second */
#define EXTA B19200 /* 19200 bits a second on the line */
#define EXTB B38400 /* 38400 bits a second on the line */
#define ADDRB 0x20000000 /* c_cflag: the address bit */
#define CMSPAR 0x40000000 /* c_cflag: the parity bit is always the same */
#define CRTSCTS 0x80000000 /* c_cflag: RTS and CTS hold and free the line */
#define IBSHIFT 16 /* how far the bits of CIBAUD are from those of CBAUD */
#define TCOOFF 0 /* tcflow(): stop the output */
#define TCOON 1 /* tcflow(): go on with it */
#define TCIOFF 2 /* tcflow(): send STOP to the terminal */
#define TCION 3 /* tcflow(): send START to it */
#define TCIFLUSH 0 /* tcflush(): throw input away */
#define TCOFLUSH 1 /* tcflush(): throw output away */
#define TCIOFLUSH 2 /* tcflush(): throw both away */

#endif
