/*
 * The program's heap. libc's own malloc gives memory outside the program's address range, which a compiled
 * program cannot reach; so the heap is kept here, in C, and is compiled by socksh like any other member.
 *
 * Chunks carry their size at both ends (Knuth's boundary tags): neighbours are merged when one is freed, in
 * constant time. Free chunks are kept in bins by size: exact ones up to 512 bytes, one bin a power of two above.
 * The heap grows by __program_break(), and need not grow contiguously: static data of later entries at the
 * prompt lies between.
 */
#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* More memory at the end of the program, `size` bytes aligned to 16, or NULL. */
extern void *__program_break(size_t size);

#define ALIGNMENT 16
#define IN_USE 1UL          /* this chunk is allocated */
#define PREVIOUS_IN_USE 2UL /* so is the one before it: then `previous_size` is that one's payload */
#define FLAGS (IN_USE | PREVIOUS_IN_USE)
#define SMALL_BINS 32 /* chunks of 32, 48, … 528 bytes */
#define BINS (SMALL_BINS + 48)
#define MINIMUM_CHUNK 32
#define GROWTH (256 * 1024)

struct chunk {
    size_t previous_size; /* only if the chunk before is free */
    size_t head;          /* size of this chunk, with its flags in the low bits */
    struct chunk *next;   /* only while free: neighbours in the bin */
    struct chunk *previous;
};

#define HEADER offsetof(struct chunk, next)

static struct chunk *bins[BINS];
/* The newest stretch of fresh memory: [top, limit). */
static char *top, *limit;

static size_t size_of(const struct chunk *c) { return c->head & ~FLAGS; }
static struct chunk *after(struct chunk *c) { return (struct chunk *)((char *)c + size_of(c)); }
static void *payload(struct chunk *c) { return (char *)c + HEADER; }
static struct chunk *chunk_of(void *p) { return (struct chunk *)((char *)p - HEADER); }

static int bin_of(size_t size)
{
    if (size < MINIMUM_CHUNK + SMALL_BINS * ALIGNMENT)
        return (int)((size - MINIMUM_CHUNK) / ALIGNMENT);
    return SMALL_BINS + (63 - __builtin_clzl(size)) - 9;
}

static void take_out(struct chunk *c)
{
    if (c->previous != NULL)
        c->previous->next = c->next;
    else
        bins[bin_of(size_of(c))] = c->next;
    if (c->next != NULL)
        c->next->previous = c->previous;
}

static void put_in(struct chunk *c)
{
    struct chunk **bin = &bins[bin_of(size_of(c))];

    c->previous = NULL;
    c->next = *bin;
    if (*bin != NULL)
        (*bin)->previous = c;
    *bin = c;
}

static void corrupted(const char *message)
{
    fflush(stdout);
    fprintf(stderr, "%s\n", message);
    abort();
}

/* Fresh memory for a chunk of `size` bytes; the stretch always ends in an allocated chunk of header size only. */
static struct chunk *grow(size_t size)
{
    size_t want = size + HEADER > GROWTH ? size + HEADER : GROWTH;
    char *more;
    struct chunk *c;

    if (top == NULL || (size_t)(limit - top) < size + HEADER) {
        more = __program_break(want);
        if (more == NULL && want > size + HEADER)
            more = __program_break(want = size + HEADER);
        if (more == NULL)
            return NULL;
        if (more == limit) {
            limit = more + want;
        } else {
            top = more;
            limit = more + want;
            ((struct chunk *)top)->head = PREVIOUS_IN_USE;
        }
        if ((size_t)(limit - top) < size + HEADER)
            return grow(size);
    }
    c = (struct chunk *)top;
    c->head = size | IN_USE | (c->head & PREVIOUS_IN_USE);
    top += size;
    ((struct chunk *)top)->head = IN_USE | PREVIOUS_IN_USE; /* the fence: never merged with */
    return c;
}

/* Give the part of `c` beyond `size` bytes back to the bins, if it is worth a chunk. */
static void trim(struct chunk *c, size_t size)
{
    size_t rest = size_of(c) - size;
    struct chunk *r;

    if (rest < MINIMUM_CHUNK)
        return;
    c->head = size | (c->head & FLAGS);
    r = after(c);
    r->head = rest | IN_USE | PREVIOUS_IN_USE;
    free(payload(r));
}

static size_t chunk_size(size_t size)
{
    size_t total = (size + HEADER - sizeof(size_t) + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);

    return total < MINIMUM_CHUNK ? MINIMUM_CHUNK : total;
}

void *malloc(size_t size)
{
    size_t want;
    struct chunk *c;
    int bin;

    if (size > PTRDIFF_MAX) {
        errno = ENOMEM;
        return NULL;
    }
    want = chunk_size(size);
    for (bin = bin_of(want); bin < BINS; bin++)
        for (c = bins[bin]; c != NULL; c = c->next)
            if (size_of(c) >= want) {
                take_out(c);
                c->head |= IN_USE;
                after(c)->head |= PREVIOUS_IN_USE;
                trim(c, want);
                return payload(c);
            }
    c = grow(want);
    if (c == NULL) {
        errno = ENOMEM;
        return NULL;
    }
    return payload(c);
}

