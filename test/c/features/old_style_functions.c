/* K&R definitions, implicit int, implicit declarations, prototypes inside functions, functions that fall off their end. */
#include "expect.h"

extern void *malloc(unsigned long);

add(a, b)
{
	return a + b;
}

static mixed(c, s, f, d, p, l)
	char c;
	short s;
	float f;
	double d;
	char *p;
	long l;
{
	return c + s + (int)f + (int)d + p[0] + (int)l;
}

int arrays(a, n, f)
	int a[], n;
	int (*f)();
{
	int total = 0;
	while (n--)
		total += (*f)(a[n], 1);
	return total;
}

register_too(i)
	register int i;
{
	auto total = 0;
	register j;
	static count;
	for (j = 0; j < i; j++)
		total += j;
	count++;
	return total + count;
}

char narrow(c, u)
	char c;
	unsigned char u;
{
	c += 100;
	u += 100;
	return c + u;
}

int no_parameters() { return 17; }
falls_off(n) { if (n) return 5; }
void *returns_pointer() { return "pointer"; }
double returns_double();
struct pair { int a, b; };
struct pair make_pair();
int takes_pair();
typedef int function();
static function later;

one_function(), two_function(), *address_of(), *second_of();
(*function_variable)();
(*selected())();
one_variable = 3, another;
vector[3];
*constant_address, row[2];
with_prototype(int), untyped();

int call_implicitly(void) { return defined_below(1, 2) + later(3); }
const five = 5;
static unused_storage, second = 2;
unsigned plain_unsigned = 7;

int prototypes_inside(void)
{
	int defined_below(), strcmp(const char *, const char *);
	double returns_double();
	extern struct pair make_pair();
	return defined_below(20, 2) + (int)returns_double(2.5) + make_pair(1, 2).b + strcmp("a", "a");
}

main(argc, argv)
	int argc;
	char **argv;
{
	int numbers[3];
	numbers[0] = 1; numbers[1] = 2; numbers[2] = 3;
	EXPECT_EQ(add(2, 3), 5);
	EXPECT_EQ(mixed('a', -5, 2.75, 3.9, "x", 100000l), 'a' - 5 + 2 + 3 + 'x' + 100000);
	EXPECT_EQ(arrays(numbers, 3, add), 9);
	EXPECT_EQ(register_too(5), 11);
	EXPECT_EQ(register_too(5), 12);
	EXPECT_EQ(narrow(100, 200), (char)((char)200 + 44));
	EXPECT_EQ(no_parameters(), 17);
	EXPECT_EQ(falls_off(1), 5);
	falls_off(0);
	EXPECT_STR(returns_pointer(), "pointer");
	untyped();
	EXPECT_EQ(call_implicitly(), 3 + 9);
	EXPECT_EQ(prototypes_inside(), 22 + 5 + 2);
	EXPECT_EQ(takes_pair(make_pair(3, 4)), 7);
	EXPECT_EQ(five + second + unused_storage + plain_unsigned, 14);
	EXPECT_EQ(strlen("implicit"), 8);
	EXPECT(argc == 1 && argv[1] == 0);
	return expected();
}

*address_of(n) { static kept; kept = n; return &kept; }
*second_of(a, n) int *a, n; { return a + n; }
(*selected(which))() { return which ? one_function : two_function; }
one_function() { return 1; }
(two_function)() { return 2; }
*tables[] = { row, row + 1 }, row[2] = { 7, 8 };

untyped()
{
	EXPECT_EQ(*address_of(5), 5);
	EXPECT_EQ(*second_of(row, 1), 8);
	EXPECT_EQ(selected(0)() * 10 + selected(1)(), 21);
	EXPECT_EQ(*tables[0] + *tables[1], 15);
	EXPECT_EQ(one_variable + another, 3);
	EXPECT_EQ(sizeof vector / sizeof *vector, 3);
	function_variable = two_function;
	EXPECT_EQ((*function_variable)(), 2);
	constant_address = &another;
	EXPECT_EQ(*constant_address, 0);
	EXPECT_EQ(with_prototype(3), 6);
}

with_prototype(int n) { return n * 2; }
defined_below(a, b) int a, b; { return a + b; }
static int later(x) { return x * 3; }
double returns_double(x) double x; { return x * 2; }
struct pair make_pair(a, b) { struct pair p; p.a = a; p.b = b; return p; }
int takes_pair(p) struct pair p; { return p.a + p.b; }
