/* Names of hosts, services, networks, protocols. man 3 getaddrinfo; UNP 11 */
#ifndef _SOCKSH_NETDB_H
#define _SOCKSH_NETDB_H

#include <netinet/in.h>
#include <socksh/annotations.h>

#define _PATH_HOSTS "/etc/hosts" /* names and addresses of hosts; getaddrinfo() asks it first. man 5 hosts */
#define _PATH_NETWORKS "/etc/networks" /* names of networks. man 5 networks */
#define _PATH_PROTOCOLS "/etc/protocols" /* names and numbers of protocols. man 5 protocols */
#define _PATH_SERVICES "/etc/services" /* names and ports of services. man 5 services */

/* -- getaddrinfo(), getnameinfo(). UNP 11.6 to 11.17 -- */

/* What getaddrinfo() is asked for (hints), and one of its answers. */
struct addrinfo {
	int ai_flags;             /* AI_PASSIVE, AI_CANONNAME … */
	int ai_family;            /* AF_INET, AF_INET6, AF_UNSPEC */
	int ai_socktype;          /* SOCK_STREAM … */
	int ai_protocol;
	socklen_t ai_addrlen;
	struct sockaddr *ai_addr;
	char *ai_canonname;
	struct addrinfo *ai_next; /* the next answer, or NULL */
};

#define AI_PASSIVE 0x0001     /* for bind(): no host name means any address */
#define AI_CANONNAME 0x0002   /* the host's full name too */
#define AI_NUMERICHOST 0x0004 /* the host is a numeric address */
#define AI_V4MAPPED 0x0008    /* IPv4 addresses as IPv6 ones if there are none */
#define AI_ALL 0x0010 /* with AI_V4MAPPED: the IPv6 addresses and the IPv4 ones */
#define AI_ADDRCONFIG 0x0020  /* only families this host has */
#define AI_IDN 0x0040 /* the host's name may have letters beyond ASCII */
#define AI_CANONIDN 0x0080 /* ai_canonname in letters beyond ASCII */
#define AI_NUMERICSERV 0x0400 /* the service is a port number */

#define EAI_BADFLAGS (-1)   /* bad ai_flags */
#define EAI_NONAME (-2)     /* no such host or service */
#define EAI_AGAIN (-3)      /* try again later */
#define EAI_FAIL (-4)       /* the name server failed */
#define EAI_NODATA (-5)     /* the host has no address */
#define EAI_FAMILY (-6)     /* family not supported */
#define EAI_SOCKTYPE (-7)   /* socket type not supported */
#define EAI_SERVICE (-8)    /* no such service for this socket type */
#define EAI_ADDRFAMILY (-9) /* the host has no address of this family */
#define EAI_MEMORY (-10)    /* out of memory */
#define EAI_SYSTEM (-11)    /* see errno */
#define EAI_OVERFLOW (-12)  /* the buffer is too small */
#define EAI_INPROGRESS (-100) /* getaddrinfo_a(): still at work */
#define EAI_CANCELED (-101) /* getaddrinfo_a(): taken back */
#define EAI_NOTCANCELED (-102) /* getaddrinfo_a(): could not be taken back */
#define EAI_ALLDONE (-103) /* getaddrinfo_a(): nothing is left to do */
#define EAI_INTR (-104) /* getaddrinfo_a(): a signal came */
#define EAI_IDN_ENCODE (-105) /* the name's letters cannot be encoded */

#define NI_MAXHOST 1025 /* bytes for any host's name. UNP 11.17 */
#define NI_MAXSERV 32 /* bytes for any service's name. UNP 11.17 */

#define NI_NUMERICHOST 1 /* the address as a number */
#define NI_NUMERICSERV 2 /* the port as a number */
#define NI_NOFQDN 4      /* the host without its domain */
#define NI_NAMEREQD 8    /* fail if there is no name */
#define NI_DGRAM 16      /* the service of UDP */
#define NI_IDN 32 /* the host's name in letters beyond ASCII */

