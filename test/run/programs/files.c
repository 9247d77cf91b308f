#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
int main(void)
{
	char text[200], name[] = "fileXXXXXX";
	FILE *f = fopen("data", "w+");
	long at;
	struct stat st;
	int fd, numbers[3] = { 1, 2, 3 };
	fpos_t pos;
	fprintf(f, "line one\nline two\nnumber %d\n", 42);
	printf("%ld %d\n", ftell(f), fileno(f));
	rewind(f);
	printf("%s", fgets(text, sizeof(text), f));
	at = ftell(f);
	printf("%d\n", fgetpos(f, &pos));
	printf("%s", fgets(text, sizeof(text), f));
	printf("%d %d\n", fseek(f, at, SEEK_SET), fgetc(f));
	printf("%d %s", fsetpos(f, &pos), fgets(text, 5, f));
	printf(" %zu %d %d\n", fread(text, 1, 100, f), feof(f) != 0, fgetc(f));
	clearerr(f);
	printf("%d\n", feof(f));
	fseek(f, -3, SEEK_END); printf("%d\n", fgetc(f));
	printf("%d %d\n", ungetc('Z', f), fgetc(f));
	printf("%d\n", fclose(f));
	f = fopen("data", "a"); fputs("appended\n", f); fclose(f);
	stat("data", &st); printf("%ld %o %d\n", (long)st.st_size, st.st_mode & 07777, S_ISREG(st.st_mode));
	f = fopen("data", "r"); printf("%d %d\n", fputc('x', f), ferror(f) != 0); fclose(f);
	printf("%d %d\n", fopen("missing/file", "r") == NULL, errno == ENOENT);
	printf("%d\n", fopen("data", "q") == NULL && errno == EINVAL);
	fd = mkstemp(name); printf("%d %d\n", fd, strcmp(name, "fileXXXXXX") != 0);
	printf("%zd %ld %zd", write(fd, numbers, sizeof(numbers)), (long)lseek(fd, 4, SEEK_SET), read(fd, text, 4));
	printf(" %d\n", *(int *)text);
	printf("%zd %d\n", pread(fd, text, 4, 8), *(int *)text);
	printf("%d %ld\n", ftruncate(fd, 5), (long)lseek(fd, 0, SEEK_END));
	f = fdopen(fd, "r+"); fseek(f, 0, SEEK_SET); printf("%d\n", fgetc(f)); fclose(f);
	printf("%d %d %d\n", rename(name, "renamed"), access("renamed", F_OK), access(name, F_OK));
	printf("%d %d\n", unlink("renamed"), unlink("renamed"));
	printf("%d %d %d\n", mkdir("dir", 0755), chdir("dir"), chdir(".."));
	printf("%d %d\n", rmdir("dir"), remove("data"));
	f = fmemopen("in memory", 9, "r"); printf("%d", fscanf(f, "%s", text)); printf(" %s\n", text); fclose(f);
	f = tmpfile(); fputs("x", f); rewind(f); printf("%c\n", fgetc(f)); fclose(f);
	f = popen("echo from the shell", "r"); printf("%s", fgets(text, sizeof(text), f)); printf("%d\n", pclose(f));
	fflush(stdout);
	printf("%d\n", system("exit 3") >> 8);
	f = freopen("out", "w", stdout); printf("into the file"); fflush(stdout); fprintf(stderr, "%d\n", f == stdout);
	return 0;
}
