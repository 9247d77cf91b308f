#include <net/if.h>
#include <stdio.h>
#include <string.h>
int main(void)
{
	struct if_nameindex *list = if_nameindex(), *p;
	for (p = list; p->if_index; p++)
		if (!strcmp(p->if_name, "lo"))
			printf("%u %s\n", p->if_index, p->if_name);
	if_freenameindex(list);
	return 0;
}
