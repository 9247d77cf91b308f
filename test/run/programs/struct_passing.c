#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
struct small { char a; short b; };
struct large { int n[20]; double d; };
union both { int i; float f; unsigned char bytes[8]; };
struct bits { unsigned a : 3; signed b : 5; unsigned : 0; unsigned long c : 40; _Bool flag : 1; };
static struct small swap(struct small s) { struct small r = { (char)s.b, s.a }; s.a = 99; return r; }
static struct large scale(struct large l, int by) { int i; for (i = 0; i < 20; i++) l.n[i] *= by; l.d *= by; return l; }
static union both make(float f) { union both u; memset(&u, 0, sizeof(u)); u.f = f; return u; }
static struct bits pack(int n) { struct bits b = { n, n, (unsigned long)n << 33, n }; return b; }
int main(void)
{
	struct small s = { 1, 2 }, t = swap(s);
	struct large l = { { 1, 2, 3 }, 0.5 }, m;
	struct bits b = pack(0x1f);
	struct in_addr in = { htonl(0x01020304) };
	m = scale(scale(l, 3), 2);
	printf("%d %d %d %d\n", s.a, s.b, t.a, t.b);
	printf("%d %d %g %d\n", m.n[2], l.n[2], m.d, scale(m, 2).n[1]);
	printf("%x %zu\n", make(1.0f).i, sizeof(union both));
	printf("%d %d %lu %d %zu\n", b.a, b.b, (unsigned long)b.c, b.flag, sizeof(b));
	printf("%s\n", inet_ntoa(in));
	return 0;
}
