/* The resolver: questions to name servers. man 3 resolver; UNP 11.2 */
#ifndef _SOCKSH_RESOLV_H
#define _SOCKSH_RESOLV_H

#include <arpa/nameser.h>
#include <netinet/in.h>
#include <socksh/annotations.h>
#include <stdio.h>
#include <sys/param.h>
#include <sys/types.h>

#define MAXNS 3 /* name servers that are asked, at most */
#define MAXDFLSRCH 3 /* parts of a domain that were searched by default; unused */
#define MAXDNSRCH 6 /* domains that are searched, at most */
#define MAXRESOLVSORT 10 /* networks by which addresses are sorted, at most */

#define LOCALDOMAINPARTS 2 /* parts a domain must have to be searched by default; unused */
#define RES_TIMEOUT 5 /* seconds until a name server is asked again */
#define RES_MAXRETRANS 30 /* the most that retrans may be, seconds */
#define RES_MAXRETRY 5 /* the most that retry may be */
#define RES_DFLRETRY 2 /* how often servers are asked */
#define RES_MAXTIME 65535 /* no limit of time */
#define RES_INIT 0x00000001 /* res_init() has been called */
#define RES_DEBUG 0x00000002 /* print what happens */
#define RES_AAONLY 4 /* option: only authoritative answers; not implemented */
#define RES_USEVC 0x00000008 /* TCP */
#define RES_PRIMARY 16 /* option: only the primary server; not implemented */
#define RES_IGNTC 0x00000020 /* option: take a truncated answer, do not ask again by TCP */
#define RES_RECURSE 0x00000040 /* the server shall ask others */
#define RES_DEFNAMES 0x00000080 /* put the domain behind names without a dot */
#define RES_STAYOPEN 0x00000100 /* option: keep the TCP connection, with RES_USEVC */
#define RES_DNSRCH 0x00000200 /* look in the domains above, too */
#define RES_NOALIASES 0x00001000 /* option: HOSTALIASES is not heeded */
#define RES_ROTATE 0x00004000 /* option: servers take turns */
#define RES_NOCHECKNAME 32768 /* option: names are not checked; has no effect */
#define RES_KEEPTSIG 0x10000 /* option: leave signatures in the answer; has no effect */
#define RES_BLAST 0x20000 /* option: ask all servers at once; has no effect */
#define RES_USE_EDNS0 0x00100000 /* long answers */
#define RES_SNGLKUP 0x00200000 /* option: ask for A and AAAA one after the other */
#define RES_SNGLKUPREOP 0x00400000 /* option: the same with a socket for each */
#define RES_USE_DNSSEC 0x00800000 /* signatures */
#define RES_NOTLDQUERY 0x01000000 /* option: a name without a dot is not asked for as it is */
#define RES_NORELOAD 0x02000000 /* option: do not look whether /etc/resolv.conf has changed */
#define RES_TRUSTAD 0x04000000 /* option: keep the bit AD, which tells that the server has checked the signature */
#define RES_NOAAAA 0x08000000 /* option: do not ask for IPv6's addresses */
#define RES_DEFAULT (RES_RECURSE|RES_DEFNAMES|RES_DNSRCH) /* options at the start: RES_RECURSE, RES_DEFNAMES, RES_DNSRCH */
#define _PATH_RESCONF "/etc/resolv.conf" /* the resolver's settings: name servers, search list. man 5 resolv.conf */

/* What the resolver knows: its servers, its options. Options and times may be changed. */
struct __res_state {
	int retrans; /* seconds before asking again */
	int retry;   /* how often to ask */
	unsigned long options; /* RES_INIT … */
	int nscount;
	struct sockaddr_in nsaddr_list[MAXNS]; /* name servers */
	unsigned short id;
	char *dnsrch[MAXDNSRCH + 1]; /* domains to search, NULL last */
	char defdname[256];
	unsigned long pfcode;
	unsigned ndots : 4; /* a name with so many dots is looked up as it is first */
	unsigned nsort : 4;
	unsigned ipv6_unavail : 1;
	unsigned unused : 23;
	struct {
		struct in_addr addr;
		uint32_t mask;
	} sort_list[MAXRESOLVSORT];
	void *__unused_qhook;
	void *__unused_rhook;
	int res_h_errno;
	int _vcsock;
	unsigned int _flags;
	union {
		char pad[52];
		struct {
			uint16_t nscount;
			uint16_t nsmap[MAXNS];
			int nssocks[MAXNS];
			uint16_t nscount6;
			uint16_t nsinit;
			struct sockaddr_in6 *nsaddrs[MAXNS];
			unsigned int __reserved[2];
		} _ext;
	} _u;
};
typedef struct __res_state *res_state;
#define nsaddr nsaddr_list[0]

/** What the resolver of this thread knows. man 3 resolver */
struct __res_state *__res_state(void) __custom;
#define _res (*__res_state()) /* the resolver's state: what the program changes in it counts from its next question on */

/** Read /etc/resolv.conf. man 3 res_init; UNP 11.2 */
int res_init(void) __custom;
/** Ask name servers for records of a full name. man 3 res_query
 *  returns: bytes of the answer, -1 with h_errno */
int res_query(const char *dname, int class, int type, unsigned char *answer, int anslen) __custom __string(1) __writes(4, 5);
/** res_query() that looks through the domains of /etc/resolv.conf. man 3 res_search
 *  returns: bytes of the answer, -1 with h_errno */
int res_search(const char *dname, int class, int type, unsigned char *answer, int anslen) __custom __string(1) __writes(4, 5);
/** res_query() of a name and a domain. man 3 res_querydomain
 *  returns: bytes of the answer, -1 with h_errno */
int res_querydomain(const char *name, const char *domain, int class, int type, unsigned char *answer, int anslen) __custom __string(1) __string(2) __nullable(2) __writes(5, 6);
/** Make a question. man 3 res_mkquery
 *  returns: its bytes */
int res_mkquery(int op, const char *dname, int class, int type, const unsigned char *data, int datalen, const unsigned char *newrr, unsigned char *buf, int buflen) __custom __string(2) __reads(5, 6) __nullable(5) __writes(8, 9);
/** Send a question, wait for the answer. man 3 res_send
 *  returns: bytes of the answer */
int res_send(const unsigned char *msg, int msglen, unsigned char *answer, int anslen) __custom __reads(1, 2) __writes(3, 4);
/** Expand a compressed name of a message. man 3 dn_expand
 *  returns: bytes that it takes in the message, or -1 */
int dn_expand(const unsigned char *msg, const unsigned char *eomorig, const unsigned char *comp_dn, char *exp_dn, int length) __custom;
/** How many bytes a compressed name takes. man 3 dn_skipname
 *  errors: EMSGSIZE */
int dn_skipname(const unsigned char *comp_dn, const unsigned char *eom) __custom;

#endif
