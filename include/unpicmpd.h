/* What the book's ICMP daemon tells its clients. UNP 28.7 */
#ifndef _SOCKSH_UNPICMPD_H
#define _SOCKSH_UNPICMPD_H

#include <unp.h>

#define ICMPD_PATH "/tmp/icmpd" /* path of the daemon's Unix domain socket */

/* An ICMP error about a datagram that the client has sent. UNP 28.7 */
struct icmpd_err {
	int icmpd_errno;                     /* EHOSTUNREACH, EMSGSIZE, ECONNREFUSED */
	char icmpd_type;                     /* of the ICMP message: v4 or v6 */
	char icmpd_code;
	socklen_t icmpd_len;                 /* bytes of the address that follows */
	struct sockaddr_storage icmpd_dest;  /* where the datagram went */
};

#endif
