/* pthread_exit() in main leaves the others running; exit handlers run when the last one is done. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static pthread_t first;

static void bye(void) { puts("bye"); }

static void *work(void *argument)
{
    int error = pthread_join(first, NULL);

    printf("joined the first thread: %d\n", error);
    return argument;
}

int main(void)
{
    pthread_t thread;

    atexit(bye);
    first = pthread_self();
    pthread_create(&thread, NULL, work, NULL);
    pthread_exit(NULL);
}
