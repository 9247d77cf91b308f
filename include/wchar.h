/* Wide characters and strings. C11 7.29 */
#ifndef _SOCKSH_WCHAR_H
#define _SOCKSH_WCHAR_H

#include <socksh/annotations.h>
#include <socksh/file.h>
#include <socksh/locale_t.h>
#include <socksh/wide_types.h>
#include <stdarg.h>
#include <stddef.h>

#ifndef WCHAR_MAX
#ifdef __aarch64__
#define WCHAR_MIN 0u /* the smallest wchar_t */
#define WCHAR_MAX 4294967295u /* the largest wchar_t */
#else
#define WCHAR_MIN (-2147483647 - 1) /* the smallest wchar_t */
#define WCHAR_MAX 2147483647 /* the largest wchar_t */
#endif
#endif

struct tm;


/* -- Strings -- */

/** Length of a wide string. man 3 wcslen */
size_t wcslen(const wchar_t *s) __custom;
/** Length of a wide string, at most maxlen. man 3 wcsnlen */
size_t wcsnlen(const wchar_t *s, size_t maxlen) __custom;
/** Copy a wide string. man 3 wcscpy */
wchar_t *wcscpy(wchar_t *restrict dest, const wchar_t *restrict src) __custom;
/** Copy a wide string, filled with L'\0' up to n. man 3 wcsncpy */
wchar_t *wcsncpy(wchar_t *restrict dest, const wchar_t *restrict src, size_t n) __custom;
/** Copy a wide string. man 3 wcpcpy
 *  returns: its end */
wchar_t *wcpcpy(wchar_t *restrict dest, const wchar_t *restrict src) __custom;
/** Append a wide string. man 3 wcscat */
wchar_t *wcscat(wchar_t *restrict dest, const wchar_t *restrict src) __custom;
/** Append at most n wide characters. man 3 wcsncat */
wchar_t *wcsncat(wchar_t *restrict dest, const wchar_t *restrict src, size_t n) __custom;
/** Compare wide strings. man 3 wcscmp */
int wcscmp(const wchar_t *s1, const wchar_t *s2) __custom;
/** Compare at most n wide characters. man 3 wcsncmp */
int wcsncmp(const wchar_t *s1, const wchar_t *s2, size_t n) __custom;
/** Compare wide strings, upper and lower case alike. man 3 wcscasecmp */
int wcscasecmp(const wchar_t *s1, const wchar_t *s2) __custom;
/** Compare at most n wide characters, upper and lower case alike. man 3 wcsncasecmp */
int wcsncasecmp(const wchar_t *s1, const wchar_t *s2, size_t n) __custom;
/** Compare wide strings in the locale's order. man 3 wcscoll */
int wcscoll(const wchar_t *s1, const wchar_t *s2) __custom;
/** What wcscmp() orders as wcscoll() orders the original. man 3 wcsxfrm
 *  returns: the length it has */
size_t wcsxfrm(wchar_t *restrict dest, const wchar_t *restrict src, size_t n) __custom;
/** First place of a wide character. man 3 wcschr */
wchar_t *wcschr(const wchar_t *s, wchar_t c) __custom;
/** Last place of a wide character. man 3 wcsrchr */
wchar_t *wcsrchr(const wchar_t *s, wchar_t c) __custom;
/** First place of a wide string in another. man 3 wcsstr */
wchar_t *wcsstr(const wchar_t *haystack, const wchar_t *needle) __custom;
/** First place of any of the wide characters. man 3 wcspbrk */
wchar_t *wcspbrk(const wchar_t *s, const wchar_t *accept) __custom;
/** How many of the first are among these. man 3 wcsspn */
size_t wcsspn(const wchar_t *s, const wchar_t *accept) __custom;
/** How many of the first are not among these. man 3 wcscspn */
size_t wcscspn(const wchar_t *s, const wchar_t *reject) __custom;
/** Next token of a wide string. man 3 wcstok */
wchar_t *wcstok(wchar_t *restrict s, const wchar_t *restrict delim, wchar_t **restrict ptr) __custom;
/** Copy of a wide string in memory from malloc(). man 3 wcsdup */
wchar_t *wcsdup(const wchar_t *s) __custom;
/** Copy n wide characters. man 3 wmemcpy */
wchar_t *wmemcpy(wchar_t *restrict dest, const wchar_t *restrict src, size_t n) __custom;
/** Copy n wide characters that may overlap. man 3 wmemmove */
wchar_t *wmemmove(wchar_t *dest, const wchar_t *src, size_t n) __custom;
/** Fill with a wide character. man 3 wmemset */
wchar_t *wmemset(wchar_t *s, wchar_t c, size_t n) __custom;
/** Compare n wide characters. man 3 wmemcmp */
int wmemcmp(const wchar_t *s1, const wchar_t *s2, size_t n) __custom;
/** First place of a wide character among n. man 3 wmemchr */
wchar_t *wmemchr(const wchar_t *s, wchar_t c, size_t n) __custom;

