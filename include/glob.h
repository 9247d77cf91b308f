/* Files whose names match a pattern. man 3 glob */
#ifndef _SOCKSH_GLOB_H
#define _SOCKSH_GLOB_H

#include <socksh/annotations.h>
#include <socksh/large_files.h>
#include <socksh/size.h>

struct dirent;
struct stat;

/* The names. */
typedef struct {
	size_t gl_pathc; /* how many */
	char **gl_pathv; /* NULL last */
	size_t gl_offs;  /* with GLOB_DOOFFS: so many NULLs first */
	int gl_flags;
	/* With GLOB_ALTDIRFUNC: these in the place of opendir() and its kin. */
	void (*gl_closedir)(void *);
	struct dirent *(*gl_readdir)(void *);
	void *(*gl_opendir)(const char *);
	int (*gl_lstat)(const char *restrict, struct stat *restrict);
	int (*gl_stat)(const char *restrict, struct stat *restrict);
} glob_t;

#define GLOB_ERR (1 << 0)         /* stop at a directory that cannot be read */
#define GLOB_MARK (1 << 1)        /* a slash behind directories */
#define GLOB_NOSORT (1 << 2) /* leave the paths in the order of the directory */
#define GLOB_DOOFFS (1 << 3) /* leave gl_offs NULL pointers in front of the paths */
#define GLOB_NOCHECK (1 << 4)     /* the pattern itself if nothing matches */
#define GLOB_APPEND (1 << 5)      /* behind the names of an earlier call */
#define GLOB_NOESCAPE (1 << 6)    /* a backslash is a character like others */
#define GLOB_PERIOD (1 << 7)      /* wildcards match a period at the beginning, too */
#define GLOB_MAGCHAR (1 << 8)     /* set in gl_flags: the pattern has wildcards */
#define GLOB_ALTDIRFUNC (1 << 9) /* read directories by the functions in the glob_t */
#define GLOB_BRACE (1 << 10)      /* {a,b} as in the C shell */
#define GLOB_NOMAGIC (1 << 11)    /* the pattern itself if it has no wildcards */
#define GLOB_TILDE (1 << 12)      /* ~ is a home directory */
#define GLOB_ONLYDIR (1 << 13)    /* directories will do */
#define GLOB_TILDE_CHECK (1 << 14) /* ~ must be one */

#define GLOB_NOSPACE 1 /* out of memory */
#define GLOB_ABORTED 2 /* a directory could not be read */
#define GLOB_NOMATCH 3 /* nothing matches */
#define GLOB_NOSYS 4 /* what glob() would return if the system did not have it */
#define GLOB_ABEND GLOB_ABORTED

/** Names that match a pattern; errfunc hears of directories that cannot be read. man 3 glob
 *  returns: 0 or a GLOB_ error */
int glob(const char *restrict pattern, int flags, int (*errfunc)(const char *epath, int eerrno), glob_t *restrict pglob) __custom;
/** Give the names back. man 3 globfree */
void globfree(glob_t *pglob) __custom;
/** Has a pattern wildcards? man 3 glob_pattern_p */
int glob_pattern_p(const char *pattern, int quote) __string(1);

#endif
