/* GNU: a `$` is a letter of names. */
#include "expect.h"

#define $twice(x) ((x) * 2)
#define $10 ten
#define a$(x) (x + 1)
#define $(x) (x - 1)

static int a$b = 1;
static int $c = 2;
static int $$d = 3;
static int ten = 10;

int main(void)
{
	int $1 = 4, e$ = 5;
	EXPECT_EQ(a$b, 1);
	EXPECT_EQ($c + $$d, 5);
	EXPECT_EQ($1 * e$, 20);
	EXPECT_EQ($twice($1), 8);
	EXPECT_EQ($10, 10);
	EXPECT_EQ(a$(3), 4);
	EXPECT_EQ($(3), 2);
	return expected();
}
