#include <signal.h>
#include <stdio.h>
int main(void) { fputs("dying\n", stderr); raise(SIGTERM); puts("never"); return 0; }