/* -- Numbers -- */

/** A long from a wide string. man 3 wcstol */
long wcstol(const wchar_t *restrict nptr, wchar_t **restrict endptr, int base) __custom;
/** An unsigned long from a wide string. man 3 wcstoul */
unsigned long wcstoul(const wchar_t *restrict nptr, wchar_t **restrict endptr, int base) __custom;
/** A long long from a wide string. man 3 wcstoll */
long long wcstoll(const wchar_t *restrict nptr, wchar_t **restrict endptr, int base) __custom;
/** An unsigned long long from a wide string. man 3 wcstoull */
unsigned long long wcstoull(const wchar_t *restrict nptr, wchar_t **restrict endptr, int base) __custom;
/** A double from a wide string. man 3 wcstod */
double wcstod(const wchar_t *restrict nptr, wchar_t **restrict endptr) __custom;
/** A float from a wide string. man 3 wcstof */
float wcstof(const wchar_t *restrict nptr, wchar_t **restrict endptr) __custom;
/** A long double from a wide string. man 3 wcstold */
long double wcstold(const wchar_t *restrict nptr, wchar_t **restrict endptr) __custom;

/* -- Multibyte characters -- */

/** The wide character of a byte. man 3 btowc */
wint_t btowc(int c);
/** The byte of a wide character. man 3 wctob */
int wctob(wint_t c);
/** Is the conversion between characters. man 3 mbsinit */
int mbsinit(const mbstate_t *ps) __custom;
/** Bytes of the next character. man 3 mbrlen */
size_t mbrlen(const char *restrict s, size_t n, mbstate_t *restrict ps) __custom;
/** The next character. man 3 mbrtowc */
size_t mbrtowc(wchar_t *restrict pwc, const char *restrict s, size_t n, mbstate_t *restrict ps) __custom;
/** The bytes of a wide character. man 3 wcrtomb */
size_t wcrtomb(char *restrict s, wchar_t wc, mbstate_t *restrict ps) __custom;
/** A multibyte string as a wide string. man 3 mbsrtowcs */
size_t mbsrtowcs(wchar_t *restrict dest, const char **restrict src, size_t len, mbstate_t *restrict ps) __custom;
/** A wide string as a multibyte string. man 3 wcsrtombs */
size_t wcsrtombs(char *restrict dest, const wchar_t **restrict src, size_t len, mbstate_t *restrict ps) __custom;
/** Columns of a wide character on a terminal. man 3 wcwidth */
int wcwidth(wchar_t c);
/** Columns of a wide string on a terminal. man 3 wcswidth */
int wcswidth(const wchar_t *s, size_t n) __custom;

/* -- Streams -- */

/** Write a wide character. man 3 fputwc */
wint_t fputwc(wchar_t wc, FILE *stream) __stream(2);
/** Write a wide character. man 3 putwc */
wint_t putwc(wchar_t wc, FILE *stream) __stream(2);
/** Write a wide character to stdout. man 3 putwchar */
wint_t putwchar(wchar_t wc);
/** Write a wide string. man 3 fputws */
int fputws(const wchar_t *restrict ws, FILE *restrict stream) __reads1(1) __stream(2);
/** Read a wide character. man 3 fgetwc */
wint_t fgetwc(FILE *stream) __stream(1);
/** Read a wide character. man 3 getwc */
wint_t getwc(FILE *stream) __stream(1);
/** Read a wide character from stdin. man 3 getwchar */
wint_t getwchar(void);
/** Push a wide character back. man 3 ungetwc */
wint_t ungetwc(wint_t wc, FILE *stream) __stream(2);
/** Read a line of at most n - 1 wide characters. man 3 fgetws */
wchar_t *fgetws(wchar_t *restrict ws, int n, FILE *restrict stream) __custom __stream(3);
/** A stream that writes into wide characters which grow. man 3 open_wmemstream
 *  errors: ENOMEM
 *  returns: the stream, or NULL */
