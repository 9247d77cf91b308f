/* Standard I/O. C11 7.21; man 3 stdio */
#ifndef _SOCKSH_STDIO_H
#define _SOCKSH_STDIO_H

#include <socksh/annotations.h>
#include <socksh/file.h>
#include <socksh/seek.h>
#include <socksh/types.h>
#include <stdarg.h>

/* A position in a stream, with the state of a multibyte conversion. */
typedef struct {
	long __pos;
	struct {
		int __count;
		unsigned int __value;
	} __state;
} fpos_t;

#define EOF (-1) /* end of the file, or an error */
#define BUFSIZ 8192 /* bytes of a stream's buffer */
#define FILENAME_MAX 4096 /* bytes of a path, with its end */
#define FOPEN_MAX 16 /* streams that every system can open at once */
#define L_tmpnam 20 /* bytes for tmpnam() */
#define L_ctermid 9 /* bytes for ctermid() */
#define TMP_MAX 238328 /* different names that tmpnam() gives at least */
#define P_tmpdir "/tmp" /* where tmpnam() and tempnam() put files */
#define _IOFBF 0 /* fully buffered */
#define _IOLBF 1 /* buffered by lines */
#define _IONBF 2 /* not buffered */
#define RENAME_NOREPLACE (1 << 0) /* renameat2(): fail with EEXIST if the new name is there */
#define RENAME_EXCHANGE (1 << 1) /* renameat2(): the two exchange their names */
#define RENAME_WHITEOUT (1 << 2) /* renameat2(): leave a whiteout at the old name, for overlay file systems */

extern FILE *stdin;
extern FILE *stdout;
extern FILE *stderr;
#define stdin stdin
#define stdout stdout
#define stderr stderr

/* -- Streams -- */

/** Open a file as a stream. man 3 fopen
 *  errors: EACCES EEXIST EINTR EINVAL EISDIR EMFILE ENFILE ENOENT ENOMEM ENOSPC ENOTDIR EROFS
 *  returns: the stream, or NULL */
FILE *fopen(const char *restrict pathname, const char *restrict mode) __string(1) __string(2) __returns_stream __result_needed;
/** Make a stream of a descriptor. man 3 fdopen; UNP 14.8
 *  errors: EBADF EINVAL ENOMEM
 *  returns: the stream, or NULL */
FILE *fdopen(int fd, const char *mode) __string(2) __returns_stream __result_needed;
/** Open another file on a stream. man 3 freopen
 *  errors: EACCES EBADF EINVAL EISDIR EMFILE ENOENT ENOMEM
 *  returns: the stream, or NULL */
FILE *freopen(const char *restrict pathname, const char *restrict mode, FILE *restrict stream) __string(1) __nullable(1) __string(2) __closes_stream(3) __returns_stream __result_needed;
/** A temporary file without a name. man 3 tmpfile
 *  errors: EACCES EEXIST EINTR EMFILE ENFILE ENOSPC EROFS
 *  returns: the stream, or NULL */
FILE *tmpfile(void) __returns_stream __result_needed;
/** A stream on memory. man 3 fmemopen
 *  errors: EINVAL ENOMEM
 *  returns: the stream, or NULL */
FILE *fmemopen(void *buf, size_t size, const char *mode) __custom __updates(1, 2) __nullable(1) __string(3) __returns_stream __result_needed;
/** A stream that writes into memory which grows. man 3 open_memstream
 *  errors: ENOMEM
 *  returns: the stream, or NULL */
FILE *open_memstream(char **ptr, size_t *sizeloc) __custom __writes1(1) __writes1(2) __returns_stream __result_needed;
/** Run a command and read its output or write its input. man 3 popen
 *  errors: EAGAIN EINVAL EMFILE ENOMEM
 *  returns: the stream, or NULL */
FILE *popen(const char *command, const char *type) __string(1) __string(2) __returns_stream __result_needed;
/** Write what is buffered and close the stream. man 3 fclose
 *  errors: EAGAIN EBADF EINTR EIO ENOSPC EPIPE */
