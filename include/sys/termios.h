/* <termios.h> under another name. */
#include <termios.h>
