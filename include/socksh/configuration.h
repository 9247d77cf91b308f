/*
 * The book's switches, as its configure script sets them on Linux; those of BSD, Solaris and System V stay undefined
 * unless the program asks for them, by SOCKSH_BSD or SOCKSH_SOLARIS. HAVE_SOCKADDR_SA_LEN always does. UNP 1.7
 */
#ifndef _SOCKSH_CONFIGURATION_H
#define _SOCKSH_CONFIGURATION_H

#if defined(__aarch64__)
#define CPU_VENDOR_OS "aarch64-unknown-linux-gnu" /* machine and system as the GNU tools name them; daytime clients of the book print it */
#else
#define CPU_VENDOR_OS "x86_64-unknown-linux-gnu" /* machine and system as the GNU tools name them; daytime clients of the book print it */
#endif

#define IPV4 1       /* the kernel has IPv4 */
#define IPV6 1       /* … and IPv6 */
#define UNIXDOMAIN 1 /* … and Unix domain sockets */
#define IPv4 1 /* the same as IPV4, as the first edition spells it */
#define IPv6 1 /* the same as IPV6, as the first edition spells it */
#define UNIXdomain 1 /* the same as UNIXDOMAIN, as the first edition spells it */
#define MCAST 1      /* … and multicasting */

#define HAVE_ARPA_INET_H 1 /* there is <arpa/inet.h> */
#define HAVE_ERRNO_H 1 /* there is <errno.h> */
#define HAVE_FCNTL_H 1 /* there is <fcntl.h> */
#define HAVE_NETDB_H 1 /* there is <netdb.h> */
#define HAVE_NETINET_IN_H 1 /* there is <netinet/in.h> */
#define HAVE_POLL_H 1 /* there is <poll.h> */
#define HAVE_PTHREAD_H 1 /* there is <pthread.h> */
#define HAVE_SIGNAL_H 1 /* there is <signal.h> */
#define HAVE_STDIO_H 1 /* there is <stdio.h> */
#define HAVE_STDLIB_H 1 /* there is <stdlib.h> */
#define HAVE_STRINGS_H 1 /* there is <strings.h> */
#define HAVE_STRING_H 1 /* there is <string.h> */
#define HAVE_SYS_IOCTL_H 1 /* there is <sys/ioctl.h> */
#define HAVE_SYS_SELECT_H 1 /* there is <sys/select.h> */
#define HAVE_SYS_SOCKET_H 1 /* there is <sys/socket.h> */
#define HAVE_SYS_STAT_H 1 /* there is <sys/stat.h> */
#define HAVE_SYS_TIME_H 1 /* there is <sys/time.h> */
#define HAVE_SYS_TYPES_H 1 /* there is <sys/types.h> */
#define HAVE_SYS_UIO_H 1 /* there is <sys/uio.h> */
#define HAVE_SYS_UN_H 1 /* there is <sys/un.h> */
#define HAVE_SYS_WAIT_H 1 /* there is <sys/wait.h> */
#define HAVE_TIME_H 1 /* there is <time.h> */
#define HAVE_UNISTD_H 1 /* there is <unistd.h> */
#define TIME_WITH_SYS_TIME 1 /* <time.h> and <sys/time.h> may both be included */
#define STDC_HEADERS 1 /* the headers of the C standard are there */

#define HAVE_BZERO 1 /* bzero() is there */
#define HAVE_GETHOSTBYNAME2 1 /* gethostbyname2() is there */
#define HAVE_GETHOSTBYNAME_R 1 /* gethostbyname_r() is there */
#define HAVE_INET6_RTH_INIT 1 /* inet6_rth_init() is there */
#define HAVE_MKSTEMP 1 /* mkstemp() is there */
#define HAVE_POLL 1 /* poll() is there */
#define HAVE_PSELECT 1 /* pselect() is there */
#define HAVE_SNPRINTF 1 /* snprintf() is there */
#define HAVE_SOCKATMARK 1 /* sockatmark() is there */
#define HAVE_UNSETENV 1 /* unsetenv() is there */
#define HAVE_VSNPRINTF 1 /* vsnprintf() is there */

