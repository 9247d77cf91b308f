/* General utilities. C11 7.22; man 0p stdlib.h */
#ifndef _SOCKSH_STDLIB_H
#define _SOCKSH_STDLIB_H

#include <socksh/annotations.h>
#include <socksh/malloc.h>
#include <socksh/wait_status.h>
#include <stddef.h>
#include <sys/types.h>
#include <alloca.h>

#define EXIT_SUCCESS 0 /* exit(): all is well */
#define EXIT_FAILURE 1 /* exit(): something went wrong */
#define RAND_MAX 2147483647 /* the greatest number of rand() */
#define MB_CUR_MAX (__ctype_get_mb_cur_max()) /* bytes of a character in the current locale, at most: 6 with UTF-8 */

typedef struct {
	int quot;
	int rem;
} div_t;
typedef struct {
	long quot;
	long rem;
} ldiv_t;
typedef struct {
	long long quot;
	long long rem;
} lldiv_t;

/* -- Memory -- */

/** Memory at a multiple of alignment. man 3 aligned_alloc
 *  errors: EINVAL ENOMEM
 *  returns: the memory, or NULL */
void *aligned_alloc(size_t alignment, size_t size) __custom __result_needed;
/** Memory at a multiple of alignment. man 3 posix_memalign
 *  returns: 0 or an error number: EINVAL ENOMEM */
int posix_memalign(void **memptr, size_t alignment, size_t size) __custom __result_needed;

/* -- The process -- */

/** End the process: handlers of atexit(), buffers of streams, then _exit(). man 3 exit */
void exit(int status) __custom __noreturn;
/** End the process at once. man 2 _Exit */
void _Exit(int status) __custom __noreturn;
/** End the process after the handlers of at_quick_exit(). man 3 quick_exit */
void quick_exit(int status) __custom __noreturn;
/** End the process with SIGABRT. man 3 abort */
void abort(void) __custom __noreturn;
/** Call function at exit(). man 3 atexit
 *  returns: 0, or not 0 */
int atexit(void (*function)(void)) __custom;
/** Call function at quick_exit(). man 3 at_quick_exit
 *  returns: 0, or not 0 */
int at_quick_exit(void (*function)(void)) __custom;
/** Call function with the status and arg at exit(). man 3 on_exit
 *  returns: 0, or not 0 */
int on_exit(void (*function)(int status, void *arg), void *arg) __custom;
/** Run a command with the shell. man 3 system
 *  errors: EAGAIN ENOMEM
 *  returns: its status, as from waitpid() */
int system(const char *command) __string(1) __nullable(1) __result_needed;
/** Value of an environment variable. man 3 getenv
 *  returns: the value, or NULL */
char *getenv(const char *name) __string(1) __returns_static_string __result_needed;
/** getenv(), but NULL in a set-user-ID program. man 3 secure_getenv */
char *secure_getenv(const char *name) __string(1) __returns_static_string __result_needed;
/** Set an environment variable. man 3 setenv
 *  errors: EINVAL ENOMEM */
int setenv(const char *name, const char *value, int overwrite) __string(1) __string(2);
/** Remove an environment variable. man 3 unsetenv
 *  errors: EINVAL */
int unsetenv(const char *name) __string(1);
/** Put "NAME=value" into the environment as it is. man 3 putenv
 *  errors: ENOMEM */
int putenv(char *string) __custom __string(1);
/** Remove all environment variables. man 3 clearenv */
int clearenv(void);
/** Average number of processes over 1, 5, 15 minutes. man 3 getloadavg
 *  returns: how many were filled in, or -1 */
int getloadavg(double loadavg[], int nelem) __custom;

/* -- Numbers from strings -- */

/** Integer at the start of a string, without any check. man 3 atoi */
int atoi(const char *nptr) __string(1) __result_needed;
/** atoi() for a long. man 3 atol */
long atol(const char *nptr) __string(1) __result_needed;
/** atoi() for a long long. man 3 atoll */
long long atoll(const char *nptr) __string(1) __result_needed;
/** Floating-point number at the start of a string, without any check. man 3 atof */
double atof(const char *nptr) __string(1) __result_needed;
/** Read a long from a string, base 2 to 36, or 0 for C's own. man 3 strtol
 *  errors: EINVAL ERANGE */
