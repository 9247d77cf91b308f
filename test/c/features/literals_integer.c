/* C11 6.4.4.1: integer constants: values, types, suffixes, bases (binary ones are GNU's). */
#include "expect.h"
#include <limits.h>
#define T(e) _Generic((e), int: 'i', unsigned: 'u', long: 'l', unsigned long: 'm', long long: 'x', unsigned long long: 'y', default: '?')
int main(void)
{
	EXPECT_EQ(0x7fffffff, INT_MAX); EXPECT_EQ(0b1011, 11); EXPECT_EQ(0B11u, 3); EXPECT_EQ(0777, 511); EXPECT_EQ(0, 00);
	EXPECT_EQ(T(1), 'i'); EXPECT_EQ(T(1u), 'u'); EXPECT_EQ(T(1L), 'l'); EXPECT_EQ(T(1uL), 'm'); EXPECT_EQ(T(1Lu), 'm');
	EXPECT_EQ(T(1ll), 'x'); EXPECT_EQ(T(1LLU), 'y'); EXPECT_EQ(T(1ull), 'y');
	EXPECT_EQ(T(2147483647), 'i');
	EXPECT_EQ(T(2147483648), 'l');
	EXPECT_EQ(T(4294967295), 'l');
	EXPECT_EQ(T(4294967295u), 'u');
	EXPECT_EQ(T(4294967296u), 'm');
	EXPECT_EQ(T(0x7fffffff), 'i');
	EXPECT_EQ(T(0x80000000), 'u');
	EXPECT_EQ(T(0xffffffff), 'u');
	EXPECT_EQ(T(0x100000000), 'l'); EXPECT_EQ(T(0x7fffffffffffffff), 'l'); EXPECT_EQ(T(0x8000000000000000), 'm');
	EXPECT_EQ(T(0x8000000000000000ll), 'y'); EXPECT_EQ(T(037777777777), 'u'); EXPECT_EQ(T(040000000000), 'l');
	EXPECT_EQ(T(-2147483648), 'l'); EXPECT_EQ(-2147483648, INT_MIN); EXPECT_EQ(T(9223372036854775807), 'l');
	EXPECT(-1 < 0u == 0); EXPECT(-2147483648 < 0); EXPECT(-0x80000000 > 0);
	EXPECT_EQ(18446744073709551615u, ~0ul); EXPECT_EQ(1e3, 1000); EXPECT_EQ(T(0b1l), 'l');
#if 0xffffffffffffffff == -1 && -1 > 0u && 0x7fffffffffffffff > 0 && 'a' == 97 && '\377' < 0
	EXPECT(1);
#else
	EXPECT(0);
#endif
#if (2 || 1/0) && !(0 && 1/0) && (1 ? 2 : 1/0) == 2 && ~0 == -1 && 7 / -2 == -3 && -7 % 3 == -1 && 1 << 3 == 8
	EXPECT(1);
#else
	EXPECT(0);
#endif
	return expected();
}
