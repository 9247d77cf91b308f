/* The rest of <ctype.h>: classes of characters in a given locale. */
#ifndef _SOCKSH_CTYPE_MORE_H
#define _SOCKSH_CTYPE_MORE_H

/** Is c a letter or a digit, in this locale? man 3 isalnum_l */
int isalnum_l(int c, locale_t locale) __custom;
/** Is c a letter, in this locale? man 3 isalpha_l */
int isalpha_l(int c, locale_t locale) __custom;
/** Is c a blank or a tab, in this locale? man 3 isblank_l */
int isblank_l(int c, locale_t locale) __custom;
/** Is c a control character, in this locale? man 3 iscntrl_l */
int iscntrl_l(int c, locale_t locale) __custom;
/** Is c a decimal digit, in this locale? man 3 isdigit_l */
int isdigit_l(int c, locale_t locale) __custom;
/** Is c printable and not a blank, in this locale? man 3 isgraph_l */
int isgraph_l(int c, locale_t locale) __custom;
/** Is c a small letter, in this locale? man 3 islower_l */
int islower_l(int c, locale_t locale) __custom;
/** Is c printable, in this locale? man 3 isprint_l */
int isprint_l(int c, locale_t locale) __custom;
/** Is c printable, and neither a blank nor a letter nor a digit, in this locale? man 3 ispunct_l */
int ispunct_l(int c, locale_t locale) __custom;
/** Is c white space, in this locale? man 3 isspace_l */
int isspace_l(int c, locale_t locale) __custom;
/** Is c a capital letter, in this locale? man 3 isupper_l */
int isupper_l(int c, locale_t locale) __custom;
/** Is c a hexadecimal digit, in this locale? man 3 isxdigit_l */
int isxdigit_l(int c, locale_t locale) __custom;
/** The small letter of c, or c, in this locale. man 3 tolower_l */
int tolower_l(int c, locale_t locale) __custom;
/** The capital letter of c, or c, in this locale. man 3 toupper_l */
int toupper_l(int c, locale_t locale) __custom;

#endif
