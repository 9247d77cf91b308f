/* GNU: ({ … }) with declarations, control flow, nesting, structures as values. */
#include "expect.h"

#define max(a, b) ({ __typeof__(a) _a = (a); __typeof__(b) _b = (b); _a > _b ? _a : _b; })
#define swap(a, b) do { __typeof__(a) _t = a; a = b; b = _t; } while (0)
#define container_of(pointer, type, member) \
	({ const __typeof__(((type *)0)->member) *_p = (pointer); (type *)((char *)_p - __builtin_offsetof(type, member)); })

struct pair { int a, b; };
struct outer { int before; struct pair inner; };

static int returns_from_inside(int n)
{
	int r = n + ({ if (n > 5) return 100; n * 2; });
	return r;
}

static int breaks_from_inside(void)
{
	int i, sum = 0;
	for (i = 0; i < 10; i++) {
		sum += ({ if (i == 3) continue; if (i == 6) break; i; });
	}
	return sum * 10 + i;
}

static int goto_out(int n)
{
	int r = 1 + ({ if (n) goto out; 5; });
	return r;
out:
	return -1;
}

int main(void)
{
	int x = 3, y = 4, calls = 0;
	struct outer o = { 1, { 2, 3 } };
	struct pair p;

	EXPECT_EQ(({ 5; }), 5);
	EXPECT_EQ(({ int i = 2; i * 3; }), 6);
	EXPECT_EQ(max(x++, y), 4);
	EXPECT_EQ(x, 4);
	EXPECT_EQ(max(max(1, 9), max(3, 4)), 9);
	EXPECT(max(1.5, 2) == 2.0);
	swap(x, y);
	EXPECT_EQ(container_of(&o.inner, struct outer, inner)->before, 1);
	p = ({ struct pair q = { x, y }; q.a += 10; q; });
	EXPECT_EQ(p.a, 14);
	EXPECT_EQ(({ struct pair q = { 7, 8 }; q; }).b, 8);
	EXPECT_EQ(({ int s = 0; for (int i = 1; i <= 10; i++) s += i; s; }), 55);
	EXPECT_EQ(({ int r; switch (x) { case 4: r = 44; break; default: r = 0; } r; }), 44);
	({ calls++; (void)0; });
	({});
	(void)({ calls++; });
	EXPECT_EQ(calls, 2);
	EXPECT_EQ(returns_from_inside(2), 6);
	EXPECT_EQ(returns_from_inside(6), 100);
	EXPECT_EQ(breaks_from_inside(), (0 + 1 + 2 + 4 + 5) * 10 + 6);
	EXPECT_EQ(goto_out(1), -1);
	EXPECT_EQ(goto_out(0), 6);
	EXPECT_EQ(1 + ({ 2; }) * ({ 3 + ({ 4; }); }), 15);
	EXPECT_STR(({ char *s = "a\0b"; s + 2; }), "b");
	EXPECT_EQ(sizeof(({ (char)1; })), 1);
	EXPECT_EQ(({ static int kept; kept++; kept; }) + ({ lab: 3; }), 4);
	for (int i = ({ int k = 3; k; }); i < ({ 5; }); i += ({ 1; }))
		calls++;
	EXPECT_EQ(calls, 4);
	while (({ calls++; calls < 10; }))
		;
	EXPECT_EQ(calls, 10);
	if (({ int ok = calls == 10; ok; }))
		calls = 0;
	EXPECT_EQ(calls, 0);
	EXPECT_EQ((x > 0 ? ({ calls++; 5; }) : ({ calls += 100; 6; })) + calls, 6);
	return expected();
}