/** Addresses of a host and a service. man 3 getaddrinfo; UNP 11.6
 *  returns: 0 or an EAI_ error */
int getaddrinfo(const char *restrict node, const char *restrict service, const struct addrinfo *restrict hints, struct addrinfo **restrict res) __custom __string(1) __nullable(1) __string(2) __nullable(2) __reads1(3) __nullable(3) __writes1(4);
/** Give the answers of getaddrinfo() back. man 3 freeaddrinfo; UNP 11.8 */
void freeaddrinfo(struct addrinfo *res) __custom;
/** The message of an EAI_ error. man 3 gai_strerror; UNP 11.7 */
const char *gai_strerror(int errcode) __returns_static_string;
/** Host and service of an address. man 3 getnameinfo; UNP 11.17
 *  returns: 0 or an EAI_ error */
int getnameinfo(const struct sockaddr *restrict addr, socklen_t addrlen, char *restrict host, socklen_t hostlen, char *restrict serv, socklen_t servlen, int flags) __reads(1, 2) __writes(3, 4) __nullable(3) __writes(5, 6) __nullable(5);

/* -- Hosts. UNP 11.3, 11.4 -- */

struct hostent {
	char *h_name;       /* official name */
	char **h_aliases;   /* other names, NULL last */
	int h_addrtype;     /* AF_INET or AF_INET6 */
	int h_length;       /* bytes of an address */
	char **h_addr_list; /* addresses, NULL last */
};
#define h_addr h_addr_list[0] /* the first address of a struct hostent. UNP 11.3 */

/** Where this thread's h_errno lives. man 3 h_errno */
int *__h_errno_location(void) __custom;
#define h_errno (*__h_errno_location()) /* why gethostbyname() or gethostbyaddr() failed. man 3 gethostbyname; UNP 11.3 */

#define NETDB_INTERNAL (-1) /* h_errno: see errno */
#define NETDB_SUCCESS 0 /* h_errno: no error */
#define HOST_NOT_FOUND 1 /* h_errno: no such host */
#define TRY_AGAIN 2 /* h_errno: the name server has not answered; try again */
#define NO_RECOVERY 3 /* h_errno: the name server failed */
#define NO_DATA 4 /* h_errno: the name is there, but has no address */
#define NO_ADDRESS NO_DATA

/** IPv4 addresses of a host. man 3 gethostbyname; UNP 11.3
 *  returns: the host, or NULL with h_errno */
struct hostent *gethostbyname(const char *name) __custom __string(1);
/** Addresses of a host in one family. man 3 gethostbyname2
 *  returns: the host, or NULL with h_errno */
struct hostent *gethostbyname2(const char *name, int af) __custom __string(1);
/** Host of an address. man 3 gethostbyaddr; UNP 11.4
 *  returns: the host, or NULL with h_errno */
struct hostent *gethostbyaddr(const void *addr, socklen_t len, int type) __custom __reads(1, 2);
/** gethostbyname() into a buffer. man 3 gethostbyname_r; UNP 11.19
 *  returns: 0 or an error number: ERANGE */
int gethostbyname_r(const char *restrict name, struct hostent *restrict ret, char *restrict buf, size_t buflen, struct hostent **restrict result, int *restrict h_errnop) __string(1) __writes1(2) __writes(3, 4) __writes1(5) __writes1(6);
/** gethostbyname2() into a buffer. man 3 gethostbyname2_r
 *  returns: 0 or an error number: ERANGE */
int gethostbyname2_r(const char *restrict name, int af, struct hostent *restrict ret, char *restrict buf, size_t buflen, struct hostent **restrict result, int *restrict h_errnop) __string(1) __writes1(3) __writes(4, 5) __writes1(6) __writes1(7);
/** gethostbyaddr() into a buffer. man 3 gethostbyaddr_r; UNP 11.19
 *  returns: 0 or an error number: ERANGE */
