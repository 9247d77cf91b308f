/* Formats for the integers of known width. C11 7.8; man 0p inttypes.h */
#ifndef _SOCKSH_INTTYPES_H
#define _SOCKSH_INTTYPES_H

#include <socksh/annotations.h>
#include <stdint.h>

#define PRId8 "d" /* printf(), behind a %: int8_t as a signed decimal number */
#define PRId16 "d" /* printf(), behind a %: int16_t as a signed decimal number */
#define PRId32 "d" /* printf(), behind a %: int32_t as a signed decimal number */
#define PRId64 "ld" /* printf(), behind a %: int64_t as a signed decimal number */
#define PRIdLEAST8 "d" /* printf(), behind a %: int_least8_t as a signed decimal number */
#define PRIdLEAST16 "d" /* printf(), behind a %: int_least16_t as a signed decimal number */
#define PRIdLEAST32 "d" /* printf(), behind a %: int_least32_t as a signed decimal number */
#define PRIdLEAST64 "ld" /* printf(), behind a %: int_least64_t as a signed decimal number */
#define PRIdFAST8 "d" /* printf(), behind a %: int_fast8_t as a signed decimal number */
#define PRIdFAST16 "ld" /* printf(), behind a %: int_fast16_t as a signed decimal number */
#define PRIdFAST32 "ld" /* printf(), behind a %: int_fast32_t as a signed decimal number */
#define PRIdFAST64 "ld" /* printf(), behind a %: int_fast64_t as a signed decimal number */
#define PRIdMAX "ld" /* printf(), behind a %: intmax_t as a signed decimal number */
#define PRIdPTR "ld" /* printf(), behind a %: intptr_t as a signed decimal number */
#define PRIi8 "i" /* printf(), behind a %: int8_t as a signed decimal number */
#define PRIi16 "i" /* printf(), behind a %: int16_t as a signed decimal number */
#define PRIi32 "i" /* printf(), behind a %: int32_t as a signed decimal number */
#define PRIi64 "li" /* printf(), behind a %: int64_t as a signed decimal number */
#define PRIiLEAST8 "i" /* printf(), behind a %: int_least8_t as a signed decimal number */
#define PRIiLEAST16 "i" /* printf(), behind a %: int_least16_t as a signed decimal number */
#define PRIiLEAST32 "i" /* printf(), behind a %: int_least32_t as a signed decimal number */
#define PRIiLEAST64 "li" /* printf(), behind a %: int_least64_t as a signed decimal number */
#define PRIiFAST8 "i" /* printf(), behind a %: int_fast8_t as a signed decimal number */
#define PRIiFAST16 "li" /* printf(), behind a %: int_fast16_t as a signed decimal number */
#define PRIiFAST32 "li" /* printf(), behind a %: int_fast32_t as a signed decimal number */
#define PRIiFAST64 "li" /* printf(), behind a %: int_fast64_t as a signed decimal number */
#define PRIiMAX "li" /* printf(), behind a %: intmax_t as a signed decimal number */
#define PRIiPTR "li" /* printf(), behind a %: intptr_t as a signed decimal number */
#define PRIo8 "o" /* printf(), behind a %: uint8_t as an octal number */
#define PRIo16 "o" /* printf(), behind a %: uint16_t as an octal number */
#define PRIo32 "o" /* printf(), behind a %: uint32_t as an octal number */
#define PRIo64 "lo" /* printf(), behind a %: uint64_t as an octal number */
#define PRIoLEAST8 "o" /* printf(), behind a %: uint_least8_t as an octal number */
#define PRIoLEAST16 "o" /* printf(), behind a %: uint_least16_t as an octal number */
#define PRIoLEAST32 "o" /* printf(), behind a %: uint_least32_t as an octal number */
#define PRIoLEAST64 "lo" /* printf(), behind a %: uint_least64_t as an octal number */
#define PRIoFAST8 "o" /* printf(), behind a %: uint_fast8_t as an octal number */
#define PRIoFAST16 "lo" /* printf(), behind a %: uint_fast16_t as an octal number */
#define PRIoFAST32 "lo" /* printf(), behind a %: uint_fast32_t as an octal number */
#define PRIoFAST64 "lo" /* printf(), behind a %: uint_fast64_t as an octal number */
#define PRIoMAX "lo" /* printf(), behind a %: uintmax_t as an octal number */
#define PRIoPTR "lo" /* printf(), behind a %: uintptr_t as an octal number */
#define PRIx8 "x" /* printf(), behind a %: uint8_t as a hexadecimal number */
#define PRIx16 "x" /* printf(), behind a %: uint16_t as a hexadecimal number */
#define PRIx32 "x" /* printf(), behind a %: uint32_t as a hexadecimal number */
#define PRIx64 "lx" /* printf(), behind a %: uint64_t as a hexadecimal number */
#define PRIxLEAST8 "x" /* printf(), behind a %: uint_least8_t as a hexadecimal number */
#define PRIxLEAST16 "x" /* printf(), behind a %: uint_least16_t as a hexadecimal number */
#define PRIxLEAST32 "x" /* printf(), behind a %: uint_least32_t as a hexadecimal number */
#define PRIxLEAST64 "lx" /* printf(), behind a %: uint_least64_t as a hexadecimal number */
#define PRIxFAST8 "x" /* printf(), behind a %: uint_fast8_t as a hexadecimal number */
#define PRIxFAST16 "lx" /* printf(), behind a %: uint_fast16_t as a hexadecimal number */
#define PRIxFAST32 "lx" /* printf(), behind a %: uint_fast32_t as a hexadecimal number */
#define PRIxFAST64 "lx" /* printf(), behind a %: uint_fast64_t as a hexadecimal number */
#define PRIxMAX "lx" /* printf(), behind a %: uintmax_t as a hexadecimal number */
#define PRIxPTR "lx" /* printf(), behind a %: uintptr_t as a hexadecimal number */
#define PRIu8 "u" /* printf(), behind a %: uint8_t as an unsigned decimal number */
#define PRIu16 "u" /* printf(), behind a %: uint16_t as an unsigned decimal number */
#define PRIu32 "u" /* printf(), behind a %: uint32_t as an unsigned decimal number */
#define PRIu64 "lu" /* printf(), behind a %: uint64_t as an unsigned decimal number */
#define PRIuLEAST8 "u" /* printf(), behind a %: uint_least8_t as an unsigned decimal number */
#define PRIuLEAST16 "u" /* printf(), behind a %: uint_least16_t as an unsigned decimal number */
#define PRIuLEAST32 "u" /* printf(), behind a %: uint_least32_t as an unsigned decimal number */
#define PRIuLEAST64 "lu" /* printf(), behind a %: uint_least64_t as an unsigned decimal number */
#define PRIuFAST8 "u" /* printf(), behind a %: uint_fast8_t as an unsigned decimal number */
#define PRIuFAST16 "lu" /* printf(), behind a %: uint_fast16_t as an unsigned decimal number */
#define PRIuFAST32 "lu" /* printf(), behind a %: uint_fast32_t as an unsigned decimal number */
#define PRIuFAST64 "lu" /* printf(), behind a %: uint_fast64_t as an unsigned decimal number */
#define PRIuMAX "lu" /* printf(), behind a %: uintmax_t as an unsigned decimal number */
#define PRIuPTR "lu" /* printf(), behind a %: uintptr_t as an unsigned decimal number */
#define PRIX8 "X" /* printf(), behind a %: uint8_t as a hexadecimal, in capitals */
#define PRIX16 "X" /* printf(), behind a %: uint16_t as a hexadecimal, in capitals */
#define PRIX32 "X" /* printf(), behind a %: uint32_t as a hexadecimal, in capitals */
#define PRIX64 "lX" /* printf(), behind a %: uint64_t as a hexadecimal, in capitals */
#define PRIXLEAST8 "X" /* printf(), behind a %: uint_least8_t as a hexadecimal, in capitals */
#define PRIXLEAST16 "X" /* printf(), behind a %: uint_least16_t as a hexadecimal, in capitals */
#define PRIXLEAST32 "X" /* printf(), behind a %: uint_least32_t as a hexadecimal, in capitals */
#define PRIXLEAST64 "lX" /* printf(), behind a %: uint_least64_t as a hexadecimal, in capitals */
#define PRIXFAST8 "X" /* printf(), behind a %: uint_fast8_t as a hexadecimal, in capitals */
#define PRIXFAST16 "lX" /* printf(), behind a %: uint_fast16_t as a hexadecimal, in capitals */
#define PRIXFAST32 "lX" /* printf(), behind a %: uint_fast32_t as a hexadecimal, in capitals */
#define PRIXFAST64 "lX" /* printf(), behind a %: uint_fast64_t as a hexadecimal, in capitals */
#define PRIXMAX "lX" /* printf(), behind a %: uintmax_t as a hexadecimal, in capitals */
#define PRIXPTR "lX" /* printf(), behind a %: uintptr_t as a hexadecimal, in capitals */

