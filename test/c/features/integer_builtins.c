/* gcc's builtins on integers: bits, bytes, overflow, hints, questions at compile time. */
#include "expect.h"
#include <limits.h>
#include <stdint.h>

static int evaluated;
static int effect(void) { return ++evaluated; }
static volatile unsigned u = 0x00f0;
static volatile unsigned long ul = 0x00f0000000000000;
static volatile int minus = -1, small = 5;
static volatile long wide = -2;
static int folded[__builtin_popcount(255)];
enum { LOG = 31 - __builtin_clz(4096), SWAPPED = __builtin_bswap16(0x1234) };

static int unreachable(int n)
{
	switch (n & 1) {
	case 0: return 10;
	case 1: return 20;
	}
	__builtin_unreachable();
}

int main(void)
{
	int r;
	unsigned ur;
	long lr;
	unsigned long ulr;
	unsigned char ucr;
	short sr;

	EXPECT_EQ(__builtin_clz(u), 24);
	EXPECT_EQ(__builtin_ctz(u), 4);
	EXPECT_EQ(__builtin_popcount(u), 4);
	EXPECT_EQ(__builtin_parity(u), 0);
	EXPECT_EQ(__builtin_ffs(u), 5);
	EXPECT_EQ(__builtin_ffs(0), 0);
	EXPECT_EQ(__builtin_clzl(ul), 8);
	EXPECT_EQ(__builtin_ctzll(ul), 52);
	EXPECT_EQ(__builtin_popcountl(~ul), 60);
	EXPECT_EQ(__builtin_parityll(ul | 1), 1);
	EXPECT_EQ(__builtin_ffsll(ul), 53);
	EXPECT_EQ(__builtin_clrsb(minus), 31);
	EXPECT_EQ(__builtin_clrsb(small), 28);
	EXPECT_EQ(__builtin_clrsbl(wide), 62);
	EXPECT_EQ(__builtin_clrsb(0), 31);
	EXPECT_EQ(sizeof folded / sizeof *folded, 8);
	EXPECT_EQ(LOG, 12);
	EXPECT_EQ(SWAPPED, 0x3412);
	EXPECT_EQ(__builtin_bswap32(u), 0xf0000000);
	EXPECT_EQ(__builtin_bswap64(ul), 0xf000);

	EXPECT_EQ(__builtin_add_overflow(INT_MAX, small, &r), 1);
	EXPECT_EQ(r, INT_MIN + 4);
	EXPECT_EQ(__builtin_add_overflow(INT_MAX, small, &lr), 0);
	EXPECT_EQ(lr, INT_MAX + 5l);
	EXPECT_EQ(__builtin_sub_overflow(3u, 5u, &ur), 1);
	EXPECT_EQ(ur, 4294967294u);
	EXPECT_EQ(__builtin_sub_overflow(3u, 5u, &r), 0);
	EXPECT_EQ(r, -2);
	EXPECT_EQ(__builtin_mul_overflow(1l << 40, 1l << 30, &lr), 1);
	EXPECT_EQ(__builtin_mul_overflow(-1, 1, &ur), 1);
	EXPECT_EQ(__builtin_mul_overflow(100, 3, &ucr), 1);
	EXPECT_EQ(ucr, 44);
	EXPECT_EQ(__builtin_add_overflow(-1, ULONG_MAX, &ulr), 0);
	EXPECT_EQ(ulr, ULONG_MAX - 1);
	EXPECT_EQ(__builtin_mul_overflow(300, 200, &sr), 1);
	EXPECT_EQ(__builtin_sadd_overflow(INT_MIN, -1, &r), 1);
	EXPECT_EQ(__builtin_saddl_overflow(LONG_MAX, 1, &lr), 1);
	EXPECT_EQ(__builtin_uaddl_overflow(ULONG_MAX, small, &ulr), 1);
	EXPECT_EQ(ulr, 4);
	EXPECT_EQ(__builtin_usub_overflow(1, 2, &ur), 1);
	EXPECT_EQ(__builtin_smull_overflow(LONG_MAX, 2, &lr), 1);
	EXPECT_EQ(__builtin_umulll_overflow(1ull << 63, 2, (unsigned long long *)&ulr), 1);
	EXPECT_EQ(__builtin_add_overflow_p(INT_MAX, small, 0), 1);
	EXPECT_EQ(__builtin_add_overflow_p(INT_MAX, small, 0l), 0);
	EXPECT_EQ(__builtin_mul_overflow_p(16, 16, (unsigned char)0), 1);
	EXPECT_EQ(__builtin_sub_overflow_p(0u, 1u, 0u), 1);
	_Static_assert(__builtin_add_overflow_p(INT_MAX, 1, 0), "folded");

	EXPECT_EQ(__builtin_expect(small > 3, 1), 1);
	EXPECT_EQ(__builtin_expect_with_probability(small, 5, 0.9), 5);
	EXPECT_EQ(__builtin_expect(effect(), 1), 1);
	EXPECT_EQ(evaluated, 1);
	EXPECT_EQ(__builtin_constant_p(3 + 4), 1);
	EXPECT_EQ(__builtin_constant_p(small), 0);
	EXPECT_EQ(__builtin_constant_p("text"), 1);
	EXPECT_EQ(__builtin_constant_p(effect()), 0);
	EXPECT_EQ(evaluated, 1);
	EXPECT_EQ(__builtin_choose_expr(1, 5, effect()), 5);
	EXPECT_EQ(sizeof(__builtin_choose_expr(0, 1, 1l)), 8);
	EXPECT_EQ(evaluated, 1);
	EXPECT_EQ(__builtin_types_compatible_p(int, signed), 1);
	EXPECT_EQ(__builtin_types_compatible_p(int, unsigned), 0);
	EXPECT_EQ(__builtin_types_compatible_p(const int, int), 1);
	EXPECT_EQ(__builtin_types_compatible_p(int[], int[5]), 1);
	EXPECT_EQ(__builtin_types_compatible_p(char *, const char *), 0);
	EXPECT_EQ(__builtin_classify_type(1), 1);
	EXPECT_EQ(__builtin_classify_type(1.0f), 8);
	EXPECT_EQ(__builtin_classify_type("s"), 5);
	EXPECT_EQ(__builtin_classify_type(main), 5);
	EXPECT_EQ(__builtin_classify_type((struct { int x; }){ 1 }), 12);
	EXPECT_EQ(unreachable(2) + unreachable(3), 30);
	__builtin_prefetch(&r);
	__builtin_prefetch(&r, 0, 3);
	EXPECT(__builtin_assume_aligned(&lr, 8) == &lr);
	EXPECT_EQ(__builtin_LINE(), __LINE__);
	EXPECT_STR(__builtin_FUNCTION(), "main");
	EXPECT(strstr(__builtin_FILE(), "integer_builtins.c") != 0);
	EXPECT_EQ(__builtin_speculation_safe_value(7), 7);
	EXPECT(__builtin_frame_address(0) != 0);
	{
		char *p = __builtin_alloca(10), *q = __builtin_alloca_with_align(100, 1024);
		char buffer[12];
		struct { char a[4], b[8]; } s;
		memset(p, 1, 10);
		EXPECT_EQ((uintptr_t)q % 128, 0);
		memset(q, 2, 100);
		EXPECT_EQ(p[9], 1);
		EXPECT_EQ(__builtin_object_size(buffer, 0), 12);
		EXPECT_EQ(__builtin_object_size(buffer + 5, 0), 7);
		EXPECT_EQ(__builtin_object_size(&s.b[2], 0), 6);
		EXPECT_EQ(__builtin_object_size(&s, 0), 12);
		EXPECT_EQ(__builtin_object_size(p, 2), 0);
		EXPECT_EQ(__builtin_object_size(p, 0), (size_t)-1);
	}
	return expected();
}
