/* GNU __attribute__((cleanup(f))): on every way out of a scope, the youngest variable first. */
#include "expect.h"
#include <stdlib.h>

static char log_[64];
static int length;

static void note(char c) { log_[length++] = c; log_[length] = 0; }
static const char *taken(void) { length = 0; return log_; }
static void release(char *p) { note(*p); }
static void free_pointer(void *p) { free(*(void **)p); note('f'); }
static void decrement(int *n) { --*n; note('-'); }
struct pair { int a, b; };
static void close_pair(struct pair *p);

#define AUTO __attribute__((cleanup(release))) char
#define FREE __attribute__((__cleanup__(free_pointer)))

static int order(void) { AUTO a = 'a', b = 'b'; AUTO c = 'c'; return 5; }
static void falls_off(void) { AUTO a = 'a'; { AUTO b = 'b'; note('1'); } note('2'); }

static int returned_before(void)
{
	__attribute__((cleanup(decrement))) int n = 10;
	return n;
}

static char *returned_pointer(void)
{
	FREE char *scratch = malloc(10);
	static char kept[10];
	strcpy(scratch, "copied");
	return strcpy(kept, scratch);
}

static void loops(void)
{
	for (int i = 0; i < 4; i++) {
		AUTO a = 'a' + i;
		if (i == 1)
			continue;
		if (i == 2)
			break;
		note('.');
	}
	int n = 2;
	while (n--) {
		AUTO w = 'w';
		AUTO x = 'x';
	}
	do {
		AUTO d = 'd';
	} while (0);
}

static void switches(int n)
{
	AUTO s = 's';
	switch (n) {
	case 1: {
		AUTO one = '1';
		break;
	}
	case 2:
		note('2');
	}
	note('e');
}

static int gotos(int n)
{
	AUTO a = 'a';
	{
		AUTO b = 'b';
		{
			AUTO c = 'c';
			if (n == 0)
				goto outer;
			if (n == 1)
				goto out;
		}
outer:
		note('o');
	}
	return 1;
out:
	note('x');
	return 2;
}

static int backwards(void)
{
	int n = 0;
again:;
	AUTO a = '0' + n;
	if (++n < 3)
		goto again;
	return n;
}

static int in_expression(void)
{
	int r = ({ AUTO a = 'a'; note('v'); 7; });
	note('r');
	return r + ({ AUTO b = 'b'; b; });
}

static struct pair pair_result(void)
{
	__attribute__((cleanup(close_pair))) struct pair p = { 1, 2 };
	return p;
}

static void for_clause(void)
{
	for (AUTO f = 'f'; f < 'h'; f++)
		note('.');
	note('e');
}

int main(void)
{
	EXPECT_EQ(order(), 5);
	EXPECT_STR(taken(), "cba");
	falls_off();
	EXPECT_STR(taken(), "1b2a");
	EXPECT_EQ(returned_before(), 10);
	EXPECT_STR(taken(), "-");
	EXPECT_STR(returned_pointer(), "copied");
	EXPECT_STR(taken(), "f");
	loops();
	EXPECT_STR(taken(), ".abcxwxwd");
	switches(1);
	EXPECT_STR(taken(), "1es");
	switches(3);
	taken();
	EXPECT_EQ(gotos(0), 1);
	EXPECT_STR(taken(), "coba");
	EXPECT_EQ(gotos(1), 2);
	EXPECT_STR(taken(), "cbxa");
	EXPECT_EQ(backwards(), 3);
	EXPECT_STR(taken(), "012");
	EXPECT_EQ(in_expression(), 7 + 'b');
	EXPECT_STR(taken(), "varb");
	EXPECT_EQ(pair_result().b, 2);
	EXPECT_STR(taken(), "p");
	for_clause();
	EXPECT_STR(taken(), "..he");
	return expected();
}

static void close_pair(struct pair *p) { p->a = p->b = 0; note('p'); }
