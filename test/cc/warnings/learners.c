/* Warnings that are wanted by name, or of -Wextra, about what beginners write. */
#include <stddef.h>

int total;
int counter(void);
int counter(void);
extern int total;
extern int total;
int old();
int old(a, b) int a, b; { return a + b; }
int nothing() { return 1; }
int not_declared(int a) { return a; }
static int inner(void) { return 0; }
int declared(int);
int declared(int a) { return a; }
const int constant(void);
int const static backward = 1;
int static also_backward(void) { return 0; }
static const int forward = 1;
int callback(int (*f)(), int g(void));

int shadows(int total, int parameter)
{
	int counter = 1;
	int local = 2;
	{
		int local = 3;
		int parameter = 4;
		total += local + parameter;
	}
	for (int local = 0; local < 3; local++)
		total++;
	return total + counter + local + parameter + inner() + backward + also_backward() + forward;
}

int late(int a)
{
	int b = a;
	b++;
	int c = b;
	if (a) {
		a++;
		int d = a;
		c += d;
	}
	return c;
}

int floats(double a, float b)
{
	if (a == b)
		return 1;
	if (a != 0)
		return 2;
	if (a < b)
		return 3;
	return 0;
}

void *arithmetic(void *p, char *q, int (*f)(void))
{
	p = p + 1;
	p++;
	q++;
	f += 1;
	return p;
}

int variable_length(int n)
{
	int a[n], b[3];
	a[0] = b[0] = n;
	return a[0] + b[0];
}

int cases(int n)
{
	switch (n) {
	case 1: return 2;
	}
	switch (n) {
	case 1: return 2;
	default: return 3;
	}
}

int conditions(int a, int b)
{
	if (a << b) a++;
	if (a * b) a++;
	if (a * 2) a++;
	if ((a << b) != 0) a++;
	if (a ? 1 : 2) a++;
	if (a ? 1 : 0) a++;
	if (a == b) return 1;
	else if (a < b) return 2;
	else if (a == b) return 3;
	if (a) return 1;
	else if (!a) return 2;
	else if (a) return 3;
	while (a << 1) a--;
	return a;
}

int sizes(int *p, char *c)
{
	int a[4];
	size_t n = sizeof(a) / sizeof(a[0]);
	n += sizeof(p) / sizeof(p[0]);
	n += sizeof p / sizeof *p;
	n += sizeof(p) / sizeof(int);
	n += sizeof(c) / sizeof(c[0]);
	n += sizeof(int *) / sizeof(int);
	return n;
}

int always(int n) { return always(n - 1) + 1; }
int sometimes(int n) { return n ? sometimes(n - 1) : 0; }
int always_too(int n)
{
	int m = n + 1;
	if (m > 2)
		return always_too(m);
	else
		return always_too(n);
}
void ends(int n)
{
	if (n == 0)
		return;
	ends(n - 1);
}
void main(int argc) { }
