/* Byte order by number of bits. man 3 endian; UNP 3.4. Both platforms are little-endian. */
#ifndef _SOCKSH_ENDIAN_H
#define _SOCKSH_ENDIAN_H

#include <features.h>

#include <stdint.h>

#define __LITTLE_ENDIAN 1234
#define __BIG_ENDIAN 4321
#define __PDP_ENDIAN 3412
#define __BYTE_ORDER __LITTLE_ENDIAN
#define LITTLE_ENDIAN __LITTLE_ENDIAN /* the least byte first */
#define BIG_ENDIAN __BIG_ENDIAN /* the greatest byte first: network byte order */
#define PDP_ENDIAN __PDP_ENDIAN /* words with the greatest first, bytes with the least */
#define BYTE_ORDER __BYTE_ORDER /* this machine's: LITTLE_ENDIAN. UNP 3.4 */

#define __bswap_16(x) ((uint16_t)((uint16_t)(x) << 8 | (uint16_t)(x) >> 8))
#define __bswap_32(x) ((uint32_t)__bswap_16(x) << 16 | __bswap_16((uint32_t)(x) >> 16))
#define __bswap_64(x) ((uint64_t)__bswap_32(x) << 32 | __bswap_32((uint64_t)(x) >> 32))

#define htobe16(x) __bswap_16(x) /* host to big-endian byte order, 16 bits: as htons(). man 3 endian */
#define htole16(x) ((uint16_t)(x)) /* host to little-endian byte order, 16 bits. man 3 endian */
#define be16toh(x) __bswap_16(x) /* big-endian to host byte order, 16 bits: as ntohs(). man 3 endian */
#define le16toh(x) ((uint16_t)(x)) /* little-endian to host byte order, 16 bits. man 3 endian */
#define htobe32(x) __bswap_32(x) /* host to big-endian byte order, 32 bits: as htonl(). man 3 endian */
#define htole32(x) ((uint32_t)(x)) /* host to little-endian byte order, 32 bits. man 3 endian */
#define be32toh(x) __bswap_32(x) /* big-endian to host byte order, 32 bits: as ntohl(). man 3 endian */
#define le32toh(x) ((uint32_t)(x)) /* little-endian to host byte order, 32 bits. man 3 endian */
#define htobe64(x) __bswap_64(x) /* host to big-endian byte order, 64 bits. man 3 endian */
#define htole64(x) ((uint64_t)(x)) /* host to little-endian byte order, 64 bits. man 3 endian */
#define be64toh(x) __bswap_64(x) /* big-endian to host byte order, 64 bits. man 3 endian */
#define le64toh(x) ((uint64_t)(x)) /* little-endian to host byte order, 64 bits. man 3 endian */

#endif
