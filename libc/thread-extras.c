/*
 * What attributes of a thread may have besides: processors and a mask of signals. libc would keep them in memory of its own
 * behind a pointer, by which attributes that were never initialised end the shell; here the pointer is the program's.
 */
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

struct extras {
    int has_processors, has_mask;
    cpu_set_t processors;
    sigset_t mask;
};

/* Behind libc's members, which end 48 bytes from the start, there is room for a word. */
static struct extras **place_of(const pthread_attr_t *attr)
{
    return (struct extras **)((char *)attr + 48);
}

static struct extras *extras_of(pthread_attr_t *attr)
{
    struct extras **place = place_of(attr);

    if (*place == NULL)
        *place = calloc(1, sizeof(**place));
    return *place;
}

/* NULL if they are not chosen. */
const cpu_set_t *__attr_processors(const pthread_attr_t *attr)
{
    const struct extras *extras = *place_of(attr);

    return extras != NULL && extras->has_processors ? &extras->processors : NULL;
}

int pthread_attr_setaffinity_np(pthread_attr_t *attr, size_t size, const cpu_set_t *processors)
{
    struct extras *extras = extras_of(attr);

    if (extras == NULL)
        return ENOMEM;
    for (size_t i = sizeof(cpu_set_t); i < size; i++)
        if (((const char *)processors)[i] != 0)
            return EINVAL;
    extras->has_processors = processors != NULL && size > 0;
    CPU_ZERO(&extras->processors);
    if (extras->has_processors)
        memcpy(&extras->processors, processors, size < sizeof(cpu_set_t) ? size : sizeof(cpu_set_t));
    return 0;
}

/* All processors if none were chosen. */
int pthread_attr_getaffinity_np(const pthread_attr_t *attr, size_t size, cpu_set_t *processors)
{
    const cpu_set_t *chosen = __attr_processors(attr);
    size_t common = size < sizeof(cpu_set_t) ? size : sizeof(cpu_set_t);

    memset(processors, chosen == NULL ? 0xff : 0, size);
    if (chosen == NULL)
        return 0;
    for (size_t i = common; i < sizeof(cpu_set_t); i++)
        if (((const char *)chosen)[i] != 0)
            return EINVAL;
    memcpy(processors, chosen, common);
    return 0;
}

int pthread_attr_setsigmask_np(pthread_attr_t *attr, const sigset_t *mask)
{
    struct extras *extras = extras_of(attr);

    if (extras == NULL)
        return ENOMEM;
    extras->has_mask = mask != NULL;
    if (mask != NULL)
        extras->mask = *mask;
    return 0;
}

int pthread_attr_getsigmask_np(const pthread_attr_t *attr, sigset_t *mask)
{
    const struct extras *extras = *place_of(attr);

    if (extras == NULL || !extras->has_mask) {
        sigemptyset(mask);
        return PTHREAD_ATTR_NO_SIGMASK_NP;
    }
    *mask = extras->mask;
    return 0;
}
