#include <stdio.h>

__attribute__((weak)) int overridden(void) { return 1; }
__attribute__((weak)) int kept(void) { return 2; }
__attribute__((weak)) int level = 3;
__attribute__((weak)) void nowhere(void);
int overridden_of_other(void), level_of_other(void), kept_of_other(void);

int other_name(void), weak_name(void);
int replaced_name(void) { return 8; }

int main(void)
{
	printf("%d %d\n", overridden(), overridden_of_other());
	printf("%d %d\n", kept(), kept_of_other());
	printf("%d %d\n", level, level_of_other());
	printf("%d %d %d\n", other_name(), weak_name(), replaced_name());
	if (nowhere) nowhere();
	else puts("nowhere");
	void (*pointer)(void) = nowhere;
	return pointer == 0 ? 0 : 1;
}
