/* <sys/syscall.h> under another name. */
#include <sys/syscall.h>
