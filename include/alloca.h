/* Memory of the calling function's frame. man 3 alloca */
#ifndef _SOCKSH_ALLOCA_H
#define _SOCKSH_ALLOCA_H

#include <socksh/size.h>

#define alloca(size) __builtin_alloca(size)

#endif
