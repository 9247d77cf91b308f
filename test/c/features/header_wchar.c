/* C11 7.29, 7.30, 7.28: <wchar.h>, <wctype.h>, <uchar.h>, in the C.UTF-8 locale. */
#include "expect.h"
#include <locale.h>
#include <stdarg.h>
#include <stdlib.h>
#include <time.h>
#include <uchar.h>
#include <wchar.h>
#include <wctype.h>

static int format(wchar_t *to, size_t n, const wchar_t *f, ...)
{
	va_list ap;
	int length;

	va_start(ap, f);
	length = vswprintf(to, n, f, ap);
	va_end(ap);
	return length;
}

static void strings(void)
{
	wchar_t text[32] = L"wide", other[32], *at, *state;

	EXPECT_EQ(wcslen(text), 4);
	EXPECT_EQ(wcsnlen(text, 2), 2);
	EXPECT(wcscmp(wcscpy(other, text), L"wide") == 0);
	EXPECT(wcscmp(wcscat(other, L"r"), L"wider") == 0 && wcscmp(wcsncat(other, L"xyz", 1), L"widerx") == 0);
	EXPECT(wcscmp(text, other) < 0 && wcsncmp(text, other, 4) == 0 && wcscasecmp(L"WIDE", text) == 0);
	EXPECT(wcschr(text, L'd') == text + 2 && wcsrchr(L"abca", L'a')[1] == 0 && wcschr(text, 0) == text + 4);
	EXPECT(wcsstr(other, L"er") == other + 3 && wcspbrk(text, L"xe") == text + 3);
	EXPECT(wcsspn(L"aab", L"a") == 2 && wcscspn(L"aab", L"b") == 2);
	wcscpy(other, L"a,b;;c");
	at = wcstok(other, L",;", &state);
	EXPECT(wcscmp(at, L"a") == 0 && wcscmp(wcstok(NULL, L",;", &state), L"b") == 0);
	EXPECT(wcscmp(wcstok(NULL, L",;", &state), L"c") == 0 && wcstok(NULL, L",;", &state) == NULL);
	EXPECT(wmemcmp(wmemset(other, L'z', 3), L"zzz", 3) == 0 && wmemchr(L"abc", L'c', 3) != NULL);
	wmemmove(text + 1, text, 3);
	EXPECT(wcscmp(text, L"wwid") == 0);
	at = wcsdup(L"copy");
	EXPECT(wcscmp(at, L"copy") == 0);
	free(at);
	EXPECT(wcscmp(wcsncpy(other, L"ab", 5), L"ab") == 0 && other[4] == 0);
}

static void numbers(void)
{
	wchar_t *end;

	EXPECT_EQ(wcstol(L" -42x", &end, 10), -42);
	EXPECT_EQ(*end, L'x');
	EXPECT_EQ(wcstoul(L"0xff", NULL, 0), 255);
	EXPECT(wcstod(L"2.5e1z", &end) == 25.0 && *end == L'z');
	EXPECT(wcstof(L"0.5", NULL) == 0.5f && wcstold(L"-1", NULL) == -1.0L && wcstoll(L"7", NULL, 8) == 7);
}

static void conversions(void)
{
	mbstate_t state = { 0 };
	wchar_t c, wide[16];
	char bytes[32];
	const char *from = "aä€";
	const wchar_t *wfrom = L"aä€";
	char16_t c16;
	char32_t c32;

	EXPECT_EQ(mbrtowc(&c, "€", 4, &state), 3);
	EXPECT_EQ(c, 0x20ac);
	EXPECT_EQ(wcrtomb(bytes, L'ä', &state), 2);
	EXPECT_EQ(mbsrtowcs(wide, &from, 16, &state), 3);
	EXPECT(from == NULL && wide[1] == 0xe4 && wide[3] == 0);
	EXPECT_EQ(wcsrtombs(bytes, &wfrom, sizeof bytes, &state), 6);
	EXPECT_STR(bytes, "aä€");
	EXPECT(btowc('x') == L'x' && wctob(L'x') == 'x' && mbsinit(&state) && mbrlen("ä", 2, &state) == 2);
	EXPECT_EQ(mbrtoc16(&c16, "😀", 5, &state), 4);
	EXPECT_EQ(c16, 0xd83d);
	EXPECT_EQ(mbrtoc16(&c16, "", 1, &state), (size_t)-3);
	EXPECT_EQ(mbrtoc32(&c32, "😀", 5, &state), 4);
	EXPECT_EQ(c32, 0x1f600);
	EXPECT_EQ(c32rtomb(bytes, U'€', &state), 3);
	EXPECT(mbstowcs(wide, "xyz", 16) == 3 && wcstombs(bytes, L"ab", 16) == 2);
}

static void classes(void)
{
	EXPECT(iswalpha(L'a') && iswdigit(L'5') && iswspace(L'\t') && iswupper(L'Q') && !iswlower(L'Q'));
	EXPECT(iswpunct(L'!') && iswxdigit(L'f') && iswcntrl(7) && iswprint(L' ') && !iswgraph(L' ') && iswblank(L' '));
	EXPECT(towupper(L'z') == L'Z' && towlower(L'Ä') == L'ä');
	EXPECT(iswctype(L'a', wctype("alnum")) && towctrans(L'b', wctrans("toupper")) == L'B');
	EXPECT(wcwidth(L'a') == 1 && wcswidth(L"abc", 3) == 3);
}

int main(void)
{
	wchar_t text[40], line[16];
	struct tm tm = { .tm_year = 124, .tm_mday = 1 };
	FILE *f = tmpfile();

	setlocale(LC_ALL, "C.UTF-8");
	strings();
	numbers();
	conversions();
	classes();
	EXPECT_EQ(swprintf(text, 40, L"%d-%s-%ls-%c", 5, "ä", L"€", 'x'), 7);
	EXPECT(wcscmp(text, L"5-ä-€-x") == 0);
	EXPECT_EQ(format(text, 40, L"%05.1f|%#x", 2.25, 255), 10);
	EXPECT(swprintf(text, 3, L"%s", "long") < 0);
	EXPECT_EQ(wcsftime(text, 40, L"%Y!", &tm), 5);
	EXPECT(wcscmp(text, L"2024!") == 0);
	EXPECT_EQ(fwprintf(f, L"%ls %d\nsecond", L"wörd", 7), 13);
	rewind(f);
	EXPECT(fgetws(line, 16, f) == line && wcscmp(line, L"wörd 7\n") == 0);
	EXPECT(fgetwc(f) == L's' && ungetwc(L'S', f) == L'S' && getwc(f) == L'S' && fwide(f, 0) > 0);
	fclose(f);
	return expected();
}
