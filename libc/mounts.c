/* Lines of /etc/fstab: what follows pointers within a struct mntent. */
#include <mntent.h>
#include <stdio.h>
#include <string.h>

/* Blanks, and the backslash itself, as octal numbers. */
static void put_field(const char *text, FILE *stream)
{
	for (; *text != '\0'; text++) {
		if (strchr(" \t\n\\", *text) != NULL)
			fprintf(stream, "\\%03o", *text);
		else
			putc(*text, stream);
	}
	putc(' ', stream);
}

int addmntent(FILE *restrict stream, const struct mntent *restrict mnt)
{
	if (fseek(stream, 0, SEEK_END) != 0)
		return 1;
	put_field(mnt->mnt_fsname, stream);
	put_field(mnt->mnt_dir, stream);
	put_field(mnt->mnt_type, stream);
	put_field(mnt->mnt_opts, stream);
	fprintf(stream, "%d %d\n", mnt->mnt_freq, mnt->mnt_passno);
	return fflush(stream) != 0;
}

char *hasmntopt(const struct mntent *mnt, const char *opt)
{
	size_t length = strlen(opt);
	char *at;

	for (at = mnt->mnt_opts; (at = strstr(at, opt)) != NULL; at++) {
		int begins = at == mnt->mnt_opts || at[-1] == ',';

		if (begins && strchr("=,", at[length]) != NULL)
			return at;
	}
	return NULL;
}
