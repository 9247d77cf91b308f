/* <fmtmsg.h>. */
#define _GNU_SOURCE
#include <fmtmsg.h>
#include <stdio.h>

int main(void)
{
	printf("%d\n", fmtmsg(MM_PRINT | MM_SOFT | MM_OPSYS | MM_RECOVER, "util-linux:mount", MM_ERROR, "unknown option", "See mount(8).", "util-linux:mount:017"));
	printf("%d\n", fmtmsg(MM_PRINT, MM_NULLLBL, MM_HALT, "halt", MM_NULLACT, MM_NULLTAG));
	printf("%d\n", fmtmsg(MM_NULLMC, "a:b", MM_NOSEV, "nothing", "nobody", "tag"));
	printf("%d\n", fmtmsg(MM_PRINT, "no colon", MM_INFO, "text", "action", "tag"));
	printf("%d\n", addseverity(7, "SEVEN"));
	printf("%d\n", addseverity(1, "ONE"));
	printf("%d\n", fmtmsg(MM_PRINT, "a:b", 7, "text", "action", "tag"));
	printf("%d\n", addseverity(7, NULL));
	printf("%d\n", fmtmsg(MM_PRINT, "a:b", 7, "text", "action", "tag"));
	return 0;
}
