/* GNU: &&label, goto *, tables of labels, label differences. */
#include "expect.h"

enum { PUSH, ADD, MUL, DUP, JNZ, DEC, HALT };

static long interpret(const int *code)
{
	static const void *const table[] = {
		[PUSH] = &&push, [ADD] = &&add, [MUL] = &&mul, [DUP] = &&dup, [JNZ] = &&jnz, [DEC] = &&dec, [HALT] = &&halt,
	};
	long stack[16], *sp = stack;
	const int *pc = code;
#define NEXT goto *table[*pc++]
	NEXT;
push:
	*sp++ = *pc++;
	NEXT;
add:
	sp--;
	sp[-1] += *sp;
	NEXT;
mul:
	sp--;
	sp[-1] *= *sp;
	NEXT;
dup:
	sp[0] = sp[-1];
	sp++;
	NEXT;
dec:
	sp[-1]--;
	NEXT;
jnz:
	if (sp[-1])
		pc = code + *pc;
	else
		pc++;
	NEXT;
halt:
	return sp[-1];
}

static int by_difference(int n)
{
	static const int offsets[] = { &&zero - &&zero, &&one - &&zero, &&two - &&zero };
	goto *(&&zero + offsets[n]);
zero:
	return 100;
one:
	return 101;
two:
	return 102;
}

static void *remembered;
static int resume(int start)
{
	if (start)
		remembered = &&first;
	goto *remembered;
first:
	remembered = &&second;
	return 1;
second:
	remembered = &&third;
	return 2;
third:
	remembered = 0;
	return 3;
}

static int equal_labels(void)
{
	void *p = &&here, *q = &&here, *r = &&there;
	goto here;
here:
	if (p != q || p == r || !p)
		goto there;
	return 1;
there:
	return 0;
}

int main(void)
{
	static const int factorial_like[] = { PUSH, 2, PUSH, 3, ADD, DUP, MUL, HALT };
	static const int count_down[] = { PUSH, 5, DEC, JNZ, 2, PUSH, 7, ADD, HALT };

	EXPECT_EQ(interpret(factorial_like), 25);
	EXPECT_EQ(interpret(count_down), 7);
	EXPECT_EQ(by_difference(0), 100);
	EXPECT_EQ(by_difference(2), 102);
	EXPECT_EQ(by_difference(1), 101);
	EXPECT_EQ(resume(1), 1);
	EXPECT_EQ(resume(0), 2);
	EXPECT_EQ(resume(0), 3);
	EXPECT(equal_labels());
	return expected();
}
