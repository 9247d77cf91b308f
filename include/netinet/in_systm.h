/* Types of packets on the wire, in network byte order. */
#ifndef _SOCKSH_NETINET_IN_SYSTM_H
#define _SOCKSH_NETINET_IN_SYSTM_H

#include <stdint.h>
#include <sys/types.h>

typedef uint16_t n_short;
typedef uint32_t n_long;
typedef uint32_t n_time; /* milliseconds since midnight */

#endif
