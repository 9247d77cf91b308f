/* Literals of all small lengths are copied to where they belong, and nowhere else; strings in automatic arrays. */
#include <stdio.h>
#include <string.h>

static char area[96];

static unsigned long hash(const char *bytes, size_t count)
{
	unsigned long sum = 0;

	for (size_t i = 0; i < count; i++)
		sum = sum * 31 + (unsigned char)bytes[i];
	return sum;
}

#define COPY(text) \
	do { \
		char of_its_size[] = text, larger[72] = text; \
		memset(area, 'x', sizeof(area)); \
		strcpy(area + 7, text); \
		printf("%lx %lx %lx\n", hash(area, sizeof(area)), hash(of_its_size, sizeof(of_its_size)), \
		       hash(larger, sizeof(larger))); \
	} while (0)

static void copies(void)
{
	COPY("");
	COPY("T");
	COPY("Th");
	COPY("The");
	COPY("The ");
	COPY("The q");
	COPY("The qu");
	COPY("The qui");
	COPY("The quic");
	COPY("The quick");
	COPY("The quick ");
	COPY("The quick b");
	COPY("The quick br");
	COPY("The quick bro");
	COPY("The quick brow");
	COPY("The quick brown");
	COPY("The quick brown ");
	COPY("The quick brown f");
	COPY("The quick brown fo");
	COPY("The quick brown fox");
	COPY("The quick brown fox ");
	COPY("The quick brown fox j");
	COPY("The quick brown fox ju");
	COPY("The quick brown fox jum");
	COPY("The quick brown fox jump");
	COPY("The quick brown fox jumps");
	COPY("The quick brown fox jumps ");
	COPY("The quick brown fox jumps o");
	COPY("The quick brown fox jumps ov");
	COPY("The quick brown fox jumps ove");
	COPY("The quick brown fox jumps over");
	COPY("The quick brown fox jumps over ");
	COPY("The quick brown fox jumps over t");
	COPY("The quick brown fox jumps over th");
	COPY("The quick brown fox jumps over the");
	COPY("The quick brown fox jumps over the ");
	COPY("The quick brown fox jumps over the l");
	COPY("The quick brown fox jumps over the la");
	COPY("The quick brown fox jumps over the laz");
	COPY("The quick brown fox jumps over the lazy");
	COPY("The quick brown fox jumps over the lazy ");
	COPY("The quick brown fox jumps over the lazy dog, an");
	COPY("The quick brown fox jumps over the lazy dog, and");
	COPY("The quick brown fox jumps over the lazy dog, and ");
	COPY("The quick brown fox jumps over the lazy dog, and back t");
	COPY("The quick brown fox jumps over the lazy dog, and back to");
	COPY("The quick brown fox jumps over the lazy dog, and back to its b");
	COPY("The quick brown fox jumps over the lazy dog, and back to its be");
	COPY("The quick brown fox jumps over the lazy dog, and back to its bed");
}

static int sign(int number) { return (number > 0) - (number < 0); }

static void compared(const char *one, const char *other)
{
	char eight[8], left[31], right[40];
	struct {
		char before[3], text[32];
	} record;

	memset(eight, 'e', sizeof(eight));
	memset(left, 'l', sizeof(left));
	memset(right, 'l', sizeof(right));
	memset(&record, 'l', sizeof(record));
	record.text[31] = 0;
	right[39] = 0;
	strncpy(eight, one, 7)[7] = 0;
	strcpy(left, one);
	strcpy(right, other);
	strcpy(record.text, one);
	printf("%d %d %d %d %d", sign(strcmp(left, right)), sign(strcmp(right, left)), sign(strcmp(eight, right)),
	       sign(strcmp(record.text, left)), sign(strcmp(record.text + 1, right + 1)));
	printf(" %d %d", sign(strncmp(left, right, 9)), sign(memcmp(left, right, 2)));
	printf(" %zu %zu %zu", strlen(eight), strlen(left), strlen(record.text));
	printf(" %d %d\n", strchr(left, 'c') != NULL ? (int)(strchr(left, 'c') - left) : -1, strchr(eight, 0) == eight + strlen(eight));
}

int main(void)
{
	static const char *const texts[] = {"", "a", "abcdefg", "abcdefgh", "abcdefghi", "abcdefgi", "abcdefghijklmno",
		"abcdefghijklmnop", "abcdefghijklmnopq", "abcdefghijklmnoq", "abcdefghijklmnopqrstuvw", "abcdefghijklmnopqrstuvx",
		"abcdefghijklmnopqrstuvwx", "abcdefghijklmnopqrstuvwxy", "abcdefghijklmnopqrstuvwxyz",
		"abcdefghijklmnopqrstuvwxyz0123", "abcdefghijklmnopqrstuvwxyz0124", "\xff", "abcdefgh\xff", "abcdefghijklmnop\xff"};
	int count = sizeof(texts) / sizeof(texts[0]);

	copies();
	for (int i = 0; i < count; i++)
		for (int j = 0; j < count; j++)
			compared(texts[i], texts[j]);
	return 0;
}
