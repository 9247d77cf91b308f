#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wordexp.h>

static void show(const char *text, int flags)
{
	wordexp_t words;
	int result;
	size_t i;

	memset(&words, 0, sizeof(words));
	words.we_offs = 1;
	result = wordexp(text, &words, flags);
	printf("%s: %d", text, result);
	if (result == 0) {
		printf(" %zu", words.we_wordc);
		for (i = 0; i < words.we_wordc; i++)
			printf(" <%s>", words.we_wordv[words.we_offs + i]);
		printf(" %d", words.we_wordv[words.we_offs + i] == NULL);
		if ((flags & WRDE_DOOFFS) != 0)
			printf(" %d", words.we_wordv[0] == NULL);
		wordfree(&words);
	}
	printf("\n");
}

int main(void)
{
	wordexp_t words;

	setenv("COLOUR", "red and blue", 1);
	show("one two  three", 0);
	show("$COLOUR", 0);
	show("\"$COLOUR\" '$COLOUR' ${COLOUR:-x} ${NONE:-other}", 0);
	show("$NONE", 0);
	show("$NONE", WRDE_UNDEF);
	show("$((6 * 7))", 0);
	show("$(echo hello you)", 0);
	show("$(echo hello)", WRDE_NOCMD);
	show("a|b", 0);
	show("\"open", 0);
	show("/etc/pass*", 0);
	show("one two", WRDE_DOOFFS);
	show("", 0);
	printf("%d", wordexp("a b", &words, 0));
	printf(" %d", wordexp("c", &words, WRDE_APPEND));
	printf(" %zu %s %s %s", words.we_wordc, words.we_wordv[0], words.we_wordv[1], words.we_wordv[2]);
	printf(" %d", wordexp("d", &words, WRDE_REUSE));
	printf(" %zu %s\n", words.we_wordc, words.we_wordv[0]);
	wordfree(&words);
	return 0;
}
