#include <stdio.h>
#include "inline.h"

/* The external definition is the other file's. */
inline int c99(void) { return 1; }
inline __attribute__((gnu_inline)) int gnu(void) { return 5; }
int elsewhere(void);
extern inline __attribute__((gnu_inline)) int elsewhere(void) { return 1; }

int main(void)
{
	printf("%d %d\n", own(), other_own());
	printf("%d %d\n", gnu(), other_gnu());
	printf("%d\n", c99() == 2 || c99() == 1);
	printf("%d %d\n", shared(1), other_shared(1));
	printf("%d\n", shared == shared_of_other());
	printf("%d\n", elsewhere());
	return 0;
}
