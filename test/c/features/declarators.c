/* C11 6.7.6: every shape a declarator can have. */
#include "expect.h"

static int one(void) { return 1; }
static int two(void) { return 2; }
static int add(int a, int b) { return a + b; }
static int subtract(int a, int b) { return a - b; }

typedef int binary(int, int);
typedef binary *operation;
typedef void Sigfunc(int);
typedef int row[3];
typedef row *rows;

static operation choose(char c) { return c == '+' ? add : subtract; }
static int (*choose_plain(char c))(int, int) { return c == '+' ? add : subtract; }
static int (*(*chooser(void))(char))(int, int) { return choose_plain; }

static int last_signal;
static void on_signal(int n) { last_signal = n; }
static void ignore(int n) { (void)n; }
static Sigfunc *current = ignore;
static Sigfunc *set_signal(int n, Sigfunc *f) { Sigfunc *old = current; (void)n; current = f; return old; }
static void (*set_plain(int n, void (*f)(int)))(int) { return set_signal(n, f); }

static int (*table[])(void) = { one, two };
static int (*(*pointer_to_table)[2])(void) = &table;
static int *array_of_pointers[3];
static int (*pointer_to_array)[3];
static int three_rows[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } };
static int (*rows_of(void))[3] { return three_rows; }
static binary declared_by_typedef;
static int apply(binary f, int a, int b) { return f(a, b); }
static int apply_pointer(binary *f, int a, int b) { return (*f)(a, b); }
static int call_array(int (*f[])(void), int n) { int s = 0; while (n--) s = s * 10 + f[n](); return s; }
static const char *const volatile qualified = "q";
static char *(*(*nested)[2])[2];
static int(parenthesised) = 6;
static int((function_in_parentheses))(void) { return 5; }
int *pointer_result(int *p), (*also_here)(void) = one, plain_too = 3;
int *pointer_result(int *p) { return p + 1; }
static int abstract(int (*)(void), int[], int (*)[3], char *(*)(char *, ...));
static int abstract(int (*f)(void), int a[], int (*r)[3], char *(*s)(char *, ...)) { return f() + a[0] + r[1][1] + (s == 0); }

int main(void)
{
	int a[] = { 10, 20, 30 };
	int (*local)(int, int) = &add;
	row r = { 7, 8, 9 };
	rows rp = &r;
	operation operations[2] = { add, subtract };
	char *pairs[2] = { "left", "right" };
	char *(*pointer)[2] = &pairs;
	char *(*two_pointers[2])[2] = { &pairs, &pairs };

	EXPECT_EQ(choose('+')(5, 3), 8);
	EXPECT_EQ((*choose('-'))(5, 3), 2);
	EXPECT_EQ((****choose_plain('-'))(5, 3), 2);
	EXPECT_EQ(chooser()('+')(2, 2), 4);
	EXPECT(set_plain(1, on_signal) == ignore);
	current(12);
	EXPECT_EQ(last_signal, 12);
	EXPECT(set_signal(2, ignore) == on_signal);
	EXPECT_EQ(table[1](), 2);
	EXPECT_EQ((*pointer_to_table)[0](), 1);
	EXPECT_EQ((*(*pointer_to_table)[1])(), 2);
	array_of_pointers[1] = a + 2;
	EXPECT_EQ(*array_of_pointers[1], 30);
	pointer_to_array = &a;
	EXPECT_EQ((*pointer_to_array)[1], 20);
	EXPECT_EQ(rows_of()[1][2], 6);
	EXPECT_EQ(declared_by_typedef(6, 7), 42);
	EXPECT_EQ(apply(add, 1, 2), 3);
	EXPECT_EQ(apply_pointer(&add, 1, 2), 3);
	EXPECT_EQ(call_array(table, 2), 21);
	EXPECT_STR((const char *)qualified, "q");
	EXPECT_EQ(parenthesised, 6);
	EXPECT_EQ(function_in_parentheses(), 5);
	EXPECT_EQ(*pointer_result(a), 20);
	EXPECT_EQ(also_here() + plain_too, 4);
	EXPECT_EQ(abstract(one, a, three_rows, 0), 1 + 10 + 5 + 1);
	EXPECT_EQ(local(1, 1) + (*local)(2, 2) + (&*local)(3, 3), 12);
	EXPECT_EQ((*rp)[2], 9);
	EXPECT_EQ(operations[1](1, 1) + (*operations)(1, 1), 2);
	EXPECT_STR((*pointer)[1], "right");
	nested = &two_pointers;
	EXPECT_STR((*(*nested)[1])[0], "left");
	EXPECT_EQ(sizeof(int (*)[3]), 8);
	EXPECT_EQ(sizeof(int[3]), 12);
	EXPECT_EQ(sizeof(int *[3]), 24);
	EXPECT_EQ(sizeof(int (*(*)(void))[3]), 8);
	EXPECT_EQ(sizeof(*rows_of()), 12);
	EXPECT_EQ(((int (*)(int, int))subtract)(9, 4), 5);
	EXPECT(add == &add && *add == add && add != subtract);
	EXPECT_EQ((1 ? add : subtract)(1, 2), 3);
	EXPECT_EQ((0, subtract)(1, 2), -1);
	return expected();
}

static int declared_by_typedef(int a, int b) { return a * b; }
