#include "check.h"
#include <stdarg.h>

struct small { int a; char b; }; struct large { long a[5]; }; struct odd { char c[3]; };

static long sum(int n, ...) { va_list ap; long s = 0; va_start(ap, n); while (n-- > 0) s += va_arg(ap, int); va_end(ap); return s; }
static double format(const char *f, ...)
{
	va_list ap; double r = 0; va_start(ap, f);
	for (; *f; f++) switch (*f) {
	case 'i': r += va_arg(ap, int); break;
	case 'u': r += va_arg(ap, unsigned); break;
	case 'l': r += va_arg(ap, long); break;
	case 'd': r += va_arg(ap, double); break;
	case 'L': r += va_arg(ap, long double); break;
	case 's': { const char *s = va_arg(ap, const char *); while (*s) r += *s++; break; }
	case 'S': { struct small s = va_arg(ap, struct small); r += s.a * 10 + s.b; break; }
	case 'B': { struct large s = va_arg(ap, struct large); for (int i = 0; i < 5; i++) r += s.a[i]; break; }
	case 'O': r += va_arg(ap, struct odd).c[2]; break;
	case 'p': r += *va_arg(ap, int *); break;
	}
	va_end(ap);
	return r;
}
static long v_sum(int n, va_list ap) { long s = 0; for (int i = 0; i < n; i++) s += va_arg(ap, long); return s; }
static long twice(int n, ...) { va_list a, b; va_start(a, n); va_copy(b, a); long s = v_sum(n, a); s = s * 1000 + v_sum(n, b); va_end(a); va_end(b); return s; }
static long through_pointer(int n, ...) { va_list ap; va_start(ap, n); va_list *p = &ap; long r = va_arg(*p, long); r = r * 10 + va_arg(ap, long); va_end(ap); return r; }
static int many(int a, double b, ...) { va_list ap; va_start(ap, b); int r = a; for (int i = 0; i < 20; i++) r += va_arg(ap, int) * i; va_end(ap); return r; }
static struct small return_struct(int n, ...) { va_list ap; va_start(ap, n); struct small s = { n, va_arg(ap, int) }; va_end(ap); return s; }
static int unused(int n, ...) { return n; }
static int calls; static int tick(void) { return ++calls; }

int test(void)
{
	CHECK(sum(0), 0); CHECK(sum(3, 1, 2, 3), 6); CHECK(sum(2, sum(2, 10, 20), sum(1, 5)), 35); CHECK(sum(1, -1), -1);
	char c = -5; short s = -300; unsigned char uc = 200; float f = 1.5f; _Bool b = 1; struct small sm = { 3, 4 }; struct large lg = { { 1, 2, 3, 4, 5 } }; struct odd od = { { 7, 8, 9 } }; int x = 42;
	CHECK_DOUBLE(format("iiii", c, s, uc, b), -104); CHECK_DOUBLE(format("ud", 4000000000u, f), 4000000001.5); CHECK_DOUBLE(format("lid", -5000000000L, 7, 0.25), -4999999992.75); CHECK_DOUBLE(format("s", "ab"), 'a' + 'b'); CHECK_DOUBLE(format("p", &x), 42);
	CHECK_DOUBLE(format("iSi", 1, sm, 2), 37); CHECK_DOUBLE(format("BiO", lg, 5, od), 29); CHECK_DOUBLE(format("iLdLi", 1, 2.5L, 0.5, -1.0L, 3), 6); CHECK_DOUBLE(format("OSB", od, sm, lg), 9 + 34 + 15); CHECK_DOUBLE(format(""), 0);
	CHECK(twice(3, 1L, 2L, 3L), 6006); CHECK(through_pointer(2, 4L, 5L), 45); CHECK(many(1, 0.5, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19), 2471);
	CHECK(return_struct(5, 6).b, 6); CHECK(unused(3, 1, 2.0, "x"), 3); long (*fp)(int, ...) = sum; CHECK(fp(2, 5, 6), 11);
	CHECK(sum(2, tick(), tick()), 3); CHECK(calls, 2);
	return 0;
}
