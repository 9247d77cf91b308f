/* IPsec over netlink. man 8 ip-xfrm */
#ifndef _SOCKSH_LINUX_XFRM_H
#define _SOCKSH_LINUX_XFRM_H

#include <linux/in6.h>
#include <linux/types.h>

typedef union {
	__be32 a4;
	__be32 a6[4];
	struct in6_addr in6;
} xfrm_address_t;

/* Which security association. */
struct xfrm_id {
	xfrm_address_t daddr;
	__be32 spi;
	__u8 proto;
};

struct xfrm_sec_ctx {
	__u8 ctx_doi;
	__u8 ctx_alg;
	__u16 ctx_len;
	__u32 ctx_sid;
	char ctx_str[];
};

#define XFRM_SC_DOI_RESERVED 0 /* domain of a security context: reserved */
#define XFRM_SC_DOI_LSM 1 /* domain of a security context: the security module's */
#define XFRM_SC_ALG_RESERVED 0 /* security module: reserved */
#define XFRM_SC_ALG_SELINUX 1 /* security module: SELinux */

/* Which packets. */
struct xfrm_selector {
	xfrm_address_t daddr;
	xfrm_address_t saddr;
	__be16 dport;
	__be16 dport_mask;
	__be16 sport;
	__be16 sport_mask;
	__u16 family;
	__u8 prefixlen_d;
	__u8 prefixlen_s;
	__u8 proto;
	int ifindex;
	__kernel_uid32_t user;
};

#define XFRM_INF 0xffffffffffffffffULL /* lifetime: without an end */

struct xfrm_lifetime_cfg {
	__u64 soft_byte_limit;
	__u64 hard_byte_limit;
	__u64 soft_packet_limit;
	__u64 hard_packet_limit;
	__u64 soft_add_expires_seconds;
	__u64 hard_add_expires_seconds;
	__u64 soft_use_expires_seconds;
	__u64 hard_use_expires_seconds;
};

struct xfrm_lifetime_cur {
	__u64 bytes;
	__u64 packets;
	__u64 add_time;
	__u64 use_time;
};

struct xfrm_replay_state {
	__u32 oseq;
	__u32 seq;
	__u32 bitmap;
};

#define XFRMA_REPLAY_ESN_MAX 4096 /* packets of a replay window, at most */

struct xfrm_replay_state_esn {
	unsigned int bmp_len;
	__u32 oseq;
	__u32 seq;
	__u32 oseq_hi;
	__u32 seq_hi;
	__u32 replay_window;
	__u32 bmp[];
};

struct xfrm_algo {
	char alg_name[64];
	unsigned int alg_key_len;
	char alg_key[];
};

struct xfrm_algo_auth {
	char alg_name[64];
	unsigned int alg_key_len;
	unsigned int alg_trunc_len;
	char alg_key[];
};

struct xfrm_algo_aead {
	char alg_name[64];
	unsigned int alg_key_len;
	unsigned int alg_icv_len;
	char alg_key[];
};

struct xfrm_stats {
	__u32 replay_window;
	__u32 replay;
	__u32 integrity_failed;
};

enum {
	XFRM_POLICY_TYPE_MAIN = 0, /* policies: the main ones */
	XFRM_POLICY_TYPE_SUB = 1, /* policies: the second ones, of mobile IPv6 */
	XFRM_POLICY_TYPE_MAX = 2, /* how many kinds there are */
	XFRM_POLICY_TYPE_ANY = 255, /* policies: of any kind */
};

enum {
	XFRM_POLICY_IN = 0, /* direction: received for this host */
	XFRM_POLICY_OUT = 1, /* direction: sent */
	XFRM_POLICY_FWD = 2, /* direction: forwarded */
	XFRM_POLICY_MASK = 3, /* the bits of the direction */
	XFRM_POLICY_MAX = 3, /* how many directions there are */
};

enum {
	XFRM_SHARE_ANY, /* who may use an association: all */
	XFRM_SHARE_SESSION, /* who may use an association: this connection */
	XFRM_SHARE_USER, /* who may use an association: this user */
	XFRM_SHARE_UNIQUE, /* who may use an association: once */
};

