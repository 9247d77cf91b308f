/* <unistd.h> under another name. */
#include <unistd.h>
