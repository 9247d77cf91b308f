/* Cleanup handlers run in the order opposite to their pushing, popped or by pthread_exit(); then the keys' destructors. */
#include <pthread.h>
#include <stdio.h>

static pthread_key_t key;

static void say(void *text) { puts(text); }

static void destroy(void *value) { printf("destroyed %s\n", (char *)value); }

static void *work(void *argument)
{
    pthread_setspecific(key, "value");
    pthread_cleanup_push(say, "first");
    pthread_cleanup_push(say, "popped");
    pthread_cleanup_pop(1);
    pthread_cleanup_push(say, "dropped");
    pthread_cleanup_pop(0);
    pthread_cleanup_push(say, "second");
    if (argument != NULL)
        pthread_exit("by pthread_exit");
    pthread_cleanup_pop(1);
    pthread_cleanup_pop(1);
    return "by return";
}

int main(void)
{
    pthread_t thread;
    void *result;

    pthread_key_create(&key, destroy);
    for (int i = 0; i < 2; i++) {
        pthread_create(&thread, NULL, work, i == 0 ? NULL : &key);
        pthread_join(thread, &result);
        puts(result);
    }
    printf("%d\n", pthread_key_delete(key));
    return 0;
}
