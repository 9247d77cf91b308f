/* C11 6.7.3: const, volatile, restrict in every place; conversions that add them; qualified arrays and structs. */
#include "expect.h"
typedef int vector[3];
static const vector cv = { 1, 2, 3 };
static const int *const pcpc = cv;
const static unsigned int long odd = 7;
int const static volatile weird = 8;
typedef const char *text;
typedef char *const fixed;

struct s {
	const int a;
	volatile int b;
	int *restrict p;
	const char name[4];
};

static int sum(const int *restrict a, const int *restrict b, int n)
{
	int t = 0;

	while (n--)
		t += a[n] * b[n];
	return t;
}

static const char *find(const char *s, char c)
{
	while (*s && *s != c)
		s++;
	return s;
}

static void set(volatile int *v, int n) { *v = n; }
static int array_param(int n, const int a[const static 2]) { return a[n]; }
static const int returned(void) { return 5; }
static char *const constant_pointer(char *p) { return p; }

static void in_blocks(void)
{
	const int k = 5;
	int a[k];
	volatile struct {
		int m;
	} vs = { 1 };
	const char *const list[] = { "a", "b" };
	const char *const *q = list;

	a[4] = k;
	EXPECT_EQ(a[4], 5);
	vs.m++;
	EXPECT_EQ(vs.m, 2);
	EXPECT_STR(q[1], "b");
}

int main(void)
{
	int x = 1;
	const int *pc = &x;
	int *const cp = &x;
	const int *const *ppc = &pcpc;
	volatile const int *vcp = &weird;
	char buf[] = "abc";
	fixed f = buf;
	text t = buf;
	const struct s s = { 1, 2, &x, "xyz" };
	struct s copy = { s.a, s.b, s.p, "new" };
	const struct { struct { int deep; } in; int arr[2]; } cs = { { 3 }, { 4, 5 } };
	int volatile *const volatile vp = &x;
	int *restrict rp = &x;
	*cp = 2;
	EXPECT_EQ(*pc, 2);
	pc = cv;
	EXPECT_EQ(pc[2] + (*ppc)[1], 5);
	EXPECT_EQ(*vcp + odd, 15);
	f[0] = 'A';
	EXPECT_STR(t, "Abc");
	t = find(t, 'c');
	EXPECT_STR(t, "c");
	set(&x, 9);
	EXPECT_EQ(*vp + *rp, 18);
	*s.p = 11;
	EXPECT_EQ(x, 11);
	copy.b = 6;
	EXPECT_EQ(copy.b + copy.a, 7);
	EXPECT_STR(copy.name, "new");
	EXPECT_EQ(cs.in.deep + cs.arr[1], 8);
	EXPECT_EQ(sum(cv, cv, 3), 14);
	EXPECT_EQ(array_param(1, cv), 2);
	EXPECT_EQ(returned(), 5);
	*constant_pointer(buf) = 'z';
	EXPECT_STR(buf, "zbc");
	EXPECT_EQ(sizeof(const char), 1);
	EXPECT_EQ(_Generic(&cv, const int (*)[3]: 1, default: 2), 1);
	EXPECT_EQ(_Generic(&cs.in.deep, const int *: 1, default: 2), 1);
	EXPECT_EQ(_Generic(s.name, const char *: 1, default: 2), 1);
	EXPECT_EQ(_Generic((const int)x, int: 1, default: 2), 1);
	EXPECT_EQ(_Generic(returned(), int: 1, default: 2), 1);
	in_blocks();
	return expected();
}
