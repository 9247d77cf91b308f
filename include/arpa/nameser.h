/* Messages of the domain name system. RFC 1035; UNP 11.2 */
#ifndef _SOCKSH_ARPA_NAMESER_H
#define _SOCKSH_ARPA_NAMESER_H

#include <socksh/annotations.h>
#include <stdint.h>
#include <sys/param.h>
#include <sys/types.h>

#define NS_PACKETSZ 512 /* bytes of a UDP message */
#define NS_MAXDNAME 1025 /* bytes of a name as text */
#define NS_MAXMSG 65535 /* bytes of a message, at most */
#define NS_MAXCDNAME 255 /* bytes of a name in a message, at most */
#define NS_MAXLABEL 63 /* bytes of a name's part between dots, at most */
#define NS_HFIXEDSZ 12 /* bytes of the header of a message */
#define NS_QFIXEDSZ 4 /* bytes of a question behind its name */
#define NS_RRFIXEDSZ 10 /* bytes of a record behind its name and before its data */
#define NS_INT32SZ 4 /* bytes of a 32-bit number */
#define NS_INT16SZ 2 /* bytes of a 16-bit number */
#define NS_INT8SZ 1 /* bytes of an 8-bit number */
#define NS_INADDRSZ 4 /* bytes of an IPv4 address */
#define NS_IN6ADDRSZ 16 /* bytes of an IPv6 address */
#define NS_CMPRSFLGS 0xc0 /* the bits that make a length byte a pointer into the message */
#define NS_DEFAULTPORT 53 /* of UDP and TCP */
#define NS_TSIG_FUDGE 300 /* seconds that a signature's time may be off */
#define NS_TSIG_TCP_COUNT 100 /* messages of a TCP connection without a signature, at most */
#define NS_TSIG_ALG_HMAC_MD5 "HMAC-MD5.SIG-ALG.REG.INT" /* name of the signature's algorithm */
#define NS_TSIG_ERROR_NO_TSIG -10 /* error: no signature */
#define NS_TSIG_ERROR_NO_SPACE -11 /* error: the buffer is too small */
#define NS_TSIG_ERROR_FORMERR -12 /* error: malformed */
#define NS_OPT_DNSSEC_OK 0x8000U /* EDNS flag: signatures are welcome (DO) */
#define NS_OPT_NSID 3 /* EDNS option: the server's name */

/* The sections of a message. */
typedef enum __ns_sect {
	ns_s_qd = 0, /* questions */
	ns_s_zn = 0, /* section of an update: the zone */
	ns_s_an = 1, /* answers */
	ns_s_pr = 1, /* section of an update: what must hold before */
	ns_s_ns = 2, /* name servers */
	ns_s_ud = 2, /* section of an update: the changes */
	ns_s_ar = 3, /* additional records */
	ns_s_max = 4 /* how many sections there are */
} ns_sect;

/* A message that ns_initparse() has looked at. */
typedef struct __ns_msg {
	const unsigned char *_msg, *_eom;
	uint16_t _id, _flags, _counts[ns_s_max];
	const unsigned char *_sections[ns_s_max];
	ns_sect _sect;
	int _rrnum;
	const unsigned char *_msg_ptr;
} ns_msg;
#define ns_msg_id(handle) ((handle)._id + 0) /* the message's number */
#define ns_msg_base(handle) ((handle)._msg + 0) /* where the message begins */
#define ns_msg_end(handle) ((handle)._eom + 0) /* where the message ends */
#define ns_msg_size(handle) ((handle)._eom - (handle)._msg) /* bytes of the message */
#define ns_msg_count(handle, section) ((handle)._counts[section] + 0) /* records of a section */

/* A record that ns_parserr() has found. */
typedef struct __ns_rr {
	char name[NS_MAXDNAME];
	uint16_t type;
	uint16_t rr_class;
	uint32_t ttl; /* seconds to live */
	uint16_t rdlength;
	const unsigned char *rdata;
} ns_rr;
#define ns_rr_name(rr) (((rr).name[0] != '\0') ? (rr).name : ".") /* a record's name */
#define ns_rr_type(rr) ((ns_type)((rr).type + 0)) /* a record's type, ns_t_a … */
#define ns_rr_class(rr) ((ns_class)((rr).rr_class + 0)) /* a record's class, ns_c_in … */
#define ns_rr_ttl(rr) ((rr).ttl + 0) /* seconds that a record may be kept */
#define ns_rr_rdlen(rr) ((rr).rdlength + 0) /* bytes of a record's data */
#define ns_rr_rdata(rr) ((rr).rdata + 0) /* a record's data */

