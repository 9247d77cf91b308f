#include <stdio.h>
#include <stddef.h>

/* Tentative here and in other.c: one object. */
int counter;
/* Initialised in other.c, tentative here. */
int answer;
/* Initialised here, tentative there. */
double ratio = 0.5;
/* Smaller here than there: the larger size counts. */
char buffer[4];
int behind = 77;
/* Without a length here. */
extern int table[];
extern const char *const names[];
extern struct point { int x, y; } origin;
/* Each file has its own. */
static int secret = 1;
static int next(void) { static int n = 10; return ++n; }

int other_secret(void), other_next(void);
void fill(void);
void bump(void);
int *where(void);

int main(void)
{
	extern long far_away;
	counter = 1;
	bump();
	bump();
	printf("%d %d %g\n", counter, answer, ratio);
	fill();
	printf("%.*s %d\n", 10, buffer, behind);
	for (int i = 0; table[i] != 0; i++) printf("%d ", table[i]);
	printf("%s %s\n", names[0], names[1]);
	printf("%d %d %ld\n", origin.x, origin.y, far_away);
	printf("%d %d %d %d %d\n", secret, other_secret(), next(), other_next(), next());
	printf("%d\n", where() == &counter && *where() == 3);
	return counter;
}