int gethostbyaddr_r(const void *restrict addr, socklen_t len, int type, struct hostent *restrict ret, char *restrict buf, size_t buflen, struct hostent **restrict result, int *restrict h_errnop) __reads(1, 2) __writes1(4) __writes(5, 6) __writes1(7) __writes1(8);
/** Start with the first host of /etc/hosts. man 3 sethostent */
void sethostent(int stayopen);
/** The next host of /etc/hosts. man 3 gethostent */
struct hostent *gethostent(void) __custom;
/** Be done with /etc/hosts. man 3 endhostent */
void endhostent(void);
/** The message of an h_errno. man 3 hstrerror; UNP 11.3 */
const char *hstrerror(int err) __returns_static_string;
/** Print a message and that of h_errno to stderr. man 3 herror */
void herror(const char *s) __string(1) __nullable(1);

/* -- Services. UNP 11.5 -- */

struct servent {
	char *s_name;     /* official name */
	char **s_aliases; /* other names, NULL last */
	int s_port;       /* in network byte order */
	char *s_proto;    /* "tcp", "udp" */
};

/** Port of a service. man 3 getservbyname; UNP 11.5
 *  returns: the service, or NULL */
struct servent *getservbyname(const char *name, const char *proto) __custom __string(1) __string(2) __nullable(2);
/** Service of a port in network byte order. man 3 getservbyport; UNP 11.5
 *  returns: the service, or NULL */
struct servent *getservbyport(int port, const char *proto) __custom __string(2) __nullable(2);
/** getservbyname() into a buffer. man 3 getservbyname_r
 *  returns: 0 or an error number: ERANGE */
int getservbyname_r(const char *restrict name, const char *restrict proto, struct servent *restrict result_buf, char *restrict buf, size_t buflen, struct servent **restrict result) __string(1) __string(2) __nullable(2) __writes1(3) __writes(4, 5) __writes1(6);
/** getservbyport() into a buffer. man 3 getservbyport_r
 *  returns: 0 or an error number: ERANGE */
int getservbyport_r(int port, const char *restrict proto, struct servent *restrict result_buf, char *restrict buf, size_t buflen, struct servent **restrict result) __string(2) __nullable(2) __writes1(3) __writes(4, 5) __writes1(6);
/** Start with the first service of /etc/services. man 3 setservent */
void setservent(int stayopen);
/** The next service of /etc/services. man 3 getservent */
struct servent *getservent(void) __custom;
/** Be done with /etc/services. man 3 endservent */
void endservent(void);

/* -- Protocols, networks -- */

struct protoent {
	char *p_name;     /* official name */
	char **p_aliases; /* other names, NULL last */
	int p_proto;      /* number */
};
struct netent {
	char *n_name;     /* official name */
	char **n_aliases; /* other names, NULL last */
	int n_addrtype;   /* AF_INET */
	uint32_t n_net;   /* in host byte order */
};

/** Number of a protocol. man 3 getprotobyname
 *  returns: the protocol, or NULL */
struct protoent *getprotobyname(const char *name) __custom __string(1);
/** Name of a protocol. man 3 getprotobynumber
 *  returns: the protocol, or NULL */
struct protoent *getprotobynumber(int proto) __custom;
/** Start with the first protocol of /etc/protocols. man 3 setprotoent */
void setprotoent(int stayopen);
/** The next protocol of /etc/protocols. man 3 getprotoent */
struct protoent *getprotoent(void) __custom;
/** Be done with /etc/protocols. man 3 endprotoent */
void endprotoent(void);
/** Number of a network. man 3 getnetbyname
 *  returns: the network, or NULL */
struct netent *getnetbyname(const char *name) __custom __string(1);
/** Name of a network. man 3 getnetbyaddr
 *  returns: the network, or NULL */
struct netent *getnetbyaddr(uint32_t net, int type) __custom;
/** Start with the first network of /etc/networks. man 3 setnetent */
void setnetent(int stayopen);
/** The next network of /etc/networks. man 3 getnetent */
struct netent *getnetent(void) __custom;
/** Be done with /etc/networks. man 3 endnetent */
void endnetent(void);

#endif

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/netdb_more.h>
#endif
