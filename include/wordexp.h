/* Words as the shell expands them. man 3 wordexp */
#ifndef _SOCKSH_WORDEXP_H
#define _SOCKSH_WORDEXP_H

#include <socksh/annotations.h>
#include <socksh/size.h>

/* The words. */
typedef struct {
	size_t we_wordc; /* how many */
	char **we_wordv; /* NULL last */
	size_t we_offs;  /* with WRDE_DOOFFS: so many NULLs first */
} wordexp_t;

#define WRDE_DOOFFS (1 << 0) /* leave we_offs NULL pointers in front of the words */
#define WRDE_APPEND (1 << 1)  /* behind the words of an earlier call */
#define WRDE_NOCMD (1 << 2)   /* no $(commands) */
#define WRDE_REUSE (1 << 3)   /* in the place of the words of an earlier call */
#define WRDE_SHOWERR (1 << 4) /* commands may write to stderr */
#define WRDE_UNDEF (1 << 5)   /* an error if a variable is not set */

#define WRDE_NOSYS (-1) /* what wordexp() would return if the system did not have it */
#define WRDE_NOSPACE 1 /* out of memory */
#define WRDE_BADCHAR 2 /* a character that needs quotes: | & ; < > ( ) { } */
#define WRDE_BADVAL 3  /* a variable that is not set */
#define WRDE_CMDSUB 4  /* a command */
#define WRDE_SYNTAX 5  /* no end of a quotation */

/** Expand words: variables, ~, patterns, arithmetic, commands. man 3 wordexp
 *  returns: 0 or a WRDE_ error */
int wordexp(const char *restrict s, wordexp_t *restrict p, int flags) __custom __string(1) __updates1(2);
/** Give the words back. man 3 wordfree */
void wordfree(wordexp_t *p) __custom;

#endif
