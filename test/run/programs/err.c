#include <err.h>
#include <errno.h>
int main(void)
{
	errno = ENOENT;
	warn("opening %s", "file");
	warnx("plain %d", 5);
	errno = EPERM;
	err(9, "final %s", "words");
}
