/* Key management sockets, as Linux names them. RFC 2367; UNP 19 */
#ifndef _SOCKSH_LINUX_PFKEYV2_H
#define _SOCKSH_LINUX_PFKEYV2_H

#include <linux/types.h>

#define PF_KEY_V2 2 /* the only version, for sadb_msg_version and socket() */
#define PFKEYV2_REVISION 199806L /* date of RFC 2367 */

/* The header of every message; lengths, here and below, in units of 8 bytes. */
struct sadb_msg {
	__u8 sadb_msg_version; /* PF_KEY_V2 */
	__u8 sadb_msg_type; /* SADB_ADD … */
	__u8 sadb_msg_errno; /* in an answer: 0, or what went wrong */
	__u8 sadb_msg_satype; /* SADB_SATYPE_AH … */
	__u16 sadb_msg_len;
	__u16 sadb_msg_reserved;
	__u32 sadb_msg_seq;
	__u32 sadb_msg_pid; /* who asks */
} __attribute__((packed));

/* The header of every extension. */
struct sadb_ext {
	__u16 sadb_ext_len;
	__u16 sadb_ext_type; /* SADB_EXT_SA … */
} __attribute__((packed));

/* A security association. */
struct sadb_sa {
	__u16 sadb_sa_len;
	__u16 sadb_sa_exttype;
	__be32 sadb_sa_spi; /* its index */
	__u8 sadb_sa_replay; /* size of the window */
	__u8 sadb_sa_state; /* SADB_SASTATE_MATURE … */
	__u8 sadb_sa_auth; /* SADB_AALG_MD5HMAC … */
	__u8 sadb_sa_encrypt; /* SADB_EALG_DESCBC … */
	__u32 sadb_sa_flags;
} __attribute__((packed));

/* How long an association lasts, or has lasted; 0 is no limit. */
struct sadb_lifetime {
	__u16 sadb_lifetime_len;
	__u16 sadb_lifetime_exttype;
	__u32 sadb_lifetime_allocations;
	__u64 sadb_lifetime_bytes;
	__u64 sadb_lifetime_addtime;
	__u64 sadb_lifetime_usetime;
} __attribute__((packed));

/* An address; its sockaddr follows. */
struct sadb_address {
	__u16 sadb_address_len;
	__u16 sadb_address_exttype;
	__u8 sadb_address_proto;
	__u8 sadb_address_prefixlen;
	__u16 sadb_address_reserved;
} __attribute__((packed));

/* A key; its bits follow. */
struct sadb_key {
	__u16 sadb_key_len;
	__u16 sadb_key_exttype;
	__u16 sadb_key_bits;
	__u16 sadb_key_reserved;
} __attribute__((packed));

/* Who somebody is; the name follows. */
struct sadb_ident {
	__u16 sadb_ident_len;
	__u16 sadb_ident_exttype;
	__u16 sadb_ident_type;
	__u16 sadb_ident_reserved;
	__u64 sadb_ident_id;
} __attribute__((packed));

/* How secret the data are; bitmaps follow. */
struct sadb_sens {
	__u16 sadb_sens_len;
	__u16 sadb_sens_exttype;
	__u32 sadb_sens_dpd;
	__u8 sadb_sens_sens_level;
	__u8 sadb_sens_sens_len;
	__u8 sadb_sens_integ_level;
	__u8 sadb_sens_integ_len;
	__u32 sadb_sens_reserved;
} __attribute__((packed));

/* What would do; struct sadb_comb follow, the best first. */
struct sadb_prop {
	__u16 sadb_prop_len;
	__u16 sadb_prop_exttype;
	__u8 sadb_prop_replay;
	__u8 sadb_prop_reserved[3];
} __attribute__((packed));

/* A combination of algorithms, with its limits. */
struct sadb_comb {
	__u8 sadb_comb_auth;
	__u8 sadb_comb_encrypt;
	__u16 sadb_comb_flags;
	__u16 sadb_comb_auth_minbits;
	__u16 sadb_comb_auth_maxbits;
	__u16 sadb_comb_encrypt_minbits;
	__u16 sadb_comb_encrypt_maxbits;
	__u32 sadb_comb_reserved;
	__u32 sadb_comb_soft_allocations;
	__u32 sadb_comb_hard_allocations;
	__u64 sadb_comb_soft_bytes;
	__u64 sadb_comb_hard_bytes;
	__u64 sadb_comb_soft_addtime;
	__u64 sadb_comb_hard_addtime;
	__u64 sadb_comb_soft_usetime;
	__u64 sadb_comb_hard_usetime;
} __attribute__((packed));

/* What the kernel can do; sadb_alg follow. */
struct sadb_supported {
	__u16 sadb_supported_len;
	__u16 sadb_supported_exttype;
	__u32 sadb_supported_reserved;
} __attribute__((packed));

