#include <stdio.h>

int from_library(void);
extern int library_state;
/* The program's own wins over the library's, which is then not taken. */
int replaced(void) { return 1; }

int main(void)
{
	printf("%d %d %d\n", from_library(), library_state, replaced());
	return 0;
}
