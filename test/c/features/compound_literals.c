/* C11 6.5.2.5: compound literals, their storage and their lives. */
#include "expect.h"

struct point { int x, y; };
struct list { int v; struct list *next; };

static int *file_scope = (int[]){ 1, 2, 3 };
static struct point *pointed = &(struct point){ 4, 5 };
static const char **words = (const char *[]){ "a", "b", 0 };
static struct list *chain = &(struct list){ 1, &(struct list){ 2, &(struct list){ 3, 0 } } };

static int sum(struct point p) { return p.x + p.y; }
static int sum_at(const struct point *p) { return p->x + p->y; }
static int total(const int *a, int n) { int s = 0; while (n--) s += a[n]; return s; }
static int length(char **list) { int n = 0; while (*list++) n++; return n; }

static int reset_each_time(void)
{
	int *seen[3], i = 0, values = 0;
again:
	seen[i] = &(int){ i * 10 };
	values += (*seen[i])++;
	if (++i < 3)
		goto again;
	return values * 10 + (seen[0] == seen[2]);
}

int main(void)
{
	int *p = (int[]){ 7, 8, 9 };
	int n = 3;
	struct point q;
	char *text = (char[]){ "writable" };

	EXPECT_EQ(file_scope[2], 3);
	file_scope[2] = 30;
	EXPECT_EQ(file_scope[2], 30);
	EXPECT_EQ(pointed->y, 5);
	EXPECT_STR(words[1], "b");
	EXPECT_EQ(chain->next->next->v, 3);
	EXPECT_EQ(sum((struct point){ 1, 2 }), 3);
	EXPECT_EQ(sum((struct point){ .y = n }), 3);
	EXPECT_EQ(sum_at(&(struct point){ n, n }), 6);
	EXPECT_EQ(total((int[]){ n, n + 1, n + 2 }, 3), 12);
	EXPECT_EQ(length((char *[]){ "x", "y", "z", 0 }), 3);
	EXPECT_EQ(p[1], 8);
	p[1]++;
	EXPECT_EQ(p[1], 9);
	q = (struct point){ q.x = 5, 6 };
	EXPECT_EQ(q.x + q.y, 11);
	EXPECT(((struct point){ 3, 4 }.y) == 4);
	EXPECT_EQ((int){ 5 } + 1, 6);
	EXPECT_EQ(++(int){ 5 }, 6);
	EXPECT_EQ(*&(int){ 4 }, 4);
	EXPECT_EQ(((int[]){ 1, 2, 3 })[1], 2);
	EXPECT((int[3]){ 1 }[2] == 0);
	EXPECT((sizeof(int[]){ 1, 2, 3 }) == 12);
	EXPECT_EQ(sizeof((struct point){ 1, 2 }), 8);
	text[0] = 'W';
	EXPECT_STR(text, "Writable");
	EXPECT_EQ(reset_each_time(), 301);
	for (int i = 0; i < 3; i++) {
		struct point *at = &(struct point){ .x = i };
		EXPECT_EQ(at->x + at->y, i);
		at->y = 50;
	}
	EXPECT_EQ(((struct point[]){ { 1, 2 }, { 3, 4 } })[1].x, 3);
	EXPECT_EQ((n > 2 ? (struct point){ 1, 1 } : (struct point){ 2, 2 }).x, 1);
	EXPECT_EQ(((union { int i; char c[4]; }){ 0x01020304 }).c[0], 4);
	EXPECT_STR((const char *){ "scalar" }, "scalar");
	EXPECT(((double){ 1 }) / 2 == 0.5);
	return expected();
}
