/* C11 7.4: the classes of characters, for every value they are defined for; 7.11: the "C" locale. */
#define _GNU_SOURCE
#include "expect.h"
#include <ctype.h>
#include <limits.h>
#include <locale.h>
#include <stdlib.h>

static int members(int (*class)(int))
{
	int count = 0;

	for (int c = EOF; c <= UCHAR_MAX; c++)
		count += class(c) != 0;
	return count;
}

static int wrapped_isalpha(int c) { return isalpha(c); }

static void classes(void)
{
	EXPECT_EQ(members(isalnum), 62);
	EXPECT_EQ(members(isalpha), 52);
	EXPECT_EQ(members(wrapped_isalpha), 52);
	EXPECT_EQ(members(isblank), 2);
	EXPECT_EQ(members(iscntrl), 33);
	EXPECT_EQ(members(isdigit), 10);
	EXPECT_EQ(members(isgraph), 94);
	EXPECT_EQ(members(islower), 26);
	EXPECT_EQ(members(isprint), 95);
	EXPECT_EQ(members(ispunct), 32);
	EXPECT_EQ(members(isspace), 6);
	EXPECT_EQ(members(isupper), 26);
	EXPECT_EQ(members(isxdigit), 22);
	EXPECT(isspace('\v') && !isspace('\b'));
	EXPECT(!isalpha(0xe4) && !isprint(0x7f) && iscntrl(0x7f));
	EXPECT(isascii(127) && !isascii(128));
	EXPECT_EQ(toascii(0xe1), 'a');
}

static void cases(void)
{
	int changed = 0;

	for (int c = EOF; c <= UCHAR_MAX; c++)
		changed += toupper(c) != c;
	EXPECT_EQ(changed, 26);
	EXPECT_EQ(toupper('q'), 'Q');
	EXPECT_EQ(tolower('Q'), 'q');
	EXPECT_EQ(toupper(EOF), EOF);
	EXPECT_EQ(tolower('['), '[');
	EXPECT_EQ((toupper)('a'), 'A');
}

static void locale(void)
{
	struct lconv *conventions = localeconv();

	EXPECT_STR(setlocale(LC_ALL, NULL), "C");
	EXPECT_STR(setlocale(LC_ALL, "C"), "C");
	EXPECT_STR(setlocale(LC_NUMERIC, "POSIX"), "C");
	EXPECT(setlocale(LC_ALL, "no_SUCH") == NULL);
	EXPECT_STR(setlocale(LC_CTYPE, ""), "C");
	EXPECT_STR(conventions->decimal_point, ".");
	EXPECT_STR(conventions->thousands_sep, "");
	EXPECT_STR(conventions->currency_symbol, "");
	EXPECT_EQ(conventions->frac_digits, CHAR_MAX);
	EXPECT_EQ(MB_CUR_MAX, 1);
}

int main(void)
{
	classes();
	cases();
	locale();
	return expected();
}
