// The interfaces of test/book/network.sh: by get_ifi_info(), by if_nameindex(), by SIOCGIFCONF. UNP 17, 18.6
#include "unpifi.h"

static void show(int family, int doaliases)
{
	struct ifi_info *head = Get_ifi_info(family, doaliases);

	printf("family %d%s:\n", family, doaliases ? ", with aliases" : "");
	for (struct ifi_info *ifi = head; ifi != NULL; ifi = ifi->ifi_next) {
		printf("%s: <", ifi->ifi_name);
		if (ifi->ifi_flags & IFF_UP)
			printf("UP ");
		if (ifi->ifi_flags & IFF_BROADCAST)
			printf("BCAST ");
		if (ifi->ifi_flags & IFF_MULTICAST)
			printf("MCAST ");
		if (ifi->ifi_flags & IFF_LOOPBACK)
			printf("LOOP ");
		printf(">%s index %d, MTU %d", ifi->ifi_myflags & IFI_ALIAS ? " alias," : "", ifi->ifi_index > 0, (u_short)ifi->ifi_mtu);
		for (int i = 0; i < ifi->ifi_hlen; i++)
			printf("%s%x", i == 0 ? ", " : ":", ifi->ifi_haddr[i]);
		printf(", %s", Sock_ntop_host(ifi->ifi_addr, sizeof(struct sockaddr_in6)));
		if (ifi->ifi_brdaddr != NULL)
			printf(", broadcast %s", Sock_ntop_host(ifi->ifi_brdaddr, sizeof(struct sockaddr_in6)));
		if (ifi->ifi_dstaddr != NULL)
			printf(", peer %s", Sock_ntop_host(ifi->ifi_dstaddr, sizeof(struct sockaddr_in6)));
		printf("\n");
	}
	free_ifi_info(head);
}

int main(void)
{
	char name[IF_NAMESIZE];
	struct ifreq ifr;
	struct ifconf ifc;
	struct ifreq space[16];

	show(AF_INET, 0);
	show(AF_INET, 1);
	show(AF_INET6, 1);

	struct if_nameindex *all = If_nameindex();
	for (struct if_nameindex *each = all; each->if_index != 0; each++)
		printf("%s %d %d\n", each->if_name, If_nametoindex(each->if_name) == each->if_index,
			strcmp(If_indextoname(each->if_index, name), each->if_name));
	if_freenameindex(all);

	int sockfd = Socket(AF_INET, SOCK_DGRAM, 0);
	ifc.ifc_len = sizeof(space);
	ifc.ifc_req = space;
	Ioctl(sockfd, SIOCGIFCONF, &ifc);
	printf("%d bytes\n", ifc.ifc_len);
	for (int i = 0; i < ifc.ifc_len / (int)sizeof(struct ifreq); i++)
		printf("%s %s\n", space[i].ifr_name, Sock_ntop(&space[i].ifr_addr, sizeof(struct sockaddr_in)));

	bzero(&ifr, sizeof(ifr));
	strcpy(ifr.ifr_name, "eth0");
	Ioctl(sockfd, SIOCGIFNETMASK, &ifr);
	printf("%s\n", Sock_ntop_host(&ifr.ifr_netmask, sizeof(struct sockaddr_in)));
	Ioctl(sockfd, SIOCGIFFLAGS, &ifr);
	printf("%d\n", (ifr.ifr_flags & (IFF_UP | IFF_LOOPBACK)) == IFF_UP);
	ifr.ifr_flags &= ~IFF_UP;
	Ioctl(sockfd, SIOCSIFFLAGS, &ifr);
	show(AF_INET, 0);
	Ioctl(sockfd, SIOCSIFMTU, (strcpy(ifr.ifr_name, "eth0"), ifr.ifr_mtu = 1400, &ifr));
	Ioctl(sockfd, SIOCGIFMTU, &ifr);
	printf("MTU %d\n", ifr.ifr_mtu);
	strcpy(ifr.ifr_name, "eth7");
	fflush(stdout);
	Ioctl(sockfd, SIOCGIFADDR, &ifr);
}
