/* A program's own string functions: length, comparison, search, words of a text. */
#include "kernel.h"

static char text[8192];

static int length_of(const char *s)
{
    const char *start = s;

    while (*s != '\0')
        s++;
    return (int)(s - start);
}

static int compare(const char *a, const char *b)
{
    while (*a != '\0' && *a == *b) {
        a++;
        b++;
    }
    return (unsigned char)*a - (unsigned char)*b;
}

static char *find(char *s, char wanted)
{
    for (; *s != wanted; s++)
        if (*s == '\0')
            return NULL;
    return s;
}

static void copy_string(char *to, const char *from)
{
    while ((*to++ = *from++) != '\0')
        ;
}

/* Cuts the text into words in place. */
static int words_of(char *s, char **words, int most)
{
    int count = 0;

    while (*s != '\0' && count < most) {
        while (*s == ' ')
            *s++ = '\0';
        if (*s == '\0')
            break;
        words[count++] = s;
        s = find(s, ' ');
        if (s == NULL)
            break;
    }
    return count;
}

static uint64_t kernel(void)
{
    static char work[sizeof(text)];
    static char *words[2000];
    uint64_t sum = 0;

    for (int i = 0; i < (int)sizeof(text) - 1; i++)
        text[i] = next_random() % 6 == 0 ? ' ' : (char)('a' + next_random() % 4);
    for (int round = 0; round < 700; round++) {
        int count;

        text[round * 11] = (char)('a' + round % 26);
        copy_string(work, text);
        count = words_of(work, words, 2000);
        sum = sum * 31 + (unsigned)count;
        for (int i = 1; i < count; i++) {
            int order = compare(words[i - 1], words[i]);

            sum = sum * 31 + (order < 0) + 2 * (order == 0);
            sum += (unsigned)length_of(words[i]);
        }
    }
    return sum;
}
