/* GNU: an attribute behind a `*` belongs to what is declared. */
#include "expect.h"

static int cleaned;
static char order[16];
static void clean(char **p) { order[cleaned++] = **p; }

static void scope(void)
{
	char *__attribute__((cleanup(clean))) a = "a";
	char *const __attribute__((cleanup(clean))) b = "b";
	__attribute__((cleanup(clean))) char *c = "c";
	char *d __attribute__((cleanup(clean))) = "d";
	char *plain = "x", *__attribute__((cleanup(clean))) e = "e";
	(void)plain;
}

struct member { char c; char *__attribute__((aligned(32))) p; };
static int *__attribute__((noinline, unused)) address(int *__attribute__((unused)) other, int *p) { return p; }

int main(void)
{
	int value = 4;
	scope();
	EXPECT_EQ(cleaned, 5);
	EXPECT_STR(order, "edcba");
	EXPECT_EQ(__builtin_offsetof(struct member, p), 32);
	EXPECT_EQ(*address(0, &value), 4);
	return expected();
}
