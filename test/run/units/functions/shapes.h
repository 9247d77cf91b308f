struct shape {
	const char *name;
	double (*area)(double);
};
struct big {
	int values[16];
	const char *name;
};
extern const struct shape shapes[3];
extern int (*const print_from_other)(const char *, ...);
double square(double), circle(double), nothing(double);
struct big make_big(int);
int sum_big(struct big);
double apply(double (*)(double), double);
int total(int count, ...);
int even(int), odd(int);
