/* Scheduling. man 7 sched */
#ifndef _SOCKSH_SCHED_H
#define _SOCKSH_SCHED_H

#include <socksh/annotations.h>
#include <socksh/timespec.h>
#include <socksh/types.h>

#define SCHED_OTHER 0
#define SCHED_FIFO 1
#define SCHED_RR 2
#define SCHED_BATCH 3
#define SCHED_IDLE 5

struct sched_param {
	int sched_priority;
};

/** Let others run. man 2 sched_yield */
int sched_yield(void) __syscall;
/** The greatest priority of a policy. man 2 sched_get_priority_max
 *  errors: EINVAL */
int sched_get_priority_max(int policy);
/** The least priority of a policy. man 2 sched_get_priority_min
 *  errors: EINVAL */
int sched_get_priority_min(int policy);
/** The processor this thread is on. man 3 sched_getcpu
 *  errors: ENOSYS */
int sched_getcpu(void);

#endif
