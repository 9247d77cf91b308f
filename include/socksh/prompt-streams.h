/* STREAMS, TPI and XTI, for the prompt: with the first entry that names something of them. UNP 31 */
#ifndef _SOCKSH_PROMPT_STREAMS_H
#define _SOCKSH_PROMPT_STREAMS_H

#include <stropts.h>
#include <sys/tihdr.h>
#include <xti_inet.h>

#endif
