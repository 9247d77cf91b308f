#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
int main(void)
{
	div_t d = div(-17, 5);
	ldiv_t l = ldiv(17L, -5L);
	lldiv_t ll = lldiv(-9000000000LL, 7);
	imaxdiv_t m = imaxdiv(100, 9);
	int i;
	unsigned seed = 1;
	printf("%d %d %ld %ld %lld %lld %jd %jd\n", d.quot, d.rem, l.quot, l.rem, ll.quot, ll.rem, m.quot, m.rem);
	printf("%d %ld %lld %jd\n", abs(-5), labs(-5000000000L), llabs(-6LL), imaxabs(-7));
	for (i = 0; i < 3; i++) printf("%d ", rand());
	srand(42);
	for (i = 0; i < 3; i++) printf("%d ", rand());
	for (i = 0; i < 3; i++) printf("%d ", rand_r(&seed));
	srandom(7); printf("%ld %ld ", random(), random());
	srand48(3); printf("%.6f %ld %ld\n", drand48(), lrand48(), mrand48());
	return 0;
}
