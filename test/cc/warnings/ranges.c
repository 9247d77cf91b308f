/* Comparisons that the range of a type decides. */
int a(int p, unsigned q) { return (p < 0u) + (p >= 0u) + (0u > p) + (0u <= p) + (p > 0u) + (p <= 0u) + (q < 0) + (0 > q) + (q >= 0) + (0 <= q); }
struct b { int f : 4; unsigned g : 3; };
int b(struct b s) { return s.f == 0xEB90ACB3B04CBC72LL; }
int c(struct b s) { return s.g < 8; }
int d(struct b s) { return s.g <= 8; }
int e(unsigned char s) { return s < 256; }
int f(unsigned char s) { return s == 256; }
int g(signed char s) { return s >= -128; }
int h(signed char s) { return s > 127; }
int i(unsigned char s) { return 300 > s; }
int j(int s) { return s > 2147483647; }
int k(unsigned s) { return s > 4294967295u; }
int l(char s) { return s == 0xff; }
int m(char s) { return s == -1; }
int n(unsigned short s) { return s < 65536; }
int o(unsigned short s) { return s != -1; }
int p(int s) { return s == 4294967296L; }
int q(unsigned char s) { return s < 0; }
int r(_Bool s) { return s < 2; }
int truths(int a, int b, _Bool t) { return ((a < b) == 2) + (!a > 1) + ((a && b) != 1) + (t == 3) + (t <= 1); }
int one_truth(int a, int b) { return (a < b) == 2; }
int not_more(int a) { return !a > 1; }
int fine(int a, int b, _Bool t) { return ((a < b) == 1) + (t != 0) + (t == 1); }
