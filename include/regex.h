/* Regular expressions. POSIX; man 3 regex */
#ifndef _SOCKSH_REGEX_H
#define _SOCKSH_REGEX_H

#include <socksh/annotations.h>
#include <sys/types.h>

/* A compiled expression. All but re_nsub is the library's own. */
typedef struct re_pattern_buffer {
	struct re_dfa_t *buffer;
	unsigned long allocated;
	unsigned long used;
	unsigned long syntax;
	char *fastmap;
	unsigned char *translate;
	size_t re_nsub;  /* subexpressions in parentheses */
	unsigned can_be_null : 1;
	unsigned regs_allocated : 2;
	unsigned fastmap_accurate : 1;
	unsigned no_sub : 1;
	unsigned not_bol : 1;
	unsigned not_eol : 1;
	unsigned newline_anchor : 1;
} regex_t;

typedef int regoff_t;

/* Where a match begins and ends, in bytes; -1 if the subexpression took no part. */
typedef struct {
	regoff_t rm_so;
	regoff_t rm_eo;
} regmatch_t;

#define REG_EXTENDED 1 /* regcomp(): the syntax of egrep, with + ? | ( ) */
#define REG_ICASE (1 << 1) /* regcomp(): capitals and small letters are the same */
#define REG_NEWLINE (1 << 2) /* regcomp(): ^ and $ also match at line ends, and . matches none */
#define REG_NOSUB (1 << 3) /* regcomp(): regexec() need not tell where it matched */

#define REG_NOTBOL 1 /* regexec(): the string's begin is no line's begin: ^ does not match there */
#define REG_NOTEOL (1 << 1) /* regexec(): the string's end is no line's end: $ does not match there */
#define REG_STARTEND (1 << 2) /* regexec(): the string is what pmatch[0] tells, from rm_so to rm_eo */

#define RE_DUP_MAX (0x7fff) /* the highest count in {m,n} */

typedef enum {
	REG_ENOSYS = -1, /* error: the system has no such function */
	REG_NOERROR = 0, /* no error */
	REG_NOMATCH, /* regexec(): the string does not match */
	REG_BADPAT, /* error: the expression is not valid */
	REG_ECOLLATE, /* error: the locale has no such collating element */
	REG_ECTYPE, /* error: there is no such class in [[:…:]] */
	REG_EESCAPE, /* error: a backslash at the end */
	REG_ESUBREG, /* error: \1 to \9 names a group that is not there */
	REG_EBRACK, /* error: a [ without its ] */
	REG_EPAREN, /* error: a bracket without its partner */
	REG_EBRACE, /* error: a { without its } */
	REG_BADBR, /* error: what stands in { } is no count */
	REG_ERANGE, /* error: a range [z-a] that ends before it begins */
	REG_ESPACE, /* error: no memory */
	REG_BADRPT, /* error: nothing stands before * + or ? */
	REG_EEND, /* error: the expression ends too soon */
	REG_ESIZE, /* error: the compiled expression would be too large */
	REG_ERPAREN /* error: a ) without its ( */
} reg_errcode_t;

/** Compile a regular expression. man 3 regcomp
 *  returns: 0, or an error for regerror() */
int regcomp(regex_t *restrict preg, const char *restrict regex, int cflags) __custom __writes1(1) __string(2);
/** Look for a match in a string. man 3 regexec
 *  returns: 0, or REG_NOMATCH */
int regexec(const regex_t *restrict preg, const char *restrict string, size_t nmatch, regmatch_t pmatch[restrict], int eflags) __custom __reads1(1);
/** The message of an error of regcomp() or regexec(). man 3 regerror
 *  returns: the size the whole message needs */
size_t regerror(int errcode, const regex_t *restrict preg, char *restrict errbuf, size_t errbuf_size) __custom __writes(3, 4);
/** Free what regcomp() allocated. man 3 regfree */
void regfree(regex_t *preg) __custom __updates1(1);

#endif
