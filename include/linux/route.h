/* Routes, as the kernel names what SIOCADDRT takes. UNP 17.9 */
#ifndef _SOCKSH_LINUX_ROUTE_H
#define _SOCKSH_LINUX_ROUTE_H

#include <linux/if.h>

/* A route of IPv4. */
struct rtentry {
	unsigned long rt_pad1;
	struct sockaddr rt_dst;
	struct sockaddr rt_gateway;
	struct sockaddr rt_genmask;
	unsigned short rt_flags;
	short rt_pad2;
	unsigned long rt_pad3;
	void *rt_pad4;
	short rt_metric;
	char *rt_dev;
	unsigned long rt_mtu;
	unsigned long rt_window;
	unsigned short rt_irtt;
};

#define rt_mss rt_mtu

#define RTF_UP 0x0001 /* the route is usable */
#define RTF_GATEWAY 0x0002 /* by a router */
#define RTF_HOST 0x0004 /* to a host, else to a network */
#define RTF_REINSTATE 0x0008 /* put in again after a timeout */
#define RTF_DYNAMIC 0x0010 /* made by a redirect */
#define RTF_MODIFIED 0x0020 /* changed by a redirect */
#define RTF_MTU 0x0040 /* the route says the MTU */
#define RTF_MSS RTF_MTU
#define RTF_WINDOW 0x0080 /* the route says the window */
#define RTF_IRTT 0x0100 /* the route says the first round-trip time */
#define RTF_REJECT 0x0200 /* packets are refused */

#endif
