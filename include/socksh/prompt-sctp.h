/*
 * What the prompt has for SCTP: the book's header, and the names that fragments use without declaring them, as in
 * customary.h. Read when an entry first speaks of SCTP (shell/on-demand.ts).
 */
#ifndef _SOCKSH_PROMPT_SCTP_H
#define _SOCKSH_PROMPT_SCTP_H

#include <unpsctp.h>
#include <socksh/customary.h>

struct sctp_sndrcvinfo sri __CUSTOMARY("struct sctp_sndrcvinfo sri");
int msg_flags __CUSTOMARY("int msg_flags");
char request[MAXLINE] __CUSTOMARY("char request[MAXLINE] = \"request\"") = "request";
char response[MAXLINE] __CUSTOMARY("char response[MAXLINE] = \"response\"") = "response";

static inline int sctp_accept(int fd, struct sockaddr *addr, socklen_t *addrlen)
	__CUSTOMARY("sctp_accept(), which no library has, for accept()");
/** accept() under a name that some texts have for it. UNP 9.2
 *  errors: EAGAIN EBADF ECONNABORTED EINTR EINVAL EMFILE ENOTSOCK EOPNOTSUPP */
static inline int sctp_accept(int fd, struct sockaddr *addr, socklen_t *addrlen)
{
	return accept(fd, addr, addrlen);
}

#endif
