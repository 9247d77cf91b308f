/* Where BSD and Solaris have SIOCGIFCONF, SIOCATMARK and their kin. UNP 17.2 */
#ifndef _SOCKSH_SYS_SOCKIO_H
#define _SOCKSH_SYS_SOCKIO_H

#include <sys/ioctl.h>

#endif
