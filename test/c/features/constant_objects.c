/* GNU, gcc >= 8: const objects with constant initialisers in the initialisers of static objects. */
#include "expect.h"
#include <stddef.h>

static const int five = 5;
static const double half = 0.5;
static const float eighth = half / 4;
static const char *const text = "1) John;\n";
static const int *const where = &five;
enum colour { RED, GREEN };
static const enum colour green = GREEN;

struct inner { int b, c; };
struct outer { unsigned low : 3, high : 5; struct inner inner; int list[4]; const char *name; char word[8]; };
static const struct outer object = { 5, 17, { 2, 3 }, { 10, [2] = 12 }, "name", "letters" };
static const char letters[] = "abc";
static const int table[] = { 1, [3] = 4, 5 };

static int twice = 2 * five, negative = -five, inverted = ~five, no = !five, chosen = five > 4 ? five : 9,
           shifted = five << 4 | five % 3, both = five && half, row = five + five + five - five * five;
static double sum = half + five, small = eighth;
static int truncated = (int) (half * 5);
static unsigned char narrow = (unsigned char) (five * 60);
static const char *start = text, *behind = text + 3;
static const int *again = where;
static ptrdiff_t distance = &table[five] - table;
static enum colour copied = green;

static int low = object.low, high = object.high, member = object.inner.c, element = object.list[2];
static const char *name = object.name;
static struct inner part = object.inner;
static struct outer all = object;
static struct outer nested[] = { object, { .inner = object.inner } };
static char letter = letters[1], end = letters[3], of_word = object.word[2];
static int last = table[4], several[] = { five, [1 ... 2] = five + 1, table[3] };
static int literal = (int) { 3 };
static char in_literal = "abc"[2];

int main(void) {
	const int local = 7;
	static int from_local = local * 2;
	static const int inside = 3;
	static const int *point = &inside;
	static int from_inside = inside + five;

	EXPECT(twice == 10 && negative == -5 && inverted == -6 && no == 0 && chosen == 5);
	EXPECT(shifted == (5 << 4 | 2) && both == 1 && row == -10);
	EXPECT(sum == 5.5 && small == 0.125 && truncated == 2 && narrow == 44);
	EXPECT(start == text && behind == text + 3 && again == &five && distance == 5 && copied == GREEN);
	EXPECT(low == 5 && high == 17 && member == 3 && element == 12);
	EXPECT(strcmp(name, "name") == 0 && part.b == 2 && part.c == 3);
	EXPECT(all.low == 5 && all.high == 17 && all.inner.c == 3 && all.list[0] == 10 && all.list[2] == 12 && all.list[3] == 0);
	EXPECT(strcmp(all.word, "letters") == 0 && all.name == object.name);
	EXPECT(nested[0].inner.b == 2 && nested[1].inner.c == 3 && nested[1].list[0] == 0);
	EXPECT(letter == 'b' && end == 0 && of_word == 't');
	EXPECT(last == 5 && several[0] == 5 && several[2] == 6 && several[3] == 4);
	EXPECT(literal == 3 && in_literal == 'c');
	EXPECT(from_local == 14 && *point == 3 && from_inside == 8);
	return expected();
}
