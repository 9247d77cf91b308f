/* The harness for gcc: prints what differs, and fails if anything does. */
#include <stdio.h>
#include <string.h>
int test(void);
static int wrong;
void check(int line, long got, long want)
{
	if (got == want) return;
	printf("line %d: got %ld, want %ld\n", line, got, want);
	wrong = 1;
}
void check_double(int line, double got, double want)
{
	if (memcmp(&got, &want, sizeof got) == 0 || (got != got && want != want)) return;
	printf("line %d: got %a, want %a\n", line, got, want);
	wrong = 1;
}
int main(void)
{
	return test() != 0 || wrong;
}
