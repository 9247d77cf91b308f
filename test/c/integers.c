#include "check.h"

static int minus1 = -1, two = 2, seven = 7, thirty_three = 33, min = -2147483647 - 1;
static unsigned umax = 0xffffffffu;
static long lmin = -0x7fffffffffffffffL - 1, lbig = 0x123456789abcdefL;
static unsigned long ulmax = ~0UL;
static signed char sc = -3; static unsigned char uc = 250; static short sh = -300; static unsigned short us = 65000; static _Bool yes = 1;

static int narrow_locals(int x)
{
	signed char a = x; unsigned char b = x; short c = x; unsigned short d = x; _Bool e = x;
	a++; b++; c += 1; d += 1; e += 3;
	return a + b * 3 + c * 5 + d * 7 + e * 11;
}
static signed char return_narrow(int x) { return x; }
static unsigned char take_narrow(unsigned char x, short y) { return x + y; }
static _Bool return_bool(long x) { return x; }

int test(void)
{
	CHECK(two + 0x7fffffff - 2, 0x7fffffff); CHECK(umax + two, 1); CHECK(umax * umax, 1u); CHECK(0u - two, 0xfffffffeu);
	CHECK(ulmax + two, 1); CHECK(lbig * lbig, 0x123456789abcdefL * 0x123456789abcdefL); CHECK(-min, min); CHECK(~two, -3);
	CHECK(-7 / two, -3); CHECK(minus1 * seven % two, -1); CHECK(-seven / -two, 3); CHECK(umax / two, 0x7fffffff); CHECK(umax % seven, 3);
	CHECK(lmin / two, -0x4000000000000000L); CHECK(lmin % seven, -1); CHECK(ulmax / seven, 2635249153387078802L); CHECK(seven / -1, -7); CHECK(seven % -1, 0);
	CHECK(minus1 >> 1, -1); CHECK(umax >> 1, 0x7fffffff); CHECK(1 << (thirty_three & 31), 2); CHECK(lmin >> 62, -2); CHECK(ulmax >> 60, 15);
	CHECK(1L << thirty_three, 0x200000000L); CHECK(seven >> (long)two, 1); CHECK(lbig >> (char)4, 0x123456789abcdeL); CHECK(1u << 31, 0x80000000u);
	CHECK(minus1 < umax, 0); CHECK(minus1 < two, 1); CHECK(umax > 5, 1); CHECK(lmin < 0, 1); CHECK(ulmax > 0, 1); CHECK(minus1 == umax, 1); CHECK((long)minus1 == (long)umax, 0);
	CHECK(minus1 < (long)umax, 1); CHECK(uc > sc, 1); CHECK(us > sh, 1); CHECK(min <= min, 1); CHECK(lbig >= lbig + 1, 0);
	CHECK(sc + uc, 247); CHECK(sh * us, -19500000); CHECK((unsigned char)(uc + 10), 4); CHECK((signed char)uc, -6); CHECK((short)us, -536); CHECK((unsigned short)sh, 65236);
	CHECK((unsigned)sc, 0xfffffffdu); CHECK((long)sc, -3); CHECK((unsigned long)sc, -3L); CHECK((long)umax, 4294967295L); CHECK((int)lbig, (int)0x89abcdef); CHECK((char)lbig, -17);
	CHECK((_Bool)two, 1); CHECK((_Bool)0x100, 1); CHECK((_Bool)lmin, 1); CHECK(!two, 0); CHECK(!!lbig, 1); CHECK(yes + yes, 2); CHECK(-yes, -1); CHECK(~uc, -251);
	CHECK(two & seven | 8 ^ 1, 2 & 7 | 8 ^ 1); CHECK(lbig & 0xff00ff00ff00ffL, 0x123456789abcdefL & 0xff00ff00ff00ffL); CHECK(lbig ^ ulmax, ~0x123456789abcdefL);
	CHECK(narrow_locals(127), -128 + 128 * 3 + 128 * 5 + 128 * 7 + 11); CHECK(narrow_locals(-1), 11); CHECK(narrow_locals(32767), -32768 * 5 + 32768 * 7 + 11);
	CHECK(return_narrow(200), -56); CHECK(take_narrow(300, -50), 250); CHECK(return_bool(0x100000000L), 1); CHECK(return_bool(0), 0);

	int i = 5; long l = 5; unsigned char c = 255; signed char s = 127; _Bool b = 0; unsigned u = 0;
	CHECK(i++, 5); CHECK(i, 6); CHECK(++i, 7); CHECK(i--, 7); CHECK(--i, 5);
	CHECK(c++, 255); CHECK(c, 0); CHECK(--c, 255); CHECK(++s, -128); CHECK(s--, -128); CHECK(s, 127); CHECK(b++, 0); CHECK(b, 1); CHECK(b++, 1); CHECK(b, 1); CHECK(b--, 1); CHECK(b, 0); CHECK(--b, 1);
	CHECK(u--, 0); CHECK(u, 0xffffffffu); CHECK(l += 0x100000000L, 0x100000005L); CHECK(i += 0x100000001L, 6); CHECK(i <<= 3, 48); CHECK(i >>= 1L, 24); CHECK(i %= 7, 3); CHECK(i |= 12, 15); CHECK(i &= ~1, 14); CHECK(i ^= 3, 13);
	CHECK(i *= 2.5, 32); CHECK(i -= 0.5, 31); CHECK(i /= 4, 7); CHECK(c += 2, 1); CHECK(c *= 300, 44); CHECK(s += 1, -128); CHECK(s /= 2, -64); CHECK(c -= 45, 255); CHECK(c >>= 1, 127); CHECK(c <<= 1, 254); CHECK(l /= -1, -0x100000005L); CHECK(u >>= 31, 1);
	uc += 10; CHECK(uc, 4); sh -= 40000; CHECK(sh, 25236); us++; CHECK(us, 65001); sc *= 100; CHECK(sc, -44); yes = 256; CHECK(yes, 1); yes -= 1; CHECK(yes, 0);
	int *p = &i; (*p)++; CHECK(i, 8); *p += (*p)++ * 0 + 2; CHECK(i >= 10, 1);
	CHECK(sizeof(i++), 4); CHECK(sizeof(long), 8); CHECK((i = 3, i + 1), 4); int x, y, z; x = y = z = 300; CHECK(x + y + z, 900);
	unsigned char ux; int wide = (ux = 300); CHECK(wide, 44); signed char sx; CHECK((sx = 200), -56);
	long long ll = 1LL << 40; CHECK(ll / 3, 366503875925L); CHECK((unsigned long long)ll % 1000, 776); CHECK(0x7fffffff + 1u, 0x80000000L); CHECK('\xff', -1); CHECK(L'\xff', 255); CHECK(5 % -3, 2);
	enum { A = -1, B } e = A; enum big { HUGE_ONE = 0xffffffff } h = HUGE_ONE; CHECK(e < 0, 1); CHECK(h > 0, 1); CHECK(h, 0xffffffffu);
	return 0;
}
