/* ioctl() and its requests. man 2 ioctl; UNP 17.2 */
#ifndef _SOCKSH_SYS_IOCTL_H
#define _SOCKSH_SYS_IOCTL_H

#include <asm/ioctl.h>
#include <socksh/annotations.h>

/* -- Descriptors -- */

#define FIONREAD 0x541B /* bytes that can be read */
#define FIONBIO 0x5421 /* do not block */
#define FIONCLEX 0x5450 /* stay open at exec() */
#define FIOCLEX 0x5451 /* close at exec() */
#define FIOASYNC 0x5452 /* SIGIO when ready */
#define FIOQSIZE 0x5460 /* bytes of a file or folder */
#define FIOSETOWN 0x8901 /* who gets SIGIO and SIGURG: a process, or a group as a negative number */
#define FIOGETOWN 0x8903 /* asks for what FIOSETOWN has set */

/* -- Sockets, interfaces, routes -- */

#define FIOSETOWN 0x8901 /* who gets SIGIO and SIGURG: a process, or a group as a negative number */
#define SIOCSPGRP 0x8902 /* who gets SIGIO and SIGURG */
#define FIOGETOWN 0x8903 /* asks for what FIOSETOWN has set */
#define SIOCGPGRP 0x8904 /* asks for what SIOCSPGRP has set. UNP 17.3 */
#define SIOCATMARK 0x8905 /* is urgent data next? */
#define SIOCSPGRP 0x8902 /* who gets SIGIO and SIGURG: a process, or a group as a negative number. UNP 17.3 */
#define SIOCGPGRP 0x8904 /* asks for what SIOCSPGRP has set. UNP 17.3 */
#define SIOCATMARK 0x8905 /* is the urgent data's mark next? UNP 17.3, 24.3 */
#define SIOCGSTAMP_OLD 0x8906 /* time of the last packet given to the program (struct timeval) */
#define SIOCGSTAMPNS_OLD 0x8907 /* time of the last packet given to the program (struct timespec) */
#define SIOCADDRT 0x890B /* add a route (struct rtentry). UNP 17.9 */
#define SIOCDELRT 0x890C /* delete a route (struct rtentry). UNP 17.9 */
#define SIOCRTMSG 0x890D /* has a number, but the kernel does nothing */
#define SIOCGIFNAME 0x8910 /* name of an interface, by its index */
#define SIOCSIFLINK 0x8911 /* has a number, but the kernel does nothing */
#define SIOCGIFCONF 0x8912 /* list of interfaces; from one to the next it is sizeof(struct ifreq). UNP 17.6 */
#define SIOCGIFFLAGS 0x8913 /* flags of an interface */
#define SIOCSIFFLAGS 0x8914 /* set flags of an interface */
#define SIOCGIFADDR 0x8915 /* address of an interface */
#define SIOCSIFADDR 0x8916 /* set the address of an interface */
#define SIOCGIFDSTADDR 0x8917 /* other end of a point-to-point interface */
#define SIOCSIFDSTADDR 0x8918 /* set the other end of a point-to-point interface */
#define SIOCGIFBRDADDR 0x8919 /* broadcast address of an interface */
#define SIOCSIFBRDADDR 0x891a /* set the broadcast address of an interface */
#define SIOCGIFNETMASK 0x891b /* mask of an interface */
#define SIOCSIFNETMASK 0x891c /* set the mask of an interface */
#define SIOCGIFMETRIC 0x891d /* metric of an interface: always 0 */
#define SIOCSIFMETRIC 0x891e /* set the metric: Linux does not */
#define SIOCGIFMEM 0x891f /* has a number, but the kernel does nothing */
#define SIOCSIFMEM 0x8920 /* has a number, but the kernel does nothing */
#define SIOCGIFMTU 0x8921 /* MTU of an interface */
#define SIOCSIFMTU 0x8922 /* set the MTU of an interface */
#define SIOCSIFNAME 0x8923 /* rename an interface */
#define SIOCSIFHWADDR 0x8924 /* set the hardware address of an interface */
#define SIOCGIFENCAP 0x8925 /* has a number, but the kernel does nothing */
#define SIOCSIFENCAP 0x8926 /* has a number, but the kernel does nothing */
#define SIOCGIFHWADDR 0x8927 /* hardware address of an interface */
#define SIOCGIFSLAVE 0x8929 /* has a number, but few drivers use it */
#define SIOCSIFSLAVE 0x8930 /* has a number, but few drivers use it */
#define SIOCADDMULTI 0x8931 /* receive a link-layer group */
#define SIOCDELMULTI 0x8932 /* receive a link-layer group no more */
#define SIOCGIFINDEX 0x8933 /* index of an interface */
#define SIOCSIFPFLAGS 0x8934 /* set private flags of an interface */
#define SIOCGIFPFLAGS 0x8935 /* private flags of an interface */
#define SIOCDIFADDR 0x8936 /* delete the address of an interface */
#define SIOCSIFHWBROADCAST 0x8937 /* set the hardware broadcast address */
#define SIOCGIFCOUNT 0x8938 /* has a number, but the kernel does nothing */
#define SIOCGIFBR 0x8940 /* bridges, of old */
#define SIOCSIFBR 0x8941 /* bridges, of old */
#define SIOCGIFTXQLEN 0x8942 /* length of the send queue */
#define SIOCSIFTXQLEN 0x8943 /* set the length of the send queue */
#define SIOCDARP 0x8953 /* delete an entry of the ARP cache (struct arpreq). UNP 17.8 */
#define SIOCGARP 0x8954 /* an entry of the ARP cache */
#define SIOCSARP 0x8955 /* set an entry of the ARP cache (struct arpreq). UNP 17.8 */
#define SIOCDRARP 0x8960 /* RARP: no more */
#define SIOCGRARP 0x8961 /* RARP: no more */
#define SIOCSRARP 0x8962 /* RARP: no more */
#define SIOCGIFMAP 0x8970 /* hardware parameters of an interface */
#define SIOCSIFMAP 0x8971 /* set hardware parameters of an interface */
#define SIOCADDDLCI 0x8980 /* add a frame relay circuit */
#define SIOCDELDLCI 0x8981 /* delete a frame relay circuit */
#define SIOCPROTOPRIVATE 0x89E0 /* from here on: the protocol's own */
#define SIOCDEVPRIVATE 0x89F0 /* from here on: the device's own */
#define SIOGIFINDEX SIOCGIFINDEX