long strtol(const char *restrict nptr, char **restrict endptr, int base) __string(1) __writes1(2) __nullable(2);
/** Read an unsigned long from a string. man 3 strtoul
 *  errors: EINVAL ERANGE */
unsigned long strtoul(const char *restrict nptr, char **restrict endptr, int base) __string(1) __writes1(2) __nullable(2);
/** Read a long long from a string. man 3 strtoll
 *  errors: EINVAL ERANGE */
long long strtoll(const char *restrict nptr, char **restrict endptr, int base) __string(1) __writes1(2) __nullable(2);
/** Read an unsigned long long from a string. man 3 strtoull
 *  errors: EINVAL ERANGE */
unsigned long long strtoull(const char *restrict nptr, char **restrict endptr, int base) __string(1) __writes1(2) __nullable(2);
/** Read a double from a string. man 3 strtod
 *  errors: ERANGE */
double strtod(const char *restrict nptr, char **restrict endptr) __string(1) __writes1(2) __nullable(2);
/** Read a float from a string. man 3 strtof
 *  errors: ERANGE */
float strtof(const char *restrict nptr, char **restrict endptr) __string(1) __writes1(2) __nullable(2);
/** Read a long double from a string. man 3 strtold
 *  errors: ERANGE */
long double strtold(const char *restrict nptr, char **restrict endptr) __custom __string(1) __writes1(2) __nullable(2);

/* -- Arithmetic, random numbers -- */

/** Absolute value. man 3 abs */
int abs(int j);
/** Absolute value of a long. man 3 labs */
long labs(long j);
/** Absolute value of a long long. man 3 llabs */
long long llabs(long long j);
/** Quotient and remainder at once. man 3 div */
div_t div(int numerator, int denominator) __result_needed;
/** div() of longs. man 3 ldiv */
ldiv_t ldiv(long numerator, long denominator) __custom __result_needed;
/** div() of long longs. man 3 lldiv */
lldiv_t lldiv(long long numerator, long long denominator) __custom __result_needed;
/** A pseudo-random number, 0 to RAND_MAX. man 3 rand */
int rand(void) __custom;
/** Choose the sequence of rand(). man 3 srand */
void srand(unsigned int seed) __custom;
/** rand() that keeps its state in *seedp. man 3 rand_r */
int rand_r(unsigned int *seedp) __updates1(1);
/** A pseudo-random number, 0 to 2^31 - 1. man 3 random */
long random(void) __custom;
/** Choose the sequence of random(). man 3 srandom */
void srandom(unsigned int seed) __custom;
/** A pseudo-random number in [0, 1). man 3 drand48 */
double drand48(void);
/** drand48() with a state of the caller's: three shorts. man 3 erand48 */
double erand48(unsigned short xsubi[3]) __updates_bytes(1, 6);
/** A pseudo-random number, 0 to 2^31 - 1. man 3 lrand48 */
long lrand48(void);
/** lrand48() with a state of the caller's: three shorts. man 3 nrand48 */
long nrand48(unsigned short xsubi[3]) __updates_bytes(1, 6);
/** A pseudo-random number, -2^31 to 2^31 - 1. man 3 mrand48 */
long mrand48(void);
/** mrand48() with a state of the caller's: three shorts. man 3 jrand48 */
long jrand48(unsigned short xsubi[3]) __updates_bytes(1, 6);
/** Choose the sequence of drand48() and its kin. man 3 srand48 */
void srand48(long seedval);
/** Random 32 bits, good enough for secrets. man 3 arc4random */
unsigned int arc4random(void) __result_needed;
/** Random bytes, good enough for secrets. man 3 arc4random_buf */
void arc4random_buf(void *buf, size_t n) __writes(1, 2);
/** A random number below a bound, good enough for secrets. man 3 arc4random_uniform */
unsigned int arc4random_uniform(unsigned int upper_bound) __result_needed;

/* -- Sorting, searching -- */

