/* SCTP, as the kernel has it: all of <netinet/sctp.h> but the library. man 7 sctp */
#ifndef _SOCKSH_LINUX_SCTP_H
#define _SOCKSH_LINUX_SCTP_H

#include <socksh/sctp-messages.h>
#include <socksh/sctp-options.h>

#endif
