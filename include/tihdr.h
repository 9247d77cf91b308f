/* Where some systems have it. UNP 31.6 */
#ifndef _SOCKSH_TIHDR_H
#define _SOCKSH_TIHDR_H

#include <sys/tihdr.h>

#endif