int fclose(FILE *stream) __closes_stream(1);
/** Close a stream of popen() and wait for its command. man 3 pclose
 *  errors: ECHILD
 *  returns: the status of the command, as from waitpid() */
int pclose(FILE *stream) __closes_stream(1);
/** Write what is buffered, of all streams for NULL. man 3 fflush; UNP 14.8
 *  errors: EAGAIN EBADF EINTR EIO ENOSPC EPIPE */
int fflush(FILE *stream) __stream(1) __nullable(1);
/** The descriptor of a stream. man 3 fileno; UNP 6.4
 *  errors: EBADF */
int fileno(FILE *stream) __stream(1) __result_needed;
/** Has the end of the file been met? man 3 feof */
int feof(FILE *stream) __stream(1) __result_needed;
/** Has an error been met? man 3 ferror */
int ferror(FILE *stream) __stream(1) __result_needed;
/** Forget the end of the file and errors. man 3 clearerr */
void clearerr(FILE *stream) __stream(1);
/** Choose how a stream is buffered, before its first use. man 3 setvbuf; UNP 14.8
 *  errors: EINVAL */
int setvbuf(FILE *restrict stream, char *restrict buf, int mode, size_t size) __stream(1) __updates(2, 4) __nullable(2);
/** Give a stream a buffer of BUFSIZ bytes, or none. man 3 setbuf */
void setbuf(FILE *restrict stream, char *restrict buf) __stream(1) __updates_bytes(2, 8192) __nullable(2);
/** Give a stream a buffer. man 3 setbuffer */
void setbuffer(FILE *restrict stream, char *restrict buf, size_t size) __stream(1) __updates(2, 3) __nullable(2);
/** Buffer a stream by lines. man 3 setlinebuf */
void setlinebuf(FILE *stream) __stream(1);
/** Lock a stream for this thread. man 3 flockfile */
void flockfile(FILE *stream) __stream(1);
/** Lock a stream if it is free. man 3 ftrylockfile
 *  returns: 0, or not 0 if another thread has it */
int ftrylockfile(FILE *stream) __stream(1) __result_needed;
/** Unlock a stream. man 3 funlockfile */
void funlockfile(FILE *stream) __stream(1);

/* -- Characters, lines, blocks -- */

/** Read a character. man 3 fgetc
 *  returns: the character, or EOF */
int fgetc(FILE *stream) __stream(1);
/** Read a character. man 3 getc
 *  returns: the character, or EOF */
int getc(FILE *stream) __stream(1);
/** Read a character of stdin. man 3 getchar
 *  returns: the character, or EOF */
int getchar(void);
/** Push a character back. man 3 ungetc
 *  returns: the character, or EOF */
int ungetc(int c, FILE *stream) __stream(2);
/** Write a character. man 3 fputc
 *  returns: the character, or EOF */
int fputc(int c, FILE *stream) __stream(2);
/** Write a character. man 3 putc
 *  returns: the character, or EOF */
int putc(int c, FILE *stream) __stream(2);
/** Write a character to stdout. man 3 putchar
 *  returns: the character, or EOF */
int putchar(int c);
/** getc() without locking. man 3 getc_unlocked */
int getc_unlocked(FILE *stream) __stream(1);
/** getchar() without locking. man 3 getchar_unlocked */
int getchar_unlocked(void);
/** putc() without locking. man 3 putc_unlocked */
int putc_unlocked(int c, FILE *stream) __stream(2);
/** putchar() without locking. man 3 putchar_unlocked */
int putchar_unlocked(int c);
/** Read a line, its newline included, of at most size - 1 bytes. man 3 fgets; UNP 5.5
 *  returns: s, or NULL at the end of the file */
char *fgets(char *restrict s, int size, FILE *restrict stream) __writes(1, 2) __stream(3) __result_needed;
/** Write a string. man 3 fputs; UNP 5.5
 *  returns: not negative, or EOF */
int fputs(const char *restrict s, FILE *restrict stream) __string(1) __stream(2);
/** Write a string and a newline to stdout. man 3 puts
 *  returns: not negative, or EOF */
