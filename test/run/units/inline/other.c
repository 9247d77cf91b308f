#include "inline.h"

extern inline int shared(int n);
inline int c99(void);
int c99(void) { return 2; }
int other_own(void) { return 10 * own(); }
int other_gnu(void) { return gnu(); }
int other_shared(int n) { return 2 * shared(n); }
int (*shared_of_other(void))(int) { return shared; }
int elsewhere(void) { return 2; }
