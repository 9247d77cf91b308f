/* C11 6.7.9p19: what an initializer gives again. Of a value for a whole record nothing is left then, as in gcc. */
#include "expect.h"

struct point { int x, y; };
struct nested { struct point p; int k; };
struct outer { struct nested n; int z; };
struct list { int a[3], k; };
struct text { char s[6]; int k; };
struct either { union { struct point p; int i[4]; } u; int k; };
struct bits { unsigned a : 3, b : 5, c : 9; };

/* A static object's compound literal is a list of values: the others stay. */
static struct nested from_literal = { .p = (struct point){ 1, 2 }, .p.y = 9 };
static struct nested in_array[2] = { [1] = (struct nested){ { 4, 5 }, 6 }, [1].p.x = 1 };
static struct nested in_range[3] = { [0 ... 2] = (struct nested){ { 4, 5 }, 6 }, [1].p.x = 1 };
static struct nested sparse = { .p.y = 3, .p = (struct point){ .x = 1 } };
static struct list array_literal = { .a = (int[3]){ 1, 2, 3 }, .a[1] = 7, .k = 1 };
static struct text text_literal = { .s = (char[6]){ "hello" }, .s[0] = 'j', .k = 3 };
static struct text unsized_literal = { (char[]){ "hello" }, 4 };
static const int const_array[3] = (int[3]){ 1, 2, 3 };
static char *pointers[2] = { (char[]){ "one" }, (char[4]){ "two" } };
static struct text text = { .s = "hello", .s[1] = 'E' };
static struct either other_member = { .u.p = { 1, 2 }, .u.i[0] = 4 };

static int calls;
static int next(void) { return ++calls; }
static struct point pair(int x) { calls++; return (struct point){ x, x + 1 }; }

#define EXPECT_POINT(point, a, b) (EXPECT_EQ((point).x, a), EXPECT_EQ((point).y, b))

static void statics(void)
{
	static struct nested local = { .p = (struct point){ 1, 2 }, .p.y = 9 };
	static struct list local_array = { .a = (int[3]){ 1, 2, 3 }, .a[1] = 7 };
	EXPECT_POINT(from_literal.p, 1, 9);
	EXPECT_POINT(in_array[1].p, 1, 5);
	EXPECT_EQ(in_array[1].k, 6);
	EXPECT_POINT(in_range[0].p, 4, 5);
	EXPECT_POINT(in_range[1].p, 1, 5);
	EXPECT_POINT(sparse.p, 1, 0);
	EXPECT(array_literal.a[0] == 1 && array_literal.a[1] == 7 && array_literal.a[2] == 3 && array_literal.k == 1);
	EXPECT_STR(text_literal.s, "jello");
	EXPECT_STR(unsized_literal.s, "hello");
	EXPECT_EQ(unsized_literal.k, 4);
	EXPECT_STR(text.s, "hEllo");
	EXPECT_EQ(const_array[2], 3);
	EXPECT_STR(pointers[0], "one");
	EXPECT_STR(pointers[1], "two");
	EXPECT(other_member.u.i[0] == 4 && other_member.u.i[1] == 0);
	EXPECT_POINT(local.p, 1, 9);
	EXPECT(local_array.a[0] == 1 && local_array.a[1] == 7 && local_array.a[2] == 3);
}

static void values(void)
{
	struct point q = { 1, 2 };
	struct nested n = { .p = q, .p.y = 9 };
	struct nested element[2] = { [1] = (struct nested){ { 4, 5 }, 6 }, [1].p.x = 1 };
	struct nested braces = { .p = { 1, 2 }, .p.y = 9 };
	struct nested all = { .p = q, .p.y = 9, .p.x = 3, .k = 4 };
	struct outer deep = { .n = { q, 1 }, .n.p.y = 3 };
	struct outer whole = { .n = all, .n.p.y = 3 };
	struct nested several[3] = { all, all, all, [1].p.y = 8, 8 };
	struct nested range[3] = { [0 ... 2] = all, [0 ... 1].p.y = 8 };
	struct nested kept[3] = { [0 ... 2] = { { 1, 2 }, 3 }, [0 ... 1].p.y = 8 };
	struct nested renewed[3] = { [0 ... 2] = { { 1, 2 }, 3 }, [0 ... 1].p = { 8 } };
	struct either u = { .u.p = q, .u.i[3] = 4 };
	struct bits b = { .a = 1, .b = 2, .c = 3, .b = 4 };
	EXPECT_POINT(n.p, 0, 9);
	EXPECT_POINT(element[1].p, 1, 0);
	EXPECT_EQ(element[1].k, 0);
	EXPECT_POINT(braces.p, 1, 9);
	EXPECT_POINT(all.p, 3, 9);
	EXPECT_EQ(all.k, 4);
	EXPECT_POINT(deep.n.p, 0, 3);
	EXPECT_EQ(deep.n.k, 1);
	EXPECT_POINT(whole.n.p, 0, 3);
	EXPECT_EQ(whole.n.k, 0);
	EXPECT_POINT(several[1].p, 0, 8);
	EXPECT_EQ(several[1].k, 8);
	EXPECT_POINT(several[2].p, 3, 9);
	EXPECT_POINT(range[1].p, 0, 8);
	EXPECT_POINT(range[2].p, 3, 9);
	EXPECT_POINT(kept[1].p, 1, 8);
	EXPECT_EQ(kept[1].k, 3);
	EXPECT_POINT(renewed[1].p, 8, 0);
	EXPECT_POINT(renewed[2].p, 1, 2);
	EXPECT(u.u.i[0] == 0 && u.u.i[1] == 0 && u.u.i[3] == 4);
	EXPECT(b.a == 1 && b.b == 4 && b.c == 3);
}

/* What is not kept is not computed either. */
static void effects(void)
{
	struct nested record = { .p = pair(5), .p.y = 9 };
	EXPECT_EQ(calls, 0);
	EXPECT_POINT(record.p, 0, 9);
	struct nested twice = { .p = pair(5), .p = pair(7), .k = next(), .k = 1 };
	EXPECT_EQ(calls, 1);
	EXPECT_POINT(twice.p, 7, 8);
	EXPECT_EQ(twice.k, 1);
	struct nested braces = { .p = { next(), next() }, .p = { 3 } };
	EXPECT_EQ(calls, 1);
	EXPECT_POINT(braces.p, 3, 0);
}

int main(void)
{
	statics();
	values();
	effects();
	return expected();
}
