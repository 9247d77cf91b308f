/*
 * The program's heap. libc's own malloc gives memory outside the program's address range, which a compiled
 * program cannot reach; so the heap is kept here, in C, and is compiled by socksh like any other member.
 *
 * Chunks carry their size at both ends (Knuth's boundary tags): neighbours are merged when one is freed, in
 * constant time. Free chunks are kept in bins by size: exact ones up to 512 bytes, one bin a power of two above.
 * Small chunks are not merged at once: they wait in quick lists, one for each size, for the next malloc of theirs,
 * and are given back to the bins only when there would have to be more memory.
 * The heap grows by __program_break(), and need not grow contiguously: static data of later entries at the
 * prompt lies between.
 */
#include <errno.h>
#include <malloc.h>
#include <sched.h>
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
#define QUICK 4UL           /* freed, and in a quick list: its neighbours take it for allocated */
#define FLAGS (IN_USE | PREVIOUS_IN_USE | QUICK)
#define SMALL_BINS 32 /* chunks of 32, 48, … 528 bytes */
#define BINS (SMALL_BINS + 48)
#define MINIMUM_CHUNK 32
#define SMALL_LIMIT (MINIMUM_CHUNK + SMALL_BINS * ALIGNMENT)
#define GROWTH (256 * 1024)
#define QUICK_SIZE (SMALL_LIMIT - ALIGNMENT - sizeof(size_t)) /* what a small chunk has room for */
#define QUICK_ENOUGH (64 * 1024) /* bytes in quick lists that are worth going through them */

struct chunk {
    size_t previous_size; /* only if the chunk before is free */
    size_t head;          /* size of this chunk, with its flags in the low bits */
    struct chunk *next;   /* only while free: neighbours in the bin */
    struct chunk *previous;
};

#define HEADER offsetof(struct chunk, next)

static struct chunk *bins[BINS];
static unsigned long occupied[(BINS + 63) / 64]; /* a bit for each bin: it has chunks */
static struct chunk *quick[SMALL_BINS];
static size_t quick_bytes; /* freed into the quick lists since they were emptied */
/* The newest stretch of fresh memory: [top, limit). */
static char *top, *limit;
static size_t acquired; /* all memory that there is, of older stretches too */

#define size_of(c) ((c)->head & ~FLAGS)
#define after(c) ((struct chunk *)((char *)(c) + size_of(c)))
#define payload(c) ((void *)((char *)(c) + HEADER))
#define chunk_of(p) ((struct chunk *)((char *)(p) - HEADER))
#define is_small(size) ((size) - MINIMUM_CHUNK < SMALL_LIMIT - MINIMUM_CHUNK)
#define small_bin(size) (((size) - MINIMUM_CHUNK) / ALIGNMENT % SMALL_BINS)

/*
 * The first chunk of the quick list for `size` is the program's again; a chunk of the program's, which has that size and
 * that head, becomes the first of its list. (What is in variables need not be read from memory again.)
 */
#define TAKE_QUICK(c, size) (quick[small_bin(size)] = (c)->next, (c)->head &= ~QUICK)
#define GIVE_QUICK(c, size, before)       \
    ((c)->head = (before) | QUICK,        \
     (c)->next = quick[small_bin(size)],  \
     quick[small_bin(size)] = (c),        \
     quick_bytes += (size))

/* One thread at a time, once there are several. (threads.c wants these at a fork.) */
extern int __threaded;
static int taken;
#define ALONE (__threaded != 1)

void __heap_acquire(void)
{
    if (!ALONE)
        while (__atomic_exchange_n(&taken, 1, __ATOMIC_ACQUIRE))
            sched_yield();
}

void __heap_relinquish(void)
{
    if (!ALONE)
        __atomic_store_n(&taken, 0, __ATOMIC_RELEASE);
}

static int bin_of(size_t size)
{
    if (size < SMALL_LIMIT)
        return (int)small_bin(size);
    return SMALL_BINS + (63 - __builtin_clzl(size)) - 9;
}

static void take_out(struct chunk *c)
{
    if (c->previous != NULL) {
        c->previous->next = c->next;
    } else {
        int bin = bin_of(size_of(c));

        bins[bin] = c->next;
        if (c->next == NULL)
            occupied[bin / 64] &= ~(1UL << bin % 64);
    }
    if (c->next != NULL)
        c->next->previous = c->previous;
}

static void put_in(struct chunk *c)
{
    int bin = bin_of(size_of(c));

    c->previous = NULL;
    c->next = bins[bin];
    if (c->next != NULL)
        c->next->previous = c;
    bins[bin] = c;
    occupied[bin / 64] |= 1UL << bin % 64;
}

/* The first bin from `bin` on that has chunks, or BINS. */
static int occupied_bin(int bin)
{
    unsigned long bits;

    for (int word = bin / 64; word < (BINS + 63) / 64; word++) {
        bits = occupied[word];
        if (word == bin / 64)
            bits &= ~0UL << bin % 64;
        if (bits != 0)
            return word * 64 + __builtin_ctzl(bits);
    }
    return BINS;
}

