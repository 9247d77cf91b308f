/* gcc's other names for library functions, which need no header. */
#include "expect.h"

static const char folded[__builtin_strlen("twelve chars") + 1] = "twelve chars";
static double infinity = __builtin_inf(), huge = __builtin_huge_val(), nan_value = __builtin_nan("");
static float small_infinity = -__builtin_inff();
static int known_nan = __builtin_isnan(0.0 / 0.0) ? 1 : 0;

static int compare(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }

int main(void)
{
	char buffer[32], *copy;
	volatile double x = -2.5, zero = -0.0, nan = nan_value, tiny = 1e-310;
	volatile float f = 3.0f, tiny_float = 1e-40f;
	int *numbers;

	(void)compare;
	EXPECT_EQ(sizeof folded, 13);
	__builtin_strcpy(buffer, "builtin");
	EXPECT_EQ(__builtin_strlen(buffer), 7);
	EXPECT_EQ(__builtin_strcmp(buffer, "builtin"), 0);
	EXPECT_EQ(__builtin_memcmp(buffer, "build", 5) > 0, 1);
	EXPECT_STR(__builtin_strchr(buffer, 't'), "tin");
	EXPECT_STR(__builtin_strrchr(buffer, 'i'), "in");
	EXPECT_STR(__builtin_strstr(buffer, "il"), "iltin");
	__builtin_memset(buffer, 'z', 3);
	EXPECT_STR(buffer, "zzzltin");
	__builtin_memmove(buffer + 1, buffer, 4);
	EXPECT_STR((char *)__builtin_memcpy(buffer, "a", 1), "azzzlin");
	EXPECT_EQ(__builtin_sprintf(buffer, "%d-%s", 5, "x"), 3);
	EXPECT_STR(buffer, "5-x");
	EXPECT_EQ(__builtin_snprintf(buffer, 3, "%s", "long"), 4);
	copy = __builtin_strdup("copied");
	EXPECT_STR(copy, "copied");
	__builtin_free(copy);
	numbers = __builtin_malloc(3 * sizeof *numbers);
	numbers[2] = 5;
	EXPECT_EQ(numbers[2], 5);
	__builtin_free(numbers);
	EXPECT_EQ(__builtin_abs(-5) + __builtin_labs(-6l) + __builtin_llabs(-7ll), 18);
	EXPECT_EQ(__builtin_toupper('a') + !!__builtin_isdigit('5'), 'A' + 1);
	__builtin_printf("printed %s\n", "by a builtin");
	__builtin_puts("and put");
	if (x > 0)
		__builtin_abort();

	EXPECT(infinity > 1e308 && huge == infinity && small_infinity < -1e38f);
	EXPECT(__builtin_fabs(x) == 2.5 && __builtin_fabsf(-f) == 3.0f && __builtin_fabsl(-1.5L) == 1.5L);
	EXPECT(__builtin_sqrt(6.25) == 2.5 && __builtin_sqrtf(f * f) == f);
	EXPECT(__builtin_floor(x) == -3 && __builtin_ceil(x) == -2 && __builtin_trunc(x) == -2 && __builtin_rint(x) == -2);
	EXPECT(__builtin_floorl(2.5L) == 2.0L);
	EXPECT(__builtin_copysign(3.0, x) == -3.0 && __builtin_copysignf(f, -0.0f) == -3.0f);
	EXPECT(__builtin_fmax(x, 1.0) == 1.0 && __builtin_fmin(x, nan) == x);
	EXPECT(__builtin_powi(2.0, 10) == 1024.0 && __builtin_pow(2.0, 0.5) > 1.41);
	EXPECT(__builtin_fmod(7.5, 2) == 1.5);
	EXPECT(__builtin_isnan(nan) && !__builtin_isnan(x) && __builtin_isnan(f * nan));
	EXPECT(__builtin_isinf(infinity) && !__builtin_isinf(nan));
	EXPECT_EQ(__builtin_isinf_sign(-infinity), -1);
	EXPECT_EQ(__builtin_isinf_sign(small_infinity), -1);
	EXPECT(__builtin_isfinite(x) && !__builtin_isfinite(infinity) && !__builtin_isfinite(nan));
	EXPECT(__builtin_isnormal(x) && !__builtin_isnormal(tiny) && !__builtin_isnormal(zero) && !__builtin_isnormal(nan));
	EXPECT(!__builtin_isnormal(tiny_float) && __builtin_isnormal((double)tiny_float));
	EXPECT(__builtin_signbit(zero) && __builtin_signbit(x) && !__builtin_signbit(f));
	EXPECT(!!__builtin_signbitf(-0.0f) == 1);
	EXPECT(__builtin_isgreater(f, x) && !__builtin_isgreater(nan, x) && __builtin_isless(x, 1.0));
	EXPECT(__builtin_isgreaterequal(f, 3.0f) && __builtin_islessequal(x, x) && __builtin_islessgreater(x, f));
	EXPECT(!__builtin_islessgreater(nan, 1.0) && __builtin_isunordered(nan, x) && !__builtin_isunordered(x, f));
#define CLASS(v) __builtin_fpclassify(1, 2, 3, 4, 5, v)
	EXPECT_EQ(CLASS(nan) * 10000 + CLASS(infinity) * 1000 + CLASS(x) * 100 + CLASS(tiny) * 10 + CLASS(zero), 12345);
	EXPECT_EQ(CLASS(tiny_float), 4);
	EXPECT_EQ(known_nan, 1);
	return expected();
}