typedef enum __ns_flag {
	ns_f_qr, /* flag: 1 in answers */
	ns_f_opcode, /* flags: the operation, ns_o_query … */
	ns_f_aa, /* flag: the server is authoritative */
	ns_f_tc, /* flag: truncated, ask again by TCP */
	ns_f_rd, /* flag: recursion is wanted */
	ns_f_ra, /* flag: the server does recursion */
	ns_f_z, /* flag: reserved */
	ns_f_ad, /* flag: the server has checked the signatures */
	ns_f_cd, /* flag: do not check signatures */
	ns_f_rcode, /* flags: the result, ns_r_noerror … */
	ns_f_max /* how many flags there are */
} ns_flag;

typedef enum __ns_opcode {
	ns_o_query = 0, /* operation: a question */
	ns_o_iquery = 1, /* operation: what name has this address; obsolete */
	ns_o_status = 2, /* operation: the server's state */
	ns_o_notify = 4, /* operation: a zone has changed */
	ns_o_update = 5, /* operation: change a zone */
	ns_o_max = 6 /* how many operations there are */
} ns_opcode;

typedef enum __ns_rcode {
	ns_r_noerror = 0, /* result: all well */
	ns_r_formerr = 1, /* result: the question is malformed */
	ns_r_servfail = 2, /* result: the server failed */
	ns_r_nxdomain = 3, /* result: no such name */
	ns_r_notimpl = 4, /* result: the server cannot do that */
	ns_r_refused = 5, /* result: the server does not want to */
	ns_r_yxdomain = 6, /* result of an update: the name exists */
	ns_r_yxrrset = 7, /* result of an update: the records exist */
	ns_r_nxrrset = 8, /* result of an update: the records do not exist */
	ns_r_notauth = 9, /* result of an update: not authoritative */
	ns_r_notzone = 10, /* result of an update: not in the zone */
	ns_r_max = 11, /* how many results there are */
	ns_r_badvers = 16, /* result: an unknown version of EDNS */
	ns_r_badsig = 16, /* result: the signature is wrong */
	ns_r_badkey = 17, /* result: the key is unknown */
	ns_r_badtime = 18 /* result: the signature's time is too far off */
} ns_rcode;

typedef enum __ns_update_operation {
	ns_uop_delete = 0, /* update: remove */
	ns_uop_add = 1, /* update: add */
	ns_uop_max = 2 /* how many there are */
} ns_update_operation;

