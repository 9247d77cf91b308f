/* What programs include before <sys/tihdr.h>: STREAMS inside a kernel, of which programs need nothing. UNP 31.6 */
#ifndef _SOCKSH_SYS_STREAM_H
#define _SOCKSH_SYS_STREAM_H

#include <sys/types.h>

#endif
