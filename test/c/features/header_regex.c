/* POSIX <regex.h>. */
#include "expect.h"
#include <regex.h>

static const char *part(const char *text, regmatch_t match)
{
	static char copy[64];

	snprintf(copy, sizeof(copy), "%.*s", (int)(match.rm_eo - match.rm_so), text + match.rm_so);
	return copy;
}

static int matches(const char *pattern, int flags, const char *text)
{
	regex_t expression;
	int result;

	if (regcomp(&expression, pattern, flags | REG_NOSUB) != 0)
		return -1;
	result = regexec(&expression, text, 5, NULL, 0);
	regfree(&expression);
	return result == 0;
}

static void basics(void)
{
	EXPECT_EQ(matches("^a.*z$", 0, "abcz"), 1);
	EXPECT_EQ(matches("^a.*z$", 0, "abc"), 0);
	EXPECT_EQ(matches("a+", 0, "aa"), 0);
	EXPECT_EQ(matches("a+", REG_EXTENDED, "aa"), 1);
	EXPECT_EQ(matches("HELLO", REG_ICASE, "say hello"), 1);
	EXPECT_EQ(matches("[[:digit:]]{3}", REG_EXTENDED, "ab123"), 1);
	EXPECT_EQ(matches("(a|b)c", REG_EXTENDED, "xbc"), 1);
	EXPECT_EQ(matches("^b", 0, "a\nb"), 0);
	EXPECT_EQ(matches("^b", REG_NEWLINE, "a\nb"), 1);
	EXPECT_EQ(matches("(", REG_EXTENDED, ""), -1);
	EXPECT_EQ(matches("", 0, "anything"), 1);
	EXPECT_EQ(matches("\\(ab\\)\\1", 0, "abab"), 1);
}

static void subexpressions(void)
{
	const char *text = "host=example port=80", *rest;
	regex_t expression;
	regmatch_t found[4];
	int pairs = 0;

	EXPECT_EQ(regcomp(&expression, "([a-z]+)=([a-z0-9]+)(x)?", REG_EXTENDED), 0);
	EXPECT_EQ(expression.re_nsub, 3);
	EXPECT_EQ(regexec(&expression, text, 4, found, 0), 0);
	EXPECT(found[0].rm_so == 0 && found[0].rm_eo == 12);
	EXPECT_STR(part(text, found[1]), "host");
	EXPECT_STR(part(text, found[2]), "example");
	EXPECT_EQ(found[3].rm_so, -1);
	for (rest = text; regexec(&expression, rest, 1, found, rest == text ? 0 : REG_NOTBOL) == 0; rest += found->rm_eo)
		pairs++;
	EXPECT_EQ(pairs, 2);
	found[0].rm_so = 13;
	found[0].rm_eo = 18;
	EXPECT_EQ(regexec(&expression, text, 4, found, REG_STARTEND), REG_NOMATCH);
	found[0].rm_so = 13;
	found[0].rm_eo = 19;
	EXPECT_EQ(regexec(&expression, text, 4, found, REG_STARTEND), 0);
	EXPECT_STR(part(text, found[2]), "8");
	regfree(&expression);
}

static void errors(void)
{
	static const struct {
		const char *pattern;
		int error;
	} cases[] = {
		{ "[a", REG_EBRACK },
		{ "(a", REG_EPAREN },
		{ "a{2", REG_EBRACE },
		{ "[b-a]", REG_ERANGE },
		{ "*", REG_BADRPT },
		{ "a\\", REG_EESCAPE },
		{ "[[:nothing:]]", REG_ECTYPE },
	};
	regex_t expression;
	char message[64];

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		int error = regcomp(&expression, cases[i].pattern, REG_EXTENDED);

		EXPECT_EQ(error, cases[i].error);
		if (error == 0)
			regfree(&expression);
	}
	EXPECT_EQ(regerror(REG_NOMATCH, NULL, message, sizeof(message)), 9);
	EXPECT_STR(message, "No match");
	EXPECT_EQ(regerror(REG_EBRACK, NULL, message, 5), 31);
	EXPECT_STR(message, "Unma");
	EXPECT_EQ(regerror(REG_ERANGE, NULL, NULL, 0), 18);
}

int main(void)
{
	basics();
	subexpressions();
	errors();
	return expected();
}