#define HAVE_GETADDRINFO_PROTO 1 /* <netdb.h> declares getaddrinfo() */
#define HAVE_GETHOSTNAME_PROTO 1 /* <unistd.h> declares gethostname() */
#define HAVE_GETNAMEINFO_PROTO 1 /* <netdb.h> declares getnameinfo() */
#define HAVE_GETRUSAGE_PROTO 1 /* <sys/resource.h> declares getrusage() */
#define HAVE_HSTRERROR_PROTO 1 /* <netdb.h> declares hstrerror() */
#define HAVE_IF_NAMETOINDEX_PROTO 1 /* <net/if.h> declares if_nametoindex() */
#define HAVE_INET_ATON_PROTO 1 /* <arpa/inet.h> declares inet_aton() */
#define HAVE_INET_PTON_PROTO 1 /* <arpa/inet.h> declares inet_pton() */
#define HAVE_ISFDTYPE_PROTO 1 /* <sys/stat.h> declares isfdtype() */
#define HAVE_PSELECT_PROTO 1 /* <sys/select.h> declares pselect() */
#define HAVE_SNPRINTF_PROTO 1 /* <stdio.h> declares snprintf() */
#define HAVE_SOCKATMARK_PROTO 1 /* <sys/socket.h> declares sockatmark() */

#define HAVE_ADDRINFO_STRUCT 1 /* struct addrinfo is there */
#define HAVE_IF_NAMEINDEX_STRUCT 1 /* struct if_nameindex is there */
#define HAVE_MSGHDR_MSG_CONTROL 1 /* struct msghdr has msg_control: descriptors can be passed. UNP 14.6 */
#define HAVE_SOCKADDR_STORAGE_STRUCT 1 /* struct sockaddr_storage is there */
#define HAVE_STRUCT_ADDRINFO 1 /* struct addrinfo is there */
#define HAVE_STRUCT_IFREQ_IFR_MTU 1 /* struct ifreq has ifr_mtu */
#define HAVE_STRUCT_IF_NAMEINDEX 1 /* struct if_nameindex is there */
#define HAVE_STRUCT_IN_PKTINFO 1 /* struct in_pktinfo is there */
#define HAVE_STRUCT_SOCKADDR_STORAGE 1 /* struct sockaddr_storage is there */
#define HAVE_STRUCT_SOCKADDR_STORAGE_SS_FAMILY 1 /* struct sockaddr_storage has ss_family */
#define HAVE_STRUCT_TIMESPEC 1 /* struct timespec is there */
#define HAVE_TIMESPEC_STRUCT 1 /* struct timespec is there */

/* For a program that has SOCKSH_BSD defined ahead: what BSD has, and socksh has by translation. docs/platforms.md */
#ifdef SOCKSH_BSD
#define HAVE_KQUEUE 1 /* kqueue() and kevent() are there */
#define HAVE_KEVENT 1 /* the same, as some programs spell it */
#define HAVE_SYS_EVENT_H 1 /* there is <sys/event.h> */
#define HAVE_SYS_SYSCTL_H 1 /* there is <sys/sysctl.h> */
#define HAVE_NET_IF_DL_H 1 /* there is <net/if_dl.h> */
#define HAVE_NET_IF_TYPES_H 1 /* there is <net/if_types.h> */
#define HAVE_SOCKADDR_DL_STRUCT 1 /* struct sockaddr_dl is there */
#define HAVE_STRUCT_CMSGCRED 1 /* struct cmsgcred is there */
#include <socksh/bsd-interfaces.h>
#include <unpevent.h>
#endif

/* For a program that has SOCKSH_SOLARIS defined ahead: what Solaris has, likewise. */
#ifdef SOCKSH_SOLARIS
#define HAVE_DEVPOLL 1 /* there is /dev/poll */
#define HAVE_SYS_DEVPOLL_H 1 /* there is <sys/devpoll.h> */
#define HAVE_STROPTS_H 1 /* there is <stropts.h> */
#define HAVE_XTI_H 1 /* there is <xti.h> */
#define HAVE_XTI_INET_H 1 /* there is <xti_inet.h> */
#endif

/* Both. */
#if defined(SOCKSH_BSD) || defined(SOCKSH_SOLARIS)
#define HAVE_SYS_FILIO_H 1 /* there is <sys/filio.h> */
#define HAVE_SYS_SOCKIO_H 1 /* there is <sys/sockio.h> */
#endif

#endif
