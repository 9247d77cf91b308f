/* The rest of <stdlib.h>: what few programs use. */
#ifndef _SOCKSH_STDLIB_MORE_H
#define _SOCKSH_STDLIB_MORE_H

#include <alloca.h>
#include <socksh/locale_t.h>
#include <socksh/valloc.h>
#include <stdint.h>

/* -- Numbers from strings, in a given locale -- */

/** Read a long from a string, in a given locale. man 3 strtol
 *  errors: EINVAL ERANGE */
long strtol_l(const char *restrict nptr, char **restrict endptr, int base, locale_t locale) __custom __string(1) __writes1(2) __nullable(2);
/** Read an unsigned long from a string, in a given locale. man 3 strtoul
 *  errors: EINVAL ERANGE */
unsigned long strtoul_l(const char *restrict nptr, char **restrict endptr, int base, locale_t locale) __custom __string(1) __writes1(2) __nullable(2);
/** Read a long long from a string, in a given locale. man 3 strtoll
 *  errors: EINVAL ERANGE */
long long strtoll_l(const char *restrict nptr, char **restrict endptr, int base, locale_t locale) __custom __string(1) __writes1(2) __nullable(2);
/** Read an unsigned long long from a string, in a given locale. man 3 strtoull
 *  errors: EINVAL ERANGE */
unsigned long long strtoull_l(const char *restrict nptr, char **restrict endptr, int base, locale_t locale) __custom __string(1) __writes1(2) __nullable(2);
/** Read a double from a string, in a given locale. man 3 strtod
 *  errors: ERANGE */
double strtod_l(const char *restrict nptr, char **restrict endptr, locale_t locale) __custom __string(1) __writes1(2) __nullable(2);
/** Read a float from a string, in a given locale. man 3 strtof
 *  errors: ERANGE */
float strtof_l(const char *restrict nptr, char **restrict endptr, locale_t locale) __custom __string(1) __writes1(2) __nullable(2);
/** Read a long double from a string, in a given locale. man 3 strtold
 *  errors: ERANGE */
long double strtold_l(const char *restrict nptr, char **restrict endptr, locale_t locale) __custom __string(1) __writes1(2) __nullable(2);
/** strtoll() by its BSD name. man 3 strtoq
 *  errors: EINVAL ERANGE */
long long strtoq(const char *restrict nptr, char **restrict endptr, int base) __string(1) __writes1(2) __nullable(2);
/** strtoull() by its BSD name. man 3 strtouq
 *  errors: EINVAL ERANGE */
unsigned long long strtouq(const char *restrict nptr, char **restrict endptr, int base) __string(1) __writes1(2) __nullable(2);

/* -- Numbers as strings -- */

/** A double by a format of one conversion without flags and width: "%.3f". man 3 strfromd
 *  returns: as snprintf() */
int strfromd(char *restrict str, size_t n, const char *restrict format, double fp) __custom;
/** A float by a format of one conversion. man 3 strfromf
 *  returns: as snprintf() */
int strfromf(char *restrict str, size_t n, const char *restrict format, float fp) __custom;
/** A long double by a format of one conversion. man 3 strfroml
 *  returns: as snprintf() */
int strfroml(char *restrict str, size_t n, const char *restrict format, long double fp) __custom;
/** ndigit digits of a number; *decpt tells where the point stands. man 3 ecvt
 *  returns: the digits, which the next call overwrites */
char *ecvt(double number, int ndigit, int *restrict decpt, int *restrict sign) __custom;
/** A number's digits, ndigit of them behind the point. man 3 fcvt
 *  returns: the digits, which the next call overwrites */
char *fcvt(double number, int ndigit, int *restrict decpt, int *restrict sign) __custom;
/** ecvt() into one's own memory. man 3 ecvt_r
 *  returns: 0, or -1 if there is too little of it */
int ecvt_r(double number, int ndigit, int *restrict decpt, int *restrict sign, char *restrict buf, size_t len) __writes1(3) __writes1(4) __writes(5, 6);
/** fcvt() into one's own memory. man 3 fcvt_r
 *  returns: 0, or -1 if there is too little of it */
int fcvt_r(double number, int ndigit, int *restrict decpt, int *restrict sign, char *restrict buf, size_t len) __writes1(3) __writes1(4) __writes(5, 6);
/** A number as printf()'s %g writes it, at most 17 digits. man 3 gcvt
 *  returns: buf */
char *gcvt(double number, int ndigit, char *buf) __custom;
/** A long as up to six characters of base 64. man 3 l64a
 *  returns: the characters, which the next call overwrites */
char *l64a(long n) __returns_static_string;
/** The long of l64a()'s characters. man 3 a64l */
long a64l(const char *s) __string(1);

/* -- Random numbers, with a state of one's own -- */

