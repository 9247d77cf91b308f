/* Between the parts of libc that translate key management messages (RFC 2367) to xfrm's, and back. */
#ifndef _SOCKSH_KEYS_H
#define _SOCKSH_KEYS_H

#include <linux/netlink.h>
#include <linux/pfkeyv2.h>
#include <linux/xfrm.h>
#include <sys/types.h>

/* A message that a program has written; its extensions by SADB_EXT_SA …, NULL where there is none. */
struct __key_message {
	const struct sadb_msg *base;
	const void *extension[SADB_EXT_MAX + 1];
};

/* Finds the extensions behind the header. 0, or -1 with errno. */
int __key_parse(struct __key_message *message, const struct sadb_msg *base, size_t size);
/* Whether both addresses are there, of one family. */
int __key_has_addresses(const struct __key_message *message);
/* The protocol of a type of associations, 255 for all; 0 for one that IPsec does not have. The other way: 0 for none. */
int __key_protocol(int type);
int __key_type(int protocol);

/* What of an association a message tells, beside what it always does; and its state, where that is known. */
#define __KEY_KEYS 0x1
#define __KEY_HARD 0x2
#define __KEY_SOFT 0x4
#define __KEY_DEAD 0x8
#define __KEY_DYING 0x10
#define __KEY_MATURE 0x20
#define __KEY_ALL (__KEY_KEYS | __KEY_HARD | __KEY_SOFT)

/* The association of an answer or a notice of xfrm's as a message: its size, or 0. Number and process are the answer's. */
size_t __key_put_association(const struct nlmsghdr *answer, int type, int what, void *message);
/* SADB_ACQUIRE: the kernel wants an association. */
size_t __key_put_acquire(const struct nlmsghdr *notice, void *message);

/* Adds or updates an association: 0, or -1 with errno. */
int __key_store(const struct __key_message *message);
/* The association that the message names, as a message in its place. Its size, or -1 with errno. */
ssize_t __key_find(const struct __key_message *message, void *found);
/* What is known of an association of which a notice tells less, as a message. Its size, or 0. */
size_t __key_look_up(const struct xfrm_usersa_info *info, int type, int what, void *message);
int __key_delete(const struct __key_message *message);
int __key_flush(const struct __key_message *message);
/* Reserves an index: the larval association. */
ssize_t __key_reserve(const struct __key_message *message, void *larval);
/* All associations, one after another, to `fd`. */
int __key_dump(const struct __key_message *message, int fd);

/* An algorithm by its number, as xfrm names it; NULL for none. `encrypts`: of encryption, not of authentication. */
const char *__key_algorithm_name(int encrypts, int number);
/* The number by the name; 0 for none. */
int __key_algorithm_number(int encrypts, const char *name);
/* SADB_EXT_SUPPORTED_AUTH and _ENCRYPT: what this kernel has. How many bytes. */
size_t __key_put_supported(void *extensions);
/* SADB_EXT_PROPOSAL for what a policy allows: bits of numbers. How many bytes. */
size_t __key_put_proposal(int protocol, unsigned authentication, unsigned encryption, void *extension);

#endif
