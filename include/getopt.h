/* Options of the command line. man 3 getopt */
#ifndef _SOCKSH_GETOPT_LONG_H
#define _SOCKSH_GETOPT_LONG_H

#include <socksh/getopt.h>

/* A long option. */
struct option {
	const char *name;
	int has_arg;      /* no_argument, required_argument, optional_argument */
	int *flag;        /* where val goes; NULL: val is returned */
	int val;
};

#define no_argument 0 /* has_arg of a long option: it takes no argument */
#define required_argument 1 /* has_arg of a long option: an argument must follow */
#define optional_argument 2 /* has_arg of a long option: an argument may follow behind = */

/** getopt() that knows --long options. man 3 getopt_long
 *  returns: val of the option, 0 if it went to *flag, '?' if it is unknown, -1 at the end */
int getopt_long(int argc, char *const argv[], const char *optstring, const struct option *longopts, int *longindex) __custom;
/** getopt_long() that takes -long too. man 3 getopt_long_only
 *  returns: val of the option, 0 if it went to *flag, '?' if it is unknown, -1 at the end */
int getopt_long_only(int argc, char *const argv[], const char *optstring, const struct option *longopts, int *longindex) __custom;

#endif
