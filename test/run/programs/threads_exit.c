/* exit() in a thread ends the process, though main waits. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static void bye(void) { puts("bye"); }

static void *work(void *argument)
{
    puts("work");
    exit(7);
    return argument;
}

int main(void)
{
    pthread_t thread;

    atexit(bye);
    pthread_create(&thread, NULL, work, NULL);
    pthread_join(thread, NULL);
    puts("never");
    return 0;
}
