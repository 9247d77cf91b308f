#define _GNU_SOURCE
#include <assert.h>
#include <errno.h>
int main(int argc, char **argv)
{
	assert_perror(0);
	assert(argc == 1 || !"it is");
	assert_perror(argc == 1 ? ENOENT : 0);
	return 0;
}