int puts(const char *s) __string(1);
/** Read a line of any length into memory from malloc(). man 3 getline
 *  errors: EINVAL ENOMEM
 *  returns: its length, or -1 */
ssize_t getline(char **restrict lineptr, size_t *restrict n, FILE *restrict stream) __custom __updates1(1) __nullable(1) __updates1(2) __nullable(2) __stream(3) __result_needed;
/** getline() up to another character. man 3 getdelim
 *  errors: EINVAL ENOMEM
 *  returns: the length read, or -1 */
ssize_t getdelim(char **restrict lineptr, size_t *restrict n, int delim, FILE *restrict stream) __custom __updates1(1) __nullable(1) __updates1(2) __nullable(2) __stream(4) __result_needed;
/** Read nmemb objects of size bytes. man 3 fread
 *  returns: how many objects were read */
size_t fread(void *restrict ptr, size_t size, size_t nmemb, FILE *restrict stream) __writes_product(1, 2, 3) __stream(4) __result_needed;
/** Write nmemb objects of size bytes. man 3 fwrite
 *  returns: how many objects were written */
size_t fwrite(const void *restrict ptr, size_t size, size_t nmemb, FILE *restrict stream) __reads_product(1, 2, 3) __stream(4);
/** Move to a position of the file. man 3 fseek
 *  errors: EBADF EINVAL ESPIPE */
int fseek(FILE *stream, long offset, int whence) __stream(1);
/** fseek() with an off_t. man 3 fseeko
 *  errors: EBADF EINVAL ESPIPE */
int fseeko(FILE *stream, off_t offset, int whence) __stream(1);
/** Current position in the file. man 3 ftell
 *  errors: EBADF ESPIPE */
long ftell(FILE *stream) __stream(1) __result_needed;
/** ftell() as an off_t. man 3 ftello
 *  errors: EBADF ESPIPE */
off_t ftello(FILE *stream) __stream(1) __result_needed;
/** Move to the start and forget errors. man 3 rewind */
void rewind(FILE *stream) __stream(1);
/** Note the current position. man 3 fgetpos
 *  errors: EBADF ESPIPE */
int fgetpos(FILE *restrict stream, fpos_t *restrict pos) __stream(1) __writes1(2);
/** Go to a position noted by fgetpos(). man 3 fsetpos
 *  errors: EBADF EINVAL ESPIPE */
int fsetpos(FILE *stream, const fpos_t *pos) __stream(1) __reads1(2);

/* -- Formatted -- */

/** Write formatted text to stdout. man 3 printf
 *  returns: bytes written, or negative */
int printf(const char *restrict format, ...) __custom __printf(1, 2);
/** Write formatted text to a stream. man 3 fprintf
 *  returns: bytes written, or negative */
int fprintf(FILE *restrict stream, const char *restrict format, ...) __custom __stream(1) __printf(2, 3);
/** Write formatted text to a descriptor. man 3 dprintf
 *  returns: bytes written, or negative */
int dprintf(int fd, const char *restrict format, ...) __custom __printf(2, 3);
/** Write formatted text into memory, however long. man 3 sprintf
 *  returns: bytes written without the NUL, or negative */
int sprintf(char *restrict str, const char *restrict format, ...) __custom __printf(2, 3);
/** Write formatted text into size bytes of memory. man 3 snprintf; UNP 1.5
 *  returns: the length that the whole text has, or negative */
int snprintf(char *restrict str, size_t size, const char *restrict format, ...) __custom __printf(3, 4);
/** sprintf() into memory from malloc(). man 3 asprintf
 *  returns: bytes written without the NUL, or -1 */