FILE *open_wmemstream(wchar_t **ptr, size_t *sizeloc) __custom __writes1(1) __writes1(2) __returns_stream;
/** Decide whether a stream is for bytes or for wide characters. man 3 fwide */
int fwide(FILE *stream, int mode) __stream(1);

/* -- Formatted -- */

/** Write formatted wide text to stdout. man 3 wprintf */
int wprintf(const wchar_t *restrict format, ...) __custom;
/** Write formatted wide text to a stream. man 3 fwprintf */
int fwprintf(FILE *restrict stream, const wchar_t *restrict format, ...) __custom __stream(1);
/** Write formatted wide text into memory. man 3 swprintf */
int swprintf(wchar_t *restrict ws, size_t n, const wchar_t *restrict format, ...) __custom;
/** wprintf() with a va_list. man 3 vwprintf */
int vwprintf(const wchar_t *restrict format, va_list ap) __custom;
/** fwprintf() with a va_list. man 3 vfwprintf */
int vfwprintf(FILE *restrict stream, const wchar_t *restrict format, va_list ap) __custom __stream(1);
/** swprintf() with a va_list. man 3 vswprintf */
int vswprintf(wchar_t *restrict ws, size_t n, const wchar_t *restrict format, va_list ap) __custom;
/** Read formatted wide input from stdin. man 3 wscanf
 *  returns: how many items were assigned, or EOF */
int wscanf(const wchar_t *restrict format, ...) __custom;
/** Read formatted wide input from a stream. man 3 fwscanf
 *  returns: how many items were assigned, or EOF */
int fwscanf(FILE *restrict stream, const wchar_t *restrict format, ...) __custom __stream(1);
/** Read formatted input from a wide string. man 3 swscanf
 *  returns: how many items were assigned, or EOF */
int swscanf(const wchar_t *restrict ws, const wchar_t *restrict format, ...) __custom;
/** wscanf() with a va_list. man 3 vwscanf */
int vwscanf(const wchar_t *restrict format, va_list ap) __custom;
/** fwscanf() with a va_list. man 3 vfwscanf */
int vfwscanf(FILE *restrict stream, const wchar_t *restrict format, va_list ap) __custom __stream(1);
/** swscanf() with a va_list. man 3 vswscanf */
int vswscanf(const wchar_t *restrict ws, const wchar_t *restrict format, va_list ap) __custom;
/** Date and time as formatted wide text. man 3 wcsftime */
size_t wcsftime(wchar_t *restrict wcs, size_t maxsize, const wchar_t *restrict format, const struct tm *restrict timeptr) __custom;

/* -- In a given locale -- */

/** Compare wide strings, upper and lower case alike, in a given locale. man 3 wcscasecmp */
int wcscasecmp_l(const wchar_t *s1, const wchar_t *s2, locale_t locale) __custom;
/** Compare at most n wide characters, upper and lower case alike, in a given locale. man 3 wcsncasecmp */
int wcsncasecmp_l(const wchar_t *s1, const wchar_t *s2, size_t n, locale_t locale) __custom;
/** Compare wide strings in a given locale's order. man 3 wcscoll */
int wcscoll_l(const wchar_t *s1, const wchar_t *s2, locale_t locale) __custom;
/** wcsxfrm() for a given locale's order. man 3 wcsxfrm
 *  returns: the length it has */
