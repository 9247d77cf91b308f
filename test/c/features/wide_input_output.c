// env: LC_ALL=C.UTF-8
/* C11 7.29.2, 7.29.3: wide streams and formats. */
#define _GNU_SOURCE
#include "expect.h"
#include <errno.h>
#include <locale.h>
#include <stdarg.h>
#include <stdlib.h>
#include <time.h>
#include <wchar.h>
#include <wctype.h>

static wchar_t out[128];
#define EXPECT_WIDE(got, want) EXPECT(wcscmp(got, want) == 0)
#define FORMAT(want, ...) (swprintf(out, 128, __VA_ARGS__), EXPECT_WIDE(out, want))

static void printed(void)
{
	FORMAT(L"42 -7 ff", L"%d %ld %x", 42, -7L, 255);
	FORMAT(L"1.50|   x|y   |", L"%.2f|%4lc|%-4c|", 1.5, (wint_t)L'x', 'y');
	FORMAT(L"narrow wide", L"%s %ls", "narrow", L"wide");
	FORMAT(L"\x20ac \x20ac", L"%s %lc", "\xe2\x82\xac", (wint_t)0x20ac);
	FORMAT(L"b a", L"%2$ls %1$ls", L"a", L"b");
	EXPECT_EQ(swprintf(out, 4, L"%d", 12345), -1);
	EXPECT_EQ(swprintf(out, 6, L"%d", 12345), 5);
}

static void read_back(void)
{
	FILE *file = fopen("wide", "w+");
	wchar_t line[32];

	EXPECT_EQ(fwide(file, 0), 0);
	EXPECT(fputws(L"gr\xfc\xdf" L"e\n", file) >= 0);
	EXPECT(fwide(file, 0) > 0);
	EXPECT_EQ(fputwc(L'\x20ac', file), 0x20ac);
	EXPECT_EQ(fwprintf(file, L" %d %ls\n", 5, L"\xe4"), 5);
	rewind(file);
	EXPECT(fgetws(line, 32, file) == line);
	EXPECT_WIDE(line, L"gr\xfc\xdf" L"e\n");
	EXPECT_EQ(fgetwc(file), 0x20ac);
	EXPECT_EQ(ungetwc(L'u', file), L'u');
	EXPECT_EQ(getwc(file), L'u');
	EXPECT(fgetws(line, 3, file) == line);
	EXPECT_WIDE(line, L" 5");
	EXPECT(fgetws(line, 32, file) == line);
	EXPECT_WIDE(line, L" \xe4\n");
	EXPECT_EQ(fgetwc(file), WEOF);
	EXPECT(feof(file));
	fclose(file);
}

static void broken(void)
{
	FILE *file = fopen("broken", "w+");

	fputs("a\xff", file);
	fclose(file);
	file = fopen("broken", "r");
	EXPECT_EQ(fgetwc(file), L'a');
	errno = 0;
	EXPECT_EQ(fgetwc(file), WEOF);
	EXPECT_EQ(errno, EILSEQ);
	EXPECT(ferror(file));
	fclose(file);
}

static int by_list(const wchar_t *text, const wchar_t *format, ...)
{
	va_list list;
	int assigned;

	va_start(list, format);
	assigned = vswscanf(text, format, list);
	va_end(list);
	return assigned;
}

static void scanned(void)
{
	int number = 0, more = 0;
	double real = 0;
	wchar_t word[16], set[16], *made = NULL;
	char bytes[16];
	FILE *file;

	EXPECT_EQ(swscanf(L"12 0x1f 2.5", L"%d %i %lf", &number, &more, &real), 3);
	EXPECT(number == 12 && more == 31 && real == 2.5);
	EXPECT_EQ(swscanf(L"w\xf6rter rest", L"%ls %s", word, bytes), 2);
	EXPECT_WIDE(word, L"w\xf6rter");
	EXPECT_STR(bytes, "rest");
	EXPECT_EQ(swscanf(L"abc123;", L"%l[a-c]%3d", set, &number), 2);
	EXPECT_WIDE(set, L"abc");
	EXPECT_EQ(number, 123);
	EXPECT_EQ(swscanf(L"longer", L"%3ls", word), 1);
	EXPECT_WIDE(word, L"lon");
	EXPECT_EQ(swscanf(L"made", L"%mls", &made), 1);
	EXPECT_WIDE(made, L"made");
	free(made);
	EXPECT_EQ(by_list(L"7 8", L"%d %d", &number, &more), 2);
	EXPECT_EQ(number * 10 + more, 78);
	file = fopen("numbers", "w+");
	fputws(L"5 six", file);
	rewind(file);
	EXPECT_EQ(fwscanf(file, L"%d %ls", &number, word), 2);
	EXPECT(number == 5 && wcscmp(word, L"six") == 0);
	EXPECT_EQ(fwscanf(file, L"%d", &number), EOF);
	fclose(file);
}

static void others(void)
{
	time_t when = 0;
	wchar_t text[32], folded[8];
	wchar_t *grown = NULL;
	size_t size = 0;
	FILE *stream;

	EXPECT_EQ(wcsftime(text, 32, L"%Y-%m-%d \x20ac", gmtime(&when)), 12);
	EXPECT_WIDE(text, L"1970-01-01 \x20ac");
	EXPECT_EQ(wcsncasecmp(L"\xc4x", L"\xe4y", 1), 0);
	EXPECT(wcsncasecmp(L"ab", L"AC", 2) < 0);
	EXPECT(wcscoll(L"a", L"b") < 0);
	EXPECT_EQ(wcsxfrm(folded, L"abc", 8), 3);
	EXPECT_WIDE(folded, L"abc");
	EXPECT_EQ(wcsxfrm(NULL, L"abcd", 0), 4);
	stream = open_wmemstream(&grown, &size);
	EXPECT(stream != NULL);
	fwprintf(stream, L"%d \x20ac", 12);
	fclose(stream);
	EXPECT_EQ(size, 4);
	EXPECT_WIDE(grown, L"12 \x20ac");
	free(grown);
	EXPECT_EQ(towupper(0xe4), 0xc4);
	EXPECT_EQ(wcwidth(0x4e2d), 2);
}

int main(void)
{
	EXPECT(setlocale(LC_ALL, "") != NULL);
	printed();
	read_back();
	broken();
	scanned();
	others();
	return expected();
}