int asprintf(char **restrict strp, const char *restrict format, ...) __custom __printf(2, 3) __result_needed;
/** printf() with a va_list. man 3 vprintf */
int vprintf(const char *restrict format, va_list ap) __custom __printf(1, 0);
/** fprintf() with a va_list. man 3 vfprintf */
int vfprintf(FILE *restrict stream, const char *restrict format, va_list ap) __custom __stream(1) __printf(2, 0);
/** dprintf() with a va_list. man 3 vdprintf */
int vdprintf(int fd, const char *restrict format, va_list ap) __custom __printf(2, 0);
/** sprintf() with a va_list. man 3 vsprintf */
int vsprintf(char *restrict str, const char *restrict format, va_list ap) __custom __printf(2, 0);
/** snprintf() with a va_list. man 3 vsnprintf */
int vsnprintf(char *restrict str, size_t size, const char *restrict format, va_list ap) __custom __printf(3, 0);
/** asprintf() with a va_list. man 3 vasprintf */
int vasprintf(char **restrict strp, const char *restrict format, va_list ap) __custom __printf(2, 0) __result_needed;
/** Read formatted input from stdin. man 3 scanf
 *  returns: how many items were assigned, or EOF */
int scanf(const char *restrict format, ...) __custom __scanf(1, 2) __result_needed;
/** Read formatted input from a stream. man 3 fscanf
 *  returns: how many items were assigned, or EOF */
int fscanf(FILE *restrict stream, const char *restrict format, ...) __custom __stream(1) __scanf(2, 3) __result_needed;
/** Read formatted input from a string. man 3 sscanf
 *  returns: how many items were assigned, or EOF */
int sscanf(const char *restrict str, const char *restrict format, ...) __custom __scanf(2, 3);
/** scanf() with a va_list. man 3 vscanf */
int vscanf(const char *restrict format, va_list ap) __custom __scanf(1, 0) __result_needed;
/** fscanf() with a va_list. man 3 vfscanf */
int vfscanf(FILE *restrict stream, const char *restrict format, va_list ap) __custom __stream(1) __scanf(2, 0) __result_needed;
/** sscanf() with a va_list. man 3 vsscanf */
int vsscanf(const char *restrict str, const char *restrict format, va_list ap) __custom __scanf(2, 0);
/** Write s, a colon and the message of errno to stderr. man 3 perror */
void perror(const char *s) __custom __string(1) __nullable(1);

/* -- Files by name -- */

/** Delete a file or an empty directory. man 3 remove
 *  errors: EACCES EBUSY EISDIR ENOENT ENOTDIR ENOTEMPTY EPERM EROFS */
int remove(const char *pathname) __syscall;
/** Give a file another name. man 2 rename
 *  errors: EACCES EBUSY EEXIST EFAULT EINVAL EISDIR ENOENT ENOTDIR ENOTEMPTY EPERM EROFS EXDEV */
int rename(const char *oldpath, const char *newpath) __syscall;
/** rename() relative to directories. man 2 renameat
 *  errors: EACCES EBADF EBUSY EEXIST EFAULT EINVAL EISDIR ENOENT ENOTDIR ENOTEMPTY EPERM EROFS EXDEV */
int renameat(int olddirfd, const char *oldpath, int newdirfd, const char *newpath) __syscall;
/** A name that no file has at the moment. man 3 tmpnam
 *  returns: the name, or NULL */
char *tmpnam(char *s) __custom __writes_bytes(1, 20) __nullable(1) __result_needed;
/** A name in a directory that no file has at the moment. man 3 tempnam
 *  returns: the name in memory from malloc(), or NULL */
char *tempnam(const char *dir, const char *pfx) __custom __string(1) __nullable(1) __string(2) __nullable(2) __result_needed;
/** The name of the controlling terminal. man 3 ctermid */
char *ctermid(char *s) __custom __writes_bytes(1, 9) __nullable(1);

/* X/Open had getopt() here until its sixth issue, as glibc has it for programs that ask for an earlier one. */
#if defined _XOPEN_SOURCE && _XOPEN_SOURCE - 0 < 600 && !defined _GNU_SOURCE && !defined _DEFAULT_SOURCE
#if !defined _POSIX_C_SOURCE || _POSIX_C_SOURCE - 0 < 200112L
#include <socksh/getopt.h>
#endif
#endif

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/large_files.h>
#include <socksh/stdio_more.h>
#endif

#endif