/* -- Terminals -- */

#define TIOCPKT_DATA 0 /* TIOCPKT: data follow */
#define TIOCM_LE 0x001 /* line: enabled */
#define TIOCPKT_FLUSHREAD 1 /* TIOCPKT: the read queue was flushed */
#define TIOCSER_TEMT 0x01 /* TIOCSERGETLSR: all has been sent */
#define TIOCM_DTR 0x002 /* line: data terminal ready */
#define TIOCPKT_FLUSHWRITE 2 /* TIOCPKT: the write queue was flushed */
#define TIOCM_RTS 0x004 /* line: request to send */
#define TIOCPKT_STOP 4 /* TIOCPKT: the output was stopped, ^S */
#define TIOCM_ST 0x008 /* line: secondary transmit */
#define TIOCPKT_START 8 /* TIOCPKT: the output goes on, ^Q */
#define TIOCM_SR 0x010 /* line: secondary receive */
#define TIOCPKT_NOSTOP 16 /* TIOCPKT: ^S and ^Q do nothing any more */
#define TIOCM_CTS 0x020 /* line: clear to send */
#define TIOCPKT_DOSTOP 32 /* TIOCPKT: ^S and ^Q stop and start the output */
#define TIOCM_CAR 0x040 /* line: carrier detect */
#define TIOCPKT_IOCTL 64 /* TIOCPKT: the terminal's settings changed, with EXTPROC */
#define TIOCM_RNG 0x080 /* line: ring */
#define TIOCM_DSR 0x100 /* line: data set ready */
#define TCGETS 0x5401 /* as tcgetattr() */
#define TCSETS 0x5402 /* as tcsetattr(TCSANOW) */
#define TCSETSW 0x5403 /* as tcsetattr(TCSADRAIN) */
#define TCSETSF 0x5404 /* as tcsetattr(TCSAFLUSH) */
#define TCGETS2 _IOR('T', 0x2A, struct termios2) /* as TCGETS, with any speeds; <asm/termbits.h>. man 2 ioctl_tty */
#define TCSETS2 _IOW('T', 0x2B, struct termios2) /* as TCSETS, with any speeds. man 2 ioctl_tty */
#define TCSETSW2 _IOW('T', 0x2C, struct termios2) /* as TCSETSW, with any speeds. man 2 ioctl_tty */
#define TCSETSF2 _IOW('T', 0x2D, struct termios2) /* as TCSETSF, with any speeds. man 2 ioctl_tty */
#define TCGETA 0x5405 /* get a terminal's settings as System V had them (struct termio *). man 2 ioctl_tty */
#define TCSETA 0x5406 /* set them at once (struct termio *). man 2 ioctl_tty */
#define TCSETAW 0x5407 /* set them after all output (struct termio *). man 2 ioctl_tty */
#define TCSETAF 0x5408 /* set them after all output, and throw input away (struct termio *). man 2 ioctl_tty */
#define TCSBRK 0x5409 /* 0: send a break; else wait until all is sent: tcdrain(). man 2 ioctl_tty */
#define TCXONC 0x540A /* stop and start output and input: tcflow(). man 2 ioctl_tty */
#define TIOCEXCL 0x540C /* nobody else may open the terminal */
#define TIOCNXCL 0x540D /* others may open the terminal again */
#define TIOCSCTTY 0x540E /* become the session's controlling terminal */
#define TIOCGPGRP 0x540F /* process group in the foreground */
#define TIOCSPGRP 0x5410 /* set the process group in the foreground */
#define TIOCOUTQ 0x5411 /* bytes not sent yet; of TCP: not acknowledged yet */
#define TIOCSTI 0x5412 /* as if a byte had been typed */
#define TIOCGWINSZ 0x5413 /* size of the terminal window */
#define TIOCSWINSZ 0x5414 /* set the size of the terminal window */
#define TIOCMGET 0x5415 /* the lines of a serial port, TIOCM_DTR … (int *). man 2 ioctl_tty */
#define TIOCMBIS 0x5416 /* set these lines (int *). man 2 ioctl_tty */
#define TIOCMBIC 0x5417 /* clear these lines (int *). man 2 ioctl_tty */
#define TIOCMSET 0x5418 /* set all lines (int *). man 2 ioctl_tty */
#define TIOCGSOFTCAR 0x5419 /* whether carrier detect is not heeded: CLOCAL (int *). man 2 ioctl_tty */
#define TIOCSSOFTCAR 0x541A /* set or clear CLOCAL (int *). man 2 ioctl_tty */
#define TIOCLINUX 0x541C /* several things of the Linux console. man 2 ioctl_console */
#define TIOCCONS 0x541D /* output for the console comes to this terminal. man 2 ioctl_tty */
#define TIOCGSERIAL 0x541E /* settings of a serial port (struct serial_struct *) */
#define TIOCSSERIAL 0x541F /* set the settings of a serial port (struct serial_struct *) */
#define TIOCPKT 0x5420 /* packet mode of a pty's master: a byte TIOCPKT_DATA … before each read's data (int *). man 2 ioctl_tty */
#define TIOCNOTTY 0x5422 /* give the controlling terminal up */
#define TIOCSETD 0x5423 /* set the line discipline (int *). man 2 ioctl_tty */
#define TIOCGETD 0x5424 /* the line discipline (int *). man 2 ioctl_tty */
#define TCSBRKP 0x5425 /* send a break of so many tenths of a second. man 2 ioctl_tty */
#define TIOCSBRK 0x5427 /* begin a break. man 2 ioctl_tty */
#define TIOCCBRK 0x5428 /* end a break. man 2 ioctl_tty */
#define TIOCGSID 0x5429 /* session of the terminal */
#define TIOCGRS485 0x542E /* settings of RS-485 (struct serial_rs485 *) */
#define TIOCSRS485 0x542F /* set the settings of RS-485 (struct serial_rs485 *) */
#define TCGETX 0x5432 /* get settings of a hardware's own (struct termiox *) */
#define TCSETX 0x5433 /* set settings of a hardware's own (struct termiox *) */
#define TCSETXF 0x5434 /* the same after all output, and throw input away */
#define TCSETXW 0x5435 /* the same after all output */
#define TIOCVHANGUP 0x5437 /* hang the terminal up, as vhangup() does */
#define TIOCSERCONFIG 0x5453 /* find out what kind of serial port it is */
#define TIOCSERGWILD 0x5454 /* for old programs; does nothing */
#define TIOCSERSWILD 0x5455 /* for old programs; does nothing */
#define TIOCGLCKTRMIOS 0x5456 /* which settings are locked (struct termios *). man 2 ioctl_tty */
#define TIOCSLCKTRMIOS 0x5457 /* lock settings; needs CAP_SYS_ADMIN (struct termios *). man 2 ioctl_tty */
#define TIOCSERGSTRUCT 0x5458 /* the driver's own structure; for debugging */
#define TIOCSERGETLSR 0x5459 /* whether all has been sent, TIOCSER_TEMT (int *) */
#define TIOCSERGETMULTI 0x545A /* settings of a card with several ports */
#define TIOCSERSETMULTI 0x545B /* set the settings of a card with several ports */
#define TIOCMIWAIT 0x545C /* wait until one of these lines changes. man 2 ioctl_tty */
#define TIOCGICOUNT 0x545D /* how often the lines have changed (struct serial_icounter_struct *). man 2 ioctl_tty */
#define TIOCINQ FIONREAD
#define TIOCM_CD TIOCM_CAR
#define TIOCM_RI TIOCM_RNG
#define TIOCGDEV _IOR('T', 0x32, unsigned int) /* device number of the real terminal (unsigned int *) */
#define TIOCGEXCL _IOR('T', 0x40, int) /* whether the terminal is exclusive (int *). man 2 ioctl_tty */
#define TIOCGPKT _IOR('T', 0x38, int) /* whether a pty is in packet mode (int *). man 2 ioctl_tty */
#define TIOCGPTLCK _IOR('T', 0x39, int) /* whether the slave's side is locked (int *). man 2 ioctl_tty */
#define TIOCGPTN _IOR('T', 0x30, unsigned int) /* the number of a pty: its slave is /dev/pts/N (unsigned int *). man 2 ioctl_tty */
#define TIOCGPTPEER _IO('T', 0x41) /* open the slave's side; open()'s flags. man 2 ioctl_tty */
#define TIOCSIG _IOW('T', 0x36, int) /* send a signal to the slave's foreground group */
#define TIOCSPTLCK _IOW('T', 0x31, int) /* lock or unlock the slave's side: unlockpt() (int *). man 2 ioctl_tty */

struct winsize {
	unsigned short ws_row;
	unsigned short ws_col;
	unsigned short ws_xpixel;
	unsigned short ws_ypixel;
};

/** Ask or tell a device or socket something of its own. man 2 ioctl; UNP 17.2
 *  errors: EBADF EFAULT EINVAL ENODEV ENOTTY EPERM */
int ioctl(int fd, unsigned long request, ...) __syscall;

#endif
