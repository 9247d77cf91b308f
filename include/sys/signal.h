/* <signal.h> under another name. */
#include <signal.h>
