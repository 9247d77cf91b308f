/* Bit-fields in the layout of Microsoft's compilers: read, written and initialised where gcc puts them. */
#include "expect.h"
#include <stddef.h>

#define MICROSOFT __attribute__((ms_struct))

struct MICROSOFT mixed { char a : 4; int b : 5; short c : 3; char d; };
struct MICROSOFT run { unsigned a : 20; unsigned b : 10; unsigned c : 4; };
struct MICROSOFT ended { char a : 3; char : 0; char b : 3; };
struct MICROSOFT tight { char c[3]; int m : 14; int n : 30; short q : 3; } __attribute__((packed));
union MICROSOFT either { char a : 3; long b : 5; };
struct __attribute__((gcc_struct)) ordinary { char a : 4; int b : 5; short c : 3; char d; };

static struct mixed initialised = { 3, -7, 2, 'd' };

int main(void)
{
	struct tight t = { "ab", -100, 0x1234567, -3 };
	struct run r = { 0xabcde, 0x155, 9 };

	EXPECT_EQ(sizeof(struct mixed), 12);
	EXPECT_EQ(offsetof(struct mixed, d), 10);
	EXPECT_EQ(sizeof(struct run), 8);
	EXPECT_EQ(sizeof(struct ended), 2);
	EXPECT_EQ(sizeof(struct tight), 13);
	EXPECT_EQ(sizeof(union either), 8);
	EXPECT_EQ(sizeof(struct ordinary), 4);
	EXPECT_EQ(initialised.a, 3);
	EXPECT_EQ(initialised.b, -7);
	EXPECT_EQ(((unsigned char *)&initialised)[4], 0x19);
	EXPECT_EQ(initialised.c, 2);
	EXPECT_EQ(initialised.d, 'd');
	EXPECT_EQ(t.m, -100);
	EXPECT_EQ(t.n, 0x1234567);
	EXPECT_EQ(t.q, -3);
	t.n--;
	EXPECT_EQ(t.n, 0x1234566);
	EXPECT_EQ(t.m, -100);
	EXPECT_EQ(r.a + r.b + r.c, 0xabcde + 0x155 + 9);
	return expected();
}
