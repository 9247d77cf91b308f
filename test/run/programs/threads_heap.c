/* Threads allocate, write, compare and free at the same time, and hand blocks to each other. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define THREADS 4
#define BLOCKS 64

static _Atomic(char *) shared[BLOCKS];
static atomic_int wrong;

static void *work(void *argument)
{
    unsigned seed = *(unsigned *)argument;

    for (int i = 0; i < 4000; i++) {
        size_t size = 1 + rand_r(&seed) % 700;
        char *block = malloc(size + 2), *other;

        if (i % 7 == 0)
            block = realloc(block, size * 2 + 2);
        block[0] = (char)size;
        memset(block + 1, block[0], size);
        block[size + 1] = 0;
        other = atomic_exchange(&shared[rand_r(&seed) % BLOCKS], block);
        if (other == NULL)
            continue;
        for (char *c = other; *c != 0; c++)
            if (*c != other[0])
                wrong++;
        free(other);
    }
    return NULL;
}

int main(void)
{
    pthread_t threads[THREADS];
    unsigned seeds[THREADS];

    for (unsigned i = 0; i < THREADS; i++) {
        seeds[i] = i;
        pthread_create(&threads[i], NULL, work, &seeds[i]);
    }
    for (int i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    for (int i = 0; i < BLOCKS; i++)
        free(shared[i]);
    printf("%d wrong\n", wrong);
    return 0;
}
