/* Translated messages. man 3 gettext */
#ifndef _SOCKSH_LIBINTL_H
#define _SOCKSH_LIBINTL_H

#include <socksh/annotations.h>

/** A message in the language of the user. man 3 gettext */
char *gettext(const char *msgid) __string(1) __returns_static_string;
/** gettext() of a domain. man 3 dgettext */
char *dgettext(const char *domainname, const char *msgid) __string(1) __nullable(1) __string(2) __returns_static_string;
/** gettext() of a domain and a category. man 3 dcgettext */
char *dcgettext(const char *domainname, const char *msgid, int category) __string(1) __nullable(1) __string(2) __returns_static_string;
/** A message that depends on a number. man 3 ngettext */
char *ngettext(const char *msgid1, const char *msgid2, unsigned long n) __string(1) __string(2) __returns_static_string;
/** ngettext() of a domain. man 3 dngettext */
char *dngettext(const char *domainname, const char *msgid1, const char *msgid2, unsigned long n) __string(1) __nullable(1) __string(2) __string(3) __returns_static_string;
/** ngettext() of a domain and a category. man 3 dcngettext */
char *dcngettext(const char *domainname, const char *msgid1, const char *msgid2, unsigned long n, int category) __string(1) __nullable(1) __string(2) __string(3) __returns_static_string;
/** Set the domain of gettext(); NULL asks. man 3 textdomain
 *  errors: ENOMEM
 *  returns: the domain, or NULL */
char *textdomain(const char *domainname) __string(1) __nullable(1) __returns_static_string;
/** Set the folder of a domain; NULL asks. man 3 bindtextdomain
 *  errors: ENOMEM
 *  returns: the folder, or NULL */
char *bindtextdomain(const char *domainname, const char *dirname) __string(1) __nullable(1) __string(2) __nullable(2) __returns_static_string;
/** Set the encoding of a domain; NULL asks. man 3 bind_textdomain_codeset
 *  errors: ENOMEM
 *  returns: the encoding, or NULL */
char *bind_textdomain_codeset(const char *domainname, const char *codeset) __string(1) __nullable(1) __string(2) __nullable(2) __returns_static_string;

#endif
