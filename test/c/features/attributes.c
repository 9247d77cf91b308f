/* gcc's attributes in all their places: those that matter work, the others are taken. */
#include "expect.h"
#include <stdarg.h>
#include <stddef.h>

struct __attribute__((packed)) tight { char c; int i; short s; };
struct loose { char c; int i __attribute__((packed)); long l; } __attribute__((aligned(32)));
struct holder { char c; struct tight t; int after; };
struct { char c; int i __attribute__((aligned(16))); } wide_member;
typedef int aligned_int __attribute__((aligned(64)));
typedef int word __attribute__((mode(DI)));
typedef unsigned int byte_sized __attribute__((__mode__(__QI__)));
static char buffer[10] __attribute__((aligned(128)));
static int __attribute__((unused)) never_used;
static int used __attribute__((used)) = 5;
static void never_called(void) __attribute__((unused));
static void never_called(void) { }
static int sum(int count, ...) __attribute__((pure, nonnull, cold, noinline));
static __attribute__((noreturn)) void stop(void);
extern int printer(const char *format, ...) __attribute__((format(printf, 1, 2)));
static inline __attribute__((always_inline)) int twice(int x) { return 2 * x; }
static int original(int x) { return x + 1000; }
static int other_name(int x) __attribute__((alias("original")));
static int object = 42;
extern int object_alias __attribute__((alias("object")));
enum __attribute__((packed)) tiny { SMALL, LARGER };
enum ordinary { FIRST __attribute__((unused)), SECOND };
__attribute__((visibility("hidden"), section(".mine"), weak)) int decorated = 7;
static int (*pointer)(int) __attribute__((unused)) = original;
static int parameter(int a __attribute__((unused)), __attribute__((unused)) int b) { return 3; }
union __attribute__((__may_alias__)) view { int i; float f; };
_Noreturn void also_stops(void);
static _Alignas(64) char c11_aligned;
static _Alignas(double) char as_double[3];
static _Alignas(int __attribute__((aligned(32)))) char as_aligned_name;

static int with_label(int n)
{
	if (n)
		goto out;
	n = 2;
out: __attribute__((unused))
	return n;
}

static int fall(int n)
{
	int r = 0;
	switch (n) {
	case 1:
		r++;
		__attribute__((fallthrough));
	case 2:
		r++;
	}
	return r;
}

int main(void)
{
	int local __attribute__((aligned(64))) = 1;
	char on_stack[3] __attribute__((aligned(32)));
	struct tight t = { 1, 0x01020304, 5 }, *p = &t;
	int (*stored)(int) = other_name;

	EXPECT_EQ(sizeof(struct tight), 7);
	EXPECT_EQ(_Alignof(struct tight), 1);
	EXPECT_EQ(offsetof(struct tight, i), 1);
	EXPECT_EQ(offsetof(struct loose, i), 1);
	EXPECT_EQ(sizeof(struct loose), 32);
	EXPECT_EQ(_Alignof(struct loose), 32);
	EXPECT_EQ(sizeof(struct holder), 12);
	EXPECT_EQ(offsetof(struct holder, after), 8);
	EXPECT_EQ(sizeof wide_member, 32);
	EXPECT_EQ(_Alignof(aligned_int), 64);
	EXPECT_EQ(sizeof(word), 8);
	EXPECT_EQ(sizeof(byte_sized), 1);
	EXPECT((byte_sized)-1 == 255);
	EXPECT_EQ((unsigned long)buffer % 128, 0);
	EXPECT_EQ((unsigned long)&local % 64, 0);
	EXPECT_EQ((unsigned long)on_stack % 32, 0);
	EXPECT_EQ((unsigned long)&c11_aligned % 64, 0);
	EXPECT_EQ((unsigned long)as_double % 8, 0);
	EXPECT_EQ((unsigned long)&as_aligned_name % 32, 0);
	EXPECT_EQ(_Alignof(int __attribute__((aligned(32)))), 32);
	EXPECT_EQ(p->i, 0x01020304);
	p->i++;
	EXPECT_EQ(((char *)p)[1], 5);
	EXPECT_EQ(p->s, 5);
	EXPECT_EQ(sizeof(enum tiny), 1);
	EXPECT_EQ(sum(3, 1, 2, 3), 6);
	EXPECT_EQ(twice(21), 42);
	EXPECT_EQ(other_name(1), 1001);
	EXPECT_EQ(stored(2), 1002);
	object++;
	EXPECT_EQ(object_alias, 43);
	EXPECT_EQ(decorated + used, 12);
	EXPECT_EQ(parameter(1, 2), 3);
	EXPECT_EQ(pointer(3), 1003);
	EXPECT_EQ(((union view){ .f = 1.0f }).i, 0x3f800000);
	EXPECT_EQ(with_label(0) + with_label(5), 7);
	EXPECT_EQ(fall(1) * 10 + fall(2), 21);
	EXPECT_EQ(_Alignof(double), 8);
	EXPECT_EQ(__alignof__(local), 64);
#if __has_attribute(packed) && __has_attribute(__cleanup__) && !__has_attribute(nonsense_of_mine)
	EXPECT(1);
#else
	EXPECT(0);
#endif
	if (used != 5)
		stop();
	return expected();
}

static int sum(int count, ...)
{
	va_list ap;
	int total = 0;
	va_start(ap, count);
	while (count--)
		total += va_arg(ap, int);
	va_end(ap);
	return total;
}

static void stop(void)
{
	for (;;)
		;
}
