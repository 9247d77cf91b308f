/* C11 7.6, 7.27, 7.29.4: rounding modes, CPU time, classes of wide characters by name. */
#define _GNU_SOURCE
#include "expect.h"
#include <fenv.h>
#include <string.h>
#include <time.h>
#include <wchar.h>
#include <wctype.h>

static void wide_classes(void)
{
	static const char *const names[] = { "alnum", "alpha", "blank", "cntrl", "digit", "graph", "lower", "print", "punct",
		"space", "upper", "xdigit" };
	int counts[12] = { 0 };
	static const int wanted[] = { 62, 52, 2, 33, 10, 94, 26, 95, 32, 6, 26, 22 };

	for (int i = 0; i < 12; i++) {
		for (wint_t c = 0; c < 128; c++)
			counts[i] += iswctype(c, wctype(names[i])) != 0;
		EXPECT_EQ(counts[i], wanted[i]);
	}
	EXPECT_EQ(wctype("nothing"), 0);
	EXPECT_EQ(towctrans(L'a', wctrans("toupper")), L'A');
	EXPECT(!iswalpha(WEOF) && iswdigit(L'7') && towlower(L'Q') == L'q');
}

static void floating_environment(void)
{
	fenv_t saved;

	EXPECT_EQ(fegetround(), FE_TONEAREST);
	EXPECT_EQ(feclearexcept(FE_ALL_EXCEPT), 0);
	EXPECT_EQ(fetestexcept(FE_ALL_EXCEPT), 0);
	EXPECT_EQ(feraiseexcept(FE_OVERFLOW), 0);
	EXPECT(fetestexcept(FE_OVERFLOW) != 0);
	EXPECT_EQ(feholdexcept(&saved), 0);
	EXPECT_EQ(fetestexcept(FE_OVERFLOW), 0);
	EXPECT_EQ(fesetenv(&saved), 0);
	EXPECT(fetestexcept(FE_OVERFLOW) != 0);
}

static void cpu_time(void)
{
	clock_t before = clock();
	volatile unsigned long spent = 0;

	while (clock() == before && spent < 100000000)
		spent++;
	EXPECT(clock() > before);
}

int main(void)
{
	wide_classes();
	floating_environment();
	cpu_time();
	return expected();
}
