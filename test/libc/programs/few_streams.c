/* Functions of <stdio.h> that few programs use: without locking, and of old systems. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

int main(void)
{
	FILE *stream = tmpfile();
	char text[50], name[L_tmpnam];

	printf("%d %d %d\n", fputc_unlocked('a', stream), fputs_unlocked("bc\n", stream) >= 0, putw(123456, stream));
	printf("%zu %d\n", fwrite_unlocked("xyz", 1, 3, stream), fflush_unlocked(stream));
	rewind(stream);
	printf("%c ", fgetc_unlocked(stream));
	printf("%s", fgets_unlocked(text, sizeof(text), stream));
	printf("%d\n", getw(stream));
	printf("%zu %d %d\n", fread_unlocked(text, 1, 10, stream), feof_unlocked(stream) != 0, ferror_unlocked(stream));
	clearerr_unlocked(stream);
	printf("%d %d\n", feof_unlocked(stream), fileno_unlocked(stream) > 2);
	printf("%d %d\n", tmpnam_r(name) == name, tmpnam_r(NULL) == NULL);
	fclose(stream);

	stream = fopen(name, "w");
	fputws_unlocked(L"wide\n", stream);
	fputwc_unlocked(L'c', stream);
	fclose(stream);
	printf("%d ", renameat2(AT_FDCWD, name, AT_FDCWD, name, RENAME_NOREPLACE));
	stream = fopen(name, "r");
	printf("%d ", fgetws_unlocked((wchar_t[20]){ 0 }, 20, stream) != NULL);
	printf("%c %d\n", (int)getwc_unlocked(stream), fgetwc_unlocked(stream) == WEOF);
	unlink(name);
	printf("%d\n", fcloseall());
	return 0;
}
