/* ioctl() and its requests. man 2 ioctl; UNP 17.2 */
#ifndef _SOCKSH_SYS_IOCTL_H
#define _SOCKSH_SYS_IOCTL_H

#include <socksh/annotations.h>

/* How requests are numbered: direction, size of the argument, letter, number. */
#define _IOC_NRBITS 8
#define _IOC_TYPEBITS 8
#define _IOC_SIZEBITS 14
#define _IOC_DIRBITS 2
#define _IOC_NRSHIFT 0
#define _IOC_TYPESHIFT 8
#define _IOC_SIZESHIFT 16
#define _IOC_DIRSHIFT 30
#define _IOC_NONE 0U
#define _IOC_WRITE 1U
#define _IOC_READ 2U
#define _IOC(dir, type, nr, size) (((dir) << _IOC_DIRSHIFT) | ((type) << _IOC_TYPESHIFT) | ((nr) << _IOC_NRSHIFT) | ((size) << _IOC_SIZESHIFT))
#define _IO(type, nr) _IOC(_IOC_NONE, (type), (nr), 0)
#define _IOR(type, nr, size) _IOC(_IOC_READ, (type), (nr), sizeof(size))
#define _IOW(type, nr, size) _IOC(_IOC_WRITE, (type), (nr), sizeof(size))
#define _IOWR(type, nr, size) _IOC(_IOC_READ | _IOC_WRITE, (type), (nr), sizeof(size))

/* -- Descriptors -- */

#define FIONREAD 0x541B /* bytes that can be read */
#define FIONBIO 0x5421 /* do not block */
#define FIONCLEX 0x5450 /* stay open at exec() */
#define FIOCLEX 0x5451 /* close at exec() */
#define FIOASYNC 0x5452 /* SIGIO when ready */
#define FIOQSIZE 0x5460
#define FIOSETOWN 0x8901
#define FIOGETOWN 0x8903

/* -- Sockets, interfaces, routes -- */

#define FIOSETOWN 0x8901
#define SIOCSPGRP 0x8902 /* who gets SIGIO and SIGURG */
#define FIOGETOWN 0x8903
#define SIOCGPGRP 0x8904
#define SIOCATMARK 0x8905 /* is urgent data next? */
#define SIOCSPGRP 0x8902
#define SIOCGPGRP 0x8904
#define SIOCATMARK 0x8905
#define SIOCGSTAMP_OLD 0x8906
#define SIOCGSTAMPNS_OLD 0x8907
#define SIOCADDRT 0x890B
#define SIOCDELRT 0x890C
#define SIOCRTMSG 0x890D
#define SIOCGIFNAME 0x8910
#define SIOCSIFLINK 0x8911
#define SIOCGIFCONF 0x8912 /* list of interfaces */
#define SIOCGIFFLAGS 0x8913 /* flags of an interface */
#define SIOCSIFFLAGS 0x8914
#define SIOCGIFADDR 0x8915 /* address of an interface */
#define SIOCSIFADDR 0x8916
#define SIOCGIFDSTADDR 0x8917 /* other end of a point-to-point interface */
#define SIOCSIFDSTADDR 0x8918
#define SIOCGIFBRDADDR 0x8919 /* broadcast address of an interface */
#define SIOCSIFBRDADDR 0x891a
#define SIOCGIFNETMASK 0x891b /* mask of an interface */
#define SIOCSIFNETMASK 0x891c
#define SIOCGIFMETRIC 0x891d
#define SIOCSIFMETRIC 0x891e
#define SIOCGIFMEM 0x891f
#define SIOCSIFMEM 0x8920
#define SIOCGIFMTU 0x8921 /* MTU of an interface */
#define SIOCSIFMTU 0x8922
#define SIOCSIFNAME 0x8923
#define SIOCSIFHWADDR 0x8924
#define SIOCGIFENCAP 0x8925
#define SIOCSIFENCAP 0x8926
#define SIOCGIFHWADDR 0x8927 /* hardware address of an interface */
#define SIOCGIFSLAVE 0x8929
#define SIOCSIFSLAVE 0x8930
#define SIOCADDMULTI 0x8931
#define SIOCDELMULTI 0x8932
#define SIOCGIFINDEX 0x8933 /* index of an interface */
#define SIOCSIFPFLAGS 0x8934
#define SIOCGIFPFLAGS 0x8935
#define SIOCDIFADDR 0x8936
#define SIOCSIFHWBROADCAST 0x8937
#define SIOCGIFCOUNT 0x8938
#define SIOCGIFBR 0x8940
#define SIOCSIFBR 0x8941
#define SIOCGIFTXQLEN 0x8942
#define SIOCSIFTXQLEN 0x8943
#define SIOCDARP 0x8953
#define SIOCGARP 0x8954 /* an entry of the ARP cache */
#define SIOCSARP 0x8955
#define SIOCDRARP 0x8960
#define SIOCGRARP 0x8961
#define SIOCSRARP 0x8962
#define SIOCGIFMAP 0x8970
#define SIOCSIFMAP 0x8971
#define SIOCADDDLCI 0x8980
#define SIOCDELDLCI 0x8981
#define SIOCPROTOPRIVATE 0x89E0
#define SIOCDEVPRIVATE 0x89F0
#define SIOGIFINDEX SIOCGIFINDEX