static void corrupted(const char *message)
{
    __heap_relinquish();
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
        acquired += want;
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

/* Merge the chunk with its free neighbours, and put it into a bin. */
static void release(struct chunk *c)
{
    struct chunk *n = after(c);

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
    release(r);
}

static size_t chunk_size(size_t size)
{
    size_t total = (size + HEADER - sizeof(size_t) + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);

    return total < MINIMUM_CHUNK ? MINIMUM_CHUNK : total;
}

static struct chunk *from_bins(size_t want)
{
    struct chunk *c;

    for (int bin = occupied_bin(bin_of(want)); bin < BINS; bin = occupied_bin(bin + 1))
        for (c = bins[bin]; c != NULL; c = c->next)
            if (size_of(c) >= want)
                return c;
    return NULL;
}

static void empty_quick_lists(void)
{
    struct chunk *c;

    for (int i = 0; i < SMALL_BINS; i++)
        while ((c = quick[i]) != NULL) {
            quick[i] = c->next;
            c->head &= ~QUICK;
            release(c);
        }
    quick_bytes = 0;
}

static void *allocate(size_t size)
{
    size_t want;
    struct chunk *c;

    if (size > PTRDIFF_MAX) {
        errno = ENOMEM;
        return NULL;
    }
    want = chunk_size(size);
    if (want < SMALL_LIMIT && (c = quick[small_bin(want)]) != NULL) {
        TAKE_QUICK(c, want);
        return payload(c);
    }
    c = from_bins(want);
    if (c == NULL && quick_bytes >= QUICK_ENOUGH && (size_t)(limit - top) < want + HEADER) {
        empty_quick_lists();
        c = from_bins(want);
    }
    if (c != NULL) {
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

static void deallocate(void *p)
{
    struct chunk *c;
    size_t size;

    if (p == NULL)
        return;
    if ((uintptr_t)p % ALIGNMENT != 0)
        corrupted("free(): invalid pointer");
    c = chunk_of(p);
    if (!(c->head & IN_USE) || c->head & QUICK)
        corrupted("free(): double free detected");
    if (size_of(c) < MINIMUM_CHUNK || size_of(c) % ALIGNMENT != 0)
        corrupted("free(): invalid size");
    size = size_of(c);
    if (!(after(c)->head & PREVIOUS_IN_USE))
        corrupted("double free or corruption");
    if (size >= SMALL_LIMIT) {
        release(c);
        return;
    }
    GIVE_QUICK(c, size, c->head);
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

static void *reallocate(void *p, size_t size)
{
    struct chunk *c, *n;
    size_t want, had;
    void *q;

    if (p == NULL)
        return allocate(size);
    if (size == 0) {
        deallocate(p);
        return NULL;
    }
    if (size > PTRDIFF_MAX) {
        errno = ENOMEM;
        return NULL;
    }
    c = chunk_of(p);
    if ((uintptr_t)p % ALIGNMENT != 0 || !(c->head & IN_USE) || c->head & QUICK)
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
    q = allocate(size);
    if (q == NULL)
        return NULL;
    had = malloc_usable_size(p);
    memcpy(q, p, had < size ? had : size);
    deallocate(p);
    return q;
}

/* Over-allocate, then free what lies before the aligned address. */
static void *allocate_aligned(size_t alignment, size_t size)
{
    char *p, *aligned;
    struct chunk *c, *front;

    if (alignment <= ALIGNMENT)
        return allocate(size);
    if (size > PTRDIFF_MAX - alignment - MINIMUM_CHUNK) {
        errno = ENOMEM;
        return NULL;
    }
    p = allocate(size + alignment + MINIMUM_CHUNK);
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
        deallocate(p);
    }
    trim(chunk_of(aligned), chunk_size(size));
    return aligned;
}

/* -- What the program calls. */

/*
 * The short ways of malloc() and free() are what allocate() and deallocate() do with small chunks. The long ones are functions
 * that take their place in backtraces: a function whose calls catch faults is slower, all of it.
 */
#define CONTINUES(function) __attribute__((__continues__(function)))

CONTINUES("malloc") static void *malloc_slowly(size_t size)
{
    void *p;

    __heap_acquire();
    p = allocate(size);
    __heap_relinquish();
    return p;
}

CONTINUES("free") static void free_slowly(void *p)
{
    __heap_acquire();
    deallocate(p);
    __heap_relinquish();
}

void *malloc(size_t size)
{
    if (ALONE && size <= QUICK_SIZE) {
        size_t want = chunk_size(size);
        struct chunk *c = quick[small_bin(want)];

        if (c != NULL) {
            TAKE_QUICK(c, want);
            return payload(c);
        }
    }
    return malloc_slowly(size);
}

void free(void *p)
{
    if (ALONE && p != NULL && (uintptr_t)p % ALIGNMENT == 0) {
        struct chunk *c = chunk_of(p);
        size_t head = c->head, size = head & ~FLAGS;

        /* Allocated, of a size that is a chunk's, and small. */
        if ((head & (ALIGNMENT - 1) & ~PREVIOUS_IN_USE) == IN_USE && is_small(size) &&
            ((struct chunk *)((char *)c + size))->head & PREVIOUS_IN_USE) {
            GIVE_QUICK(c, size, head);
            return;
        }
    }
    free_slowly(p);
}

void *realloc(void *p, size_t size)
{
    void *q;

    __heap_acquire();
    q = reallocate(p, size);
    __heap_relinquish();
    return q;
}

void *memalign(size_t alignment, size_t size)
{
    void *p;

    __heap_acquire();
    p = allocate_aligned(alignment, size);
    __heap_relinquish();
    return p;
}

/* The heap in numbers, for malloc-info.c. */
void __heap_measure(struct mallinfo2 *info)
{
    struct chunk *c;

    memset(info, 0, sizeof(*info));
    __heap_acquire();
    for (int i = 0; i < SMALL_BINS; i++)
        for (c = quick[i]; c != NULL; c = c->next, info->smblks++)
            info->fsmblks += size_of(c);
    for (int i = 0; i < BINS; i++)
        for (c = bins[i]; c != NULL; c = c->next, info->ordblks++)
            info->fordblks += size_of(c);
    info->arena = acquired;
    info->keepcost = (size_t)(limit - top);
    if (info->keepcost > 0)
        info->ordblks++;
    info->fordblks += info->keepcost + info->fsmblks;
    info->uordblks = info->arena - info->fordblks;
    __heap_relinquish();
}