size_t wcsxfrm_l(wchar_t *restrict dest, const wchar_t *restrict src, size_t n, locale_t locale) __custom;
/** A long from a wide string, in a given locale. man 3 wcstol */
long wcstol_l(const wchar_t *restrict nptr, wchar_t **restrict endptr, int base, locale_t locale) __custom;
/** An unsigned long from a wide string, in a given locale. man 3 wcstoul */
unsigned long wcstoul_l(const wchar_t *restrict nptr, wchar_t **restrict endptr, int base, locale_t locale) __custom;
/** A long long from a wide string, in a given locale. man 3 wcstoll */
long long wcstoll_l(const wchar_t *restrict nptr, wchar_t **restrict endptr, int base, locale_t locale) __custom;
/** An unsigned long long from a wide string, in a given locale. man 3 wcstoull */
unsigned long long wcstoull_l(const wchar_t *restrict nptr, wchar_t **restrict endptr, int base, locale_t locale) __custom;
/** A double from a wide string, in a given locale. man 3 wcstod */
double wcstod_l(const wchar_t *restrict nptr, wchar_t **restrict endptr, locale_t locale) __custom;
/** A float from a wide string, in a given locale. man 3 wcstof */
float wcstof_l(const wchar_t *restrict nptr, wchar_t **restrict endptr, locale_t locale) __custom;
/** A long double from a wide string, in a given locale. man 3 wcstold */
long double wcstold_l(const wchar_t *restrict nptr, wchar_t **restrict endptr, locale_t locale) __custom;
/** wcsftime() in a given locale. man 3 wcsftime */
size_t wcsftime_l(wchar_t *restrict wcs, size_t maxsize, const wchar_t *restrict format, const struct tm *restrict timeptr, locale_t locale) __custom;

/* -- More of GNU's and POSIX's -- */

/** wcstoll() by its BSD name. man 3 wcstoll */
long long wcstoq(const wchar_t *restrict nptr, wchar_t **restrict endptr, int base) __custom;
/** wcstoull() by its BSD name. man 3 wcstoull */
unsigned long long wcstouq(const wchar_t *restrict nptr, wchar_t **restrict endptr, int base) __custom;
/** Copy a wide string, filled with L'\0' up to n. man 3 wcpncpy
 *  returns: its end */
wchar_t *wcpncpy(wchar_t *restrict dest, const wchar_t *restrict src, size_t n) __custom;
/** Copy n wide characters. man 3 wmempcpy
 *  returns: the place behind the copy */
wchar_t *wmempcpy(wchar_t *restrict dest, const wchar_t *restrict src, size_t n) __custom;
/** First place of a wide character, or the end of the string. man 3 wcschr */
wchar_t *wcschrnul(const wchar_t *s, wchar_t c) __custom;
/** wcsstr() by an old name. man 3 wcsstr */
wchar_t *wcswcs(const wchar_t *haystack, const wchar_t *needle) __custom;
/** mbsrtowcs() of at most nms bytes. man 3 mbsnrtowcs */
size_t mbsnrtowcs(wchar_t *restrict dest, const char **restrict src, size_t nms, size_t len, mbstate_t *restrict ps) __custom;
/** wcsrtombs() of at most nwc wide characters. man 3 wcsnrtombs */
size_t wcsnrtombs(char *restrict dest, const wchar_t **restrict src, size_t nwc, size_t len, mbstate_t *restrict ps) __custom;
/** getwc() without locking. man 3 getwc_unlocked */
wint_t getwc_unlocked(FILE *stream) __stream(1);
/** getwchar() without locking. man 3 getwchar_unlocked */
wint_t getwchar_unlocked(void);
/** fgetwc() without locking. man 3 fgetwc_unlocked */
wint_t fgetwc_unlocked(FILE *stream) __stream(1);
/** putwc() without locking. man 3 putwc_unlocked */
wint_t putwc_unlocked(wchar_t wc, FILE *stream) __stream(2);
/** putwchar() without locking. man 3 putwchar_unlocked */
wint_t putwchar_unlocked(wchar_t wc);
/** fputwc() without locking. man 3 fputwc_unlocked */
wint_t fputwc_unlocked(wchar_t wc, FILE *stream) __stream(2);
/** fputws() without locking. man 3 fputws_unlocked */
int fputws_unlocked(const wchar_t *restrict ws, FILE *restrict stream) __custom __stream(2);
/** fgetws() without locking. man 3 fgetws_unlocked */
wchar_t *fgetws_unlocked(wchar_t *restrict ws, int n, FILE *restrict stream) __custom __stream(3);

#endif
