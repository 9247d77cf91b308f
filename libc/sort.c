/* qsort and bsearch: they call back into the program, so they are part of it. */
#include <stdlib.h>
#include <string.h>

struct sorting {
    size_t size;
    char *spare;
    /* In place of the other one, if that is null. */
    int (*compare_in)(const void *, const void *, void *);
    void *context;
};

#define COMPARED (compare != NULL ? compare(left, right) : sorting->compare_in(left, right, context))

/* Merges while there are elements on both sides. `step` moves on by an element, `copy(to, from)` copies one. */
#define MERGE(step, copy)                                                                           \
    while (lefts > 0 && rights > 0) {                                                               \
        if (COMPARED <= 0) {                                                                        \
            copy(out, left);                                                                        \
            left += step;                                                                           \
            lefts--;                                                                                \
        } else {                                                                                    \
            copy(out, right);                                                                       \
            right += step;                                                                          \
            rights--;                                                                               \
        }                                                                                           \
        out += step;                                                                                \
    }
/* The same for scalars, without a branch: which side it will be is what a processor cannot guess. */
#define MERGE_SCALARS(type)                                                             \
    while (lefts > 0 && rights > 0) {                                                   \
        size_t taken = COMPARED > 0;                                                    \
        type of_left = *(const type *)left, of_right = *(const type *)right;            \
                                                                                        \
        *(type *)out = taken ? of_right : of_left;                                      \
        right += taken * sizeof(type);                                                  \
        rights -= taken;                                                                \
        left += (1 - taken) * sizeof(type);                                             \
        lefts -= 1 - taken;                                                             \
        out += sizeof(type);                                                            \
    }
#define COPY_LONG(to, from) (*(long *)(to) = *(const long *)(from))
#define COPY_WORDS(to, from)                                 \
    for (size_t at = 0; at < size; at += sizeof(long)) \
        COPY_LONG((to) + at, (from) + at)
#define COPY_BYTES(to, from) memcpy(to, from, size)

/* Rows of longs up to here are copied one by one. */
#define FEW 64

/*
 * It compares the same elements in the same order as glibc's. The comparison is a parameter, and no member: so the
 * compiler makes a copy of the function for each one that it knows.
 */
static void merge_sort(const struct sorting *sorting, char *base, size_t count,
                       int (*compare)(const void *, const void *))
{
    size_t size = sorting->size, lefts = count / 2, rights = count - lefts;
    char *left = base, *right = base + lefts * size, *out = sorting->spare;
    void *context = sorting->context;

    if (lefts > 1)
        merge_sort(sorting, left, lefts, compare);
    if (rights > 1)
        merge_sort(sorting, right, rights, compare);
    if (size == sizeof(int)) {
        MERGE_SCALARS(int)
    } else if (size == sizeof(long)) {
        MERGE_SCALARS(long)
    } else if (size % sizeof(long) == 0 && size <= FEW) {
        MERGE(size, COPY_WORDS)
    } else {
        MERGE(size, COPY_BYTES)
    }
    memcpy(out, left, lefts * size);
    memcpy(base, sorting->spare, (size_t)(out - sorting->spare) + lefts * size);
}

/* Stable, as glibc's is while memory lasts. */
static void sort(struct sorting *sorting, void *base, size_t count, int (*compare)(const void *, const void *))
{
    if (count < 2 || sorting->size == 0)
        return;
    sorting->spare = malloc(count * sorting->size);
    if (sorting->spare == NULL)
        abort();
    merge_sort(sorting, base, count, compare);
    free(sorting->spare);
}

void qsort_r(void *base, size_t count, size_t size, int (*compare)(const void *, const void *, void *), void *context)
{
    struct sorting sorting = {.size = size, .compare_in = compare, .context = context};

    sort(&sorting, base, count, NULL);
}

void qsort(void *base, size_t count, size_t size, int (*compare)(const void *, const void *))
{
    struct sorting sorting = {.size = size};

    sort(&sorting, base, count, compare);
}

void *bsearch(const void *key, const void *base, size_t count, size_t size,
              int (*compare)(const void *, const void *))
{
    size_t low = 0, high = count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const void *element = (const char *)base + middle * size;
        int order = compare(key, element);

        if (order == 0)
            return (void *)element;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}
