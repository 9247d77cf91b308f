/* The rest of <stdio.h>: streams on functions. */
#ifndef _SOCKSH_STDIO_MORE_H
#define _SOCKSH_STDIO_MORE_H

typedef ssize_t cookie_read_function_t(void *cookie, char *buf, size_t size);
typedef ssize_t cookie_write_function_t(void *cookie, const char *buf, size_t size);
typedef int cookie_seek_function_t(void *cookie, off64_t *offset, int whence);
typedef int cookie_close_function_t(void *cookie);

/* What a stream calls in place of the system. */
typedef struct _IO_cookie_io_functions_t {
	cookie_read_function_t *read;
	cookie_write_function_t *write;
	cookie_seek_function_t *seek;
	cookie_close_function_t *close;
} cookie_io_functions_t;

/** A stream on the program's own functions; not in this version: ENOTSUP. man 3 fopencookie
 *  errors: ENOTSUP
 *  returns: NULL */
FILE *fopencookie(void *restrict cookie, const char *restrict mode, cookie_io_functions_t io_funcs) __custom;

/** clearerr() without locking. man 3 clearerr_unlocked */
void clearerr_unlocked(FILE *stream) __custom __stream(1);
/** feof() without locking. man 3 feof_unlocked */
int feof_unlocked(FILE *stream) __custom __stream(1);
/** ferror() without locking. man 3 ferror_unlocked */
int ferror_unlocked(FILE *stream) __custom __stream(1);
/** fflush() without locking. man 3 fflush_unlocked */
int fflush_unlocked(FILE *stream) __custom __stream(1) __nullable(1);
/** fileno() without locking. man 3 fileno_unlocked
 *  errors: EBADF */
int fileno_unlocked(FILE *stream) __custom __stream(1);
/** fgetc() without locking. man 3 fgetc_unlocked */
int fgetc_unlocked(FILE *stream) __custom __stream(1);
/** fgets() without locking. man 3 fgets_unlocked */
char *fgets_unlocked(char *restrict s, int size, FILE *restrict stream) __custom __writes(1, 2) __stream(3);
/** fputc() without locking. man 3 fputc_unlocked */
int fputc_unlocked(int c, FILE *stream) __custom __stream(2);
/** fputs() without locking. man 3 fputs_unlocked */
int fputs_unlocked(const char *restrict s, FILE *restrict stream) __custom __string(1) __stream(2);
/** fread() without locking. man 3 fread_unlocked */
size_t fread_unlocked(void *restrict ptr, size_t size, size_t nmemb, FILE *restrict stream) __custom __writes_product(1, 2, 3) __stream(4);
/** fwrite() without locking. man 3 fwrite_unlocked */
size_t fwrite_unlocked(const void *restrict ptr, size_t size, size_t nmemb, FILE *restrict stream) __custom __reads_product(1, 2, 3) __stream(4);
/** Close all streams. man 3 fcloseall
 *  returns: 0, or EOF */
int fcloseall(void) __custom;
/** Read an int as it lies in memory. man 3 getw
 *  returns: the int; EOF may be one: ask feof() and ferror() */
int getw(FILE *stream) __stream(1);
/** Write an int as it lies in memory. man 3 putw
 *  returns: 0, or EOF */
int putw(int w, FILE *stream) __stream(2);
/** tmpnam() that must have room for the name. man 3 tmpnam_r
 *  returns: the name, or NULL */
char *tmpnam_r(char *s) __writes_bytes(1, 20) __nullable(1);
/** The user's name, as it was in old systems. man 3 cuserid */
char *cuserid(char *s) __custom __writes_bytes(1, 9) __nullable(1);
/** renameat() with flags. man 2 renameat2
 *  errors: EACCES EBADF EBUSY EEXIST EFAULT EINVAL EISDIR ELOOP ENAMETOOLONG ENOENT ENOSPC ENOTDIR ENOTEMPTY EPERM EROFS EXDEV */
int renameat2(int olddirfd, const char *oldpath, int newdirfd, const char *newpath, unsigned int flags) __syscall;

#define RENAME_NOREPLACE (1 << 0) /* renameat2(): EEXIST if there is one of that name */
#define RENAME_EXCHANGE (1 << 1) /* renameat2(): the two change their names */
#define RENAME_WHITEOUT (1 << 2) /* renameat2(): leave a mark of what is gone, for overlays of file systems */

#endif
