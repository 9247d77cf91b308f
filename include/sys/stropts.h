/* Where System V has it. UNP 31 */
#ifndef _SOCKSH_SYS_STROPTS_H
#define _SOCKSH_SYS_STROPTS_H

#include <stropts.h>

#endif