/* What drand48_r() and its kin keep. */
struct drand48_data {
	unsigned short __x[3];
	unsigned short __old_x[3];
	unsigned short __c;
	unsigned short __init;
	unsigned long long __a;
};
/** drand48() with a state of the caller's. man 3 drand48_r */
int drand48_r(struct drand48_data *restrict buffer, double *restrict result) __updates1(1) __writes1(2);
/** erand48() with a state of the caller's. man 3 erand48_r */
int erand48_r(unsigned short xsubi[3], struct drand48_data *restrict buffer, double *restrict result) __updates_bytes(1, 6) __updates1(2) __writes1(3);
/** lrand48() with a state of the caller's. man 3 lrand48_r */
int lrand48_r(struct drand48_data *restrict buffer, long *restrict result) __updates1(1) __writes1(2);
/** nrand48() with a state of the caller's. man 3 nrand48_r */
int nrand48_r(unsigned short xsubi[3], struct drand48_data *restrict buffer, long *restrict result) __updates_bytes(1, 6) __updates1(2) __writes1(3);
/** mrand48() with a state of the caller's. man 3 mrand48_r */
int mrand48_r(struct drand48_data *restrict buffer, long *restrict result) __updates1(1) __writes1(2);
/** jrand48() with a state of the caller's. man 3 jrand48_r */
int jrand48_r(unsigned short xsubi[3], struct drand48_data *restrict buffer, long *restrict result) __updates_bytes(1, 6) __updates1(2) __writes1(3);
/** srand48() for a state of the caller's. man 3 srand48_r */
int srand48_r(long seedval, struct drand48_data *buffer) __writes1(2);
/** seed48() for a state of the caller's. man 3 seed48_r */
int seed48_r(unsigned short seed16v[3], struct drand48_data *buffer) __reads_bytes(1, 6) __updates1(2);
/** lcong48() for a state of the caller's. man 3 lcong48_r */
int lcong48_r(unsigned short param[7], struct drand48_data *buffer) __reads_bytes(1, 14) __updates1(2);
/** Set all 48 bits of drand48()'s state. man 3 seed48
 *  returns: the bits before, which the next call overwrites */
unsigned short *seed48(unsigned short seed16v[3]) __custom __reads_bytes(1, 6);
/** Set state, factor and addend of drand48(). man 3 lcong48 */
void lcong48(unsigned short param[7]) __reads_bytes(1, 14);

/* What random_r() and its kin keep beside the caller's array. */
struct random_data {
	int32_t *fptr;
	int32_t *rptr;
	int32_t *state;
	int rand_type;
	int rand_deg;
	int rand_sep;
	int32_t *end_ptr;
};
/** random() with a state of the caller's. man 3 random_r
 *  errors: EINVAL */
int random_r(struct random_data *restrict buf, int32_t *restrict result) __custom;
/** srandom() for a state of the caller's. man 3 srandom_r
 *  errors: EINVAL */
int srandom_r(unsigned int seed, struct random_data *buf) __custom;
/** Make a state in statelen bytes; the more, the better the numbers. man 3 initstate_r
 *  errors: EINVAL */
int initstate_r(unsigned int seed, char *restrict statebuf, size_t statelen, struct random_data *restrict buf) __custom;
/** Go on with another state. man 3 setstate_r
 *  errors: EINVAL */
int setstate_r(char *restrict statebuf, struct random_data *restrict buf) __custom;
/** Let random() keep its state in n bytes of the caller's. man 3 initstate
 *  errors: EINVAL
 *  returns: the state before, or NULL */
char *initstate(unsigned int seed, char *state, size_t n) __custom;
/** Let random() go on with a state of initstate(). man 3 setstate
 *  errors: EINVAL
 *  returns: the state before, or NULL */
char *setstate(char *state) __custom;

/* -- Files, answers -- */

/** A path without links, `.` and `..`, from malloc(). man 3 canonicalize_file_name
 *  errors: EACCES EINVAL EIO ELOOP ENAMETOOLONG ENOENT ENOMEM ENOTDIR */
char *canonicalize_file_name(const char *path) __custom __result_needed;
/** Open a new pseudo-terminal's master side. man 3 getpt
 *  errors: EAGAIN EMFILE ENFILE ENOSPC */
int getpt(void);
/** ptsname() into one's own memory. man 3 ptsname_r
 *  returns: 0 or an error number: EINVAL ENOTTY ERANGE */
int ptsname_r(int fd, char *buf, size_t buflen) __writes(2, 3);
/** mkstemps() with flags for open(). man 3 mkostemps
 *  errors: EEXIST EINVAL */
int mkostemps(char *template, int suffixlen, int flags) __string(1) __result_needed;
/** Does the answer mean yes or no in this locale? man 3 rpmatch
 *  returns: 1: yes, 0: no, -1: neither */
int rpmatch(const char *response) __string(1);

#endif
