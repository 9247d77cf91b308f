/* C11 6.2.4, 6.7.1: static, automatic, register, thread, lifetimes over recursion and jumps, volatile. */
#include "expect.h"
static int zero_int;
static double zero_double;
static char *zero_pointer;
static struct { int a[3]; } zero_struct;
static int sparse[1000] = { [999] = 1 };
_Thread_local int per_thread = 4;
static __thread int gnu_thread;
extern _Thread_local int per_thread;
static int counter(void) { static int n = 10; return n++; }
static int *address(void) { static int kept; kept++; return &kept; }
static int depth(int n) { int local = n; int *p = &local; if (n) depth(n - 1); return *p; }
static int recursion_static(int n) { static int calls; calls++; if (n > 0) recursion_static(n - 1); return calls; }
static int in_block(int n) { { static int hidden = 100; if (n) return hidden += n; } { static int hidden = 500; return hidden++; } }
static volatile int hardware = 3;
static int read_twice(volatile int *p) { return *p + *p; }
static const volatile int cv = 8;
static int thread_local_static(void) { static _Thread_local int t; return ++t; }
static int fibonacci(register int n) { register int a = 0, b = 1; auto int t; while (n--) { t = a + b; a = b; b = t; } return a; }
int main(void)
{
	register int r = 5; volatile int v = 1; int sum = 0;
	EXPECT(!zero_int && zero_double == 0 && !zero_pointer && !zero_struct.a[2]);
	EXPECT_EQ(sparse[998] + sparse[999], 1);
	EXPECT_EQ(counter() + counter(), 21);
	EXPECT(address() == address());
	EXPECT_EQ(*address(), 3);
	EXPECT_EQ(depth(5), 5);
	EXPECT_EQ(recursion_static(4), 5);
	EXPECT_EQ(recursion_static(0), 6);
	EXPECT_EQ(in_block(5) + in_block(0) + in_block(0) + in_block(1), 105 + 500 + 501 + 106);
	EXPECT_EQ(read_twice(&hardware), 6);
	hardware++;
	EXPECT_EQ(hardware-- + v, 5);
	EXPECT_EQ(cv, 8);
	v += v;
	v <<= 2;
	EXPECT_EQ(v, 8);
	EXPECT_EQ(fibonacci(20), 6765);
	EXPECT_EQ(r, 5);
	per_thread += 3;
	gnu_thread--;
	EXPECT_EQ(per_thread * 10 + gnu_thread, 69);
	EXPECT_EQ(thread_local_static() + thread_local_static(), 3);
	{ int *p = &per_thread; *p = 1; EXPECT_EQ(per_thread, 1); }
	for (int i = 0; i < 3; i++) { int fresh = 7; fresh += i; sum += fresh; } EXPECT_EQ(sum, 24);
	{ int i = 0; again:; int n; if (i == 0) n = 50; else n = 60; if (i++ < 2) goto again; EXPECT_EQ(n, 60); }
	return expected();
}