typedef enum __ns_type {
	ns_t_invalid = 0, /* type: none */
	ns_t_a = 1, /* type: an IPv4 address */
	ns_t_ns = 2, /* type: a zone's name server */
	ns_t_md = 3, /* type: a mail destination; obsolete */
	ns_t_mf = 4, /* type: a mail forwarder; obsolete */
	ns_t_cname = 5, /* type: the name this one stands for */
	ns_t_soa = 6, /* type: the start of a zone, its serial number and times */
	ns_t_mb = 7, /* type: a mailbox; experimental */
	ns_t_mg = 8, /* type: a mail group; experimental */
	ns_t_mr = 9, /* type: a mailbox's new name; experimental */
	ns_t_null = 10, /* type: nothing; experimental */
	ns_t_wks = 11, /* type: well-known services; obsolete */
	ns_t_ptr = 12, /* type: the name of an address, in in-addr.arpa or ip6.arpa */
	ns_t_hinfo = 13, /* type: processor and system */
	ns_t_minfo = 14, /* type: who cares for a mailbox; experimental */
	ns_t_mx = 15, /* type: mail servers, with preferences */
	ns_t_txt = 16, /* type: text */
	ns_t_rp = 17, /* type: who is responsible */
	ns_t_afsdb = 18, /* type: an AFS cell's server */
	ns_t_x25 = 19, /* type: an X.25 address */
	ns_t_isdn = 20, /* type: an ISDN number */
	ns_t_rt = 21, /* type: a router to the host */
	ns_t_nsap = 22, /* type: an NSAP address */
	ns_t_nsap_ptr = 23, /* type: the name of an NSAP address; obsolete */
	ns_t_sig = 24, /* type: a signature, of old */
	ns_t_key = 25, /* type: a key, of old */
	ns_t_px = 26, /* type: X.400 mail */
	ns_t_gpos = 27, /* type: the place on the earth; see LOC */
	ns_t_aaaa = 28, /* type: an IPv6 address */
	ns_t_loc = 29, /* type: the place on the earth */
	ns_t_nxt = 30, /* type: the next name; obsolete */
	ns_t_eid = 31, /* type: an endpoint's identifier (Nimrod) */
	ns_t_nimloc = 32, /* type: a locator (Nimrod) */
	ns_t_srv = 33, /* type: host and port of a service */
	ns_t_atma = 34, /* type: an ATM address */
	ns_t_naptr = 35, /* type: rules for rewriting names, as of SIP */
	ns_t_kx = 36, /* type: key exchangers */
	ns_t_cert = 37, /* type: a certificate */
	ns_t_a6 = 38, /* type: an IPv6 address in parts; obsolete */
	ns_t_dname = 39, /* type: the domain this one stands for, with all below */
	ns_t_sink = 40, /* type: anything; obsolete */
	ns_t_opt = 41, /* type: EDNS, in the additional section */
	ns_t_apl = 42, /* type: prefixes of addresses */
	ns_t_ds = 43, /* type: the hash of a child zone's key (DNSSEC) */
	ns_t_sshfp = 44, /* type: the hash of a host's SSH key */
	ns_t_ipseckey = 45, /* type: a key for IPsec */
	ns_t_rrsig = 46, /* type: a signature (DNSSEC) */
	ns_t_nsec = 47, /* type: the next name: proof that one does not exist (DNSSEC) */
	ns_t_dnskey = 48, /* type: a zone's key (DNSSEC) */
	ns_t_dhcid = 49, /* type: which DHCP client has the name */
	ns_t_nsec3 = 50, /* type: the next hashed name (DNSSEC) */
	ns_t_nsec3param = 51, /* type: how names are hashed (DNSSEC) */
	ns_t_tlsa = 52, /* type: a TLS server's certificate (DANE) */
	ns_t_smimea = 53, /* type: a mail certificate */
	ns_t_hip = 55, /* type: the host identity protocol */
	ns_t_ninfo = 56, /* type: a zone's state */
	ns_t_rkey = 57, /* type: a key for encrypting records */
	ns_t_talink = 58, /* type: trust anchors, linked */
	ns_t_cds = 59, /* type: the DS that the child wants */
	ns_t_cdnskey = 60, /* type: the key that the child wants */
	ns_t_openpgpkey = 61, /* type: an OpenPGP key */
	ns_t_csync = 62, /* type: what the parent shall copy from the child */
	ns_t_spf = 99, /* type: who may send mail; obsolete, use TXT */
	ns_t_uinfo = 100, /* type: about a user; reserved */
	ns_t_uid = 101, /* type: a user's number; reserved */
	ns_t_gid = 102, /* type: a group's number; reserved */
	ns_t_unspec = 103, /* type: anything; reserved */
	ns_t_nid = 104, /* type: a node's identifier (ILNP) */
	ns_t_l32 = 105, /* type: a locator of 32 bits (ILNP) */
	ns_t_l64 = 106, /* type: a locator of 64 bits (ILNP) */
	ns_t_lp = 107, /* type: a locator's name (ILNP) */
	ns_t_eui48 = 108, /* type: a hardware address of 48 bits */
	ns_t_eui64 = 109, /* type: a hardware address of 64 bits */
	ns_t_tkey = 249, /* type: agreement on a key */
	ns_t_tsig = 250, /* type: a message's signature by a shared key */
	ns_t_ixfr = 251, /* type of a question: a zone's changes */
	ns_t_axfr = 252, /* type of a question: a whole zone */
	ns_t_mailb = 253, /* type of a question: mailboxes; experimental */
	ns_t_maila = 254, /* type of a question: mail agents; obsolete */
	ns_t_any = 255, /* type of a question: all records */
	ns_t_uri = 256, /* type: a URI */
	ns_t_caa = 257, /* type: who may give out certificates */
	ns_t_avc = 258, /* type: what an application shows */
	ns_t_ta = 32768, /* type: a trust anchor */
	ns_t_dlv = 32769, /* type: a hash of a key outside the zone's parent; obsolete */
	ns_t_max = 65536 /* the end of the types */
} ns_type;

