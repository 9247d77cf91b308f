#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct pair { int first, second; };
enum color { RED, GREEN, BLUE };
int take(int), *place(void);
int must(void) __attribute__((warn_unused_result));

/* parentheses, address, tautological-compare, logical-not-parentheses */
int conditions(int a, int b, int c, char *s, struct pair *p) {
	if (a = b) take(1);
	if ((a = b)) take(1);
	while (a = take(b)) take(2);
	while ((a = take(b)) != 0) take(2);
	if (a < b < c) take(3);
	if ((a < b) == c) take(3);
	if (a & b == c) take(4);
	if ((a & b) == c) take(4);
	if (a | b != c) take(4);
	if (a == b == c) take(4);
	if (a || b && c) take(5);
	if (a || (b && c)) take(5);
	if (s == "text") take(6);
	if ("text" != s) take(6);
	if (strcmp(s, "text") == 0) take(6);
	if (a == a) take(7);
	if (p->first != p->first) take(7);
	if (p->first != p->second) take(7);
	if (take(1) == take(1)) take(7);
	if (!a == b) take(8);
	if (!a == !b) take(8);
	if (!(a == b)) take(8);
	if (take) take(9);
	a = b << c + 1;
	a = b << (c + 1);
	return a;
}

/* unused-value, unused-result */
void values(int a, int b, int *p, struct pair s) {
	a;
	a == b;
	a + b;
	*p;
	*p++;
	s.first;
	(void) a;
	a ? take(1) : take(2);
	take(1) + 1;
	take(1);
	a++;
	place()[1];
	(void) take(1);
	must();
	if (must()) take(3);
	a = must();
	a, b;
}

/* empty-body, dangling-else, misleading-indentation */
int bodies(int a, int b) {
	if (a);
	if (a) { }
	if (a) take(1); else;
	if (a)
		if (b) take(1);
		else take(2);
	if (a) {
		if (b) take(1);
	} else take(2);
	if (a)
		take(1);
		take(2);
	if (a)
		take(1);
	take(2);
	for (a = 0; a < b; a++)
		take(a);
		take(b);
	while (a--)
		take(a);
	if (a)
		take(1);
	else
		take(2);
		take(3);
	return a;
}

/* switch, switch-unreachable, implicit-fallthrough */
int switches(enum color c, int n) {
	switch (c) { case RED: return 1; case GREEN: return 2; }
	switch (c) { case RED: return 1; default: break; }
	switch (c) { case RED: return 1; case GREEN: return 2; case BLUE: return 3; }
	switch (n) { n = 1; case 1: return 1; }
	switch (n) { int unset; case 1: unset = n; return unset; }
	switch (n) {
	case 1:
		take(1);
	case 2:
	case 3:
		take(2);
		/* fall through */
	case 4:
		take(3);
		break;
	case 5:
		if (n) return 1;
		else return 2;
	case 6:
		take(4);
	case 7:
		break;
	case 8:
		exit(1);
	case 9:
		if (n) break;
	default:
		return 0;
	}
	return n;
}

/* sign-compare, type-limits */
int signs(int i, unsigned u, unsigned char b, long l, size_t z) {
	if (i < u) take(1);
	if (u == i) take(1);
	if (i < (int) u) take(1);
	if (b < u) take(1);
	if (u > 5) take(1);
	if (u > -1) take(1);
	if (l < u) take(1);
	if (z > i) take(1);
	if (i < sizeof(int)) take(1);
	if (i == sizeof(int)) take(1);
	if ((i & 7) < u) take(1);
	if ((i == 3) < u) take(1);
	if (u >= 0) take(2);
	if (u < 0) take(2);
	if (i >= 0) take(2);
	return b;
}

/* sizeof-pointer-memaccess, sizeof-array-argument, memset-transposed-args */
void sizes(struct pair *p, char name[20], char *s) {
	struct pair local;
	memset(p, 0, sizeof(p));
	memset(p, 0, sizeof(*p));
	memset(&local, 0, sizeof(local));
	bzero(p, sizeof p);
	memcpy(&local, p, sizeof(p));
	take(sizeof(name));
	take(sizeof(s));
	memset(s, sizeof(*s), 0);
	memset(s, 0, 0);
	take(local.first);
}

/* return-local-addr, return-type */
int *gone(void) { int local = 1; return &local; }
char *gone_array(void) { char local[2] = "a"; return local; }
int *gone_parameter(int n) { return &n; }
int *stays(void) { static int local; return &local; }
int no_value(int n) { if (n) return 1; }
int all_values(int n) { if (n) return 1; else return 2; }
int never_ends(void) { for (;;) take(1); }

/* char-subscripts, div-by-zero, shifts, overflow, sequence-point */
int operators(int *a, char c, unsigned char u, int i) {
	a[c] = a[u] + a[(int) c];
	i = i++;
	i = a[i]++;
	i = 1 / 0 + 5 % 0;
	i = 1 << 40;
	i = 1 << -1;
	i = 2147483647 + 1;
	u = 300;
	return i + u;
}

/* unused */
static int unused_static;
static int used_static;
static void unused_function(void) { }
static inline void unused_inline(void) { }
static void itself(int n) { if (n) itself(n - 1); }
__attribute__((unused)) static void meant(void) { }
int unused_names(int parameter, int used, int set) {
	int variable;
	int initialised = 1;
	int assigned;
	int read = 2;
	int meant __attribute__((unused));
	static int kept;
	assigned = used;
	set = 1;
	label: used_static = read;
	goto other;
	other: return used;
}

/* format */
void formats(int i, long l, char *s, double d) {
	printf("%d %ld %s %f\n", i, l, s, d);
	printf("%d\n", l);
	printf("%s\n", i);
	printf("%d %d\n", i);
	printf("%d\n", i, i);
	printf("%f\n", i);
	i = scanf("%d", i);
	i = scanf("%d", &l);
	i = scanf("%d %lf", &i, &d);
}

/* pointer-sign, nonnull */
void pointers(char *s, unsigned char *u, int *i, unsigned *n) {
	u = s;
	i = n;
	take(strlen(u));
	take(strlen(NULL));
	strcpy(s, NULL);
	take(*u + *i);
}
