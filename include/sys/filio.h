/* Where BSD and Solaris have FIONBIO, FIOASYNC, FIONREAD. UNP 17.2 */
#ifndef _SOCKSH_SYS_FILIO_H
#define _SOCKSH_SYS_FILIO_H

#include <sys/ioctl.h>

#endif
