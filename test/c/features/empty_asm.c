/* GNU: an asm statement without instructions is a barrier, or hands values from its inputs to its outputs. */
#include "expect.h"

struct pair { int a, b; };
static const struct pair constant = { 3, 4 };
static int calls;
static int next(void) { return ++calls; }

int main(void)
{
	const struct pair *p = 0;
	asm("" : "=r"(p) : "0"(&constant));
	EXPECT_EQ(p->b, 4);

	int x = 5, y = 6;
	__asm__ __volatile__("" : "=r"(x), "=r"(y) : "0"(y), "1"(x) : "memory");
	EXPECT_EQ(x, 6);
	EXPECT_EQ(y, 5);

	asm("" : [out] "=r"(x) : "[out]"(x + 7));
	EXPECT_EQ(x, 13);
	asm volatile("" : "+r"(x), "+m"(y));
	EXPECT_EQ(x + y, 18);
	asm volatile("" : : "r"(next()), "r"(next()));
	EXPECT_EQ(calls, 2);

	char c = 1;
	asm("" : "=r"(c) : "0"((char)(x * 100)));
	EXPECT_EQ(c, 20);
	int *q = &x;
	asm volatile("" : "+r"(q[next() * 0]));
	EXPECT_EQ(calls, 3);
	asm("" : "=r"(q[next() * 0]) : "0"(21));
	EXPECT_EQ(x * 10 + calls, 214);
	asm volatile("" ::: "memory");

	/* Nor do those compute that let time pass, or keep accesses in order. */
	__asm__("nop");
	__asm__ __volatile__("rep; nop" ::: "memory");
	asm volatile("pause\n\tnop\n\t" : "=r"(x) : "0"(y));
	EXPECT_EQ(x, 5);
	asm volatile("mfence\n" ::: "memory");
	asm volatile("lock; addl $0, 0(%%rsp)" ::: "memory", "cc");
	return expected();
}
