/* What _FORTIFY_SOURCE makes of calls: gcc's __builtin___…_chk functions. */
#include "expect.h"
#include <stdarg.h>

#define ROOM(to) __builtin_object_size(to, 0)

static int by_list(char *to, size_t size, const char *format, ...)
{
	va_list list;
	int length;

	va_start(list, format);
	length = __builtin___vsnprintf_chk(to, size, 1, size, format, list);
	va_end(list);
	va_start(list, format);
	length += __builtin___vsprintf_chk(to, 1, size, format, list);
	va_end(list);
	return length;
}

int main(void)
{
	char text[32], *end;

	EXPECT(__builtin___memset_chk(text, 'x', 31, ROOM(text)) == text);
	EXPECT(__builtin___memcpy_chk(text, "hello", 6, ROOM(text)) == text);
	EXPECT_STR(text, "hello");
	__builtin___memmove_chk(text + 1, text, 6, ROOM(text + 1));
	EXPECT_STR(text, "hhello");
	EXPECT(__builtin___mempcpy_chk(text, "ab", 2, ROOM(text)) == text + 2);
	EXPECT_STR(text, "abello");
	EXPECT_STR(__builtin___strcpy_chk(text, "one", ROOM(text)), "one");
	EXPECT_STR(__builtin___strcat_chk(text, " two", ROOM(text)), "one two");
	EXPECT_STR(__builtin___strncat_chk(text, "three", 1, ROOM(text)), "one twot");
	end = __builtin___stpcpy_chk(text, "four", ROOM(text));
	EXPECT_EQ(end - text, 4);
	EXPECT_STR(__builtin___strncpy_chk(text, "fi", 3, ROOM(text)), "fi");
	EXPECT(__builtin___stpncpy_chk(text, "six", 5, ROOM(text)) == text + 3);
	EXPECT_EQ(__builtin___sprintf_chk(text, 1, ROOM(text), "%d-%s", 7, "x"), 3);
	EXPECT_STR(text, "7-x");
	EXPECT_EQ(__builtin___snprintf_chk(text, 4, 1, ROOM(text), "%d", 123456), 6);
	EXPECT_STR(text, "123");
	EXPECT_EQ(by_list(text, sizeof(text), "%d %d", 1, 22), 8);
	EXPECT_STR(text, "1 22");
	EXPECT_EQ(__builtin___printf_chk(1, "to %s\n", "stdout"), 10);
	EXPECT_EQ(__builtin___fprintf_chk(stdout, 1, "%c\n", 'f'), 2);
	return expected();
}
