/* C11 7.21.7 to 7.21.10: characters, lines, blocks, positions, buffering, the end of a file. */
#define _GNU_SOURCE
#include "expect.h"
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

static FILE *holding(const char *text)
{
	FILE *file = tmpfile();

	fputs(text, file);
	rewind(file);
	return file;
}

static void positions(void)
{
	FILE *file = holding("0123456789");
	fpos_t place;

	EXPECT_EQ(fseek(file, 3, SEEK_SET), 0);
	EXPECT_EQ(getc(file), '3');
	EXPECT_EQ(ftell(file), 4);
	EXPECT_EQ(fseek(file, -2, SEEK_CUR), 0);
	EXPECT_EQ(getc(file), '2');
	EXPECT_EQ(fseek(file, -1, SEEK_END), 0);
	EXPECT_EQ(getc(file), '9');
	EXPECT_EQ(getc(file), EOF);
	EXPECT(feof(file));
	EXPECT_EQ(fseeko(file, 5, SEEK_SET), 0);
	EXPECT(!feof(file));
	EXPECT_EQ(ftello(file), 5);
	EXPECT_EQ(fgetpos(file, &place), 0);
	rewind(file);
	EXPECT_EQ(getc(file), '0');
	EXPECT_EQ(fsetpos(file, &place), 0);
	EXPECT_EQ(getc(file), '5');
	errno = 0;
	EXPECT_EQ(fseek(file, -100, SEEK_CUR), -1);
	EXPECT_EQ(errno, EINVAL);
	EXPECT_EQ(fseek(file, 0, 17), -1);
	EXPECT_EQ(fseek(file, 20, SEEK_SET), 0);
	EXPECT_EQ(putc('x', file), 'x');
	fflush(file);
	EXPECT_EQ(fseek(file, 15, SEEK_SET), 0);
	EXPECT_EQ(getc(file), 0);
	fclose(file);
}

static void pushed_back(void)
{
	FILE *file = holding("bc");

	EXPECT_EQ(ungetc('a', file), 'a');
	EXPECT_EQ(getc(file), 'a');
	EXPECT_EQ(getc(file), 'b');
	EXPECT_EQ(ungetc('X', file), 'X');
	EXPECT_EQ(ftell(file), 0);
	EXPECT_EQ(getc(file), 'X');
	EXPECT_EQ(getc(file), 'c');
	EXPECT_EQ(getc(file), EOF);
	EXPECT_EQ(ungetc(EOF, file), EOF);
	EXPECT(feof(file));
	EXPECT_EQ(ungetc('y', file), 'y');
	EXPECT(!feof(file));
	EXPECT_EQ(getc(file), 'y');
	ungetc(0xff, file);
	EXPECT_EQ(getc(file), 0xff);
	ungetc('z', file);
	fseek(file, 0, SEEK_SET);
	EXPECT_EQ(getc(file), 'b');
	fclose(file);
}

static void lines(void)
{
	FILE *file = holding("short\n\na longer line\nno newline");
	char text[8];
	char *line = NULL;
	size_t room = 0;

	EXPECT(fgets(text, sizeof(text), file) == text);
	EXPECT_STR(text, "short\n");
	EXPECT(fgets(text, sizeof(text), file) == text);
	EXPECT_STR(text, "\n");
	EXPECT(fgets(text, sizeof(text), file) == text);
	EXPECT_STR(text, "a longe");
	EXPECT(fgets(text, 1, file) == text);
	EXPECT_STR(text, "");
	EXPECT(fgets(text, 2, file) == text);
	EXPECT_STR(text, "r");
	EXPECT_EQ(getline(&line, &room, file), 6);
	EXPECT_STR(line, " line\n");
	EXPECT(room >= 7);
	EXPECT_EQ(getdelim(&line, &room, ' ', file), 3);
	EXPECT_STR(line, "no ");
	EXPECT_EQ(getline(&line, &room, file), 7);
	EXPECT_STR(line, "newline");
	EXPECT_EQ(getline(&line, &room, file), -1);
	EXPECT(feof(file));
	EXPECT(fgets(text, sizeof(text), file) == NULL);
	free(line);
	fclose(file);
	file = holding("");
	strcpy(text, "kept");
	EXPECT(fgets(text, sizeof(text), file) == NULL);
	EXPECT_STR(text, "kept");
	fclose(file);
}

