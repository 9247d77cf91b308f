/* For the self-asserting programs of this directory: each prints what it finds wrong, and ends with 1 if anything was. */
#ifndef EXPECT_H
#define EXPECT_H

#include <stdio.h>
#include <string.h>

static int expectations;
static int wrong;

/* The condition holds. */
#define EXPECT(condition) \
	(expectations++, (condition) ? (void)0 : (void)(wrong++, printf("line %d: not so: %s\n", __LINE__, #condition)))

/* Two integers are equal. */
#define EXPECT_EQ(got, want) expect_equal(__LINE__, #got, (long long)(got), (long long)(want))

/* Two strings are equal. */
#define EXPECT_STR(got, want) expect_string(__LINE__, #got, (got), (want))

static void expect_equal(int line, const char *text, long long got, long long want)
{
	expectations++;
	if (got == want)
		return;
	wrong++;
	printf("line %d: %s is %lld, not %lld\n", line, text, got, want);
}

static void expect_string(int line, const char *text, const char *got, const char *want)
{
	expectations++;
	if (strcmp(got, want) == 0)
		return;
	wrong++;
	printf("line %d: %s is \"%s\", not \"%s\"\n", line, text, got, want);
}

/* What main returns. Keeps quiet compilers quiet about helpers a program did not need. */
static int expected(void)
{
	(void)expect_equal;
	(void)expect_string;
	printf("%d expectations\n", expectations);
	return wrong != 0;
}

#endif
