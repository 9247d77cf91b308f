/* GNU's `extern inline`: a body for calls alone, which the definition itself may follow. */
#include "expect.h"

#define GNU_INLINE extern __inline__ __attribute__((__gnu_inline__))

GNU_INLINE int again(int n) { return n + 1; }
static int before(void) { return again(1); }
int again(int n) { return n + 2; }
int again(int n);

/* A declaration before or after the first body changes nothing. */
int declared(int n);
GNU_INLINE int declared(int n) { return n + 1; }
int declared(int n);
int declared(int n) { return n + 3; }

GNU_INLINE int hidden(int n) { return n + 1; }
static int hidden(int n) { return n + 4; }

int main(void)
{
	EXPECT_EQ(again(1), 3);
	EXPECT_EQ(before(), 3);
	EXPECT_EQ(declared(1), 4);
	EXPECT_EQ(hidden(1), 5);
	return expected();
}
