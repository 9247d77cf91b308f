/* The last logins of users. */
#include <utmp.h>