/* An algorithm, and the sizes of its keys. */
struct sadb_alg {
	__u8 sadb_alg_id;
	__u8 sadb_alg_ivlen;
	__u16 sadb_alg_minbits;
	__u16 sadb_alg_maxbits;
	__u16 sadb_alg_reserved;
} __attribute__((packed));

/* From where to choose an index. */
struct sadb_spirange {
	__u16 sadb_spirange_len;
	__u16 sadb_spirange_exttype;
	__u32 sadb_spirange_min;
	__u32 sadb_spirange_max;
	__u32 sadb_spirange_reserved;
} __attribute__((packed));

/* -- Extensions of Linux -- */

/* The key manager's own. */
struct sadb_x_kmprivate {
	__u16 sadb_x_kmprivate_len;
	__u16 sadb_x_kmprivate_exttype;
	__u32 sadb_x_kmprivate_reserved;
} __attribute__((packed));

/* Mode, and the number of the policy. */
struct sadb_x_sa2 {
	__u16 sadb_x_sa2_len;
	__u16 sadb_x_sa2_exttype;
	__u8 sadb_x_sa2_mode;
	__u8 sadb_x_sa2_reserved1;
	__u16 sadb_x_sa2_reserved2;
	__u32 sadb_x_sa2_sequence;
	__u32 sadb_x_sa2_reqid;
} __attribute__((packed));

/* A policy; struct sadb_x_ipsecrequest follow. */
struct sadb_x_policy {
	__u16 sadb_x_policy_len;
	__u16 sadb_x_policy_exttype;
	__u16 sadb_x_policy_type;
	__u8 sadb_x_policy_dir;
	__u8 sadb_x_policy_reserved;
	__u32 sadb_x_policy_id;
	__u32 sadb_x_policy_priority;
} __attribute__((packed));

/* What a policy wants. */
struct sadb_x_ipsecrequest {
	__u16 sadb_x_ipsecrequest_len;
	__u16 sadb_x_ipsecrequest_proto;
	__u8 sadb_x_ipsecrequest_mode;
	__u8 sadb_x_ipsecrequest_level;
	__u16 sadb_x_ipsecrequest_reserved1;
	__u32 sadb_x_ipsecrequest_reqid;
	__u32 sadb_x_ipsecrequest_reserved2;
} __attribute__((packed));

/* Encapsulation through NAT. */
struct sadb_x_nat_t_type {
	__u16 sadb_x_nat_t_type_len;
	__u16 sadb_x_nat_t_type_exttype;
	__u8 sadb_x_nat_t_type_type;
	__u8 sadb_x_nat_t_type_reserved[3];
} __attribute__((packed));

/* A port of the encapsulation. */
struct sadb_x_nat_t_port {
	__u16 sadb_x_nat_t_port_len;
	__u16 sadb_x_nat_t_port_exttype;
	__be16 sadb_x_nat_t_port_port;
	__u16 sadb_x_nat_t_port_reserved;
} __attribute__((packed));

/* A security context; its text follows. */
struct sadb_x_sec_ctx {
	__u16 sadb_x_sec_len;
	__u16 sadb_x_sec_exttype;
	__u8 sadb_x_ctx_alg;
	__u8 sadb_x_ctx_doi;
	__u16 sadb_x_ctx_len;
} __attribute__((packed));

/* The key managers' addresses, which follow. */
struct sadb_x_kmaddress {
	__u16 sadb_x_kmaddress_len;
	__u16 sadb_x_kmaddress_exttype;
	__u32 sadb_x_kmaddress_reserved;
} __attribute__((packed));

/* Which associations SADB_DUMP tells. */
struct sadb_x_filter {
	__u16 sadb_x_filter_len;
	__u16 sadb_x_filter_exttype;
	__u32 sadb_x_filter_saddr[4];
	__u32 sadb_x_filter_daddr[4];
	__u16 sadb_x_filter_family;
	__u8 sadb_x_filter_splen;
	__u8 sadb_x_filter_dplen;
} __attribute__((packed));

