/* Numbers of <stdlib.h> that few programs use: random ones, and those that become strings. */
#define _GNU_SOURCE
#include <errno.h>
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void numbers(const char *name)
{
	printf("%s: %ld %ld %d\n", name, random(), random(), rand());
}

int main(void)
{
	static const int sizes[] = { 4, 8, 20, 32, 64, 100, 128, 256, 1000 };
	_Alignas(8) static char own[1024], other[128];
	char buffer[512], *before;
	struct drand48_data data;
	struct random_data state;
	unsigned short seed[3] = { 1, 2, 3 }, param[7] = { 1, 2, 3, 4, 5, 6, 7 }, *old;
	int point, sign;
	int32_t word;
	double real;
	long number;

	numbers("at first");
	srand(7);
	numbers("7");
	srandom(0);
	numbers("0");
	for (int i = 0; i < (int)(sizeof(sizes) / sizeof(*sizes)); i++) {
		errno = 0;
		before = initstate(42, own, sizes[i]);
		printf("%d %d %d\n", sizes[i], before != NULL, errno);
		numbers("a state");
	}
	initstate(1, other, sizeof(other));
	numbers("other");
	printf("%d\n", setstate(own) == other);
	numbers("own again");
	memset(&state, 0, sizeof(state));
	printf("%d ", initstate_r(3, other, 64, &state));
	random_r(&state, &word);
	printf("%d ", word);
	srandom_r(4, &state);
	random_r(&state, &word);
	printf("%d %d\n", word, setstate_r(other, &state));

	srand48_r(5, &data);
	drand48_r(&data, &real);
	printf("%.12f ", real);
	lrand48_r(&data, &number);
	printf("%ld ", number);
	mrand48_r(&data, &number);
	printf("%ld ", number);
	nrand48_r(seed, &data, &number);
	printf("%ld\n", number);
	old = seed48(seed);
	printf("%d %.9f\n", old != NULL, drand48());
	seed[0] = 9;
	old = seed48(seed);
	printf("%u %u %u\n", old[0], old[1], old[2]);
	lcong48(param);
	printf("%ld\n", lrand48());

	printf("%s ", l64a(123456789));
	printf("%ld\n", a64l("J3qQ5."));
	printf("%s ", ecvt(-31.4159, 4, &point, &sign));
	printf("%d %d\n", point, sign);
	printf("%s ", fcvt(0.00314159, 5, &point, &sign));
	printf("%d %d\n", point, sign);
	printf("%s %s\n", gcvt(1e21 / 3, 30, buffer), gcvt(0.5, 3, buffer + 100));
	printf("%d %d %s\n", ecvt_r(2.5, 3, &point, &sign, buffer, sizeof(buffer)),
		fcvt_r(2.5, 3, &point, &sign, buffer, 2), buffer);
	printf("%d %s\n", strfromd(buffer, 5, "%.3f", 1234.5), buffer);
	printf("%d %s\n", strfromf(buffer, 50, "%A", 0.5f), buffer);
	printf("%d\n", strfroml(NULL, 0, "%g", 2.5L));
	printf("%lld %llu\n", strtoq("-1", NULL, 10), strtouq("18446744073709551615", NULL, 10));
	printf("%d %d %d\n", rpmatch("yes"), rpmatch("no"), rpmatch("perhaps"));

	before = canonicalize_file_name("/usr/../etc/./passwd");
	printf("%s %d\n", before, canonicalize_file_name("/nowhere") == NULL);
	free(before);
	before = valloc(10);
	printf("%lu ", (unsigned long)before % 4096);
	free(before);
	before = pvalloc(10);
	printf("%lu %d\n", (unsigned long)before % 4096, malloc_usable_size(before) >= 4096);
	free(before);
	strcpy(buffer, "/tmp/few-XXXXXX.c");
	point = mkostemps(buffer, 2, 0);
	printf("%d %s\n", point >= 0, buffer + strlen(buffer) - 2);
	remove(buffer);
	printf("%d\n", ptsname_r(0, buffer, 0) != 0);
	return 0;
}
