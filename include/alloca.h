/* Memory of the calling function's frame. man 3 alloca */
#ifndef _SOCKSH_ALLOCA_H
#define _SOCKSH_ALLOCA_H

#include <features.h>

#include <socksh/size.h>

#define alloca(size) __builtin_alloca(size) /* bytes on the stack that are gone when the function returns; nothing frees them before */

#endif
