/* From one encoding to another. man 3 iconv */
#ifndef _SOCKSH_ICONV_H
#define _SOCKSH_ICONV_H

#include <socksh/annotations.h>
#include <socksh/size.h>

/* A conversion: libc's own object, opaque. */
typedef void *iconv_t;

/** Start a conversion. man 3 iconv_open
 *  errors: EINVAL EMFILE ENFILE ENOMEM
 *  returns: the conversion, or (iconv_t)-1 */
iconv_t iconv_open(const char *tocode, const char *fromcode) __custom __string(1) __string(2);
/** Convert as much as there is and as there is room for; moves all four. man 3 iconv
 *  errors: E2BIG EBADF EILSEQ EINVAL
 *  returns: how many characters had no exact counterpart */
size_t iconv(iconv_t cd, char **restrict inbuf, size_t *restrict inbytesleft, char **restrict outbuf, size_t *restrict outbytesleft) __custom;
/** End a conversion. man 3 iconv_close
 *  errors: EBADF */
int iconv_close(iconv_t cd) __custom;

#endif