#define XFRM_MODE_TRANSPORT 0 /* mode: behind the packet's own header */
#define XFRM_MODE_TUNNEL 1 /* mode: the whole packet in another one */
#define XFRM_MODE_ROUTEOPTIMIZATION 2 /* mode: mobile IPv6's route optimisation */
#define XFRM_MODE_IN_TRIGGER 3 /* mode: mobile IPv6, on arrival */
#define XFRM_MODE_BEET 4 /* mode: a tunnel between two ends, without the inner header */
#define XFRM_MODE_MAX 5 /* how many modes there are */

enum {
	XFRM_MSG_BASE = 0x10, /* the lowest type of a message */
	XFRM_MSG_NEWSA = 0x10, /* add an association (struct xfrm_usersa_info) */
	XFRM_MSG_DELSA, /* remove an association (struct xfrm_usersa_id) */
	XFRM_MSG_GETSA, /* ask for an association (struct xfrm_usersa_id) */
	XFRM_MSG_NEWPOLICY, /* add a policy (struct xfrm_userpolicy_info) */
	XFRM_MSG_DELPOLICY, /* remove a policy (struct xfrm_userpolicy_id) */
	XFRM_MSG_GETPOLICY, /* ask for a policy (struct xfrm_userpolicy_id) */
	XFRM_MSG_ALLOCSPI, /* choose an SPI (struct xfrm_userspi_info) */
	XFRM_MSG_ACQUIRE, /* the kernel needs an association (struct xfrm_user_acquire) */
	XFRM_MSG_EXPIRE, /* an association's lifetime is over (struct xfrm_user_expire) */
	XFRM_MSG_UPDPOLICY, /* change a policy (struct xfrm_userpolicy_info) */
	XFRM_MSG_UPDSA, /* change an association (struct xfrm_usersa_info) */
	XFRM_MSG_POLEXPIRE, /* a policy's lifetime is over (struct xfrm_user_polexpire) */
	XFRM_MSG_FLUSHSA, /* remove all associations (struct xfrm_usersa_flush) */
	XFRM_MSG_FLUSHPOLICY, /* remove all policies */
	XFRM_MSG_NEWAE, /* an association's counters, or: set them (struct xfrm_aevent_id) */
	XFRM_MSG_GETAE, /* ask for an association's counters (struct xfrm_aevent_id) */
	XFRM_MSG_REPORT, /* mobile IPv6 reports a problem (struct xfrm_user_report) */
	XFRM_MSG_MIGRATE, /* associations move to other addresses */
	XFRM_MSG_NEWSADINFO, /* how many associations there are */
	XFRM_MSG_GETSADINFO, /* ask how many associations there are */
	XFRM_MSG_NEWSPDINFO, /* how many policies there are */
	XFRM_MSG_GETSPDINFO, /* ask how many policies there are */
	XFRM_MSG_MAPPING, /* the peer behind a NAT has another address (struct xfrm_user_mapping) */
	XFRM_MSG_SETDEFAULT, /* what happens to packets without a policy (struct xfrm_userpolicy_default) */
	XFRM_MSG_GETDEFAULT, /* ask what happens to them */
	__XFRM_MSG_MAX,
};

#define XFRM_MSG_MAX (__XFRM_MSG_MAX - 1) /* the highest type of a message */
#define XFRM_NR_MSGTYPES (XFRM_MSG_MAX + 1 - XFRM_MSG_BASE) /* how many types there are */

struct xfrm_user_sec_ctx {
	__u16 len;
	__u16 exttype;
	__u8 ctx_alg;
	__u8 ctx_doi;
	__u16 ctx_len;
};

struct xfrm_user_tmpl {
	struct xfrm_id id;
	__u16 family;
	xfrm_address_t saddr;
	__u32 reqid;
	__u8 mode;
	__u8 share;
	__u8 optional;
	__u32 aalgos;
	__u32 ealgos;
	__u32 calgos;
};

struct xfrm_encap_tmpl {
	__u16 encap_type;
	__be16 encap_sport;
	__be16 encap_dport;
	xfrm_address_t encap_oa;
};

enum xfrm_ae_ftype_t {
	XFRM_AE_UNSPEC, /* about counters: nothing */
	XFRM_AE_RTHR = 1, /* about counters: the replay threshold */
	XFRM_AE_RVAL = 2, /* about counters: the replay value */
	XFRM_AE_LVAL = 4, /* about counters: the lifetime's value */
	XFRM_AE_ETHR = 8, /* about counters: the timer of messages */
	XFRM_AE_CR = 16, /* why counters are told: the replay threshold was reached */
	XFRM_AE_CE = 32, /* why counters are told: the timer */
	XFRM_AE_CU = 64, /* why counters are told: they were changed */
	__XFRM_AE_MAX,
};

