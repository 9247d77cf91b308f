/* Copies of structures whose members have just been written one by one, and of those in far arrays. */
#include "expect.h"

#define WORDS(n)                                                                      \
	struct words##n {                                                                 \
		int word[n];                                                                  \
	};                                                                                \
	static struct words##n far##n[8];                                                 \
	static void copy##n(struct words##n *to, int seed)                                \
	{                                                                                 \
		struct words##n near;                                                         \
		for (int i = 0; i < n; i++)                                                   \
			near.word[i] = seed + 7 * i;                                              \
		*to = near;                                                                   \
		far##n[(unsigned)seed % 8] = *to;                                             \
		far##n[(unsigned)(seed + 1) % 8] = far##n[(unsigned)seed % 8];                \
	}                                                                                 \
	static void check##n(void)                                                        \
	{                                                                                 \
		struct words##n around[3];                                                    \
		for (int seed = 0; seed < 20; seed++) {                                       \
			memset(around, -1, sizeof(around));                                       \
			memset(far##n, -1, sizeof(far##n));                                       \
			copy##n(&around[1], seed);                                                \
			for (int i = 0; i < n; i++) {                                             \
				EXPECT(around[0].word[i] == -1 && around[2].word[i] == -1);           \
				EXPECT(around[1].word[i] == seed + 7 * i);                            \
				for (int at = 0; at < 8; at++) {                                      \
					int copied = at == seed % 8 || at == (seed + 1) % 8;              \
					EXPECT(far##n[at].word[i] == (copied ? seed + 7 * i : -1));       \
				}                                                                     \
			}                                                                         \
		}                                                                             \
	}

WORDS(1)
WORDS(2)
WORDS(3)
WORDS(4)
WORDS(5)
WORDS(6)
WORDS(7)
WORDS(8)
WORDS(9)
WORDS(30)

struct mixed {
	char letter;
	short half;
	float number;
	unsigned bits : 11, more : 21;
	char name[5];
	int last;
};

static struct mixed row[4][16];

static void mix(int i)
{
	struct mixed m = {'a' + i, -i, i / 4.0f, i * 3, i * 1000, "four", ~i};
	struct mixed *p = &row[i & 3][i % 16u];

	*p = m;
	p->half += 2;
	p->last = i;
	row[(i + 1) & 3][(i + 3) % 16u] = *p;
}

int main(void)
{
	check1(), check2(), check3(), check4(), check5(), check6(), check7(), check8(), check9(), check30();
	for (int i = 0; i < 12; i++) {
		struct mixed m;

		mix(i);
		m = row[(i + 1) & 3][(i + 3) % 16u];
		EXPECT(m.letter == 'a' + i && m.half == 2 - i && m.number == i / 4.0f && m.bits == i * 3u);
		EXPECT(m.more == i * 1000u && strcmp(m.name, "four") == 0 && m.last == i);
	}
	return expected();
}