#define SCNd8 "hhd" /* scanf(), behind a %: a signed decimal number into int8_t */
#define SCNd16 "hd" /* scanf(), behind a %: a signed decimal number into int16_t */
#define SCNd32 "d" /* scanf(), behind a %: a signed decimal number into int32_t */
#define SCNd64 "ld" /* scanf(), behind a %: a signed decimal number into int64_t */
#define SCNdLEAST8 "hhd" /* scanf(), behind a %: a signed decimal number into int_least8_t */
#define SCNdLEAST16 "hd" /* scanf(), behind a %: a signed decimal number into int_least16_t */
#define SCNdLEAST32 "d" /* scanf(), behind a %: a signed decimal number into int_least32_t */
#define SCNdLEAST64 "ld" /* scanf(), behind a %: a signed decimal number into int_least64_t */
#define SCNdFAST8 "hhd" /* scanf(), behind a %: a signed decimal number into int_fast8_t */
#define SCNdFAST16 "ld" /* scanf(), behind a %: a signed decimal number into int_fast16_t */
#define SCNdFAST32 "ld" /* scanf(), behind a %: a signed decimal number into int_fast32_t */
#define SCNdFAST64 "ld" /* scanf(), behind a %: a signed decimal number into int_fast64_t */
#define SCNdMAX "ld" /* scanf(), behind a %: a signed decimal number into intmax_t */
#define SCNdPTR "ld" /* scanf(), behind a %: a signed decimal number into intptr_t */
#define SCNi8 "hhi" /* scanf(), behind a %: a signed number, octal behind 0, hexadecimal behind 0x, into int8_t */
#define SCNi16 "hi" /* scanf(), behind a %: a signed number, octal behind 0, hexadecimal behind 0x, into int16_t */
#define SCNi32 "i" /* scanf(), behind a %: a signed number, octal behind 0, hexadecimal behind 0x, into int32_t */
#define SCNi64 "li" /* scanf(), behind a %: a signed number, octal behind 0, hexadecimal behind 0x, into int64_t */
#define SCNiLEAST8 "hhi" /* scanf(), behind a %: a signed number, octal behind 0, hexadecimal behind 0x, into int_least8_t */
#define SCNiLEAST16 "hi" /* scanf(), behind a %: a signed number, octal behind 0, hexadecimal behind 0x, into int_least16_t */
#define SCNiLEAST32 "i" /* scanf(), behind a %: a signed number, octal behind 0, hexadecimal behind 0x, into int_least32_t */
#define SCNiLEAST64 "li" /* scanf(), behind a %: a signed number, octal behind 0, hexadecimal behind 0x, into int_least64_t */
#define SCNiFAST8 "hhi" /* scanf(), behind a %: a signed number, octal behind 0, hexadecimal behind 0x, into int_fast8_t */
#define SCNiFAST16 "li" /* scanf(), behind a %: a signed number, octal behind 0, hexadecimal behind 0x, into int_fast16_t */
#define SCNiFAST32 "li" /* scanf(), behind a %: a signed number, octal behind 0, hexadecimal behind 0x, into int_fast32_t */
#define SCNiFAST64 "li" /* scanf(), behind a %: a signed number, octal behind 0, hexadecimal behind 0x, into int_fast64_t */
#define SCNiMAX "li" /* scanf(), behind a %: a signed number, octal behind 0, hexadecimal behind 0x, into intmax_t */
#define SCNiPTR "li" /* scanf(), behind a %: a signed number, octal behind 0, hexadecimal behind 0x, into intptr_t */
#define SCNo8 "hho" /* scanf(), behind a %: an octal number into uint8_t */
#define SCNo16 "ho" /* scanf(), behind a %: an octal number into uint16_t */
#define SCNo32 "o" /* scanf(), behind a %: an octal number into uint32_t */
#define SCNo64 "lo" /* scanf(), behind a %: an octal number into uint64_t */
#define SCNoLEAST8 "hho" /* scanf(), behind a %: an octal number into uint_least8_t */
#define SCNoLEAST16 "ho" /* scanf(), behind a %: an octal number into uint_least16_t */
#define SCNoLEAST32 "o" /* scanf(), behind a %: an octal number into uint_least32_t */
#define SCNoLEAST64 "lo" /* scanf(), behind a %: an octal number into uint_least64_t */
#define SCNoFAST8 "hho" /* scanf(), behind a %: an octal number into uint_fast8_t */
#define SCNoFAST16 "lo" /* scanf(), behind a %: an octal number into uint_fast16_t */
#define SCNoFAST32 "lo" /* scanf(), behind a %: an octal number into uint_fast32_t */
#define SCNoFAST64 "lo" /* scanf(), behind a %: an octal number into uint_fast64_t */
#define SCNoMAX "lo" /* scanf(), behind a %: an octal number into uintmax_t */
#define SCNoPTR "lo" /* scanf(), behind a %: an octal number into uintptr_t */
#define SCNx8 "hhx" /* scanf(), behind a %: a hexadecimal number into uint8_t */
#define SCNx16 "hx" /* scanf(), behind a %: a hexadecimal number into uint16_t */
#define SCNx32 "x" /* scanf(), behind a %: a hexadecimal number into uint32_t */
#define SCNx64 "lx" /* scanf(), behind a %: a hexadecimal number into uint64_t */
#define SCNxLEAST8 "hhx" /* scanf(), behind a %: a hexadecimal number into uint_least8_t */
#define SCNxLEAST16 "hx" /* scanf(), behind a %: a hexadecimal number into uint_least16_t */
#define SCNxLEAST32 "x" /* scanf(), behind a %: a hexadecimal number into uint_least32_t */
#define SCNxLEAST64 "lx" /* scanf(), behind a %: a hexadecimal number into uint_least64_t */
#define SCNxFAST8 "hhx" /* scanf(), behind a %: a hexadecimal number into uint_fast8_t */
#define SCNxFAST16 "lx" /* scanf(), behind a %: a hexadecimal number into uint_fast16_t */
#define SCNxFAST32 "lx" /* scanf(), behind a %: a hexadecimal number into uint_fast32_t */
#define SCNxFAST64 "lx" /* scanf(), behind a %: a hexadecimal number into uint_fast64_t */
#define SCNxMAX "lx" /* scanf(), behind a %: a hexadecimal number into uintmax_t */
#define SCNxPTR "lx" /* scanf(), behind a %: a hexadecimal number into uintptr_t */
#define SCNu8 "hhu" /* scanf(), behind a %: an unsigned decimal number into uint8_t */
#define SCNu16 "hu" /* scanf(), behind a %: an unsigned decimal number into uint16_t */
#define SCNu32 "u" /* scanf(), behind a %: an unsigned decimal number into uint32_t */
#define SCNu64 "lu" /* scanf(), behind a %: an unsigned decimal number into uint64_t */
#define SCNuLEAST8 "hhu" /* scanf(), behind a %: an unsigned decimal number into uint_least8_t */
#define SCNuLEAST16 "hu" /* scanf(), behind a %: an unsigned decimal number into uint_least16_t */
#define SCNuLEAST32 "u" /* scanf(), behind a %: an unsigned decimal number into uint_least32_t */
#define SCNuLEAST64 "lu" /* scanf(), behind a %: an unsigned decimal number into uint_least64_t */
#define SCNuFAST8 "hhu" /* scanf(), behind a %: an unsigned decimal number into uint_fast8_t */
#define SCNuFAST16 "lu" /* scanf(), behind a %: an unsigned decimal number into uint_fast16_t */
#define SCNuFAST32 "lu" /* scanf(), behind a %: an unsigned decimal number into uint_fast32_t */
#define SCNuFAST64 "lu" /* scanf(), behind a %: an unsigned decimal number into uint_fast64_t */
#define SCNuMAX "lu" /* scanf(), behind a %: an unsigned decimal number into uintmax_t */
#define SCNuPTR "lu" /* scanf(), behind a %: an unsigned decimal number into uintptr_t */

typedef struct {
	long quot;
	long rem;
} imaxdiv_t;

/** Absolute value. man 3 imaxabs */
intmax_t imaxabs(intmax_t n);
/** Quotient and remainder at once. man 3 imaxdiv */
imaxdiv_t imaxdiv(intmax_t numerator, intmax_t denominator) __custom;
/** Read an integer from a string. man 3 strtoimax
 *  errors: EINVAL ERANGE */
intmax_t strtoimax(const char *restrict nptr, char **restrict endptr, int base) __string(1) __writes1(2) __nullable(2);
/** Read an unsigned integer from a string. man 3 strtoumax
 *  errors: EINVAL ERANGE */
uintmax_t strtoumax(const char *restrict nptr, char **restrict endptr, int base) __string(1) __writes1(2) __nullable(2);

#endif

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/inttypes_more.h>
#endif
