/* The book's header: all the system's headers that its programs need, and its own names. */
#ifndef _SOCKSH_UNP_H
#define _SOCKSH_UNP_H

#include <sys/types.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <netinet/in.h>
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>
#include <sys/wait.h>
#include <sys/un.h>
#include <sys/select.h>
#include <poll.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <net/if.h>
#include <pthread.h>
#include <syslog.h>
#include <socksh/configuration.h>
#include <socksh/book.h>

/* What few programs need is read for those alone. */
#if !defined(__mentions)
#include <unpsctp.h>
#elif __mentions(sctp)
#include <unpsctp.h>
#endif
#if defined(__mentions)
#if __mentions(kevent)
#include <unpevent.h>
#endif
#endif

#endif
