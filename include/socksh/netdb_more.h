/* The rest of <netdb.h>: what writes its results into buffers. */
#ifndef _SOCKSH_NETDB_MORE_H
#define _SOCKSH_NETDB_MORE_H

/** gethostent() into a buffer. man 3 gethostent_r
 *  returns: 0 or an error number: ENOENT ERANGE */
int gethostent_r(struct hostent *restrict result_buf, char *restrict buf, size_t buflen, struct hostent **restrict result, int *restrict h_errnop) __writes1(1) __writes(2, 3) __writes1(4) __writes1(5);
/** getnetbyname() into a buffer. man 3 getnetbyname_r
 *  returns: 0 or an error number: ENOENT ERANGE */
int getnetbyname_r(const char *restrict name, struct netent *restrict result_buf, char *restrict buf, size_t buflen, struct netent **restrict result, int *restrict h_errnop) __string(1) __writes1(2) __writes(3, 4) __writes1(5) __writes1(6);
/** getnetbyaddr() into a buffer. man 3 getnetbyaddr_r
 *  returns: 0 or an error number: ENOENT ERANGE */
int getnetbyaddr_r(uint32_t net, int type, struct netent *restrict result_buf, char *restrict buf, size_t buflen, struct netent **restrict result, int *restrict h_errnop) __writes1(3) __writes(4, 5) __writes1(6) __writes1(7);
/** getnetent() into a buffer. man 3 getnetent_r
 *  returns: 0 or an error number: ENOENT ERANGE */
int getnetent_r(struct netent *restrict result_buf, char *restrict buf, size_t buflen, struct netent **restrict result, int *restrict h_errnop) __writes1(1) __writes(2, 3) __writes1(4) __writes1(5);
/** getservent() into a buffer. man 3 getservent_r
 *  returns: 0 or an error number: ENOENT ERANGE */
int getservent_r(struct servent *restrict result_buf, char *restrict buf, size_t buflen, struct servent **restrict result) __writes1(1) __writes(2, 3) __writes1(4);
/** getprotobyname() into a buffer. man 3 getprotobyname_r
 *  returns: 0 or an error number: ENOENT ERANGE */
int getprotobyname_r(const char *restrict name, struct protoent *restrict result_buf, char *restrict buf, size_t buflen, struct protoent **restrict result) __string(1) __writes1(2) __writes(3, 4) __writes1(5);
/** getprotobynumber() into a buffer. man 3 getprotobynumber_r
 *  returns: 0 or an error number: ENOENT ERANGE */
int getprotobynumber_r(int proto, struct protoent *restrict result_buf, char *restrict buf, size_t buflen, struct protoent **restrict result) __writes1(2) __writes(3, 4) __writes1(5);
/** getprotoent() into a buffer. man 3 getprotoent_r
 *  returns: 0 or an error number: ENOENT ERANGE */
int getprotoent_r(struct protoent *restrict result_buf, char *restrict buf, size_t buflen, struct protoent **restrict result) __writes1(1) __writes(2, 3) __writes1(4);

struct sigevent;
struct timespec;
#define GAI_WAIT 0 /* getaddrinfo_a(): come back when all is known */
#define GAI_NOWAIT 1 /* getaddrinfo_a(): come back at once */

/* A question for getaddrinfo_a(). */
struct gaicb {
	const char *ar_name; /* as the arguments of getaddrinfo() */
	const char *ar_service;
	const struct addrinfo *ar_request;
	struct addrinfo *ar_result; /* once gai_error() is 0 */
	int __return;
	int __glibc_reserved[5];
};

/** getaddrinfo() of several, while the program goes on; ask with gai_error(). man 3 getaddrinfo_a
 *  returns: 0 or EAI_… */
int getaddrinfo_a(int mode, struct gaicb *list[restrict], int nitems, struct sigevent *restrict sevp) __custom;
/** Wait until one of several is known. man 3 gai_suspend
 *  returns: 0 or EAI_… */
int gai_suspend(const struct gaicb *const list[], int nitems, const struct timespec *timeout) __custom;
/** How it went: EAI_INPROGRESS, 0, or the error. man 3 gai_error */
int gai_error(struct gaicb *req) __custom;
/** Cancel a question. man 3 gai_cancel
 *  returns: EAI_CANCELED, EAI_NOTCANCELED, EAI_ALLDONE */
int gai_cancel(struct gaicb *req) __updates1(1);
/* A program of Sun's remote procedure calls, a line of /etc/rpc. */
struct rpcent {
	char *r_name;
	char **r_aliases; /* other names, NULL last */
	int r_number;
};

/** Start with the first line of /etc/rpc. man 3 setrpcent */
void setrpcent(int stayopen);
/** Be done with /etc/rpc. man 3 endrpcent */
void endrpcent(void);
/** The next line of /etc/rpc. man 3 getrpcent
 *  returns: the line, or NULL */
struct rpcent *getrpcent(void) __custom;
/** A program of remote procedure calls by name. man 3 getrpcbyname
 *  returns: the line, or NULL */
struct rpcent *getrpcbyname(const char *name) __custom __string(1);
/** A program of remote procedure calls by number. man 3 getrpcbynumber
 *  returns: the line, or NULL */
struct rpcent *getrpcbynumber(int number) __custom;
/** getrpcent() into a buffer. man 3 getrpcent_r
 *  returns: 0 or an error number: ENOENT ERANGE */
int getrpcent_r(struct rpcent *result_buf, char *buffer, size_t buflen, struct rpcent **result) __writes1(1) __writes(2, 3) __writes1(4);
/** getrpcbyname() into a buffer. man 3 getrpcbyname_r
 *  returns: 0 or an error number: ENOENT ERANGE */
int getrpcbyname_r(const char *name, struct rpcent *result_buf, char *buffer, size_t buflen, struct rpcent **result) __string(1) __writes1(2) __writes(3, 4) __writes1(5);
/** getrpcbynumber() into a buffer. man 3 getrpcbynumber_r
 *  returns: 0 or an error number: ENOENT ERANGE */
int getrpcbynumber_r(int number, struct rpcent *result_buf, char *buffer, size_t buflen, struct rpcent **result) __writes1(2) __writes(3, 4) __writes1(5);

/** Start with a netgroup. man 3 setnetgrent
 *  returns: 0 if that failed */
int setnetgrent(const char *netgroup) __string(1);
/** Be done with a netgroup. man 3 endnetgrent */
void endnetgrent(void);
/** The next host, user and domain of the netgroup. man 3 getnetgrent
 *  returns: 0 at the end */
int getnetgrent(char **restrict hostp, char **restrict userp, char **restrict domainp) __custom;
/** getnetgrent() into a buffer. man 3 getnetgrent_r
 *  returns: 0 at the end */
int getnetgrent_r(char **restrict hostp, char **restrict userp, char **restrict domainp, char *restrict buffer, size_t buflen) __writes1(1) __writes1(2) __writes1(3) __writes(4, 5);
/** Is it in the netgroup? NULL matches all. man 3 innetgr
 *  returns: 1 if it is */
int innetgr(const char *netgroup, const char *host, const char *user, const char *domain) __string(1) __string(2) __nullable(2) __string(3) __nullable(3) __string(4) __nullable(4);

#endif
