/* A thousand threads, begun and joined, a few at a time: what they leave behind is nothing. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { THREADS = 1000, AT_ONCE = 4 };

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static long sum;
static pthread_key_t key;
static int destroyed;

static void destroy(void *value)
{
    free(value);
    __atomic_fetch_add(&destroyed, 1, __ATOMIC_SEQ_CST);
}

static void *work(void *argument)
{
    char *memory = malloc(5000);

    memset(memory, 1, 5000);
    pthread_setspecific(key, memory);
    pthread_mutex_lock(&mutex);
    sum += (long)argument + memory[4999];
    pthread_mutex_unlock(&mutex);
    return argument;
}

static int descriptors(void)
{
    int count = 0;

    for (int fd = 0; fd < 256; fd++)
        count += lseek(fd, 0, SEEK_CUR) >= 0 || isatty(fd) || dup2(fd, fd) == fd;
    return count;
}

int main(void)
{
    pthread_t threads[AT_ONCE];
    int right = 0, before = 0;
    void *result;

    pthread_key_create(&key, destroy);
    for (long n = 0; n < THREADS; n += AT_ONCE) {
        for (long i = 0; i < AT_ONCE; i++)
            if (pthread_create(&threads[i], NULL, work, (void *)(n + i)) != 0)
                return 1;
        for (long i = 0; i < AT_ONCE; i++)
            right += pthread_join(threads[i], &result) == 0 && (long)result == n + i;
        if (n == 0)
            before = descriptors();
    }
    printf("%d joined, the sum is %ld, %d destroyed\n", right, sum, destroyed);
    printf("descriptors left: %d\n", descriptors() - before);
    return 0;
}
