/* Byte order by number of bits. man 3 endian; UNP 3.4. Both platforms are little-endian. */
#ifndef _SOCKSH_ENDIAN_H
#define _SOCKSH_ENDIAN_H

#include <stdint.h>

#define __LITTLE_ENDIAN 1234
#define __BIG_ENDIAN 4321
#define __PDP_ENDIAN 3412
#define __BYTE_ORDER __LITTLE_ENDIAN
#define LITTLE_ENDIAN __LITTLE_ENDIAN
#define BIG_ENDIAN __BIG_ENDIAN
#define PDP_ENDIAN __PDP_ENDIAN
#define BYTE_ORDER __BYTE_ORDER

#define __bswap_16(x) ((uint16_t)((uint16_t)(x) << 8 | (uint16_t)(x) >> 8))
#define __bswap_32(x) ((uint32_t)__bswap_16(x) << 16 | __bswap_16((uint32_t)(x) >> 16))
#define __bswap_64(x) ((uint64_t)__bswap_32(x) << 32 | __bswap_32((uint64_t)(x) >> 32))

#define htobe16(x) __bswap_16(x)
#define htole16(x) ((uint16_t)(x))
#define be16toh(x) __bswap_16(x)
#define le16toh(x) ((uint16_t)(x))
#define htobe32(x) __bswap_32(x)
#define htole32(x) ((uint32_t)(x))
#define be32toh(x) __bswap_32(x)
#define le32toh(x) ((uint32_t)(x))
#define htobe64(x) __bswap_64(x)
#define htole64(x) ((uint64_t)(x))
#define be64toh(x) __bswap_64(x)
#define le64toh(x) ((uint64_t)(x))

#endif