/** Sort nmemb objects of size bytes. man 3 qsort */
void qsort(void *base, size_t nmemb, size_t size, int (*compar)(const void *a, const void *b)) __custom;
/** qsort() whose comparison gets arg too. man 3 qsort_r */
void qsort_r(void *base, size_t nmemb, size_t size, int (*compar)(const void *a, const void *b, void *arg), void *arg) __custom;
/** Find an object in a sorted array. man 3 bsearch
 *  returns: its place, or NULL */
void *bsearch(const void *key, const void *base, size_t nmemb, size_t size, int (*compar)(const void *a, const void *b)) __custom __result_needed;

/* -- Characters of several bytes -- */

/** Bytes of a character at most, in this locale; what MB_CUR_MAX stands for. man 3 MB_CUR_MAX */
size_t __ctype_get_mb_cur_max(void);
/** Bytes of the character at s. man 3 mblen
 *  returns: their number, 0 for NUL, or -1 */
int mblen(const char *s, size_t n) __reads(1, 2) __nullable(1);
/** The character at s as a wide character. man 3 mbtowc
 *  returns: its bytes, 0 for NUL, or -1 */
int mbtowc(wchar_t *restrict pwc, const char *restrict s, size_t n) __writes1(1) __nullable(1) __reads(2, 3) __nullable(2);
/** The bytes of a wide character. man 3 wctomb
 *  returns: their number, or -1 */
int wctomb(char *s, wchar_t wc) __writes_bytes(1, 16) __nullable(1);
/** A string as wide characters. man 3 mbstowcs
 *  returns: the number of characters, or -1 */
size_t mbstowcs(wchar_t *restrict dest, const char *restrict src, size_t n) __custom;
/** Wide characters as a string. man 3 wcstombs
 *  returns: the number of bytes, or -1 */
size_t wcstombs(char *restrict dest, const wchar_t *restrict src, size_t n) __custom;

/* -- Files, terminals -- */

/** Make a temporary file; template ends in XXXXXX, which is replaced. man 3 mkstemp; UNP 30.9
 *  errors: EEXIST EINVAL
 *  returns: its descriptor, or -1 */
int mkstemp(char *template) __string(1) __result_needed;
/** mkstemp() with a suffix after the XXXXXX. man 3 mkstemps
 *  errors: EEXIST EINVAL */
int mkstemps(char *template, int suffixlen) __string(1) __result_needed;
/** mkstemp() with flags for open(). man 3 mkostemp
 *  errors: EEXIST EINVAL */
int mkostemp(char *template, int flags) __string(1) __result_needed;
/** Make a temporary directory. man 3 mkdtemp
 *  errors: EINVAL
 *  returns: template, or NULL */
char *mkdtemp(char *template) __string(1) __result_needed;
/** A name that no file has at the moment; use mkstemp(). man 3 mktemp
 *  errors: EINVAL */
char *mktemp(char *template) __string(1);
/** A path without links, `.` and `..`. man 3 realpath
 *  errors: EACCES EINVAL EIO ELOOP ENAMETOOLONG ENOENT ENOMEM ENOTDIR
 *  returns: the path, or NULL */
char *realpath(const char *restrict path, char *restrict resolved_path) __custom __string(1) __nullable(1) __writes_bytes(2, 4096) __nullable(2) __result_needed;
/** Open a new pseudo-terminal's master side. man 3 posix_openpt
 *  errors: EAGAIN EINVAL EMFILE ENFILE ENOSPC */
int posix_openpt(int flags) __result_needed;
/** Give a pseudo-terminal's slave side to the user. man 3 grantpt
 *  errors: EACCES EBADF EINVAL */
int grantpt(int fd);
/** Unlock a pseudo-terminal's slave side. man 3 unlockpt
 *  errors: EBADF EINVAL */
int unlockpt(int fd);
/** Name of a pseudo-terminal's slave side. man 3 ptsname
 *  errors: EBADF ENOTTY */
char *ptsname(int fd) __returns_static_string __result_needed;
/** Read the next of the comma-separated suboptions in *optionp. man 3 getsubopt
 *  returns: its number in tokens, or -1 */
int getsubopt(char **restrict optionp, char *const *restrict tokens, char **restrict valuep) __custom __result_needed;

#endif

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/large_files.h>
#include <socksh/stdlib_more.h>
#endif
