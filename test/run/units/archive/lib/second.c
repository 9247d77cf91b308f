#define BODY(n) { return n; }
extern int replaced(void);
static int first_of_its_own(void) BODY(1)
int
second(void)
{
	return 20 + replaced() + first_of_its_own();
}
