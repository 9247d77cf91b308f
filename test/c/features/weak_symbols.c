/* Weak symbols that nothing defines have the address 0; those that something defines are as any other. */
#include "expect.h"

extern int nothing __attribute__((weak));
extern int nothing_here[] __attribute__((weak));
extern struct pair { int first, second; } no_pair __attribute__((weak));
int no_function(int) __attribute__((weak));
#pragma weak by_pragma
extern int by_pragma;
extern int pragma_below;
#pragma weak pragma_below
#pragma weak another_name = one_name
int one_name = 17;
extern int another_name;
int defined __attribute__((weak)) = 5;
int first_plain;
extern int first_plain __attribute__((weak));

static int *pointer = &nothing;
static int *into = &no_pair.second;

int main(void)
{
	EXPECT(&nothing == 0);
	EXPECT(!&nothing);
	EXPECT(nothing_here == NULL);
	EXPECT(no_function == NULL);
	EXPECT(&by_pragma == NULL);
	EXPECT(&pragma_below == NULL);
	EXPECT_EQ(another_name, 17);
	EXPECT(pointer == NULL);
	EXPECT_EQ(into, 4);
	EXPECT(&defined != NULL);
	EXPECT_EQ(defined, 5);
	EXPECT(&first_plain != NULL);
	EXPECT_EQ(&nothing ? nothing : 3, 3);
	if (&nothing)
		nothing = 1;
	if (no_function)
		no_function(1);
	EXPECT_EQ(&nothing_here[2], 8);
	return expected();
}
