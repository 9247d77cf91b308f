/* Walks through directories. POSIX; man 3 nftw */
#ifndef _SOCKSH_FTW_H
#define _SOCKSH_FTW_H

#include <socksh/annotations.h>
#include <socksh/large_files.h>
#include <sys/stat.h>
#include <sys/types.h>

/* What is found. */
enum {
	FTW_F,   /* a file */
	FTW_D,   /* a directory */
	FTW_DNR, /* a directory that cannot be read */
	FTW_NS,  /* stat() failed */
	FTW_SL,  /* a symbolic link */
	FTW_DP,  /* a directory, after what is in it */
	FTW_SLN  /* a symbolic link that leads nowhere */
};
#define FTW_F FTW_F
#define FTW_D FTW_D
#define FTW_DNR FTW_DNR
#define FTW_NS FTW_NS
#define FTW_SL FTW_SL
#define FTW_DP FTW_DP
#define FTW_SLN FTW_SLN

/* How nftw() walks. */
enum {
	FTW_PHYS = 1,  /* follow no links */
	FTW_MOUNT = 2, /* stay on the file system */
	FTW_CHDIR = 4, /* be in the directory of what is told */
	FTW_DEPTH = 8, /* directories after what is in them */
	FTW_ACTIONRETVAL = 16 /* nftw(): the function's result tells how to go on */
};
#define FTW_PHYS FTW_PHYS
#define FTW_MOUNT FTW_MOUNT
#define FTW_CHDIR FTW_CHDIR
#define FTW_DEPTH FTW_DEPTH
#define FTW_ACTIONRETVAL FTW_ACTIONRETVAL /* nftw(): the function's result tells how to go on */

/* What the function may return with FTW_ACTIONRETVAL. */
enum {
	FTW_CONTINUE = 0, /* result with FTW_ACTIONRETVAL: go on */
	FTW_STOP = 1, /* result with FTW_ACTIONRETVAL: end the walk */
	FTW_SKIP_SUBTREE = 2, /* result with FTW_ACTIONRETVAL: do not enter this directory */
	FTW_SKIP_SIBLINGS = 3 /* result with FTW_ACTIONRETVAL: pass over the rest of this directory */
};
#define FTW_CONTINUE FTW_CONTINUE /* result with FTW_ACTIONRETVAL: go on */
#define FTW_STOP FTW_STOP /* result with FTW_ACTIONRETVAL: end the walk */
#define FTW_SKIP_SUBTREE FTW_SKIP_SUBTREE /* result with FTW_ACTIONRETVAL: do not enter this directory */
#define FTW_SKIP_SIBLINGS FTW_SKIP_SIBLINGS /* result with FTW_ACTIONRETVAL: pass over the rest of this directory */

struct FTW {
	int base;  /* where the last part of the path begins */
	int level; /* depth below the start */
};

typedef int (*__ftw_func_t)(const char *fpath, const struct stat *sb, int typeflag);
typedef int (*__nftw_func_t)(const char *fpath, const struct stat *sb, int typeflag, struct FTW *ftwbuf);

/** Call fn for everything below a directory. man 3 ftw
 *  returns: 0, -1, or what fn returned to end the walk */
int ftw(const char *dirpath, __ftw_func_t fn, int nopenfd) __custom;
/** Call fn for everything below a directory, as flags say. man 3 nftw
 *  returns: 0, -1, or what fn returned to end the walk */
int nftw(const char *dirpath, __nftw_func_t fn, int nopenfd, int flags) __custom;

#endif
