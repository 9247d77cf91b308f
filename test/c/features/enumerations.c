/* C11 6.7.2.2: values, types, trailing commas, use in constant expressions; GNU's wide ones. */
#include "expect.h"
enum plain { A, B = 5, C, D = B + 10, E = 'x', F = -1, G, };
enum big { BIG = 0x100000000, NEXT }; enum huge { HUGE_ = 0x80000000u }; enum forward_used { FU = sizeof(int) };
typedef enum { RED, GREEN } color; enum plain global = D; static int table[C] = { [A] = 1, [B] = 2 };
struct s { enum { IN1 = 3, IN2 } kind; color c : 2; }; enum { ANON = 9 }; static color next(color c) { return c + 1; }
_Static_assert(D == 15 && ANON == 9 && IN2 == 4, "enumerators are constants");
int main(void)
{
	enum plain e = B; color c = RED; struct s s = { IN2, GREEN }; int wide = 0;
	EXPECT_EQ(A * 1000 + B * 100 + C * 10, 560); EXPECT_EQ(D, 15); EXPECT_EQ(E, 'x'); EXPECT_EQ(F, -1); EXPECT_EQ(G, 0);
	EXPECT_EQ(sizeof(enum plain), 4);
	EXPECT_EQ(sizeof(enum big), 8);
	EXPECT_EQ(NEXT - 1 == BIG, 1);
	EXPECT_EQ(sizeof BIG, 8);
	EXPECT_EQ(HUGE_ > 0, 1);
	EXPECT_EQ(sizeof table, 24);
	EXPECT_EQ(table[B], 2);
	EXPECT_EQ(next(c), GREEN);
	e = 77;
	EXPECT_EQ(e, 77);
	e++;
	EXPECT_EQ(e, 78);
	e = F;
	EXPECT_EQ(e < 0, 1);
	c = -1; EXPECT_EQ(c > 0, 1); EXPECT_EQ(s.kind, 4); EXPECT_EQ(s.c, 1); EXPECT_EQ(global, 15); EXPECT_EQ(FU, 4);
	{ enum { A = 100, LOCAL = A + 1 }; EXPECT_EQ(A + LOCAL, 201); } EXPECT_EQ(A, 0);
	switch (e) { case F: wide = 1; break; case A: case B: case C: case D: case E: wide = 2; } EXPECT_EQ(wide, 1);
	EXPECT_EQ(_Generic(RED, int: 1, default: 2), 1);
	EXPECT_EQ(_Generic((color)0, unsigned: 1, default: 2), 1);
	EXPECT_EQ((enum plain)5 == B, 1);
	EXPECT_EQ((color){ GREEN }, 1);
	return expected();
}
