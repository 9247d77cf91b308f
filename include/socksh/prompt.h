/* All that the prompt has without an #include. */
#ifndef _SOCKSH_PROMPT_H
#define _SOCKSH_PROMPT_H

#include <unp.h>
#include <assert.h>
#include <ctype.h>
#include <endian.h>
#include <err.h>
#include <float.h>
#include <getopt.h>
#include <inttypes.h>
#include <limits.h>
#include <netinet/tcp.h>
#include <netinet/udp.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/file.h>
#include <sys/param.h>
#include <sys/resource.h>
#include <sys/utsname.h>
#include <socksh/customary.h>

#endif
