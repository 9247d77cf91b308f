#include "check.h"

static int a[5] = { 10, 11, 12, 13, 14 }, *pa = a + 2, m[3][4] = { { 1, 2 }, { 5, 6, 7, 8 } }; static int *ptrs[] = { &a[0], a + 4, &m[1][1] }; static char text[] = "hello", *cp = "world", buffer[10] = "ab"; static const char *names[] = { "one", "two", "three" };
static long distance = 16; static int **pp = ptrs + 1; static unsigned short wide[] = { 'a', 'b', 0 }; static char nul[3] = "abc", grid[2][4] = { "xy", "zw" }; static void *self = &self;
static int length(const char *s) { const char *p = s; while (*p) p++; return p - s; }
static void copy(char *to, const char *from) { while ((*to++ = *from++)) ; }
static int equal(const char *x, const char *y) { for (; *x && *x == *y; x++, y++) ; return *x - *y; }
static int vla(int n) { int v[n], s = 0; for (int i = 0; i < n; i++) v[i] = i * i; for (int i = 0; i < n; i++) s += v[i]; return s + sizeof v; }
static int vla_loop(int n) { int s = 0; for (int i = 1; i < n; i++) { char v[i * 1000]; v[0] = i; v[i * 1000 - 1] = 1; if (i % 3 == 0) continue; s += v[0] + v[i * 1000 - 1]; } return s; }
static int vla_matrix(int r, int c) { int v[r][c]; for (int i = 0; i < r; i++) for (int j = 0; j < c; j++) v[i][j] = i * 10 + j; int (*row)[c] = v + 1; return v[r - 1][c - 1] * 100 + (*row)[1] + row[1][0] + (int)(&v[2] - &v[0]); }
static int vla_parameter(int n, int v[n][n]) { int s = 0; for (int i = 0; i < n; i++) s += v[i][i]; return s; }
static int use_alloca(int n) { char *p = __builtin_alloca(n), *q = __builtin_alloca(n); for (int i = 0; i < n; i++) { p[i] = 1; q[i] = 2; } int s = 0; for (int i = 0; i < n; i++) s += p[i] + q[i]; return s + (((long)p | (long)q) & 15); }
static int aligned(void) { _Alignas(64) char c[3]; _Alignas(128) int i; return ((long)c & 63) + ((long)&i & 127); }

int test(void)
{
	CHECK(*pa, 12); CHECK(pa[-1], 11); CHECK(2[a], 12); CHECK(*ptrs[1], 14); CHECK(**pp, 14); CHECK(*ptrs[2], 6); CHECK(distance, 16); CHECK(m[1][3], 8); CHECK(m[0][2], 0); CHECK(*(*(m + 1) + 2), 7); CHECK(sizeof m, 48); CHECK(&m[2] - &m[0], 2); CHECK(&a[4] - a, 4); CHECK((char *)&a[1] - (char *)a, 4); CHECK(self == &self, 1);
	CHECK(length(text), 5); CHECK(sizeof text, 6); CHECK(length(cp), 5); CHECK(length(buffer), 2); CHECK(buffer[9], 0); CHECK(names[2][4], 'e'); CHECK(wide[1], 'b'); CHECK(nul[2], 'c'); CHECK(grid[1][1], 'w'); CHECK("abc"[1], 'b'); CHECK(sizeof "abc", 4); CHECK(*("xyz" + 2), 'z');
	text[0] = 'J'; CHECK(equal(text, "Jello"), 0); char local[20] = "local", other[] = { 'o', 'k', 0 }, big[300] = "big"; copy(local + 5, " copy"); CHECK(equal(local, "local copy"), 0); CHECK(equal(other, "ok"), 0); CHECK(big[299], 0); CHECK(big[2], 'g'); char long_text[] = "a string longer than sixteen characters"; CHECK(length(long_text), 39); CHECK(sizeof long_text, 40);
	int *p = a; CHECK(*p++, 10); CHECK(*p, 11); CHECK(*++p, 12); CHECK(--*p, 11); CHECK((*p)--, 11); CHECK(*p, 10); a[2] = 12; p += 2; CHECK(*p, 14); p -= 4; CHECK(p == a, 1); CHECK(p < a + 1, 1); CHECK(p++ == a, 1); CHECK(p > a, 1); CHECK(p - a, 1); int **q = &p; **q = 99; CHECK(a[1], 99); (*q)++; CHECK(*p, 12); long n = -1; CHECK(p[n], 99); unsigned char k = 1; CHECK(p[k], 13); CHECK(*(p + 2), 14);
	void *v = a; CHECK(((int *)v)[3], 13); CHECK(*(int *)((char *)v + 4), 99); v = (char *)v + 8; CHECK(*(int *)v, 12); CHECK(v > (void *)a, 1); long address = (long)a; CHECK(*(int *)(address + 12), 13); CHECK((int *)address == a, 1); int (*row)[4] = m; CHECK(row[1][2], 7); row++; CHECK((*row)[0], 5); char *bytes = (char *)&a[3]; CHECK(bytes[0], 13); *(short *)bytes = 0x1234; CHECK(a[3], 0x1234); *(long *)&a[0] = 0x0000000200000001L; CHECK(a[0] * 10 + a[1], 12);
	CHECK(vla(10), 285 + 40); CHECK(vla_loop(50), 833 + 17); CHECK(vla_matrix(4, 5), 3400 + 11 + 20 + 2); int sq[3][3] = { { 1 }, { 0, 2 }, { 0, 0, 3 } }; CHECK(vla_parameter(3, sq), 6); CHECK(use_alloca(100), 300); CHECK(aligned(), 0);
	char unaligned[16] = { 0 }; *(int *)(unaligned + 1) = 0x01020304; CHECK(unaligned[1], 4); CHECK(*(int *)(unaligned + 2), 0x00010203); *(double *)(unaligned + 3) = 1.0; CHECK(unaligned[10], 0x3f);
	int i = 0, order[5] = { 0 }; order[i++] = 5; order[i++] += 7; CHECK(order[0] * 10 + order[1], 57); CHECK(i, 2); i = 3; order[i] = i++ * 0 + 4; int *null = 0; CHECK(null == 0, 1); CHECK(&null[0] == 0, 1); CHECK((long)&((struct { int x, y; } *)0)->y, 4);
	static int chain[3] = { 1, 2, 0 }; int at = 0; while ((at = chain[at])) i++; CHECK(at, 0);
	return 0;
}
