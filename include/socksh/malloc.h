/* Memory from the heap, which <stdlib.h> and <malloc.h> share. */
#ifndef _SOCKSH_ALLOCATION_H
#define _SOCKSH_ALLOCATION_H

#include <socksh/annotations.h>
#include <socksh/size.h>

/** Memory of size bytes, not cleared. man 3 malloc
 *  errors: ENOMEM
 *  returns: the memory, or NULL */
void *malloc(size_t size) __custom __result_needed __manual_header("stdlib.h");
/** Memory for nmemb objects of size bytes, cleared. man 3 calloc
 *  errors: ENOMEM
 *  returns: the memory, or NULL */
void *calloc(size_t nmemb, size_t size) __custom __result_needed __manual_header("stdlib.h");
/** Change the size of memory from malloc(); it may move. man 3 realloc
 *  errors: ENOMEM
 *  returns: the memory, or NULL with the old one kept */
void *realloc(void *ptr, size_t size) __custom __result_needed __manual_header("stdlib.h");
/** realloc() for an array. man 3 reallocarray
 *  errors: ENOMEM
 *  returns: the memory, or NULL with the old one kept */
void *reallocarray(void *ptr, size_t nmemb, size_t size) __custom __result_needed __manual_header("stdlib.h");
/** Give memory from malloc() back. man 3 free */
void free(void *ptr) __custom __manual_header("stdlib.h");

#endif
