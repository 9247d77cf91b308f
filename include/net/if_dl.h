/* Link-level addresses, as BSD has them: the name, the index and the hardware address of an interface. UNP 18.2 */
#ifndef _SOCKSH_NET_IF_DL_H
#define _SOCKSH_NET_IF_DL_H

#include <sys/types.h>

/* BSD's number, which nobody on Linux uses; Linux's own link-level addresses are AF_PACKET's. */
#define AF_LINK 18 /* link-level address, struct sockaddr_dl */

struct sockaddr_dl {
	unsigned short sdl_family; /* AF_LINK */
	unsigned short sdl_index; /* of the interface, if not 0 */
	unsigned char sdl_type; /* IFT_ETHER … */
	unsigned char sdl_nlen; /* bytes of the name */
	unsigned char sdl_alen; /* bytes of the hardware address */
	unsigned char sdl_slen; /* 0 */
	char sdl_data[24]; /* the name, without a null byte, then the hardware address */
};

/* The hardware address: sdl_alen bytes */
#define LLADDR(sdl) ((char *)((sdl)->sdl_data + (sdl)->sdl_nlen))

#endif
