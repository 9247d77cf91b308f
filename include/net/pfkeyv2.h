/* Key management sockets, PF_KEY. RFC 2367; UNP 19 */
#ifndef _SOCKSH_NET_PFKEYV2_H
#define _SOCKSH_NET_PFKEYV2_H

#include <linux/pfkeyv2.h>
#include <stdint.h>
#include <sys/socket.h>

/* Names that BSD and the book have for what is there, or is not there on Linux (ENOSYS). */
#define SADB_X_AALG_MD5 249 /* MD5 with a key, as AH once had it; not on Linux */
#define SADB_X_AALG_SHA 250 /* SHA-1 with a key, as AH once had it; not on Linux */
#define SADB_X_AALG_SHA2_256 SADB_X_AALG_SHA2_256HMAC /* HMAC of SHA-256 */
#define SADB_X_AALG_SHA2_384 SADB_X_AALG_SHA2_384HMAC /* HMAC of SHA-384 */
#define SADB_X_AALG_SHA2_512 SADB_X_AALG_SHA2_512HMAC /* HMAC of SHA-512 */
#define SADB_X_EALG_AES SADB_X_EALG_AESCBC /* AES in CBC mode */
#define SADB_EALG_AES SADB_X_EALG_AESCBC /* AES in CBC mode; no system's name, but a customary one */
#define SADB_X_EALG_CAST128CBC SADB_X_EALG_CASTCBC /* CAST-128 in CBC mode */

#endif
