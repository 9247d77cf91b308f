/* The book's list of interfaces. UNP 17.6 */
#ifndef _SOCKSH_UNPIFI_H
#define _SOCKSH_UNPIFI_H

#include <net/if.h>
#include <sys/types.h>
#include <unp.h>

#define IFI_NAME 16 /* bytes of a name, its NUL included */
#define IFI_HADDR 8 /* bytes of a hardware address, and some to spare */
#define IFI_ALIAS 1 /* ifi_myflags: not the first address of its interface */

/* One address of one interface that is up. UNP 17.6 */
struct ifi_info {
	char ifi_name[IFI_NAME];
	short ifi_index;
	short ifi_mtu;
	u_char ifi_haddr[IFI_HADDR];
	u_short ifi_hlen;            /* bytes of the hardware address: 0, 6 */
	short ifi_flags;             /* IFF_UP … */
	short ifi_myflags;           /* IFI_ALIAS */
	struct sockaddr *ifi_addr;
	struct sockaddr *ifi_brdaddr; /* or NULL */
	struct sockaddr *ifi_dstaddr; /* or NULL */
	struct ifi_info *ifi_next;    /* or NULL */
};

/** The addresses of a family of all interfaces that are up; with doaliases not only the first ones. UNP 17.6
 *  returns: a list for free_ifi_info(), or NULL */
struct ifi_info *get_ifi_info(int family, int doaliases);
/** get_ifi_info() or end. UNP 17.6 */
struct ifi_info *Get_ifi_info(int family, int doaliases);
/** Give the list of get_ifi_info() back. UNP 17.6 */
void free_ifi_info(struct ifi_info *ifihead);

#endif
