#include <stdio.h>
#include <string.h>
struct node { const char *name; struct node *next; int values[3]; double d; };
static struct node third = { "third", NULL, { 7 }, 3.5 };
static struct node list[] = { { "first", &list[1], { 1, 2, 3 }, 1.5 }, { .name = "second", .next = &third, .values = { [2] = 9 } } };
static int counter(void) { static int n = 10; return n++; }
int zeroed[1000], tail[] = { 1, 2, 3, [9] = 10 };
const char *table[][2] = { { "a", "b" }, { "c" } };
static int (*functions[])(const char *) = { puts, puts };
char text[] = "array", fixed[3] = "abc", *pointer = text + 2;
int main(void)
{
	struct node *p;
	for (p = list; p; p = p->next)
		printf("%s %d %d %d %g\n", p->name, p->values[0], p->values[1], p->values[2], p->d);
	counter(); counter();
	printf("%d %d %zu %d\n", counter(), zeroed[999], sizeof(tail) / sizeof(*tail), tail[8]);
	printf("%s %s %d %zu %.3s %s\n", table[0][1], table[1][0], table[1][1] == NULL, sizeof(text), fixed, pointer);
	return functions[1]("through a pointer") < 0;
}
