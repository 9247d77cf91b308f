/* getopt(), which <unistd.h> and <getopt.h> share. */
#ifndef _SOCKSH_GETOPT_H
#define _SOCKSH_GETOPT_H

#include <socksh/annotations.h>

extern char *optarg; /* the option's argument */
extern int optind;   /* index of the next element of argv */
extern int opterr;   /* 0: print no messages */
extern int optopt;   /* the unknown option */

/** The next option of the command line. man 3 getopt
 *  returns: its letter, '?' if it is unknown, -1 at the end */
int getopt(int argc, char *const argv[], const char *optstring) __custom;

#endif
