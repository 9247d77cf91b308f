/* GNU's transparent_union: a parameter that takes what its members take, without a cast. */
#include "expect.h"

typedef union {
	int *number;
	const char *text;
	struct pair *pair;
} any __attribute__((transparent_union));

struct pair { int a, b; };
union __attribute__((__transparent_union__)) address { struct pair *pair; long *word; };

static int number(any value) { return *value.number; }
static size_t length(int ignored, any value) { (void)ignored; return value.text == NULL ? 99 : strlen(value.text); }
static int second(union address at) { return at.pair->b; }
static int through(int (*function)(any), int *p) { return function(p); }

int main(void)
{
	int x = 7;
	char text[] = "characters";
	struct pair pair = { 1, 2 };
	void *untyped = &x;
	any whole = { .text = "whole" };

	EXPECT_EQ(number(&x), 7);
	EXPECT_EQ(number(untyped), 7);
	EXPECT_EQ(length(0, text), 10);
	EXPECT_EQ(length(0, "literal"), 7);
	EXPECT_EQ(length(0, whole), 5);
	EXPECT_EQ(length(0, NULL), 99);
	EXPECT_EQ(second(&pair), 2);
	EXPECT_EQ(number((any)&x), 7);
	EXPECT_EQ(through(number, &x), 7);
	EXPECT_EQ(sizeof(any), sizeof(void *));
	return expected();
}
