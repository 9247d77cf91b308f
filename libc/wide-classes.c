/* <wctype.h>: classes and mappings by name, as numbers that any value may stand for. */
#include <string.h>
#include <wctype.h>

static const struct {
	const char *name;
	int (*test)(wint_t wc);
} classes[] = {
	{ "alnum", iswalnum },
	{ "alpha", iswalpha },
	{ "blank", iswblank },
	{ "cntrl", iswcntrl },
	{ "digit", iswdigit },
	{ "graph", iswgraph },
	{ "lower", iswlower },
	{ "print", iswprint },
	{ "punct", iswpunct },
	{ "space", iswspace },
	{ "upper", iswupper },
	{ "xdigit", iswxdigit },
};

#define CLASSES (sizeof classes / sizeof *classes)

wctype_t wctype(const char *name)
{
	for (wctype_t i = 0; i < CLASSES; i++)
		if (strcmp(classes[i].name, name) == 0)
			return i + 1;
	return 0;
}

int iswctype(wint_t wc, wctype_t desc)
{
	return desc > 0 && desc <= CLASSES && classes[desc - 1].test(wc);
}

#define TO_LOWER ((wctrans_t)1)
#define TO_UPPER ((wctrans_t)2)

wctrans_t wctrans(const char *name)
{
	return strcmp(name, "tolower") == 0 ? TO_LOWER : strcmp(name, "toupper") == 0 ? TO_UPPER : NULL;
}

wint_t towctrans(wint_t wc, wctrans_t desc)
{
	return desc == TO_LOWER ? towlower(wc) : desc == TO_UPPER ? towupper(wc) : wc;
}
