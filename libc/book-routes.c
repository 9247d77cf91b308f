/* The book's helpers for routing sockets and sysctl(). Prototypes: include/unproute.h. */
#include <errno.h>
#include <socksh/routing-messages.h>
#include <stdlib.h>
#include <sys/sysctl.h>
#include <unproute.h>

/* A whole table in memory from malloc(); NULL with errno. */
static char *read_table(int family, int what, int argument, size_t *lenp)
{
	int mib[] = { CTL_NET, AF_ROUTE, 0, family, what, argument };
	char *table = NULL;

	*lenp = 0;
	/* the table may grow between the two calls */
	do {
		free(table);
		table = NULL;
		if (sysctl(mib, 6, NULL, lenp, NULL, 0) < 0)
			return NULL;
		*lenp += 1024;
		table = malloc(*lenp);
		if (table == NULL)
			return NULL;
	} while (sysctl(mib, 6, table, lenp, NULL, 0) < 0 && errno == ENOMEM);
	return table;
}

char *net_rt_iflist(int family, int flags, size_t *lenp)
{
	return read_table(family, NET_RT_IFLIST, flags, lenp);
}

char *Net_rt_iflist(int family, int flags, size_t *lenp)
{
	char *table = net_rt_iflist(family, flags, lenp);

	if (table == NULL)
		err_sys("net_rt_iflist error");
	return table;
}

char *net_rt_dump(int family, int flags, size_t *lenp)
{
	return read_table(family, NET_RT_DUMP, flags, lenp);
}

char *Net_rt_dump(int family, int flags, size_t *lenp)
{
	char *table = net_rt_dump(family, flags, lenp);

	if (table == NULL)
		err_sys("net_rt_dump error");
	return table;
}

void get_rtaddrs(int addrs, SA *sa, SA **rti_info)
{
	for (int i = 0; i < RTAX_MAX; i++) {
		rti_info[i] = NULL;
		if (addrs & 1 << i) {
			rti_info[i] = sa;
			sa = (SA *)((char *)sa + SA_SIZE(sa));
		}
	}
}

void Sysctl(int *name, u_int namelen, void *oldp, size_t *oldlenp, void *newp, size_t newlen)
{
	if (sysctl(name, namelen, oldp, oldlenp, newp, newlen) == -1)
		err_sys("sysctl error");
}