#define XFRM_AE_MAX (__XFRM_AE_MAX - 1) /* the highest of these bits */

struct xfrm_userpolicy_type {
	__u8 type;
	__u16 reserved1;
	__u8 reserved2;
};

enum xfrm_attr_type_t {
	XFRMA_UNSPEC, /* attribute: nothing */
	XFRMA_ALG_AUTH, /* attribute: authentication and its key (struct xfrm_algo) */
	XFRMA_ALG_CRYPT, /* attribute: encryption and its key (struct xfrm_algo) */
	XFRMA_ALG_COMP, /* attribute: compression (struct xfrm_algo) */
	XFRMA_ENCAP, /* attribute: wrapped in UDP (struct xfrm_encap_tmpl) */
	XFRMA_TMPL, /* attribute: what a policy demands (struct xfrm_user_tmpl each) */
	XFRMA_SA, /* attribute: the association (struct xfrm_usersa_info) */
	XFRMA_POLICY, /* attribute: the policy (struct xfrm_userpolicy_info) */
	XFRMA_SEC_CTX, /* attribute: the security context (struct xfrm_sec_ctx) */
	XFRMA_LTIME_VAL, /* attribute: how much of its life has passed (struct xfrm_lifetime_cur) */
	XFRMA_REPLAY_VAL, /* attribute: the replay window (struct xfrm_replay_state) */
	XFRMA_REPLAY_THRESH, /* attribute: tell counters every so many packets (uint32_t) */
	XFRMA_ETIMER_THRESH, /* attribute: tell counters after so many tenths of a second (uint32_t) */
	XFRMA_SRCADDR, /* attribute: the source's address (xfrm_address_t) */
	XFRMA_COADDR, /* attribute: the care-of address (xfrm_address_t) */
	XFRMA_LASTUSED, /* attribute: when it was last used, seconds since 1970 (uint64_t) */
	XFRMA_POLICY_TYPE, /* attribute: the kind of policies (struct xfrm_userpolicy_type) */
	XFRMA_MIGRATE, /* attribute: old and new addresses (struct xfrm_user_migrate) */
	XFRMA_ALG_AEAD, /* attribute: authenticated encryption and its key (struct xfrm_algo_aead) */
	XFRMA_KMADDRESS, /* attribute: the key daemons' addresses (struct xfrm_user_kmaddress) */
	XFRMA_ALG_AUTH_TRUNC, /* attribute: authentication, with the tag's bits (struct xfrm_algo_auth) */
	XFRMA_MARK, /* attribute: the packet's mark (struct xfrm_mark) */
	XFRMA_TFCPAD, /* attribute: pad packets to so many bytes (uint32_t) */
	XFRMA_REPLAY_ESN_VAL, /* attribute: a larger replay window (struct xfrm_replay_state_esn) */
	XFRMA_SA_EXTRA_FLAGS, /* attribute: XFRM_SA_XFLAG_DONT_ENCAP_DSCP … (uint32_t) */
	XFRMA_PROTO, /* attribute: only associations of this protocol (uint8_t) */
	XFRMA_ADDRESS_FILTER, /* attribute: only these addresses (struct xfrm_address_filter) */
	XFRMA_PAD, /* fills up to 8 bytes */
	XFRMA_OFFLOAD_DEV, /* attribute: the hardware does it (struct xfrm_user_offload) */
	XFRMA_SET_MARK, /* attribute: the mark packets get (uint32_t) */
	XFRMA_SET_MARK_MASK, /* attribute: its bits that count (uint32_t) */
	XFRMA_IF_ID, /* attribute: the number of an xfrm interface (uint32_t) */
	XFRMA_MTIMER_THRESH, /* attribute: seconds between messages about NAT (uint32_t) */
	__XFRMA_MAX,
};

#define XFRMA_OUTPUT_MARK XFRMA_SET_MARK
#define XFRMA_MAX (__XFRMA_MAX - 1) /* the highest attribute's number */

struct xfrm_mark {
	__u32 v;
	__u32 m;
};