/* sadb_msg_type */
#define SADB_RESERVED 0 /* none */
#define SADB_GETSPI 1 /* reserve an index: makes a larval association */
#define SADB_UPDATE 2 /* change an association, or fill a larval one */
#define SADB_ADD 3 /* add an association */
#define SADB_DELETE 4 /* delete an association */
#define SADB_GET 5 /* ask for an association */
#define SADB_ACQUIRE 6 /* the kernel wants an association */
#define SADB_REGISTER 7 /* hear what the kernel wants, and learn its algorithms */
#define SADB_EXPIRE 8 /* a lifetime has ended */
#define SADB_FLUSH 9 /* delete all associations of a type */
#define SADB_DUMP 10 /* ask for all associations of a type */
#define SADB_X_PROMISC 11 /* hear the messages of all */
#define SADB_X_PCHANGE 12 /* not used */
#define SADB_X_SPDUPDATE 13 /* change a policy */
#define SADB_X_SPDADD 14 /* add a policy */
#define SADB_X_SPDDELETE 15 /* delete a policy */
#define SADB_X_SPDGET 16 /* ask for a policy */
#define SADB_X_SPDACQUIRE 17 /* not used */
#define SADB_X_SPDDUMP 18 /* ask for all policies */
#define SADB_X_SPDFLUSH 19 /* delete all policies */
#define SADB_X_SPDSETIDX 20 /* add a policy by its selector */
#define SADB_X_SPDEXPIRE 21 /* the lifetime of a policy has ended */
#define SADB_X_SPDDELETE2 22 /* delete a policy by its number */
#define SADB_X_NAT_T_NEW_MAPPING 23 /* a NAT has given the other end another address */
#define SADB_X_MIGRATE 24 /* move associations to other addresses */
#define SADB_MAX 24 /* the largest type of message */

/* sadb_sa_flags */
#define SADB_SAFLAGS_PFS 1 /* perfect forward secrecy is wanted */
#define SADB_SAFLAGS_NOPMTUDISC 0x20000000 /* no discovery of the path MTU */
#define SADB_SAFLAGS_DECAP_DSCP 0x40000000 /* the DSCP is copied inwards */
#define SADB_SAFLAGS_NOECN 0x80000000 /* ECN is not copied */

/* sadb_sa_state */
#define SADB_SASTATE_LARVAL 0 /* has an index, but no keys yet */
#define SADB_SASTATE_MATURE 1 /* in use */
#define SADB_SASTATE_DYING 2 /* past its soft lifetime */
#define SADB_SASTATE_DEAD 3 /* past its hard lifetime, or deleted */
#define SADB_SASTATE_MAX 3 /* the largest state */

/* sadb_msg_satype */
#define SADB_SATYPE_UNSPEC 0 /* all types */
#define SADB_SATYPE_AH 2 /* IPsec authentication header */
#define SADB_SATYPE_ESP 3 /* IPsec encapsulating security payload */
#define SADB_SATYPE_RSVP 5 /* RSVP; not on Linux */
#define SADB_SATYPE_OSPFV2 6 /* OSPF version 2; not on Linux */
#define SADB_SATYPE_RIPV2 7 /* RIP version 2; not on Linux */
#define SADB_SATYPE_MIP 8 /* mobile IP; not on Linux */
#define SADB_X_SATYPE_IPCOMP 9 /* IP compression */
#define SADB_SATYPE_MAX 9 /* the largest type of associations */

/* sadb_sa_auth */
#define SADB_AALG_NONE 0 /* no authentication */
#define SADB_AALG_MD5HMAC 2 /* HMAC of MD5 */
#define SADB_AALG_SHA1HMAC 3 /* HMAC of SHA-1 */
#define SADB_X_AALG_SHA2_256HMAC 5 /* HMAC of SHA-256 */
#define SADB_X_AALG_SHA2_384HMAC 6 /* HMAC of SHA-384 */
#define SADB_X_AALG_SHA2_512HMAC 7 /* HMAC of SHA-512 */
#define SADB_X_AALG_RIPEMD160HMAC 8 /* HMAC of RIPEMD-160 */
#define SADB_X_AALG_AES_XCBC_MAC 9 /* XCBC of AES */
#define SADB_X_AALG_SM3_256HMAC 10 /* HMAC of SM3 */
#define SADB_X_AALG_NULL 251 /* authentication that proves nothing */
#define SADB_AALG_MAX 251 /* the largest number of authentication */

/* sadb_sa_encrypt */
#define SADB_EALG_NONE 0 /* no encryption */
#define SADB_EALG_DESCBC 2 /* DES in CBC mode */
#define SADB_EALG_3DESCBC 3 /* triple DES in CBC mode */
#define SADB_X_EALG_CASTCBC 6 /* CAST-128 in CBC mode */
#define SADB_X_EALG_BLOWFISHCBC 7 /* Blowfish in CBC mode */
#define SADB_EALG_NULL 11 /* encryption that hides nothing */
#define SADB_X_EALG_AESCBC 12 /* AES in CBC mode */
#define SADB_X_EALG_AESCTR 13 /* AES in counter mode */
#define SADB_X_EALG_AES_CCM_ICV8 14 /* AES in CCM mode, check value of 8 bytes */
#define SADB_X_EALG_AES_CCM_ICV12 15 /* AES in CCM mode, check value of 12 bytes */
#define SADB_X_EALG_AES_CCM_ICV16 16 /* AES in CCM mode, check value of 16 bytes */
#define SADB_X_EALG_AES_GCM_ICV8 18 /* AES in GCM mode, check value of 8 bytes */
#define SADB_X_EALG_AES_GCM_ICV12 19 /* AES in GCM mode, check value of 12 bytes */
#define SADB_X_EALG_AES_GCM_ICV16 20 /* AES in GCM mode, check value of 16 bytes */
#define SADB_X_EALG_CAMELLIACBC 22 /* Camellia in CBC mode */
#define SADB_X_EALG_NULL_AES_GMAC 23 /* GMAC of AES: authentication alone */
#define SADB_X_EALG_SM4CBC 24 /* SM4 in CBC mode */
#define SADB_EALG_MAX 253 /* the largest number of encryption */
#define SADB_X_EALG_SERPENTCBC 252 /* Serpent in CBC mode */
#define SADB_X_EALG_TWOFISHCBC 253 /* Twofish in CBC mode */

