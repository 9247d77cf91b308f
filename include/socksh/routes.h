/* Between the two halves of the routing sockets: a route as neither BSD nor rtnetlink writes it (their names clash). */
#ifndef _SOCKSH_ROUTES_H
#define _SOCKSH_ROUTES_H

#include <sys/types.h>

enum __route_kind { __ROUTE_UNICAST, __ROUTE_LOCAL, __ROUTE_BROADCAST, __ROUTE_MULTICAST, __ROUTE_REJECT, __ROUTE_BLACKHOLE };
enum __route_change { __ROUTE_ADD, __ROUTE_DELETE, __ROUTE_REPLACE };

struct __route {
	int family; /* AF_INET, AF_INET6 */
	enum __route_kind kind;
	int prefix; /* bits of the destination that count */
	int by_hand; /* by a program or a person */
	int by_redirect;
	int has_gateway;
	int has_source;
	int index; /* of the interface, or 0 */
	int link_length; /* a neighbour's hardware address: bytes, or 0 */
	unsigned mtu; /* or 0 */
	unsigned hops, window, threshold, rtt, variance; /* likewise */
	unsigned priority; /* which of several routes to a destination: the least */
	unsigned char destination[16];
	unsigned char gateway[16];
	unsigned char source[16]; /* what a socket that sends there gets */
	unsigned char link[16];
};

/* The route to route->destination takes its place. 0, or -1 with errno: ESRCH for none. */
int __route_find(struct __route *route);
/* 0, or -1 with errno: EEXIST, ESRCH, EPERM, ENETUNREACH, EINVAL. `number` comes back in the notice of it. */
int __route_change(enum __route_change change, const struct __route *route, unsigned number);
/* All routes of the main table, or all neighbours, in memory from malloc(). How many, or -1 with errno. */
int __route_list(int family, int neighbours, struct __route **list);

/* Bytes of a message of routing-messages.c, at most. */
#define __ROUTING_MESSAGE 512

struct ifaddrs;
struct nlmsghdr;
/* Whether the answer or notice is of a route that counts: it takes route's place. */
int __route_read(const struct nlmsghdr *header, struct __route *route);
/* Each writes one message of BSD's and gives its length. `wanted`: RTA_IFP, RTA_IFA, where they are wanted. */
size_t __routing_put_route(void *message, int type, const struct __route *route, int wanted);
size_t __routing_put_interface(void *message, const struct ifaddrs *ifa);
size_t __routing_put_address(void *message, int is_gone, int index, const struct ifaddrs *ifa);

/* The groups of notices that a routing socket for a family, or 0 for all, hears. */
unsigned __routing_groups(int family);
/* A notice of rtnetlink's as a message: its size, or 0. */
size_t __routing_tell(const struct nlmsghdr *notice, void *message);
/* What a change is called in a message. */
int __routing_type(enum __route_change change);
/* A message of a route gets who has asked for the change, and the asker's number. */
void __routing_sign(void *message, unsigned process, unsigned number);

#endif
