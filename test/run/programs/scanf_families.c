#include <stdint.h>
#include <stdio.h>
#include <string.h>
int main(void)
{
	signed char hh = 0; short h = 0; long l = 0; long long ll = 0; size_t z = 0; unsigned u = 0, x = 0, o = 0; intmax_t j = 0;
	float f = 0; double d = 0; long double ld = 0; void *p = NULL;
	char a[20], b[20], c[4] = "...";
	int n = -1, m = -1, r;
	r = sscanf("-5 -300 123456789012 -9223372036854775808 42 4294967295 ff 17 -1", "%hhd %hd %ld %lld %zu %u %x %o %jd", &hh, &h, &l, &ll, &z, &u, &x, &o, &j);
	printf("%d: %d %d %ld %lld %zu %u %x %o %jd\n", r, hh, h, l, ll, z, u, x, o, j);
	r = sscanf("1.5 2.5e3 -3.25 0x10", "%f %lf %Lf %p", &f, &d, &ld, &p);
	printf("%d: %g %g %Lg %p\n", r, f, d, ld, p);
	r = sscanf("inf nan 0x1p4", "%f %lf %lf", &f, &d, &d);
	printf("%d: %f %f\n", r, f, d);
	r = sscanf("hello world 12ab", "%3s%s %*s%n %[0-9]%n", a, b, &n, a, &m);
	printf("%d: %s %s %d %d\n", r, a, b, n, m);
	r = sscanf("xyz", "%2c", c);
	printf("%d: %s\n", r, c);
	r = sscanf("key = value # comment", "%19[^= ] = %19[^#\n]", a, b);
	printf("%d: [%s] [%s]\n", r, a, b);
	r = sscanf("10-20", "%d-%d", &n, &m);
	printf("%d: %d %d\n", r, n, m);
	r = sscanf("10+20", "%d-%d", &n, &m);
	printf("%d\n", r);
	r = sscanf("", "%d", &n);
	printf("%d\n", r);
	r = sscanf("abc", "%d", &n);
	printf("%d\n", r);
	r = sscanf("127.0.0.1:80", "%d.%d.%d.%d:%hd", &n, &m, (int *)&u, (int *)&x, &h);
	printf("%d: %d %d %u %u %d\n", r, n, m, u, x, h);
	r = sscanf("7 8", "%2$d %1$d", &n, &m);
	printf("%d: %d %d\n", r, n, m);
	r = sscanf("50%", "%d%%%n", &n, &m);
	printf("%d: %d %d\n", r, n, m);
	r = sscanf("012 0x12 12", "%i %i %i", &n, &m, (int *)&u);
	printf("%d: %d %d %d\n", r, n, m, u);
	return 0;
}
