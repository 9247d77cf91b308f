/* The bytes of a number in the other order. man 3 bswap */
#ifndef _SOCKSH_BYTESWAP_H
#define _SOCKSH_BYTESWAP_H

#include <features.h>

#define bswap_16(x) __builtin_bswap16(x) /* the number with its 2 bytes in the other order */
#define bswap_32(x) __builtin_bswap32(x) /* the number with its 4 bytes in the other order */
#define bswap_64(x) __builtin_bswap64(x) /* the number with its 8 bytes in the other order */

#endif