/* -- Terminals -- */

#define TIOCPKT_DATA 0
#define TIOCM_LE 0x001
#define TIOCPKT_FLUSHREAD 1
#define TIOCSER_TEMT 0x01
#define TIOCM_DTR 0x002
#define TIOCPKT_FLUSHWRITE 2
#define TIOCM_RTS 0x004
#define TIOCPKT_STOP 4
#define TIOCM_ST 0x008
#define TIOCPKT_START 8
#define TIOCM_SR 0x010
#define TIOCPKT_NOSTOP 16
#define TIOCM_CTS 0x020
#define TIOCPKT_DOSTOP 32
#define TIOCM_CAR 0x040
#define TIOCPKT_IOCTL 64
#define TIOCM_RNG 0x080
#define TIOCM_DSR 0x100
#define TCGETS 0x5401
#define TCSETS 0x5402
#define TCSETSW 0x5403
#define TCSETSF 0x5404
#define TCGETA 0x5405
#define TCSETA 0x5406
#define TCSETAW 0x5407
#define TCSETAF 0x5408
#define TCSBRK 0x5409
#define TCXONC 0x540A
#define TIOCEXCL 0x540C
#define TIOCNXCL 0x540D
#define TIOCSCTTY 0x540E
#define TIOCGPGRP 0x540F
#define TIOCSPGRP 0x5410
#define TIOCOUTQ 0x5411
#define TIOCSTI 0x5412
#define TIOCGWINSZ 0x5413 /* size of the terminal window */
#define TIOCSWINSZ 0x5414
#define TIOCMGET 0x5415
#define TIOCMBIS 0x5416
#define TIOCMBIC 0x5417
#define TIOCMSET 0x5418
#define TIOCGSOFTCAR 0x5419
#define TIOCSSOFTCAR 0x541A
#define TIOCLINUX 0x541C
#define TIOCCONS 0x541D
#define TIOCGSERIAL 0x541E
#define TIOCSSERIAL 0x541F
#define TIOCPKT 0x5420
#define TIOCNOTTY 0x5422
#define TIOCSETD 0x5423
#define TIOCGETD 0x5424
#define TCSBRKP 0x5425
#define TIOCSBRK 0x5427
#define TIOCCBRK 0x5428
#define TIOCGSID 0x5429
#define TIOCGRS485 0x542E
#define TIOCSRS485 0x542F
#define TCGETX 0x5432
#define TCSETX 0x5433
#define TCSETXF 0x5434
#define TCSETXW 0x5435
#define TIOCVHANGUP 0x5437
#define TIOCSERCONFIG 0x5453
#define TIOCSERGWILD 0x5454
#define TIOCSERSWILD 0x5455
#define TIOCGLCKTRMIOS 0x5456
#define TIOCSLCKTRMIOS 0x5457
#define TIOCSERGSTRUCT 0x5458
#define TIOCSERGETLSR 0x5459
#define TIOCSERGETMULTI 0x545A
#define TIOCSERSETMULTI 0x545B
#define TIOCMIWAIT 0x545C
#define TIOCGICOUNT 0x545D
#define TIOCINQ FIONREAD
#define TIOCM_CD TIOCM_CAR
#define TIOCM_RI TIOCM_RNG
#define TIOCGDEV _IOR('T', 0x32, unsigned int)
#define TIOCGEXCL _IOR('T', 0x40, int)
#define TIOCGPKT _IOR('T', 0x38, int)
#define TIOCGPTLCK _IOR('T', 0x39, int)
#define TIOCGPTN _IOR('T', 0x30, unsigned int)
#define TIOCGPTPEER _IO('T', 0x41)
#define TIOCSIG _IOW('T', 0x36, int)
#define TIOCSPTLCK _IOW('T', 0x31, int)

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
