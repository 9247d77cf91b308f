/* statfs() under its other name. */
#include <sys/statfs.h>
