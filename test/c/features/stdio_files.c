/* C11 7.21.5: opening, modes, temporary files, freopen(); POSIX fdopen(), popen(), memory streams. */
#define _GNU_SOURCE
#include "expect.h"
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *content(const char *path)
{
	static char text[256];
	FILE *file = fopen(path, "r");
	size_t n;

	if (file == NULL)
		return "(none)";
	n = fread(text, 1, sizeof(text) - 1, file);
	text[n] = 0;
	fclose(file);
	return text;
}

static void write_text(const char *path, const char *mode, const char *text)
{
	FILE *file = fopen(path, mode);

	EXPECT(file != NULL);
	EXPECT(fputs(text, file) >= 0);
	EXPECT_EQ(fclose(file), 0);
}

static void modes(void)
{
	FILE *file;
	char text[16] = "";

	errno = 0;
	EXPECT(fopen("missing", "r") == NULL);
	EXPECT_EQ(errno, ENOENT);
	EXPECT(fopen("missing", "r+") == NULL);
	errno = 0;
	EXPECT(fopen("file", "q") == NULL);
	EXPECT_EQ(errno, EINVAL);
	write_text("file", "w", "one\n");
	write_text("file", "a", "two\n");
	EXPECT_STR(content("file"), "one\ntwo\n");
	write_text("file", "wb", "new");
	EXPECT_STR(content("file"), "new");
	write_text("file", "r+", "N");
	EXPECT_STR(content("file"), "New");
	errno = 0;
	EXPECT(fopen("file", "wx") == NULL);
	EXPECT_EQ(errno, EEXIST);

	file = fopen("file", "w+");
	fputs("written", file);
	rewind(file);
	EXPECT(fgets(text, sizeof(text), file) == text);
	EXPECT_STR(text, "written");
	fclose(file);

	file = fopen("file", "a+");
	EXPECT_EQ(fgetc(file), 'w');
	fseek(file, 0, SEEK_CUR);
	fputs("!", file);
	rewind(file);
	fputs("?", file);
	fclose(file);
	EXPECT_STR(content("file"), "written!?");

	file = fopen("file", "r");
	errno = 0;
	EXPECT_EQ(fputc('x', file), EOF);
	EXPECT_EQ(errno, EBADF);
	EXPECT(ferror(file));
	clearerr(file);
	EXPECT(!ferror(file));
	fclose(file);
	file = fopen("file", "w");
	EXPECT_EQ(fgetc(file), EOF);
	EXPECT(ferror(file) && !feof(file));
	fclose(file);
	file = fopen("file", "re");
	EXPECT_EQ(fcntl(fileno(file), F_GETFD), FD_CLOEXEC);
	fclose(file);
}

static void descriptors(void)
{
	int fd = open("fd", O_RDWR | O_CREAT | O_TRUNC, 0600);
	FILE *file = fdopen(fd, "w+");

	EXPECT(file != NULL);
	EXPECT_EQ(fileno(file), fd);
	fprintf(file, "%d", 42);
	EXPECT_EQ(lseek(fd, 0, SEEK_END), 0);
	EXPECT_EQ(fflush(file), 0);
	EXPECT_EQ(lseek(fd, 0, SEEK_END), 2);
	EXPECT_EQ(fclose(file), 0);
	EXPECT_EQ(close(fd), -1);
	EXPECT_EQ(errno, EBADF);
	errno = 0;
	EXPECT(fdopen(-1, "r") == NULL);
	EXPECT_EQ(errno, EBADF);
}

static void reopened(void)
{
	FILE *file = fopen("first", "w");
	FILE *same;

	fputs("1", file);
	same = freopen("second", "w", file);
	EXPECT(same == file);
	fputs("2", same);
	fclose(same);
	EXPECT_STR(content("first"), "1");
	EXPECT_STR(content("second"), "2");
	EXPECT(freopen("missing/file", "r", fopen("first", "r")) == NULL);
}

static void names(void)
{
	EXPECT_EQ(rename("first", "third"), 0);
	EXPECT_STR(content("third"), "1");
	EXPECT_EQ(remove("third"), 0);
	EXPECT_EQ(remove("third"), -1);
	EXPECT_EQ(errno, ENOENT);
	EXPECT_EQ(rename("third", "fourth"), -1);
}

static void temporary(void)
{
	FILE *file = tmpfile();
	char name[] = "madeXXXXXX";
	int fd;

	EXPECT(file != NULL);
	EXPECT_EQ(fwrite("abc", 1, 3, file), 3);
	EXPECT_EQ(ftell(file), 3);
	fclose(file);
	fd = mkstemp(name);
	EXPECT(fd >= 0);
	EXPECT(strcmp(name, "madeXXXXXX") != 0 && strncmp(name, "made", 4) == 0);
	close(fd);
	EXPECT_EQ(unlink(name), 0);
}

static void commands(void)
{
	char line[32] = "";
	FILE *pipe = popen("echo from the command; exit 3", "r");

	EXPECT(fgets(line, sizeof(line), pipe) != NULL);
	EXPECT_STR(line, "from the command\n");
	EXPECT(fgets(line, sizeof(line), pipe) == NULL);
	EXPECT_EQ(WEXITSTATUS(pclose(pipe)), 3);
	pipe = popen("cat > piped", "w");
	fputs("through cat", pipe);
	EXPECT_EQ(pclose(pipe), 0);
	EXPECT_STR(content("piped"), "through cat");
	EXPECT(popen("true", "z") == NULL);
}

static void memory(void)
{
	char *made = NULL, fixed[16] = "";
	size_t size = 0;
	FILE *stream = open_memstream(&made, &size);
	int n = 0;

	fprintf(stream, "grown %d", 1);
	fflush(stream);
	EXPECT_STR(made, "grown 1");
	EXPECT_EQ(size, 7);
	for (int i = 0; i < 1000; i++)
		fputc('x', stream);
	fclose(stream);
	EXPECT_EQ(size, 1007);
	EXPECT_EQ(strlen(made), 1007);
	free(made);
	stream = fmemopen("12 34", 5, "r");
	EXPECT_EQ(fscanf(stream, "%*d %d", &n), 1);
	EXPECT_EQ(n, 34);
	fclose(stream);
	stream = fmemopen(fixed, sizeof(fixed), "w");
	fputs("in memory", stream);
	fclose(stream);
	EXPECT_STR(fixed, "in memory");
}

int main(void)
{
	modes();
	descriptors();
	reopened();
	names();
	temporary();
	commands();
	memory();
	return expected();
}
