/* <sys/wait.h> under another name. */
#include <sys/wait.h>
