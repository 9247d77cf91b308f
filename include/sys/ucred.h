/* Credentials on Unix domain sockets as BSD has them, mapped to Linux's. <sys/socket.h> includes it for a file that names them. UNP 15.8 */
#ifndef _SOCKSH_SYS_UCRED_H
#define _SOCKSH_SYS_UCRED_H

#include <sys/socket.h>
#include <sys/types.h>

#define SCM_CREDS 0x03 /* ancillary data: struct cmsgcred */
#define CMGROUP_MAX 16 /* groups in struct cmsgcred */
#define XU_NGROUPS 16 /* groups in struct xucred */
#define XUCRED_VERSION 0 /* cr_version */
#define LOCAL_PEERCRED 0x001 /* option of level 0: struct xucred of the peer, as it was at connect() */
#define SOL_LOCAL 0 /* the level of LOCAL_PEERCRED */

/* Who has sent a message: the sender puts one in, of whatever content, and the kernel fills it. */
struct cmsgcred {
	pid_t cmcred_pid;
	uid_t cmcred_uid; /* real */
	uid_t cmcred_euid; /* effective; here as the real one */
	gid_t cmcred_gid;
	short cmcred_ngroups; /* how many groups follow */
	gid_t cmcred_groups[CMGROUP_MAX]; /* here the first one alone */
};

struct xucred {
	unsigned int cr_version; /* XUCRED_VERSION */
	uid_t cr_uid;
	short cr_ngroups;
	gid_t cr_groups[XU_NGROUPS]; /* here the first one alone */
};

/* Not for socksh's own files. */
#ifndef _SOCKSH_CREDENTIALS_H
#include <socksh/credential-calls.h>
#endif

#endif
