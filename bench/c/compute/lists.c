/* In the manner of CoreMark's first part: a linked list that is searched, reversed and sorted by merging. */
#include "kernel.h"

struct node {
    struct node *next;
    int16_t key, value;
};

static struct node nodes[1000];

static struct node *make(int count)
{
    struct node *head = NULL;

    for (int i = 0; i < count; i++) {
        nodes[i].key = (int16_t)(next_random() & 0x7fff);
        nodes[i].value = (int16_t)i;
        nodes[i].next = head;
        head = &nodes[i];
    }
    return head;
}

static struct node *find(struct node *list, int16_t value)
{
    while (list != NULL && list->value != value)
        list = list->next;
    return list;
}

static struct node *reverse(struct node *list)
{
    struct node *done = NULL;

    while (list != NULL) {
        struct node *next = list->next;

        list->next = done;
        done = list;
        list = next;
    }
    return done;
}

static int by_key(const struct node *a, const struct node *b) { return a->key - b->key; }
static int by_value(const struct node *a, const struct node *b) { return a->value - b->value; }

static struct node *merge(struct node *a, struct node *b, int (*compare)(const struct node *, const struct node *))
{
    struct node first, *last = &first;

    while (a != NULL && b != NULL) {
        if (compare(a, b) <= 0) {
            last->next = a;
            a = a->next;
        } else {
            last->next = b;
            b = b->next;
        }
        last = last->next;
    }
    last->next = a != NULL ? a : b;
    return first.next;
}

static struct node *sort(struct node *list, int count, int (*compare)(const struct node *, const struct node *))
{
    struct node *half = list, *second;

    if (count < 2)
        return list;
    for (int i = 1; i < count / 2; i++)
        half = half->next;
    second = half->next;
    half->next = NULL;
    return merge(sort(list, count / 2, compare), sort(second, count - count / 2, compare), compare);
}

static uint64_t kernel(void)
{
    uint64_t sum = 0;
    struct node *list = make(1000);

    for (int round = 0; round < 60; round++) {
        list = sort(list, 1000, by_key);
        for (int i = 0; i < 20; i++) {
            struct node *found = find(list, (int16_t)(i * 50));

            sum = sum * 31 + (found != NULL ? (unsigned)found->key : 1);
        }
        list = reverse(list);
        list = sort(list, 1000, by_value);
        list->key ^= (int16_t)round;
        sum = sum * 31 + (unsigned)list->key;
    }
    return sum;
}
