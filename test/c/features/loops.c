/* C11 6.8.5: while, do, for with every clause missing, nested breaks and continues, declarations in for. */
#include "expect.h"
static int n; static int step(void) { return n++; }
int main(void)
{
	int i, j, total = 0;
	for (i = 0; i < 5; i++); EXPECT_EQ(i, 5); for (;;) if (--i == 0) break; EXPECT_EQ(i, 0);
	for (i = 10; i --> 0;) total += i; EXPECT_EQ(total, 45);
	for (i = 0, j = 10; i < j; i++, j--) ; EXPECT_EQ(i * 10 + j, 55);
	for (int a = 0, *p = &a; *p < 3; ++*p) total += a; EXPECT_EQ(total, 48);
	total = 0; while (step() < 5) { if (n % 2) continue; total += n; } EXPECT_EQ(total * 10 + n, 66);
	do total++;
	while (total < 10);
	EXPECT_EQ(total, 10);
	do { total += 100; if (total > 300) break; continue; } while (0);
	EXPECT_EQ(total, 110);
	do { if (total > 112) continue; total++; } while (total < 113 && total > 5); EXPECT_EQ(total, 113);
	for (i = 0; i < 3; i++) { for (j = 0; j < 3; j++) { if (j == 1) continue; if (i == 1) break; total += 10; } if (i == 2) break; total += 1000; } EXPECT_EQ(total, 113 + 40 + 2000);
	for (unsigned char c = 250; c >= 250; c++) total++; EXPECT_EQ(total, 2159);
	for (long k = 0x7fffffff; k < 0x80000002; k++) total++; EXPECT_EQ(total, 2162);
	for (double d = 0; d < 1; d += 0.25) total++; EXPECT_EQ(total, 2166);
	for (char *s = "abc"; *s; s++) total += *s - 'a'; EXPECT_EQ(total, 2169);
	while (total --> 2160) ;
	EXPECT_EQ(total, 2159);
	i = 0;
	while (1) { if (i++ > 5) break; else continue; total = 0; } EXPECT_EQ(i * (total != 0), 7);
	for (i = 0; i < 10; i++) { switch (i) { case 3: continue; case 5: break; default: continue; } break; } EXPECT_EQ(i, 5);
	{ int a[10], *p; for (p = a; p != a + 10; *p++ = p - a); for (i = 0, total = 0; i < 10; total += a[i++] >= 0); EXPECT_EQ(total, 10); }
	{ int x = 0; for (int x2 = 5; x2--; ) { int x = 100; x++; total += x; } EXPECT_EQ(total + x, 515); }
	if (0) for (;;) ; else if (1) while (0) ; else total = 0; EXPECT_EQ(total, 515);
	if (1) if (0) total = 1; else total = 2; EXPECT_EQ(total, 2);
	return expected();
}
