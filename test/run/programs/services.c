#include <arpa/inet.h>
#include <netdb.h>
#include <net/if.h>
#include <stdio.h>
int main(void)
{
	struct servent *s = getservbyname("http", "tcp");
	struct protoent *p = getprotobyname("udp");
	struct hostent *h = gethostbyname("127.0.0.1");
	char name[IF_NAMESIZE];
	if (s) printf("%s %d %s %d\n", s->s_name, ntohs(s->s_port), s->s_proto, s->s_aliases != NULL);
	else puts("no services here");
	if (p) printf("%s %d %s\n", p->p_name, p->p_proto, p->p_aliases[0]);
	if (h) printf("%s %d %d %s %d\n", h->h_name, h->h_addrtype, h->h_length, inet_ntoa(*(struct in_addr *)h->h_addr_list[0]), h->h_addr_list[1] == NULL);
	printf("%d\n", getservbyname("no-such-service", "tcp") == NULL);
	printf("%s %u %u\n", if_indextoname(if_nametoindex("lo"), name), if_nametoindex("lo"), if_nametoindex("nope"));
	return 0;
}