enum xfrm_sadattr_type_t {
	XFRMA_SAD_UNSPEC, /* attribute about all associations: nothing */
	XFRMA_SAD_CNT, /* attribute about all associations: how many (uint32_t) */
	XFRMA_SAD_HINFO, /* attribute about all associations: their hash table (struct xfrmu_sadhinfo) */
	__XFRMA_SAD_MAX,
};

#define XFRMA_SAD_MAX (__XFRMA_SAD_MAX - 1) /* the highest attribute's number */

struct xfrmu_sadhinfo {
	__u32 sadhcnt;
	__u32 sadhmcnt;
};

enum xfrm_spdattr_type_t {
	XFRMA_SPD_UNSPEC, /* attribute about all policies: nothing */
	XFRMA_SPD_INFO, /* attribute about all policies: how many (struct xfrmu_spdinfo) */
	XFRMA_SPD_HINFO, /* attribute about all policies: their hash table (struct xfrmu_spdhinfo) */
	XFRMA_SPD_IPV4_HTHRESH, /* attribute about all policies: from which prefixes on IPv4's are hashed (struct xfrmu_spdhthresh) */
	XFRMA_SPD_IPV6_HTHRESH, /* attribute about all policies: from which prefixes on IPv6's are hashed (struct xfrmu_spdhthresh) */
	__XFRMA_SPD_MAX,
};

#define XFRMA_SPD_MAX (__XFRMA_SPD_MAX - 1) /* the highest attribute's number */

struct xfrmu_spdinfo {
	__u32 incnt;
	__u32 outcnt;
	__u32 fwdcnt;
	__u32 inscnt;
	__u32 outscnt;
	__u32 fwdscnt;
};

struct xfrmu_spdhinfo {
	__u32 spdhcnt;
	__u32 spdhmcnt;
};

struct xfrmu_spdhthresh {
	__u8 lbits;
	__u8 rbits;
};

/* What XFRM_MSG_NEWSA carries; attributes follow. */
struct xfrm_usersa_info {
	struct xfrm_selector sel;
	struct xfrm_id id;
	xfrm_address_t saddr;
	struct xfrm_lifetime_cfg lft;
	struct xfrm_lifetime_cur curlft;
	struct xfrm_stats stats;
	__u32 seq;
	__u32 reqid;
	__u16 family;
	__u8 mode;
	__u8 replay_window;
	__u8 flags;
};

#define XFRM_STATE_NOECN 1 /* flag: no ECN bits from the outer header */
#define XFRM_STATE_DECAP_DSCP 2 /* flag: take the DSCP from the outer header */
#define XFRM_STATE_NOPMTUDISC 4 /* flag: no path MTU discovery */
#define XFRM_STATE_WILDRECV 8 /* flag: from any source address */
#define XFRM_STATE_ICMP 16 /* flag: also by what is quoted in ICMP errors */
#define XFRM_STATE_AF_UNSPEC 32 /* flag: inner packets of any family */
#define XFRM_STATE_ALIGN4 64 /* flag: AH of IPv6 aligned to 4 bytes */
#define XFRM_STATE_ESN 128 /* flag: sequence numbers of 64 bits */
#define XFRM_SA_XFLAG_DONT_ENCAP_DSCP 1 /* further flag: the outer header does not get the DSCP */
#define XFRM_SA_XFLAG_OSEQ_MAY_WRAP 2 /* further flag: sequence numbers may begin again */

struct xfrm_usersa_id {
	xfrm_address_t daddr;
	__be32 spi;
	__u16 family;
	__u8 proto;
};

struct xfrm_aevent_id {
	struct xfrm_usersa_id sa_id;
	xfrm_address_t saddr;
	__u32 flags;
	__u32 reqid;
};

struct xfrm_userspi_info {
	struct xfrm_usersa_info info;
	__u32 min;
	__u32 max;
};

/* What XFRM_MSG_NEWPOLICY carries; attributes follow. */
struct xfrm_userpolicy_info {
	struct xfrm_selector sel;
	struct xfrm_lifetime_cfg lft;
	struct xfrm_lifetime_cur curlft;
	__u32 priority;
	__u32 index;
	__u8 dir;
	__u8 action;
	__u8 flags;
	__u8 share;
};

