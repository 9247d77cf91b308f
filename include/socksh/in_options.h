/* The rest of <netinet/in.h>: options of IPv6's headers, source filters of groups. UNP 21.6, 27.5 */
#ifndef _SOCKSH_IN_OPTIONS_H
#define _SOCKSH_IN_OPTIONS_H

/** Start a header of options; NULL only counts. man 3 inet6_opt_init; UNP 27.5
 *  returns: its bytes so far, or -1 */
int inet6_opt_init(void *extbuf, socklen_t extlen) __custom;
/** Append an option; its data go to databufp. man 3 inet6_opt_append; UNP 27.5
 *  returns: the header's bytes so far, or -1 */
int inet6_opt_append(void *extbuf, socklen_t extlen, int offset, uint8_t type, socklen_t len, uint8_t align, void **databufp) __custom;
/** Finish a header of options. man 3 inet6_opt_finish; UNP 27.5
 *  returns: its bytes, or -1 */
int inet6_opt_finish(void *extbuf, socklen_t extlen, int offset) __custom;
/** Put a value into an option's data. man 3 inet6_opt_set_val; UNP 27.5
 *  returns: the offset behind it */
int inet6_opt_set_val(void *databuf, int offset, void *val, socklen_t vallen) __custom;
/** The next option of a header. man 3 inet6_opt_next; UNP 27.5
 *  returns: the offset behind it, or -1 */
int inet6_opt_next(void *extbuf, socklen_t extlen, int offset, uint8_t *typep, socklen_t *lenp, void **databufp) __custom;
/** The next option of a type. man 3 inet6_opt_find; UNP 27.5
 *  returns: the offset behind it, or -1 */
int inet6_opt_find(void *extbuf, socklen_t extlen, int offset, uint8_t type, socklen_t *lenp, void **databufp) __custom;
/** A value of an option's data. man 3 inet6_opt_get_val; UNP 27.5
 *  returns: the offset behind it */
int inet6_opt_get_val(void *databuf, int offset, void *val, socklen_t vallen) __custom;

/** Whose datagrams to a group come in, or do not. man 3 setsourcefilter; UNP 21.6
 *  errors: EADDRNOTAVAIL EBADF EINVAL ENOBUFS ENOPROTOOPT */
int setsourcefilter(int fd, uint32_t interface, const struct sockaddr *group, socklen_t grouplen, uint32_t fmode, uint32_t numsrc, const struct sockaddr_storage *slist) __custom;
/** Whose datagrams to a group come in. man 3 getsourcefilter; UNP 21.6
 *  errors: EADDRNOTAVAIL EBADF EINVAL ENOPROTOOPT */
int getsourcefilter(int fd, uint32_t interface, const struct sockaddr *group, socklen_t grouplen, uint32_t *fmode, uint32_t *numsrc, struct sockaddr_storage *slist) __custom;
/** setsourcefilter() of IPv4. man 3 setipv4sourcefilter; UNP 21.6
 *  errors: EADDRNOTAVAIL EBADF EINVAL ENOBUFS ENOPROTOOPT */
int setipv4sourcefilter(int fd, struct in_addr interface, struct in_addr group, uint32_t fmode, uint32_t numsrc, const struct in_addr *slist) __custom;
/** getsourcefilter() of IPv4. man 3 getipv4sourcefilter; UNP 21.6
 *  errors: EADDRNOTAVAIL EBADF EINVAL ENOPROTOOPT */
int getipv4sourcefilter(int fd, struct in_addr interface, struct in_addr group, uint32_t *fmode, uint32_t *numsrc, struct in_addr *slist) __custom;

#endif
