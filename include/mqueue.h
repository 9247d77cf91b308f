/* Message queues. man 7 mq_overview; UNP 30.5 */
#ifndef _SOCKSH_MQUEUE_H
#define _SOCKSH_MQUEUE_H

#include <fcntl.h>
#include <socksh/annotations.h>
#include <socksh/timespec.h>
#include <sys/types.h>

struct sigevent;

typedef int mqd_t;

struct mq_attr {
	long mq_flags; /* 0 or O_NONBLOCK */
	long mq_maxmsg; /* how many messages at most */
	long mq_msgsize; /* bytes of a message at most */
	long mq_curmsgs; /* how many messages there are */
	long __pad[4];
};

/** Open a message queue; with O_CREAT: mode, attributes. man 3 mq_open
 *  errors: EACCES EEXIST EINVAL EMFILE ENAMETOOLONG ENFILE ENOENT ENOMEM ENOSPC */
mqd_t mq_open(const char *name, int oflag, ...) __string(1);
/** Close a message queue. man 3 mq_close
 *  errors: EBADF */
int mq_close(mqd_t mqdes);
/** Remove a message queue. man 3 mq_unlink
 *  errors: EACCES ENAMETOOLONG ENOENT */
int mq_unlink(const char *name) __string(1);
/** Ask about a message queue. man 3 mq_getattr
 *  errors: EBADF EINVAL */
int mq_getattr(mqd_t mqdes, struct mq_attr *mqstat) __syscall;
/** Set O_NONBLOCK of a message queue. man 3 mq_setattr
 *  errors: EBADF EINVAL */
int mq_setattr(mqd_t mqdes, const struct mq_attr *restrict mqstat, struct mq_attr *restrict omqstat) __syscall;
/** A signal when a message comes to an empty queue. man 3 mq_notify
 *  errors: EBADF EBUSY EINVAL ENOMEM */
int mq_notify(mqd_t mqdes, const struct sigevent *notification) __custom __reads1(2) __nullable(2);
/** Send a message. man 3 mq_send
 *  errors: EAGAIN EBADF EINTR EINVAL EMSGSIZE ETIMEDOUT */
int mq_send(mqd_t mqdes, const char *msg_ptr, size_t msg_len, unsigned int msg_prio) __syscall;
/** mq_send() that waits until a time. man 3 mq_timedsend
 *  errors: EAGAIN EBADF EINTR EINVAL EMSGSIZE ETIMEDOUT */
int mq_timedsend(mqd_t mqdes, const char *msg_ptr, size_t msg_len, unsigned int msg_prio, const struct timespec *abs_timeout) __syscall;
/** Receive the oldest message of the highest priority. man 3 mq_receive
 *  errors: EAGAIN EBADF EINTR EINVAL EMSGSIZE ETIMEDOUT
 *  returns: its bytes */
ssize_t mq_receive(mqd_t mqdes, char *msg_ptr, size_t msg_len, unsigned int *msg_prio) __syscall;
/** mq_receive() that waits until a time. man 3 mq_timedreceive
 *  errors: EAGAIN EBADF EINTR EINVAL EMSGSIZE ETIMEDOUT
 *  returns: its bytes */
ssize_t mq_timedreceive(mqd_t mqdes, char *restrict msg_ptr, size_t msg_len, unsigned int *restrict msg_prio, const struct timespec *restrict abs_timeout) __syscall;

#endif