#define XFRM_POLICY_ALLOW 0 /* action of a policy: let packets pass, transformed */
#define XFRM_POLICY_BLOCK 1 /* action of a policy: throw packets away */
#define XFRM_POLICY_LOCALOK 1 /* flag of a policy: a socket may have its own instead */
#define XFRM_POLICY_ICMP 2 /* flag of a policy: also by what is quoted in ICMP errors */

struct xfrm_userpolicy_id {
	struct xfrm_selector sel;
	__u32 index;
	__u8 dir;
};

struct xfrm_user_acquire {
	struct xfrm_id id;
	xfrm_address_t saddr;
	struct xfrm_selector sel;
	struct xfrm_userpolicy_info policy;
	__u32 aalgos;
	__u32 ealgos;
	__u32 calgos;
	__u32 seq;
};

struct xfrm_user_expire {
	struct xfrm_usersa_info state;
	__u8 hard;
};

struct xfrm_user_polexpire {
	struct xfrm_userpolicy_info pol;
	__u8 hard;
};

struct xfrm_usersa_flush {
	__u8 proto;
};

struct xfrm_user_report {
	__u8 proto;
	struct xfrm_selector sel;
};

struct xfrm_user_kmaddress {
	xfrm_address_t local;
	xfrm_address_t remote;
	__u32 reserved;
	__u16 family;
};

struct xfrm_user_migrate {
	xfrm_address_t old_daddr;
	xfrm_address_t old_saddr;
	xfrm_address_t new_daddr;
	xfrm_address_t new_saddr;
	__u8 proto;
	__u8 mode;
	__u16 reserved;
	__u32 reqid;
	__u16 old_family;
	__u16 new_family;
};

struct xfrm_user_mapping {
	struct xfrm_usersa_id id;
	__u32 reqid;
	xfrm_address_t old_saddr;
	xfrm_address_t new_saddr;
	__be16 old_sport;
	__be16 new_sport;
};

struct xfrm_address_filter {
	xfrm_address_t saddr;
	xfrm_address_t daddr;
	__u16 family;
	__u8 splen;
	__u8 dplen;
};

struct xfrm_user_offload {
	int ifindex;
	__u8 flags;
};

#define XFRM_OFFLOAD_IPV6 1 /* hardware: IPv6 */
#define XFRM_OFFLOAD_INBOUND 2 /* hardware: of received packets */

struct xfrm_userpolicy_default {
	__u8 in;
	__u8 fwd;
	__u8 out;
};

#define XFRM_USERPOLICY_UNSPEC 0 /* packets without a policy: not said */
#define XFRM_USERPOLICY_BLOCK 1 /* packets without a policy: thrown away */
#define XFRM_USERPOLICY_ACCEPT 2 /* packets without a policy: let pass */

#define XFRMGRP_ACQUIRE 1 /* bit of nl_groups: associations that are needed */
#define XFRMGRP_EXPIRE 2 /* bit of nl_groups: lifetimes that are over */
#define XFRMGRP_SA 4 /* bit of nl_groups: associations */
#define XFRMGRP_POLICY 8 /* bit of nl_groups: policies */
#define XFRMGRP_REPORT 0x20 /* bit of nl_groups: reports of mobile IPv6 */

enum xfrm_nlgroups {
	XFRMNLGRP_NONE, /* group for NETLINK_ADD_MEMBERSHIP: none */
	XFRMNLGRP_ACQUIRE, /* group for NETLINK_ADD_MEMBERSHIP: associations that are needed */
	XFRMNLGRP_EXPIRE, /* group for NETLINK_ADD_MEMBERSHIP: lifetimes that are over */
	XFRMNLGRP_SA, /* group for NETLINK_ADD_MEMBERSHIP: associations */
	XFRMNLGRP_POLICY, /* group for NETLINK_ADD_MEMBERSHIP: policies */
	XFRMNLGRP_AEVENTS, /* group for NETLINK_ADD_MEMBERSHIP: counters */
	XFRMNLGRP_REPORT, /* group for NETLINK_ADD_MEMBERSHIP: reports of mobile IPv6 */
	XFRMNLGRP_MIGRATE, /* group for NETLINK_ADD_MEMBERSHIP: moves to other addresses */
	XFRMNLGRP_MAPPING, /* group for NETLINK_ADD_MEMBERSHIP: new addresses of peers behind a NAT */
	__XFRMNLGRP_MAX,
};

#define XFRMNLGRP_MAX (__XFRMNLGRP_MAX - 1) /* the highest group's number */

#endif
