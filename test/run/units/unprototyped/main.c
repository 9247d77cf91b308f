/* Old C: declarations say little, and calls pass what they have. */
int printf();
char *strchr();
double atof();
char *malloc();
int qsort();
void exit();
long labs();

int three(), narrow(), reversed(), wide(), few(), gone(), late();
double halved();
unsigned char small();

int ascending(a, b)
	int *a, *b;
{
	return *a - *b;
}

int main()
{
	int n[3];
	char *copy = malloc(8);
	printf("%d\n", three(1, 2, 3));
	printf("%d\n", narrow('c', 300, 1.5));
	/* Integers and floating numbers travel apart. */
	printf("%d\n", reversed(2.5, 7));
	printf("%ld\n", (long)wide(-1));
	printf("%d %d\n", few(5, 6, 7) == 5, gone(1.0) == 0);
	printf("%g %d\n", halved(9.0), small(0x141));
	printf("%s %g %ld\n", strchr("hello", 'l'), atof("2.5"), labs(-5L));
	n[0] = 3, n[1] = 1, n[2] = 2;
	qsort(n, 3L, sizeof n[0], ascending);
	printf("%d %d %d\n", n[0], n[1], n[2]);
	copy[0] = 'x';
	copy[1] = 0;
	printf("%s %d\n", copy, late("ab"));
	exit(3);
}
