/* Narrow integers in memory, taken with the other sign. */
#include <stdio.h>

struct s { signed char c; unsigned char u; short h; unsigned short w; signed char b : 7; _Bool f; volatile char v; };
union u { signed char c; unsigned char u; };
int main(void)
{
	struct s s = {-3, 253, -300, 65000, -3, 1, -7}, *p = &s; union u u = {-5}; char local = -9; _Atomic signed char at = -11;
	signed char *q = &s.c; static signed char arr[3] = {-1, -2, -3}; const char *lit = "\xe9z";
	printf("%d %d %d %d %d %d %d\n", (unsigned char)p->c, (signed char)p->u, (unsigned short)p->h, (short)p->w, (unsigned char)p->b, (unsigned char)p->f, (unsigned char)p->v);
	printf("%d %d %d %d %d %d %d %d %d\n", (unsigned char)*q, (unsigned char)arr[1], (unsigned char)u.c, (unsigned char)local, (unsigned char)at, (unsigned char)lit[0], (unsigned char)"\xe8"[0], (unsigned short)p->c, (long)(unsigned char)arr[2] == 253L);
	return 0;
}
