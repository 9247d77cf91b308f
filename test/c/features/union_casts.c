/* GNU: a value may be cast to a union that has a member of its type. */
#include "expect.h"

struct point { int x, y; };
union any { char first; int i; double d; struct point p; void *v; };

static double real(union any u) { return u.d; }
static int inner(union any u) { return u.p.x * 10 + u.p.y; }

int main(void)
{
	struct point p = { 3, 4 };
	int i = 7;
	EXPECT(real((union any)2.5) == 2.5);
	EXPECT_EQ(inner((union any)p), 34);
	EXPECT_EQ(((union any)(i + 1)).i, 8);
	EXPECT_EQ(((union any)(char)'A').first, 'A');
	union any u = (union any)i++;
	EXPECT_EQ(u.i, 7);
	EXPECT_EQ(i, 8);
	u = (union any)(void *)&i;
	EXPECT_EQ(*(int *)u.v, 8);
	return expected();
}
