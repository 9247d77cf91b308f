/* The ioctl() requests of sockets and interfaces. man 7 netdevice; UNP 17 */
#ifndef _SOCKSH_LINUX_SOCKIOS_H
#define _SOCKSH_LINUX_SOCKIOS_H

#include <asm/sockios.h>

#define SIOCINQ FIONREAD

#define SIOCOUTQ TIOCOUTQ

#define SOCK_IOC_TYPE 0x89 /* the byte that marks ioctl requests of sockets */

#define SIOCGSTAMP_NEW _IOR(SOCK_IOC_TYPE, 0x06, long long[2]) /* the same of machines of 32 bits */

#define SIOCGSTAMPNS_NEW _IOR(SOCK_IOC_TYPE, 0x07, long long[2]) /* the same of machines of 32 bits */

#define SIOCGSTAMP SIOCGSTAMP_OLD /* time of the last packet given to the program (struct timeval). man 7 socket */

#define SIOCGSTAMPNS SIOCGSTAMPNS_OLD /* time of the last packet given to the program (struct timespec) */

#define SIOCADDRT 0x890B /* add a route */

#define SIOCDELRT 0x890C /* delete a route */

#define SIOCRTMSG 0x890D /* has a number, but the kernel does nothing */

#define SIOCGIFNAME 0x8910 /* name of an interface, by its index */

#define SIOCSIFLINK 0x8911 /* has a number, but the kernel does nothing */

#define SIOCGIFCONF 0x8912 /* list of interfaces */

#define SIOCGIFFLAGS 0x8913 /* flags of an interface */

#define SIOCSIFFLAGS 0x8914 /* set flags of an interface */

#define SIOCGIFADDR 0x8915 /* address of an interface */

#define SIOCSIFADDR 0x8916 /* set the address of an interface */

#define SIOCGIFDSTADDR 0x8917 /* ioctl(): the peer of a point-to-point interface (struct ifreq *) */

#define SIOCSIFDSTADDR 0x8918 /* set the other end of a point-to-point interface */

#define SIOCGIFBRDADDR 0x8919 /* ioctl(): the broadcast address (struct ifreq *) */

#define SIOCSIFBRDADDR 0x891a /* set the broadcast address of an interface */

#define SIOCGIFNETMASK 0x891b /* ioctl(): the netmask (struct ifreq *) */

#define SIOCSIFNETMASK 0x891c /* set the mask of an interface */

#define SIOCGIFMETRIC 0x891d /* metric of an interface: always 0 */

#define SIOCSIFMETRIC 0x891e /* set the metric: Linux does not */

#define SIOCGIFMEM 0x891f /* has a number, but the kernel does nothing */

#define SIOCSIFMEM 0x8920 /* has a number, but the kernel does nothing */

#define SIOCGIFMTU 0x8921 /* ioctl(): the MTU (struct ifreq *) */

#define SIOCSIFMTU 0x8922 /* set the MTU of an interface */

#define SIOCSIFNAME 0x8923 /* rename an interface */

#define SIOCSIFHWADDR 0x8924 /* set the hardware address of an interface */

#define SIOCGIFENCAP 0x8925 /* has a number, but the kernel does nothing */

#define SIOCSIFENCAP 0x8926 /* has a number, but the kernel does nothing */

#define SIOCGIFHWADDR 0x8927 /* ioctl(): the hardware address (struct ifreq *) */

#define SIOCGIFSLAVE 0x8929 /* has a number, but few drivers use it */

#define SIOCSIFSLAVE 0x8930 /* has a number, but few drivers use it */

#define SIOCADDMULTI 0x8931 /* receive a link-layer group */

#define SIOCDELMULTI 0x8932 /* receive a link-layer group no more */

#define SIOCGIFINDEX 0x8933 /* ioctl(): the interface's index (struct ifreq *) */

#define SIOGIFINDEX SIOCGIFINDEX

#define SIOCSIFPFLAGS 0x8934 /* set private flags of an interface */

#define SIOCGIFPFLAGS 0x8935 /* private flags of an interface */

#define SIOCDIFADDR 0x8936 /* delete the address of an interface */

#define SIOCSIFHWBROADCAST 0x8937 /* set the hardware broadcast address */

#define SIOCGIFCOUNT 0x8938 /* has a number, but the kernel does nothing */

#define SIOCGIFBR 0x8940 /* bridges, of old */

#define SIOCSIFBR 0x8941 /* bridges, of old */

#define SIOCGIFTXQLEN 0x8942 /* length of the send queue */

#define SIOCSIFTXQLEN 0x8943 /* set the length of the send queue */

#define SIOCETHTOOL 0x8946 /* ioctl(): what ethtool asks and sets (struct ifreq *) */

#define SIOCGMIIPHY 0x8947 /* ioctl(): the address of its physical layer (struct ifreq *) */

#define SIOCGMIIREG 0x8948 /* ioctl(): read a register of its physical layer (struct ifreq *) */

#define SIOCSMIIREG 0x8949 /* ioctl(): write a register of its physical layer (struct ifreq *) */

#define SIOCWANDEV 0x894A /* ioctl(): settings of a serial line (struct ifreq *) */

#define SIOCOUTQNSD 0x894B /* ioctl(): bytes not sent yet, without those sent and not acknowledged (int *) */

#define SIOCGSKNS 0x894C /* ioctl(): a descriptor of the socket's network namespace */

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

#define SIOCGIFVLAN 0x8982 /* ioctl(): ask about a VLAN (struct vlan_ioctl_args *) */

#define SIOCSIFVLAN 0x8983 /* ioctl(): make, change or remove a VLAN (struct vlan_ioctl_args *) */

#define SIOCBONDENSLAVE 0x8990 /* ioctl(): put an interface into a bond (struct ifreq *) */

#define SIOCBONDRELEASE 0x8991 /* ioctl(): take an interface out of a bond (struct ifreq *) */

#define SIOCBONDSETHWADDR 0x8992 /* ioctl(): set a bond's hardware address (struct ifreq *) */

#define SIOCBONDSLAVEINFOQUERY 0x8993 /* ioctl(): ask about an interface of a bond (struct ifreq *) */

#define SIOCBONDINFOQUERY 0x8994 /* ioctl(): ask about a bond (struct ifreq *) */

#define SIOCBONDCHANGEACTIVE 0x8995 /* ioctl(): the bond's active interface (struct ifreq *) */

#define SIOCBRADDBR 0x89a0 /* ioctl(): make a bridge; its name */

#define SIOCBRDELBR 0x89a1 /* ioctl(): remove a bridge; its name */

#define SIOCBRADDIF 0x89a2 /* ioctl(): put an interface into a bridge (struct ifreq *) */

#define SIOCBRDELIF 0x89a3 /* ioctl(): take an interface out of a bridge (struct ifreq *) */

#define SIOCSHWTSTAMP 0x89b0 /* ioctl(): switch times of the hardware on (struct ifreq * with struct hwtstamp_config) */

#define SIOCGHWTSTAMP 0x89b1 /* ioctl(): whether they are on (struct ifreq * with struct hwtstamp_config) */

#define SIOCDEVPRIVATE 0x89F0 /* from here on: the device's own */

#define SIOCPROTOPRIVATE 0x89E0 /* from here on: the protocol's own */

#endif