/* sadb_sa_encrypt, for IPComp */
#define SADB_X_CALG_NONE 0 /* no compression */
#define SADB_X_CALG_OUI 1 /* a vendor's compression */
#define SADB_X_CALG_DEFLATE 2 /* compression by DEFLATE */
#define SADB_X_CALG_LZS 3 /* compression by LZS */
#define SADB_X_CALG_LZJH 4 /* compression by LZJH */
#define SADB_X_CALG_MAX 4 /* the largest number of compression */

/* sadb_ext_type */
#define SADB_EXT_RESERVED 0 /* no extension */
#define SADB_EXT_SA 1 /* the association, struct sadb_sa */
#define SADB_EXT_LIFETIME_CURRENT 2 /* what of its life has passed, struct sadb_lifetime */
#define SADB_EXT_LIFETIME_HARD 3 /* when it is deleted, struct sadb_lifetime */
#define SADB_EXT_LIFETIME_SOFT 4 /* when it should be replaced, struct sadb_lifetime */
#define SADB_EXT_ADDRESS_SRC 5 /* source, struct sadb_address */
#define SADB_EXT_ADDRESS_DST 6 /* destination, struct sadb_address */
#define SADB_EXT_ADDRESS_PROXY 7 /* on whose behalf, struct sadb_address */
#define SADB_EXT_KEY_AUTH 8 /* key of authentication, struct sadb_key */
#define SADB_EXT_KEY_ENCRYPT 9 /* key of encryption, struct sadb_key */
#define SADB_EXT_IDENTITY_SRC 10 /* the source's identity, struct sadb_ident */
#define SADB_EXT_IDENTITY_DST 11 /* the destination's identity, struct sadb_ident */
#define SADB_EXT_SENSITIVITY 12 /* how secret the data are, struct sadb_sens */
#define SADB_EXT_PROPOSAL 13 /* what would do, struct sadb_prop */
#define SADB_EXT_SUPPORTED_AUTH 14 /* the kernel's authentication, struct sadb_supported */
#define SADB_EXT_SUPPORTED_ENCRYPT 15 /* the kernel's encryption, struct sadb_supported */
#define SADB_EXT_SPIRANGE 16 /* from where to choose an index, struct sadb_spirange */
#define SADB_X_EXT_KMPRIVATE 17 /* the key manager's own, struct sadb_x_kmprivate */
#define SADB_X_EXT_POLICY 18 /* a policy, struct sadb_x_policy */
#define SADB_X_EXT_SA2 19 /* mode and number, struct sadb_x_sa2 */
#define SADB_X_EXT_NAT_T_TYPE 20 /* encapsulation through NAT, struct sadb_x_nat_t_type */
#define SADB_X_EXT_NAT_T_SPORT 21 /* encapsulation's source port, struct sadb_x_nat_t_port */
#define SADB_X_EXT_NAT_T_DPORT 22 /* encapsulation's port, struct sadb_x_nat_t_port */
#define SADB_X_EXT_NAT_T_OA 23 /* address ahead of the NAT, struct sadb_address */
#define SADB_X_EXT_SEC_CTX 24 /* security context, struct sadb_x_sec_ctx */
#define SADB_X_EXT_KMADDRESS 25 /* the key managers' addresses, struct sadb_x_kmaddress */
#define SADB_X_EXT_FILTER 26 /* which ones SADB_DUMP tells, struct sadb_x_filter */
#define SADB_EXT_MAX 26 /* the largest type of extension */

/* sadb_ident_type */
#define SADB_IDENTTYPE_RESERVED 0 /* no identity */
#define SADB_IDENTTYPE_PREFIX 1 /* an address and its prefix, as text */
#define SADB_IDENTTYPE_FQDN 2 /* a host's name */
#define SADB_IDENTTYPE_USERFQDN 3 /* user@host */
#define SADB_IDENTTYPE_MAX 3 /* the largest type of identity */

/* libc's own files have theirs. */
#if defined(__mentions)
#if !__mentions(__key_)
#include <socksh/key-socket.h>
#endif
#endif

#endif
