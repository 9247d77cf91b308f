/* C11 6.2.1, 6.2.3: scopes of identifiers and the four name spaces. */
#include "expect.h"

int x = 1;
typedef int T;
struct s { int s; };
enum e { a = 1, b };

int x_outer(int);
static int shadow(int x)
{
	int sum = x;
	{
		int x = 20;
		sum += x;
		{
			int x = x_outer(0);
			sum += x;
		}
		for (int x = 300; x < 301; x++)
			sum += x;
		sum += x;
	}
	return sum + x;
}

int x_outer(int ignored) { return 4000 + ignored; }

static int name_spaces(void)
{
	struct s s = { 5 };
	struct t { int t; } t = { 6 };
	goto s;
s:
	t.t += s.s;
	goto t;
t:
	return t.t;
}

static int typedef_shadowed(void)
{
	T T = 4;
	T++;
	return T + (int)sizeof(T);
}

static int typedef_as_member(void)
{
	struct { T T; } v = { 9 };
	return v.T;
}

static int enum_in_scope(void)
{
	int before = a;
	enum { a = 50 };
	return before + a;
}

static int own_initialiser(void)
{
	int *self = (int *)&self;
	return self == (int *)&self;
}

static int size_of_self(void)
{
	char buffer[sizeof(x)];
	char x[sizeof x * 2];
	return (int)(sizeof buffer + sizeof x);
}

static int struct_in_inner_scope(void)
{
	struct s outer = { 1 };
	{
		struct s { char c[100]; } inner = { "" };
		struct s other;
		(void)inner;
		outer.s += (int)sizeof other;
	}
	{
		struct s;
		struct s *pointer = 0;
		struct s { long a, b, c; };
		outer.s += (int)sizeof *pointer;
	}
	return outer.s;
}

static int parameter_type_scope(int n, int (*f)(int n)) { return f(n) + n; }

static int twice(int v) { return 2 * v; }

int main(void)
{
	EXPECT_EQ(shadow(2), 2 + 20 + 4000 + 300 + 20 + 2);
	EXPECT_EQ(name_spaces(), 11);
	EXPECT_EQ(typedef_shadowed(), 9);
	EXPECT_EQ(typedef_as_member(), 9);
	EXPECT_EQ(enum_in_scope(), 51);
	EXPECT(own_initialiser());
	EXPECT_EQ(size_of_self(), 4 + 8);
	EXPECT_EQ(struct_in_inner_scope(), 1 + 100 + 24);
	EXPECT_EQ(parameter_type_scope(5, twice), 15);
	for (int x = 0, i = 0; i < 3; i++) {
		int x = i;
		EXPECT_EQ(x, i);
	}
	EXPECT_EQ(x, 1);
	if (sizeof(enum inside { first = 7 }) && first == 7)
		EXPECT_EQ(first, 7);
	return expected();
}
