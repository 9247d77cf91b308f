/* What is inside a stream. man 3 stdio_ext */
#ifndef _SOCKSH_STDIO_EXT_H
#define _SOCKSH_STDIO_EXT_H

#include <socksh/annotations.h>
#include <stdio.h>

enum {
	FSETLOCKING_QUERY = 0, /* __fsetlocking(): only tell how it is */
	FSETLOCKING_INTERNAL, /* the functions lock the stream */
	FSETLOCKING_BYCALLER  /* the program does */
};
#define FSETLOCKING_QUERY FSETLOCKING_QUERY /* __fsetlocking(): only tell how it is */
#define FSETLOCKING_INTERNAL FSETLOCKING_INTERNAL
#define FSETLOCKING_BYCALLER FSETLOCKING_BYCALLER

/** Bytes of the buffer. man 3 __fbufsize */
size_t __fbufsize(FILE *stream) __stream(1);
/** Was the last operation a read? man 3 __freading */
int __freading(FILE *stream) __stream(1);
/** Was the last operation a write? man 3 __fwriting */
int __fwriting(FILE *stream) __stream(1);
/** Can it be read? man 3 __freadable */
int __freadable(FILE *stream) __stream(1);
/** Can it be written? man 3 __fwritable */
int __fwritable(FILE *stream) __stream(1);
/** Is it flushed line by line? man 3 __flbf */
int __flbf(FILE *stream) __stream(1);
/** Throw away what is in the buffer. man 3 __fpurge */
void __fpurge(FILE *stream) __stream(1);
/** Bytes that are to be written. man 3 __fpending */
size_t __fpending(FILE *stream) __stream(1);
/** Flush all streams that are flushed line by line. man 3 _flushlbf */
void _flushlbf(void);
/** Who locks the stream. man 3 __fsetlocking
 *  returns: who did before */
int __fsetlocking(FILE *stream, int type) __stream(1);

#endif
