/* valloc(), which <stdlib.h> and <malloc.h> share. */
#ifndef _SOCKSH_VALLOC_H
#define _SOCKSH_VALLOC_H

#include <socksh/annotations.h>
#include <socksh/size.h>

/** Memory at the start of a page; free() takes it. man 3 valloc
 *  errors: ENOMEM */
void *valloc(size_t size) __custom __result_needed __manual_header("stdlib.h");

#endif
