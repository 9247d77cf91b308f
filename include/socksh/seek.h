/* Places in a file, which <stdio.h> and <unistd.h> share. */
#ifndef _SOCKSH_SEEK_H
#define _SOCKSH_SEEK_H

#define SEEK_SET 0  /* from the start */
#define SEEK_CUR 1  /* from the current position */
#define SEEK_END 2  /* from the end */
#define SEEK_DATA 3 /* to the next data */
#define SEEK_HOLE 4 /* to the next hole */

#endif
