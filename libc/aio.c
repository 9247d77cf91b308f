/*
 * <aio.h>: libc's threads read and write the program's memory, and send its signals. What they follow is looked at here;
 * a function of the program (SIGEV_THREAD) they cannot call.
 */
#include <aio.h>
#include <errno.h>
#include <stdio.h>

/* threads-of-libc.ts: libc's own. */
extern int __library_aio_read(struct aiocb *request);
extern int __library_aio_write(struct aiocb *request);
extern int __library_aio_fsync(int op, struct aiocb *request);
extern int __library_lio_listio(int mode, struct aiocb *const *list, int count, struct sigevent *event);
extern int __library_aio_suspend(const struct aiocb *const *list, int count, const struct timespec *timeout);

static int refused(const struct sigevent *event, const char *function)
{
	if (event->sigev_notify != SIGEV_THREAD)
		return 0;
	fprintf(stderr, "%s: SIGEV_THREAD is not in this version; SIGEV_SIGNAL is\n", function);
	errno = ENOTSUP;
	return 1;
}

/* A request that is not in the program's memory is the program's fault, here. */
static void look_at(const struct aiocb *request)
{
	(void)*(volatile const int *)&request->aio_fildes;
	(void)*(volatile const char *)&request->__glibc_reserved[31];
}

int aio_read(struct aiocb *request)
{
	look_at(request);
	return refused(&request->aio_sigevent, "aio_read") ? -1 : __library_aio_read(request);
}

int aio_write(struct aiocb *request)
{
	look_at(request);
	return refused(&request->aio_sigevent, "aio_write") ? -1 : __library_aio_write(request);
}

int aio_fsync(int op, struct aiocb *request)
{
	look_at(request);
	return refused(&request->aio_sigevent, "aio_fsync") ? -1 : __library_aio_fsync(op, request);
}

int lio_listio(int mode, struct aiocb *const list[restrict], int count, struct sigevent *restrict event)
{
	if (mode == LIO_NOWAIT && event != NULL && refused(event, "lio_listio"))
		return -1;
	for (int i = 0; i < count; i++)
		if (list[i] != NULL) {
			look_at(list[i]);
			if (refused(&list[i]->aio_sigevent, "lio_listio"))
				return -1;
		}
	return __library_lio_listio(mode, list, count, event);
}

int aio_suspend(const struct aiocb *const list[], int count, const struct timespec *restrict timeout)
{
	struct timespec copy;

	for (int i = 0; i < count; i++)
		if (list[i] != NULL)
			look_at(list[i]);
	if (timeout != NULL)
		copy = *timeout;
	return __library_aio_suspend(list, count, timeout == NULL ? NULL : &copy);
}
