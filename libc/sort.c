/* qsort and bsearch: they call back into the program, so they are part of it. */
#include <stdlib.h>
#include <string.h>

static void merge_sort(char *base, size_t count, size_t size, char *spare,
                       int (*compare)(const void *, const void *, void *), void *context)
{
    size_t half = count / 2;
    char *left = base, *right = base + half * size, *out = spare;
    size_t lefts = half, rights = count - half;

    if (count < 2)
        return;
    merge_sort(left, lefts, size, spare, compare, context);
    merge_sort(right, rights, size, spare, compare, context);
    while (lefts > 0 && rights > 0) {
        if (compare(left, right, context) <= 0) {
            memcpy(out, left, size);
            left += size;
            lefts--;
        } else {
            memcpy(out, right, size);
            right += size;
            rights--;
        }
        out += size;
    }
    memcpy(out, left, lefts * size);
    memcpy(base, spare, (size_t)(out - spare) + lefts * size);
}

/* Stable, as glibc's is while memory lasts. */
void qsort_r(void *base, size_t count, size_t size, int (*compare)(const void *, const void *, void *), void *context)
{
    char *spare;

    if (count < 2 || size == 0)
        return;
    spare = malloc(count * size);
    if (spare == NULL)
        abort();
    merge_sort(base, count, size, spare, compare, context);
    free(spare);
}

static int call_plain(const void *a, const void *b, void *context)
{
    int (*compare)(const void *, const void *) = *(int (**)(const void *, const void *))context;

    return compare(a, b);
}

void qsort(void *base, size_t count, size_t size, int (*compare)(const void *, const void *))
{
    qsort_r(base, count, size, call_plain, &compare);
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
