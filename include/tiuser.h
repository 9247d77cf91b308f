/* The Transport Layer Interface of System V, whose calls XTI has kept. UNP 31 */
#ifndef _SOCKSH_TIUSER_H
#define _SOCKSH_TIUSER_H

#include <xti.h>

#endif
