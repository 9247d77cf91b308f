/* GNU typeof in all its places; __auto_type. */
#include "expect.h"

static int global = 5;
static __typeof__(global) same = 6;
static __typeof__(int *) pointer = &global;
static __typeof__(char[10]) buffer;
static __typeof__(&buffer) to_buffer = &buffer;
static int function(int a, char b) { return a + b; }
static __typeof__(function) declared;
static __typeof__(function) *to_function = function;
static int declared(int a, char b) { return a * b; }
typedef __typeof__(struct { int x; long y; }) record;
static __typeof__(function(0, 0)) evaluated_never(void) { return 1; }

#define FOREACH(item, array) \
	for (__typeof__(&(array)[0]) item = (array); item < (array) + sizeof(array) / sizeof *(array); item++)
#define ARRAY(type, n) __typeof__(type[n])

int main(void)
{
	const int constant = 3;
	int i = 1;
	__typeof__(i++) not_incremented = 7;
	__typeof__(constant) also_constant = 4;
	__typeof__(i + 1l) wide = 0x100000000;
	__typeof__(i ? 1 : 2.0) d = 0.5;
	__typeof__(*pointer) pointee = 9;
	__typeof__("abc") text = "xyz";
	__typeof__(int (*)[3]) rows;
	int matrix[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } };
	__auto_type inferred = 2.5f;
	__auto_type address = &matrix[1];
	const __auto_type fixed = 'c';
	record r = { 1, 2 };
	__typeof__(r) *rp = &r;
	__typeof__(r.y) member = 8;
	__typeof__(__typeof__(char)) *nested = "nested";
	ARRAY(int, 4) four = { 1, 2, 3, 4 };
	__typeof__(void (*)(int)) nothing = 0;
	typeof(i) plain = 10;
	int total = 0;

	EXPECT_EQ(i, 1);
	EXPECT_EQ(not_incremented, 7);
	EXPECT_EQ(also_constant, 4);
	EXPECT_EQ(wide >> 32, 1);
	EXPECT_EQ(sizeof d, 8);
	EXPECT(d == 0.5);
	EXPECT_EQ(same + *pointer + pointee, 20);
	EXPECT_EQ(sizeof buffer, 10);
	EXPECT_EQ(sizeof *to_buffer, 10);
	EXPECT_EQ(to_function(1, 2), 3);
	EXPECT_EQ(declared(3, 4), 12);
	EXPECT_EQ(evaluated_never(), 1);
	EXPECT_EQ(sizeof text, 4);
	EXPECT_STR(text, "xyz");
	rows = matrix;
	EXPECT_EQ(rows[1][2], 6);
	EXPECT_EQ(sizeof inferred, 4);
	EXPECT(inferred == 2.5f);
	EXPECT_EQ((*address)[0], 4);
	EXPECT_EQ(sizeof fixed, 4);
	EXPECT_EQ(fixed, 'c');
	EXPECT_EQ(rp->y + member, 10);
	EXPECT_STR(nested, "nested");
	FOREACH(f, four)
		total += *f;
	EXPECT_EQ(total, 10);
	EXPECT(nothing == 0);
	EXPECT_EQ(plain, 10);
	EXPECT_EQ(sizeof(__typeof__(matrix)), 24);
	EXPECT_EQ(sizeof(__typeof__(matrix[0])), 12);
	EXPECT_EQ((__typeof__(char))300, 44);
	EXPECT(__builtin_types_compatible_p(__typeof__(&i), int *));
	EXPECT(!__builtin_types_compatible_p(__typeof__(&constant), int *));
	EXPECT(__builtin_types_compatible_p(__typeof__(matrix), int[2][3]));
	return expected();
}
