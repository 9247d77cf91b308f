/* C11 6.4.4.4, 6.4.5: characters and strings, escapes, prefixes, concatenation, universal names. */
#include "expect.h"
#include <stddef.h>
#include <stdint.h>
static const char pooled[] = "a" "b" /* */ "c"
	"d";
static uint16_t u16[] = u"aä€😀";
static uint32_t u32[] = U"aä€😀";
static wchar_t wide[] = L"aä€😀" "z";
static char utf8[] = u8"aä€😀";
static wchar_t two[2] = L"ab";
int main(void)
{
	const char *joined = "\x41" "1";
	EXPECT_EQ('\a' + '\b' * 2 + '\f' * 3 + '\n' * 5 + '\r' * 7 + '\t' * 11 + '\v' * 13, 7 + 16 + 36 + 50 + 91 + 99 + 143);
	EXPECT_EQ('\0', 0); EXPECT_EQ('\12', 10); EXPECT_EQ('\177', 127); EXPECT_EQ('\200', -128); EXPECT_EQ('\xff', -1);
	EXPECT_EQ('\400', 0); EXPECT_EQ('\777', -1); EXPECT_EQ('\x1fe', -2); EXPECT_EQ("\777"[0], -1); EXPECT_EQ('a\400', 'a' << 8);
	EXPECT_EQ(L'\x1ff', 511); EXPECT_EQ(u'\x12345', 0x2345); EXPECT_EQ(L'\x123456789', 0x23456789);
	EXPECT_EQ(u"\x1ffff"[0], 0xffff);
#if '\400' != 0 || '\777' != -1
#error out of range
#endif
	EXPECT_EQ('\'', 39);
	EXPECT_EQ('"', 34);
	EXPECT_EQ('\"', 34);
	EXPECT_EQ('\\', 92);
	EXPECT_EQ('\?', 63);
	EXPECT_EQ('\e', 27);
	EXPECT_EQ('ab', 'a' << 8 | 'b'); EXPECT_EQ('abcd', 0x61626364);
	EXPECT_EQ(L'€', 0x20ac); EXPECT_EQ(u'ä', 0xe4); EXPECT_EQ(U'😀', 0x1f600); EXPECT_EQ(L'\xffff', 0xffff);
	EXPECT_EQ(sizeof 'a', 4); EXPECT_EQ(sizeof L'a', 4); EXPECT_EQ(sizeof u'a', 2); EXPECT_EQ(sizeof U'a', 4);
	EXPECT_STR(pooled, "abcd"); EXPECT_EQ(sizeof pooled, 5); EXPECT_STR(joined, "A1"); EXPECT_EQ(sizeof "\x41" "1", 3);
	EXPECT_EQ(sizeof "a\0b", 4); EXPECT_EQ("a\0b"[2], 'b'); EXPECT_EQ(sizeof "\0001", 3); EXPECT_EQ("\1234"[1], '4');
	EXPECT_EQ(sizeof u16 / 2, 6); EXPECT_EQ(u16[3], 0xd83d); EXPECT_EQ(u16[4], 0xde00);
	EXPECT_EQ(sizeof u32 / 4, 5); EXPECT_EQ(u32[3], 0x1f600); EXPECT_EQ(sizeof wide / 4, 6); EXPECT_EQ(wide[4], 'z');
	EXPECT_EQ(sizeof utf8, 11); EXPECT_EQ((unsigned char)utf8[1], 0xc3); EXPECT_EQ((unsigned char)utf8[6], 0xf0);
	EXPECT_STR("\u00e4\u20ac\U0001f600", "ä€😀"); EXPECT_EQ(L"\u20ac"[0], 0x20ac);
	EXPECT_EQ(two[1], 'b'); EXPECT_EQ(sizeof two, 8);
	EXPECT_EQ(sizeof L"ab" "cd", 20); EXPECT_EQ((L"ab" "cd")[3], 'd'); EXPECT_EQ(sizeof("ab" u"cd"), 10);
	EXPECT_STR(__func__, "main"); EXPECT_EQ(sizeof __func__, 5); EXPECT_STR(__FUNCTION__, "main");
	EXPECT_EQ(sizeof "??/", 4);
	EXPECT("same" == "same" || 1);
	EXPECT_STR("line \
continued", "line continued");
	return expected();
}
