/* C11 6.3.1.1: a bit-field that int can hold is promoted to int; for gcc also behind a comma, or a statement expression. */
#include "expect.h"

static struct fields { unsigned f : 29, full : 32; unsigned long l : 20; _Bool b : 1; } s = { 1, 1, 1, 1 };
static union { unsigned f : 29; } u = { ~0u };
static int one = 1;
static int calls;
static int call(void) { return ++calls; }

int main(void)
{
	EXPECT(s.f > -1);
	EXPECT((one, s.f) > -1);
	EXPECT((call(), one, s.f) > -1);
	EXPECT((one, (call(), s.f)) > -1);
	EXPECT_EQ(calls, 2);
	EXPECT((one, s.l) > -1);
	EXPECT((one, s.l) - 2 < 0);
	EXPECT(({ s.f; }) > -1);
	EXPECT((one ? s.f : s.f) > -1);
	EXPECT((s.f = 1) > -1);
	EXPECT(s.f++ > -1);
	EXPECT((s.f += 1) > -1);
	EXPECT(-(one, s.b) < 0);
	EXPECT(!((one, s.full) > -1));
	EXPECT(!(s.full > -1));
	EXPECT(((8 ^ -1) ^ (one, u.f)) <= 636182138);
	EXPECT(~(one, u.f) < 0);
	return expected();
}
