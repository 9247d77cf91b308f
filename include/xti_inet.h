/* XTI's options of the Internet protocols (XNS 5.2). UNP 31 */
#ifndef _SOCKSH_XTI_INET_H
#define _SOCKSH_XTI_INET_H

#include <xti.h>

#define INET_TCP 0x6 /* level: TCP */
#define T_TCP_NODELAY 0x1 /* send small segments at once; TCP_NODELAY */
#define T_TCP_MAXSEG 0x2 /* bytes of a segment; TCP_MAXSEG */
#define T_TCP_KEEPALIVE 0x8 /* probe an idle connection: struct t_kpalive; SO_KEEPALIVE */

#define INET_UDP 0x11 /* level: UDP */
#define T_UDP_CHECKSUM 0x600 /* with a checksum; SO_NO_CHECK */

#define INET_IP 0x0 /* level: IP */
#define T_IP_OPTIONS 0x1 /* IP options; IP_OPTIONS */
#define T_IP_TOS 0x2 /* type of service; IP_TOS */
#define T_IP_TTL 0x3 /* time to live; IP_TTL */
#define T_IP_REUSEADDR 0x4 /* an address may be taken again; SO_REUSEADDR */
#define T_IP_DONTROUTE 0x10 /* not through a router; SO_DONTROUTE */
#define T_IP_BROADCAST 0x20 /* broadcasts may be sent; SO_BROADCAST */

struct t_kpalive {
	t_scalar_t kp_onoff; /* T_YES, T_NO */
	t_scalar_t kp_timeout; /* minutes without data */
};

#endif
