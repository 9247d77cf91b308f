/* Encrypting passwords. man 5 crypt */
#ifndef _SOCKSH_CRYPT_H
#define _SOCKSH_CRYPT_H

#include <socksh/annotations.h>

#define CRYPT_OUTPUT_SIZE 384 /* bytes of an encrypted password, at most */
#define CRYPT_MAX_PASSPHRASE_SIZE 512 /* bytes of a password, at most */
#define CRYPT_GENSALT_OUTPUT_SIZE 192 /* bytes of what crypt_gensalt() gives, at most */
#define CRYPT_SALT_OK 0 /* crypt_checksalt(): good */
#define CRYPT_SALT_INVALID 1 /* crypt_checksalt(): no setting at all */
#define CRYPT_SALT_METHOD_DISABLED 2 /* crypt_checksalt(): of a method that may not be used */
#define CRYPT_SALT_METHOD_LEGACY 3 /* crypt_checksalt(): of an old method, good for what there is already */
#define CRYPT_SALT_TOO_CHEAP 4 /* crypt_checksalt(): too quickly computed */

/* Room of crypt_r(). */
struct crypt_data {
	char output[CRYPT_OUTPUT_SIZE];
	char setting[CRYPT_OUTPUT_SIZE];
	char input[CRYPT_MAX_PASSPHRASE_SIZE];
	char reserved[767];
	char initialized;
	char internal[30720];
};

/** Encrypt a password, or see whether one is right: the setting is then the encrypted one. man 3 crypt
 *  errors: EINVAL ENOMEM ERANGE
 *  returns: the encrypted password, which starts with * if that failed */
char *crypt(const char *phrase, const char *setting) __returns_static_string __string(1) __string(2);
/** crypt() into one's own memory. man 3 crypt_r
 *  errors: EINVAL ENOMEM ERANGE
 *  returns: the encrypted password, which starts with * if that failed */
char *crypt_r(const char *phrase, const char *setting, struct crypt_data *restrict data) __string(1) __string(2) __updates1(3);
/** A setting for crypt() from random bytes; NULL: from the system's. man 3 crypt_gensalt
 *  errors: EINVAL ENOMEM ERANGE
 *  returns: the setting, or NULL */
char *crypt_gensalt(const char *prefix, unsigned long count, const char *rbytes, int nrbytes) __returns_static_string __string(1) __nullable(1) __reads(3, 4) __nullable(3);
/** crypt_gensalt() into a buffer. man 3 crypt_gensalt_rn
 *  errors: EINVAL ENOMEM ERANGE
 *  returns: the setting, or NULL */
char *crypt_gensalt_rn(const char *prefix, unsigned long count, const char *rbytes, int nrbytes, char *output, int output_size) __string(1) __nullable(1) __reads(3, 4) __nullable(3) __writes(5, 6);
/** What is to be thought of a setting. man 3 crypt_checksalt
 *  returns: CRYPT_SALT_OK … */
int crypt_checksalt(const char *setting) __string(1);
/** The prefix that crypt_gensalt() takes for NULL. man 3 crypt_preferred_method
 *  returns: the prefix, or NULL */
const char *crypt_preferred_method(void) __returns_static_string;

#endif