static void zero_bytes(void)
{
	FILE *file = tmpfile();
	char text[8] = "";
	char *line = NULL;
	size_t room = 0;

	EXPECT_EQ(fwrite("a\0b\nc", 1, 5, file), 5);
	rewind(file);
	EXPECT_EQ(getline(&line, &room, file), 4);
	EXPECT(memcmp(line, "a\0b\n", 5) == 0);
	rewind(file);
	fgets(text, sizeof(text), file);
	EXPECT(memcmp(text, "a\0b\n", 5) == 0);
	free(line);
	fclose(file);
}

static void blocks(void)
{
	struct record {
		int number;
		char name[12];
	} written[3] = { { 1, "one" }, { 2, "two" }, { 3, "three" } }, read[4];
	FILE *file = tmpfile();
	char text[16];

	EXPECT_EQ(fwrite(written, sizeof(*written), 3, file), 3);
	rewind(file);
	EXPECT_EQ(fread(read, sizeof(*read), 4, file), 3);
	EXPECT(feof(file));
	EXPECT_EQ(read[2].number, 3);
	EXPECT_STR(read[1].name, "two");
	fclose(file);
	file = holding("1234567");
	EXPECT_EQ(fread(text, 3, 3, file), 2);
	EXPECT(feof(file));
	EXPECT(memcmp(text, "1234567", 7) == 0);
	rewind(file);
	EXPECT_EQ(fread(text, 0, 5, file), 0);
	EXPECT_EQ(fread(text, 5, 0, file), 0);
	EXPECT_EQ(fwrite(text, 0, 5, file), 0);
	EXPECT_EQ(ftell(file), 0);
	fclose(file);
}

static void buffering(void)
{
	static char buffer[64];
	FILE *reader, *file = fopen("buffered", "w");

	EXPECT_EQ(setvbuf(file, buffer, _IOFBF, sizeof(buffer)), 0);
	putc('h', file);
	fprintf(file, "%s", "eld");
	reader = fopen("buffered", "r");
	EXPECT_EQ(getc(reader), EOF);
	EXPECT_EQ(fflush(file), 0);
	clearerr(reader);
	EXPECT_EQ(getc(reader), 'h');
	EXPECT(buffer[0] == 'h');
	fclose(reader);
	fclose(file);

	file = fopen("buffered", "w");
	EXPECT_EQ(setvbuf(file, NULL, _IOLBF, 0), 0);
	fputs("line\nrest", file);
	reader = fopen("buffered", "r");
	for (const char *p = "line\n"; *p; p++)
		EXPECT_EQ(getc(reader), *p);
	EXPECT_EQ(getc(reader), EOF);
	fclose(reader);
	fclose(file);

	file = fopen("buffered", "w");
	setbuf(file, NULL);
	putc('u', file);
	reader = fopen("buffered", "r");
	EXPECT_EQ(getc(reader), 'u');
	fclose(reader);
	fclose(file);
	file = fopen("buffered", "r");
	EXPECT_EQ(setvbuf(file, NULL, 9, 0), -1);
	fclose(file);
}

static void messages(void)
{
	char text[64] = "";
	FILE *file;
	int saved = dup(2);

	fflush(stderr);
	EXPECT(freopen("errors", "w", stderr) == stderr);
	errno = EACCES;
	perror("file");
	errno = ENOENT;
	perror(NULL);
	perror("");
	fflush(stderr);
	dup2(saved, 2);
	close(saved);
	file = fopen("errors", "r");
	fgets(text, sizeof(text), file);
	EXPECT_STR(text, "file: Permission denied\n");
	fgets(text, sizeof(text), file);
	EXPECT_STR(text, "No such file or directory\n");
	fgets(text, sizeof(text), file);
	EXPECT_STR(text, "No such file or directory\n");
	EXPECT_EQ(getc(file), EOF);
	fclose(file);
}

static void standard_output(void)
{
	EXPECT_EQ(putchar('p'), 'p');
	EXPECT_EQ(putc(0x141, stdout), 'A');
	EXPECT(puts("uts") > 0);
	EXPECT(fputs("", stdout) >= 0);
	EXPECT_EQ(fwrite("raw\n", 1, 4, stdout), 4);
}

int main(void)
{
	positions();
	pushed_back();
	lines();
	zero_bytes();
	blocks();
	buffering();
	messages();
	standard_output();
	return expected();
}
