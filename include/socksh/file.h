/* A stream, which <stdio.h> and <wchar.h> share: libc's own object, opaque. */
#ifndef _SOCKSH_FILE_H
#define _SOCKSH_FILE_H

typedef struct _IO_FILE FILE;

#endif
