/* C11 6.8.4.2: falling through, default anywhere, case ranges, wide and narrow controlling expressions. */
#include "expect.h"

static int plain(int n)
{
	switch (n) {
	case 1:
		return 10;
	case 2:
	case 3:
		n += 100;
	case 4:
		return n;
	default:
		return -1;
	case -5:
		return -50;
	}
}

static int ranges(int c)
{
	switch (c) {
	case 'a' ... 'z': return 1;
	case 'A' ... 'Z': return 2;
	case '0' ... '9': return 3;
	case 1000 ... 2000000000: return 4;
	case -2147483647 - 1 ... -1: return 5;
	}
	return 0;
}

static int wide(unsigned long v)
{
	switch (v) {
	case 0x100000000: return 1;
	case 0: return 2;
	case ~0ul: return 3;
	case 0xffffffff: return 4;
	case 0x200000000 ... 0x2ffffffff: return 5;
	}
	return 0;
}

static int narrow(unsigned char c)
{
	switch (c) {
	case 255: return 1;
	case -1: return 2;
	case 0: return 3;
	}
	return 0;
}

static int converted(int n)
{
	switch (n) {
	case 0xffffffff: return 1;
	case 5: return 2;
	}
	return 0;
}

enum color { red, green = 5, blue };
static const char *name(enum color c)
{
	switch (c) {
	case red: return "red";
	case green: return "green";
	case blue: return "blue";
	default: return "none";
	}
}

static int nested(int a, int b)
{
	int r = 0;
	switch (a) {
	case 1:
		switch (b) {
		case 1: r = 11; break;
		case 2: r = 12; break;
		default: r = 19;
		}
		break;
	case 2:
		for (;;) {
			if (b-- > 0)
				continue;
			break;
		}
		r = b;
		break;
	default:
		r = 9;
	}
	return r;
}

static int in_loop(void)
{
	int sum = 0;
	for (int i = 0; i < 10; i++) {
		switch (i % 4) {
		case 0: continue;
		case 1: sum += 1; break;
		case 2: sum += 10; break;
		case 3: sum += 100;
		}
		sum += 1000;
	}
	return sum;
}

static int declared_before_labels(int n)
{
	switch (n) {
		int x;
	case 1:
		x = 5;
		return x;
	default:
		x = 6;
		return x + n;
	}
}

static int without_braces(int n)
{
	switch (n) case 3: return 33;
	switch (n) default: n++;
	switch (n);
	return n;
}

static int many(int n)
{
	switch (n) {
#define C(k) case k * 7: return k;
	C(0) C(1) C(2) C(3) C(4) C(5) C(6) C(7) C(8) C(9) C(10) C(11) C(12) C(13) C(14) C(15) C(16) C(17) C(18) C(19)
	C(1000) C(10000) C(100000) C(1000000)
	}
	return -1;
}

static int evaluated;
static int once(void) { return ++evaluated; }

int main(void)
{
	_Bool b = 1;
	short s = -3;

	EXPECT_EQ(plain(1), 10);
	EXPECT_EQ(plain(2), 102);
	EXPECT_EQ(plain(3), 103);
	EXPECT_EQ(plain(4), 4);
	EXPECT_EQ(plain(-5), -50);
	EXPECT_EQ(plain(99), -1);
	EXPECT_EQ(ranges('q') * 100 + ranges('Q') * 10 + ranges('7'), 123);
	EXPECT_EQ(ranges(1000) + ranges(1999999) + ranges(2000000001), 8);
	EXPECT_EQ(ranges(-1) + ranges(-2147483647 - 1), 10);
	EXPECT_EQ(wide(0x100000000), 1);
	EXPECT_EQ(wide(0), 2);
	EXPECT_EQ(wide(-1), 3);
	EXPECT_EQ(wide(0xffffffff), 4);
	EXPECT_EQ(wide(0x2abcdef01), 5);
	EXPECT_EQ(wide(0x300000000), 0);
	EXPECT_EQ(narrow(255), 1);
	EXPECT_EQ(narrow(0), 3);
	EXPECT_EQ(converted(-1), 1);
	EXPECT_STR(name(green), "green");
	EXPECT_STR(name(3), "none");
	EXPECT_EQ(nested(1, 2), 12);
	EXPECT_EQ(nested(1, 3), 19);
	EXPECT_EQ(nested(2, 5), -1);
	EXPECT_EQ(nested(3, 5), 9);
	EXPECT_EQ(in_loop(), 3 * 1001 + 2 * 1010 + 2 * 1100);
	EXPECT_EQ(declared_before_labels(1), 5);
	EXPECT_EQ(declared_before_labels(4), 10);
	EXPECT_EQ(without_braces(3), 33);
	EXPECT_EQ(without_braces(4), 5);
	EXPECT_EQ(many(133), 19);
	EXPECT_EQ(many(7000000), 1000000);
	EXPECT_EQ(many(8), -1);
	switch (once()) {
	case 1: EXPECT_EQ(evaluated, 1); break;
	default: EXPECT(0);
	}
	switch (b) {
	case 0: EXPECT(0); break;
	case 1: EXPECT(1);
	}
	switch (s) {
	case -3: EXPECT(1); break;
	default: EXPECT(0);
	}
	switch (s, 2l) {
	case 2: EXPECT(sizeof(2l) == 8); break;
	default: EXPECT(0);
	}
	return expected();
}
