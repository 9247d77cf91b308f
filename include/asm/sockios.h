/* The ioctl() requests that every socket has. */
#ifndef _SOCKSH_ASM_SOCKIOS_H
#define _SOCKSH_ASM_SOCKIOS_H

#define FIOSETOWN 0x8901 /* who gets SIGIO and SIGURG: a process, or a group as a negative number */

#define SIOCSPGRP 0x8902 /* who gets SIGIO and SIGURG: a process, or a group as a negative number. UNP 17.3 */

#define FIOGETOWN 0x8903 /* asks for what FIOSETOWN has set */

#define SIOCGPGRP 0x8904 /* asks for what SIOCSPGRP has set. UNP 17.3 */

#define SIOCATMARK 0x8905 /* is the urgent data's mark next? UNP 17.3, 24.3 */

#define SIOCGSTAMP_OLD 0x8906 /* time of the last packet given to the program (struct timeval) */

#define SIOCGSTAMPNS_OLD 0x8907 /* time of the last packet given to the program (struct timespec) */

#endif