void free(void *p)
{
    struct chunk *c, *n;

    if (p == NULL)
        return;
    if ((uintptr_t)p % ALIGNMENT != 0)
        corrupted("free(): invalid pointer");
    c = chunk_of(p);
    if (!(c->head & IN_USE))
        corrupted("free(): double free detected");
    if (size_of(c) < MINIMUM_CHUNK || size_of(c) % ALIGNMENT != 0)
        corrupted("free(): invalid size");
    n = after(c);
    if (!(n->head & PREVIOUS_IN_USE))
        corrupted("double free or corruption");
    c->head &= ~IN_USE;
    if (!(n->head & IN_USE) && (char *)n != top) {
        take_out(n);
        c->head += size_of(n);
        n = after(c);
    }
    if (!(c->head & PREVIOUS_IN_USE)) {
        struct chunk *before = (struct chunk *)((char *)c - c->previous_size);

        take_out(before);
        before->head += size_of(c);
        c = before;
    }
    n->head &= ~PREVIOUS_IN_USE;
    n->previous_size = size_of(c);
    put_in(c);
}

void *calloc(size_t count, size_t size)
{
    size_t total;
    void *p;

    if (__builtin_mul_overflow(count, size, &total)) {
        errno = ENOMEM;
        return NULL;
    }
    p = malloc(total);
    if (p != NULL)
        memset(p, 0, total);
    return p;
}

size_t malloc_usable_size(void *p) { return p == NULL ? 0 : size_of(chunk_of(p)) - sizeof(size_t); }

void *realloc(void *p, size_t size)
{
    struct chunk *c, *n;
    size_t want, had;
    void *q;

    if (p == NULL)
        return malloc(size);
    if (size == 0) {
        free(p);
        return NULL;
    }
    if (size > PTRDIFF_MAX) {
        errno = ENOMEM;
        return NULL;
    }
    c = chunk_of(p);
    if ((uintptr_t)p % ALIGNMENT != 0 || !(c->head & IN_USE))
        corrupted("realloc(): invalid pointer");
    want = chunk_size(size);
    n = after(c);
    if (size_of(c) < want && !(n->head & IN_USE) && (char *)n != top && size_of(c) + size_of(n) >= want) {
        take_out(n);
        c->head += size_of(n);
        after(c)->head |= PREVIOUS_IN_USE;
    }
    if (size_of(c) >= want) {
        trim(c, want);
        return p;
    }
    q = malloc(size);
    if (q == NULL)
        return NULL;
    had = malloc_usable_size(p);
    memcpy(q, p, had < size ? had : size);
    free(p);
    return q;
}

void *reallocarray(void *p, size_t count, size_t size)
{
    size_t total;

    if (__builtin_mul_overflow(count, size, &total)) {
        errno = ENOMEM;
        return NULL;
    }
    return realloc(p, total);
}

/* Over-allocate, then free what lies before the aligned address. */
void *memalign(size_t alignment, size_t size)
{
    char *p, *aligned;
    struct chunk *c, *front;

    if (alignment <= ALIGNMENT)
        return malloc(size);
    if (size > PTRDIFF_MAX - alignment - MINIMUM_CHUNK) {
        errno = ENOMEM;
        return NULL;
    }
    p = malloc(size + alignment + MINIMUM_CHUNK);
    if (p == NULL)
        return NULL;
    aligned = (char *)(((uintptr_t)p + alignment - 1) & ~(uintptr_t)(alignment - 1));
    if (aligned != p) {
        if (aligned - p < MINIMUM_CHUNK)
            aligned += alignment;
        front = chunk_of(p);
        c = chunk_of(aligned);
        c->head = (size_of(front) - (size_t)(aligned - p)) | IN_USE | PREVIOUS_IN_USE;
        front->head = (size_t)(aligned - p) | (front->head & FLAGS);
        free(p);
    }
    trim(chunk_of(aligned), chunk_size(size));
    return aligned;
}

void *aligned_alloc(size_t alignment, size_t size)
{
    if (alignment == 0 || (alignment & (alignment - 1)) != 0) {
        errno = EINVAL;
        return NULL;
    }
    return memalign(alignment, size);
}

int posix_memalign(void **result, size_t alignment, size_t size)
{
    int saved = errno;
    void *p;

    if (alignment < sizeof(void *) || (alignment & (alignment - 1)) != 0)
        return EINVAL;
    p = memalign(alignment, size);
    if (p == NULL) {
        errno = saved;
        return ENOMEM;
    }
    *result = p;
    return 0;
}

char *strdup(const char *s)
{
    size_t size = strlen(s) + 1;
    char *copy = malloc(size);

    return copy == NULL ? NULL : memcpy(copy, s, size);
}

char *strndup(const char *s, size_t n)
{
    size_t length = strnlen(s, n);
    char *copy = malloc(length + 1);

    if (copy == NULL)
        return NULL;
    copy[length] = '\0';
    return memcpy(copy, s, length);
}