typedef enum __ns_class {
	ns_c_invalid = 0, /* class: none */
	ns_c_in = 1, /* class: the Internet */
	ns_c_2 = 2, /* class: not assigned */
	ns_c_chaos = 3, /* class: Chaosnet; asks servers for version.bind */
	ns_c_hs = 4, /* class: Hesiod */
	ns_c_none = 254, /* class of an update: none of these records */
	ns_c_any = 255, /* class of a question: any */
	ns_c_max = 65536 /* the end of the classes */
} ns_class;

typedef enum __ns_cert_types {
	cert_t_pkix = 1, /* certificate: X.509 */
	cert_t_spki = 2, /* certificate: SPKI */
	cert_t_pgp = 3, /* certificate: OpenPGP */
	cert_t_url = 253, /* certificate: by a URI */
	cert_t_oid = 254 /* certificate: by an object identifier */
} ns_cert_types;


/* A 16- or 32-bit number of a message, and on to what follows it. */
#define NS_GET16(s, cp) ((s) = ns_get16(cp), (cp) += NS_INT16SZ, (void)0)
#define NS_GET32(l, cp) ((l) = ns_get32(cp), (cp) += NS_INT32SZ, (void)0) /* read a 32-bit number and move the pointer behind it */
#define NS_PUT16(s, cp) (ns_put16((s), (cp)), (cp) += NS_INT16SZ, (void)0) /* write a 16-bit number and move the pointer behind it */
#define NS_PUT32(l, cp) (ns_put32((l), (cp)), (cp) += NS_INT32SZ, (void)0) /* write a 32-bit number and move the pointer behind it */

/** A flag or code of a message's header. man 3 ns_msg_getflag */
int ns_msg_getflag(ns_msg handle, int flag) __custom;
/** The 16-bit number at a place of a message. man 3 ns_get16 */
unsigned int ns_get16(const unsigned char *cp) __custom;
/** The 32-bit number at a place of a message. man 3 ns_get32 */
unsigned long ns_get32(const unsigned char *cp) __custom;
/** Put a 16-bit number into a message. man 3 ns_put16 */
void ns_put16(unsigned int s, unsigned char *cp) __custom;
/** Put a 32-bit number into a message. man 3 ns_put32 */
void ns_put32(unsigned long l, unsigned char *cp) __custom;
/** Find the sections of a message. man 3 ns_initparse
 *  errors: EMSGSIZE */
int ns_initparse(const unsigned char *msg, int msglen, ns_msg *handle) __custom;
/** How many bytes some records take. man 3 ns_skiprr
 *  errors: EMSGSIZE */
int ns_skiprr(const unsigned char *ptr, const unsigned char *eom, ns_sect section, int count) __custom;
/** A record of a section. man 3 ns_parserr
 *  errors: EMSGSIZE ENODEV */
int ns_parserr(ns_msg *handle, ns_sect section, int rrnum, ns_rr *rr) __custom;
/** Take the compression from a name. man 3 ns_name_unpack
 *  errors: EMSGSIZE
 *  returns: bytes that the name takes in the message */
int ns_name_unpack(const unsigned char *msg, const unsigned char *eom, const unsigned char *src, unsigned char *dst, size_t dstsiz) __custom;
/** A name without compression as text. man 3 ns_name_ntop
 *  errors: EMSGSIZE
 *  returns: bytes of the text */
int ns_name_ntop(const unsigned char *src, char *dst, size_t dstsiz) __custom;
/** A compressed name as text. man 3 ns_name_uncompress
 *  errors: EMSGSIZE
 *  returns: bytes that the name takes in the message */
int ns_name_uncompress(const unsigned char *msg, const unsigned char *eom, const unsigned char *src, char *dst, size_t dstsiz) __custom;
/** Go past a name. man 3 ns_name_skip
 *  errors: EMSGSIZE */
int ns_name_skip(const unsigned char **ptrptr, const unsigned char *eom) __custom;
/** A text as a name without compression. man 3 ns_name_pton
 *  errors: EMSGSIZE
 *  returns: 1 if the text ends with a dot, 0 if not, or -1 */
int ns_name_pton(const char *src, unsigned char *dst, size_t dstsiz) __string(1) __writes(2, 3);

#include <arpa/nameser_compat.h>

#endif
