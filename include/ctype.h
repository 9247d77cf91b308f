/* Classes of characters. C11 7.4; man 3 isalpha. The argument is EOF or the value of an unsigned char. */
#ifndef _SOCKSH_CTYPE_H
#define _SOCKSH_CTYPE_H

#include <socksh/annotations.h>
#include <socksh/locale_t.h>

/** Is c a letter or a digit? man 3 isalnum */
int isalnum(int c);
/** Is c a letter? man 3 isalpha */
int isalpha(int c);
/** Is c a blank or a tab? man 3 isblank */
int isblank(int c);
/** Is c a control character? man 3 iscntrl */
int iscntrl(int c);
/** Is c a decimal digit? man 3 isdigit */
int isdigit(int c);
/** Is c printable and not a blank? man 3 isgraph */
int isgraph(int c);
/** Is c a small letter? man 3 islower */
int islower(int c);
/** Is c printable? man 3 isprint */
int isprint(int c);
/** Is c printable, and neither a blank nor a letter nor a digit? man 3 ispunct */
int ispunct(int c);
/** Is c white space: blank, \f, \n, \r, \t or \v? man 3 isspace */
int isspace(int c);
/** Is c a capital letter? man 3 isupper */
int isupper(int c);
/** Is c a hexadecimal digit? man 3 isxdigit */
int isxdigit(int c);
/** Is c a 7-bit ASCII character? man 3 isascii */
int isascii(int c);
/** Clear all but the lower seven bits of c. man 3 toascii */
int toascii(int c);
/** The small letter of c, or c. man 3 tolower */
int tolower(int c);
/** The capital letter of c, or c. man 3 toupper */
int toupper(int c);

#endif

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/ctype_more.h>
#endif
