#define _GNU_SOURCE
#include <errno.h>
#include <mqueue.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t arrived;

static void on_message(int signo, siginfo_t *info, void *context)
{
	arrived = info->si_value.sival_int;
}

int main(void)
{
	char name[64], text[64];
	struct mq_attr attributes = { .mq_maxmsg = 3, .mq_msgsize = 32 };
	struct sigaction action = { .sa_sigaction = on_message, .sa_flags = SA_SIGINFO };
	struct sigevent event = { .sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1, .sigev_value.sival_int = 42 };
	struct timespec past = { 1, 0 };
	unsigned int priority;
	mqd_t queue;
	ssize_t n;

	snprintf(name, sizeof(name), "/socksh-test-%d", (int)getpid());
	queue = mq_open(name, O_RDWR | O_CREAT | O_EXCL | O_NONBLOCK, 0600, &attributes);
	if (queue < 0) {
		perror("mq_open");
		return 1;
	}
	printf("%d", mq_open(name, O_RDWR | O_CREAT | O_EXCL, 0600, NULL));
	printf(" %d\n", errno == EEXIST);
	sigaction(SIGUSR1, &action, NULL);
	printf("%d\n", mq_notify(queue, &event));
	printf("%d", mq_notify(queue, &event));
	printf(" %d\n", errno == EBUSY);
	printf("%d %d %d\n", mq_send(queue, "low", 3, 1), mq_send(queue, "high", 4, 9), mq_send(queue, "low too", 7, 1));
	printf("%d\n", arrived);
	printf("%d", mq_send(queue, "no room", 7, 1));
	printf(" %d\n", errno == EAGAIN);
	mq_getattr(queue, &attributes);
	printf("%ld %ld %ld %d\n", attributes.mq_maxmsg, attributes.mq_msgsize, attributes.mq_curmsgs, attributes.mq_flags == O_NONBLOCK);
	while ((n = mq_receive(queue, text, sizeof(text), &priority)) > 0)
		printf("%zd %.*s %u\n", n, (int)n, text, priority);
	printf("%d\n", errno == EAGAIN);
	printf("%zd", mq_receive(queue, text, 5, NULL));
	printf(" %d\n", errno == EMSGSIZE);
	attributes.mq_flags = 0;
	printf("%d\n", mq_setattr(queue, &attributes, NULL));
	printf("%zd", mq_timedreceive(queue, text, sizeof(text), NULL, &past));
	printf(" %d\n", errno == ETIMEDOUT);
	printf("%d %d", mq_close(queue), mq_unlink(name));
	printf(" %d", mq_unlink(name));
	printf(" %d\n", errno == ENOENT);
	printf("%d", mq_open("no-slash", O_RDWR));
	printf(" %d\n", errno == EINVAL);
	return 0;
}
