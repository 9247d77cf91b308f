/* Sockets to the kernel's cryptography: AF_ALG. */
#ifndef _SOCKSH_LINUX_IF_ALG_H
#define _SOCKSH_LINUX_IF_ALG_H

#include <linux/types.h>

/* Address of such a socket. */
struct sockaddr_alg {
	__u16 salg_family;
	__u8 salg_type[14];
	__u32 salg_feat;
	__u32 salg_mask;
	__u8 salg_name[64];
};

struct sockaddr_alg_new {
	__u16 salg_family;
	__u8 salg_type[14];
	__u32 salg_feat;
	__u32 salg_mask;
	__u8 salg_name[];
};

struct af_alg_iv {
	__u32 ivlen;
	__u8 iv[];
};

#define ALG_SET_KEY 1 /* option of the level SOL_ALG: the key, bytes */
#define ALG_SET_IV 2 /* ancillary data of the level SOL_ALG: struct af_alg_iv */
#define ALG_SET_OP 3 /* ancillary data of the level SOL_ALG: ALG_OP_ENCRYPT or ALG_OP_DECRYPT (uint32_t) */
#define ALG_SET_AEAD_ASSOCLEN 4 /* ancillary data of the level SOL_ALG: bytes that are only authenticated (uint32_t) */
#define ALG_SET_AEAD_AUTHSIZE 5 /* option of the level SOL_ALG: bytes of the tag, as the option's length */
#define ALG_SET_DRBG_ENTROPY 6 /* option of the level SOL_ALG: entropy for a random generator under test */
#define ALG_OP_DECRYPT 0 /* decrypt */
#define ALG_OP_ENCRYPT 1 /* encrypt */

#endif
