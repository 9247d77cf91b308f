three(a, b, c) { return a * 100 + b * 10 + c; }
narrow(c, s, f)
	char c;
	short s;
	float f;
{
	return c + s + (int)(f * 2);
}
int reversed(int i, double d) { return (int)(d * 10) + i; }
int wide(long n) { return (unsigned)n == 0xffffffffu ? 1 : 0; }
int few(int a) { return a; }
int gone(void) { return 0; }
double halved(double x) { return x / 2; }
unsigned char small(unsigned char c) { return c; }
int late(const char *text) { return text[1]; }
