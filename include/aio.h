/* Reading and writing while the program goes on. man 7 aio */
#ifndef _SOCKSH_AIO_H
#define _SOCKSH_AIO_H

#include <socksh/annotations.h>
#include <socksh/sigevent.h>
#include <socksh/timespec.h>
#include <sys/types.h>

enum {
	AIO_CANCELED, /* aio_cancel(): all that was asked for is cancelled */
	AIO_NOTCANCELED, /* aio_cancel(): something is under way */
	AIO_ALLDONE, /* aio_cancel(): all was done before */
};
#define AIO_CANCELED AIO_CANCELED
#define AIO_NOTCANCELED AIO_NOTCANCELED
#define AIO_ALLDONE AIO_ALLDONE

enum {
	LIO_READ, /* aio_lio_opcode: read */
	LIO_WRITE, /* aio_lio_opcode: write */
	LIO_NOP, /* aio_lio_opcode: nothing */
};
#define LIO_READ LIO_READ
#define LIO_WRITE LIO_WRITE
#define LIO_NOP LIO_NOP

enum {
	LIO_WAIT, /* lio_listio(): come back when all is done */
	LIO_NOWAIT, /* lio_listio(): come back at once */
};
#define LIO_WAIT LIO_WAIT
#define LIO_NOWAIT LIO_NOWAIT

/* What is to be read or written. */
struct aiocb {
	int aio_fildes; /* the descriptor */
	int aio_lio_opcode; /* lio_listio(): LIO_READ, LIO_WRITE, LIO_NOP */
	int aio_reqprio; /* how much later than others */
	volatile void *aio_buf; /* the memory */
	size_t aio_nbytes; /* its size */
	struct sigevent aio_sigevent; /* SIGEV_NONE, or the signal that tells of the end */
	struct aiocb *__next_prio;
	int __abs_prio;
	int __policy;
	int __error_code;
	ssize_t __return_value;
	off_t aio_offset; /* where in the file */
	char __pad[0];
	char __glibc_reserved[32];
};

/* How many threads of libc's do it. */
struct aioinit {
	int aio_threads; /* at most */
	int aio_num; /* requests that are expected */
	int aio_locks;
	int aio_usedba;
	int aio_debug;
	int aio_numusers;
	int aio_idle_time; /* seconds that a thread waits for more */
	int aio_reserved;
};

/** Say how many threads there may be, before the first request. man 3 aio_init */
void aio_init(const struct aioinit *init) __reads1(1);
/** Begin to read. man 3 aio_read
 *  errors: EAGAIN EBADF EINVAL ENOSYS */
int aio_read(struct aiocb *aiocbp) __custom;
/** Begin to write. man 3 aio_write
 *  errors: EAGAIN EBADF EFBIG EINVAL ENOSYS */
int aio_write(struct aiocb *aiocbp) __custom;
/** Begin to write a file's data to the disk: O_SYNC, O_DSYNC. man 3 aio_fsync
 *  errors: EAGAIN EBADF EINVAL ENOSYS */
int aio_fsync(int op, struct aiocb *aiocbp) __custom;
/** Begin with several, or do them. man 3 lio_listio
 *  errors: EAGAIN EINTR EINVAL EIO */
int lio_listio(int mode, struct aiocb *const list[restrict], int nent, struct sigevent *restrict sevp) __custom;
/** How it went: EINPROGRESS, ECANCELED, 0, or the error. man 3 aio_error
 *  returns: an error number: EINPROGRESS EINVAL */
int aio_error(const struct aiocb *aiocbp) __reads1(1);
/** What read() or write() gave; once. man 3 aio_return
 *  errors: EINVAL */
ssize_t aio_return(struct aiocb *aiocbp) __updates1(1);
/** Wait until one of several is done. man 3 aio_suspend
 *  errors: EAGAIN EINTR ENOSYS */
int aio_suspend(const struct aiocb *const list[], int nent, const struct timespec *restrict timeout) __custom;
/** Cancel a request; NULL: all of a descriptor. man 3 aio_cancel
 *  errors: EBADF ENOSYS
 *  returns: AIO_CANCELED, AIO_NOTCANCELED, AIO_ALLDONE */
int aio_cancel(int fd, struct aiocb *aiocbp) __updates1(2) __nullable(2);

#endif
