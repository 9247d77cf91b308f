/* C11 6.2.2: which declarations name the same object or function. */
#include "expect.h"

static int internal = 3;
extern int internal;
int tentative;
int tentative;
int tentative = 5;
static int later(void);
extern int not_here_yet;

static int read_internal(void)
{
	extern int internal;
	return internal;
}

static int block_extern(void)
{
	int tentative = 100;
	{
		extern int tentative;
		return tentative + 1;
	}
}

static int counter(void)
{
	static int n;
	return ++n;
}

static int another_counter(void)
{
	static int n = 10;
	return ++n;
}

static inline int square(int x) { return x * x; }
inline int cube(int x) { return x * x * x; }
extern inline int cube(int x);
extern int call_me(int);

static int (*pick(int which))(int)
{
	extern int call_me(int);
	return which ? call_me : square;
}

int call_me(int x) { return x + 1000; }
int not_here_yet = 77;

int main(void)
{
	EXPECT_EQ(read_internal(), 3);
	internal = 9;
	EXPECT_EQ(read_internal(), 9);
	EXPECT_EQ(tentative, 5);
	EXPECT_EQ(block_extern(), 6);
	EXPECT_EQ(later(), 42);
	EXPECT_EQ(not_here_yet, 77);
	EXPECT_EQ(counter(), 1);
	EXPECT_EQ(counter(), 2);
	EXPECT_EQ(another_counter(), 11);
	EXPECT_EQ(counter(), 3);
	EXPECT_EQ(square(7), 49);
	EXPECT_EQ(cube(3), 27);
	EXPECT_EQ(pick(1)(1), 1001);
	EXPECT_EQ(pick(0)(9), 81);
	{
		int late(void);
		EXPECT_EQ(late(), 8);
	}
	return expected();
}

static int later(void) { return 42; }
int late() { return 8; }
