/* <sys/types.h> under another name. */
#include <sys/types.h>
