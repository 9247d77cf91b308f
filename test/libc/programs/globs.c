// env: HOME=/
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void show(const char *pattern, int flags)
{
	glob_t found;
	int result;
	size_t i;

	memset(&found, 0, sizeof(found));
	found.gl_offs = 2;
	result = glob(pattern, flags, NULL, &found);
	printf("%s %x: %d", pattern, flags, result);
	if (result == 0) {
		printf(" %zu %d", found.gl_pathc, (found.gl_flags & GLOB_MAGCHAR) != 0);
		for (i = 0; i < found.gl_pathc; i++)
			printf(" %s", found.gl_pathv[found.gl_offs + i]);
		printf(" %d", found.gl_pathv[found.gl_offs + i] == NULL);
		globfree(&found);
	}
	printf("\n");
}

static int complaint(const char *path, int error)
{
	printf("%s: %s\n", path, strerror(error));
	return 0;
}

static void make(const char *path)
{
	close(open(path, O_WRONLY | O_CREAT, 0600));
}

int main(void)
{
	char folder[] = "/tmp/socksh-glob-XXXXXX", command[64];
	glob_t found;

	chdir(mkdtemp(folder));
	make("a.c");
	make("b.c");
	make("b.h");
	make(".hidden");
	make("odd[1]");
	make("star*");
	mkdir("dir", 0700);
	make("dir/one.c");
	make("dir/.two.c");
	mkdir("dir/sub", 0700);
	make("dir/sub/three.c");
	mkdir("empty", 0700);

	show("*.c", 0);
	show("*", 0);
	show("*", GLOB_MARK);
	show("*", GLOB_PERIOD);
	show("?.[ch]", 0);
	show("[!a]*", 0);
	show("*/", 0);
	show("*/*.c", 0);
	show("*/*/*.c", 0);
	show("dir//one.c", 0);
	show("./d*r/sub/../one.c", 0);
	show("odd[[]1]", 0);
	show("odd\\[1]", 0);
	show("star\\*", 0);
	show("star\\*", GLOB_NOESCAPE);
	show("none*", 0);
	show("none*", GLOB_NOCHECK);
	show("none", GLOB_NOMAGIC);
	show("none*", GLOB_NOMAGIC);
	show("a.c", 0);
	show("nothing", 0);
	show("{a,b}.c", GLOB_BRACE);
	show("{b.h,a.c,none}", GLOB_BRACE);
	show("{a,{b,c}}.{c,h}", GLOB_BRACE);
	show("{a", GLOB_BRACE);
	show("{}", GLOB_BRACE | GLOB_NOCHECK);
	show("*.c", GLOB_DOOFFS);
	show("dir/*", GLOB_MARK | GLOB_ONLYDIR);
	show("~", GLOB_TILDE_CHECK | GLOB_NOCHECK);
	show("~no-such-user/x", GLOB_TILDE);
	show("~no-such-user/x", GLOB_TILDE_CHECK);
	show("", 0);
	show("/", 0);
	show("/*/../etc/pass[w]d", GLOB_NOSORT | GLOB_ERR);

	memset(&found, 0, sizeof(found));
	printf("%d", glob("b.*", 0, complaint, &found));
	printf(" %d", glob("a.*", GLOB_APPEND, complaint, &found));
	printf(" %zu %s %s %s\n", found.gl_pathc, found.gl_pathv[0], found.gl_pathv[1], found.gl_pathv[2]);
	globfree(&found);
	printf("%d %d %d\n", glob_pattern_p("a*", 0), glob_pattern_p("a\\*", 1), glob_pattern_p("a", 0));
	chdir("/");
	snprintf(command, sizeof(command), "rm -r %s", folder);
	return system(command) != 0;
}
