/* A hash table with chains from malloc: words counted, looked up, removed. */
#include "kernel.h"
#include <string.h>

#define BUCKETS 1024

struct entry {
    struct entry *next;
    char *word;
    int count;
};

static struct entry *buckets[BUCKETS];

static unsigned hash(const char *s)
{
    unsigned h = 2166136261u;

    while (*s != '\0')
        h = (h ^ (unsigned char)*s++) * 16777619u;
    return h;
}

static struct entry *look_up(const char *word, int add)
{
    struct entry **bucket = &buckets[hash(word) % BUCKETS], *e;

    for (e = *bucket; e != NULL; e = e->next)
        if (strcmp(e->word, word) == 0)
            return e;
    if (!add)
        return NULL;
    e = malloc(sizeof(*e));
    e->word = malloc(strlen(word) + 1);
    strcpy(e->word, word);
    e->count = 0;
    e->next = *bucket;
    *bucket = e;
    return e;
}

static void empty(void)
{
    for (int i = 0; i < BUCKETS; i++)
        while (buckets[i] != NULL) {
            struct entry *e = buckets[i];

            buckets[i] = e->next;
            free(e->word);
            free(e);
        }
}

static uint64_t kernel(void)
{
    uint64_t sum = 0;

    for (int round = 0; round < 12; round++) {
        for (int i = 0; i < 10000; i++) {
            char word[16];
            uint32_t r = next_random() % 3000;
            int length = 0;

            do {
                word[length++] = (char)('a' + r % 26);
                r /= 26;
            } while (r > 0);
            word[length] = '\0';
            sum = sum * 31 + (unsigned)look_up(word, 1)->count++;
        }
        empty();
    }
    return sum;
}
