/* C11 6.7.2.1p18, and the zero-length arrays of old that stand for them. */
#include "expect.h"
#include <stddef.h>
#include <stdlib.h>

struct flexible { int n; short data[]; };
struct zero { int n; char data[0]; };
struct one { int n; char data[1]; };
struct aligned { char c; long data[]; };
struct message { unsigned length; struct { char key, value; } pairs[]; };

static struct flexible initialised = { 3, { 10, 20, 30 } };
static struct flexible after = { 1, { 99 } };
static struct message pairs = { 2, { { 'a', 'b' }, { 'c', 'd' } } };
static struct { int n; char text[]; } greeting = { 5, "hello" };
static struct message designated = { .length = 2, .pairs[1].value = 'z', .pairs[0] = { 'x', 'y' } };
static struct { int n; char text[]; } changed = { 5, .text = "hello", .text[1] = 'E' };

static int sum(const struct flexible *f)
{
	int total = 0;
	for (int i = 0; i < f->n; i++)
		total += f->data[i];
	return total;
}

int main(void)
{
	struct flexible *f = malloc(sizeof *f + 4 * sizeof f->data[0]), copy;
	struct zero *z = malloc(sizeof *z + 6);
	struct one *o = malloc(offsetof(struct one, data) + 6);

	EXPECT_EQ(sizeof(struct flexible), 4);
	EXPECT_EQ(sizeof(struct zero), 4);
	EXPECT_EQ(sizeof(struct one), 8);
	EXPECT_EQ(sizeof(struct aligned), 8);
	EXPECT_EQ(offsetof(struct flexible, data), 4);
	EXPECT_EQ(offsetof(struct aligned, data), 8);
	EXPECT_EQ(offsetof(struct flexible, data[3]), 10);
	EXPECT_EQ(sizeof(struct message), 4);
	f->n = 4;
	for (int i = 0; i < 4; i++)
		f->data[i] = (short)(i + 1);
	EXPECT_EQ(sum(f), 10);
	EXPECT_EQ(sum(&initialised), 60);
	EXPECT_EQ(sum(&after), 99);
	EXPECT_EQ(pairs.pairs[1].key, 'c');
	EXPECT_STR(greeting.text, "hello");
	EXPECT(designated.pairs[0].value == 'y' && designated.pairs[1].key == 0 && designated.pairs[1].value == 'z');
	EXPECT_STR(changed.text, "hEllo");
	copy = *f;
	EXPECT_EQ(copy.n, 4);
	strcpy(z->data, "zero!");
	EXPECT_STR(z->data, "zero!");
	EXPECT((char *)z + 4 == z->data);
	strcpy(o->data, "one!!");
	EXPECT_STR(o->data, "one!!");
	f = realloc(f, sizeof *f + 100 * sizeof *f->data);
	f->data[99] = 7;
	EXPECT_EQ(f->data[99] + f->data[3], 11);
	EXPECT_EQ(&f->data[99] - f->data, 99);
	free(f);
	free(z);
	free(o);
	return expected();
}
