#define _GNU_SOURCE
#include <errno.h>
#include <iconv.h>
#include <langinfo.h>
#include <libintl.h>
#include <locale.h>
#include <monetary.h>
#include <nl_types.h>
#include <stdio.h>
#include <string.h>

static void convert(const char *to, const char *from, const char *text, size_t room)
{
	char buffer[64], *in = (char *)text, *out = buffer;
	size_t left = strlen(text), free = room, result, i;
	iconv_t conversion = iconv_open(to, from);

	if (conversion == (iconv_t)-1) {
		printf("%s: %d\n", to, errno == EINVAL);
		return;
	}
	errno = 0;
	result = iconv(conversion, &in, &left, &out, &free);
	printf("%s: %zd %d, left %zu, made", to, (ssize_t)result, errno, left);
	for (i = 0; i < room - free; i++)
		printf(" %02x", (unsigned char)buffer[i]);
	printf(", moved %d, reset %zd", (int)(in - text), (ssize_t)iconv(conversion, NULL, NULL, NULL, NULL));
	printf(", close %d\n", iconv_close(conversion));
}

int main(void)
{
	char money[64];
	nl_catd catalogue;

	printf("%s %s %s\n", nl_langinfo(CODESET), nl_langinfo(RADIXCHAR), nl_langinfo(DAY_1));
	printf("%s %s %s %s\n", nl_langinfo(MON_12), nl_langinfo(D_T_FMT), nl_langinfo(YESEXPR), nl_langinfo(-1));
	setlocale(LC_ALL, "C.UTF-8");
	printf("%s\n", nl_langinfo(CODESET));

	convert("UTF-16LE", "UTF-8", "a\xc3\xa4\xe2\x82\xac", 64);
	convert("ISO-8859-1", "UTF-8", "\xc3\xa4rger", 64);
	convert("ASCII", "UTF-8", "caf\xc3\xa9", 64);
	convert("ASCII//TRANSLIT", "UTF-8", "plain", 64);
	convert("UTF-32BE", "UTF-8", "abc", 6);
	convert("UTF-8", "UTF-8", "ab\xff", 64);
	convert("UTF-16LE", "UTF-8", "ab\xc3", 64);
	convert("no-such-encoding", "UTF-8", "", 64);

	printf("%s %s %s\n", gettext("a message"), ngettext("one", "many", 1), ngettext("one", "many", 2));
	printf("%s %s\n", textdomain(NULL), textdomain("mine"));
	printf("%s %s\n", textdomain(NULL), dgettext("other", "untranslated"));
	printf("%s\n", bindtextdomain("mine", "/tmp"));
	printf("%s\n", bindtextdomain("mine", NULL));

	printf("%zd", strfmon(money, sizeof(money), "[%n] %i %% %#5.1n %=*#6n", 1234.567, -12.5, 3.25, 42.0));
	printf(" %s\n", money);
	printf("%zd", strfmon(money, 3, "%n", 1234.567));
	printf(" %d\n", errno == E2BIG);

	catalogue = catopen("no-such-catalogue", NL_CAT_LOCALE);
	printf("%d %d\n", catalogue == (nl_catd)-1, errno == ENOENT);
	printf("%s\n", catgets(catalogue, 1, 1, "the default"));
	return 0;
}
