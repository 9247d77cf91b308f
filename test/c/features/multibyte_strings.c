// env: LC_ALL=C.UTF-8
/* C11 7.22.7, 7.22.8, 7.29.6: multibyte characters in UTF-8. */
#include "expect.h"
#include <errno.h>
#include <limits.h>
#include <locale.h>
#include <stdlib.h>
#include <wchar.h>

static const char text[] = "a\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80z";

static void characters(void)
{
	wchar_t wide = 0;
	char bytes[MB_LEN_MAX] = "";

	EXPECT_EQ(MB_CUR_MAX, 6);
	EXPECT_EQ(mblen(text + 1, 6), 2);
	EXPECT_EQ(mblen("", 1), 0);
	EXPECT_EQ(mbtowc(&wide, text + 3, 6), 3);
	EXPECT_EQ(wide, 0x20ac);
	EXPECT_EQ(mbtowc(&wide, "\xff", 1), -1);
	EXPECT_EQ(wctomb(bytes, 0x1f600), 4);
	EXPECT(memcmp(bytes, text + 6, 4) == 0);
}

static void whole_strings(void)
{
	wchar_t wide[16];
	char back[32];

	EXPECT_EQ(mbstowcs(NULL, text, 0), 5);
	EXPECT_EQ(mbstowcs(wide, text, 16), 5);
	EXPECT(wcscmp(wide, L"a\u00e4\u20ac\U0001f600z") == 0);
	EXPECT_EQ(wcstombs(back, wide, sizeof(back)), 11);
	EXPECT_STR(back, text);
	EXPECT_EQ(mbstowcs(wide, text, 2), 2);
	EXPECT_EQ(wcstombs(back, L"\u20ac\u20ac", 4), 3);
	EXPECT_EQ(mbstowcs(wide, "a\xff", 16), (size_t)-1);
}

static void restartable(void)
{
	mbstate_t state = { 0 };
	wchar_t wide = 0;
	const char *from = text;
	int count = 0;
	size_t n;

	EXPECT_EQ(mbrtowc(&wide, text + 3, 1, &state), (size_t)-2);
	EXPECT(!mbsinit(&state));
	EXPECT_EQ(mbrtowc(&wide, text + 4, 2, &state), 2);
	EXPECT(wide == 0x20ac && mbsinit(&state));
	while ((n = mbrlen(from, MB_CUR_MAX, &state)) > 0 && n <= 4) {
		from += n;
		count++;
	}
	EXPECT_EQ(count, 5);
	errno = 0;
	EXPECT_EQ(mbrtowc(&wide, "\xc3(", 2, &state), (size_t)-1);
	EXPECT_EQ(errno, EILSEQ);
	EXPECT_EQ(btowc('x'), L'x');
	EXPECT_EQ(btowc(0xe4), WEOF);
	EXPECT_EQ(wctob(L'x'), 'x');
}

int main(void)
{
	EXPECT(setlocale(LC_ALL, "") != NULL);
	characters();
	whole_strings();
	restartable();
	return expected();
}
