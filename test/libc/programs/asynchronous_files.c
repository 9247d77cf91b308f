/* <aio.h>. */
#define _GNU_SOURCE
#include <aio.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static volatile sig_atomic_t told;
static volatile int code, value;

static void handler(int signo, siginfo_t *info, void *context)
{
	(void)signo, (void)context;
	code = info->si_code;
	value = info->si_value.sival_int;
	told = 1;
}

static void finish(const char *what, struct aiocb *request)
{
	const struct aiocb *list[] = { NULL, request };

	while (aio_error(request) == EINPROGRESS)
		aio_suspend(list, 2, NULL);
	printf("%s: %d", what, aio_error(request));
	printf(" %zd\n", aio_return(request));
}

int main(void)
{
	char name[] = "/tmp/aio.XXXXXX", text[100] = "", other[100] = "";
	int fd = mkstemp(name), pair[2];
	struct aiocb request = { .aio_fildes = fd, .aio_buf = "asynchronous", .aio_nbytes = 12, .aio_offset = 3 }, second = { 0 };
	struct aiocb *list[] = { &request, NULL, &second };
	struct sigaction action = { .sa_sigaction = handler, .sa_flags = SA_SIGINFO };
	struct timespec moment = { 0, 1000000 };
	const struct aiocb *waiting[] = { &request };
	sigset_t blocked, old;

	request.aio_sigevent.sigev_notify = SIGEV_NONE;
	printf("%d\n", aio_write(&request));
	finish("write", &request);
	printf("%d\n", aio_fsync(O_SYNC, &request));
	finish("fsync", &request);
	request.aio_buf = text;
	request.aio_nbytes = 7;
	request.aio_offset = 8;
	printf("%d\n", aio_read(&request));
	finish("read", &request);
	puts(text);

	request.aio_lio_opcode = LIO_WRITE;
	request.aio_buf = "AB";
	request.aio_nbytes = 2;
	request.aio_offset = 0;
	second = request;
	second.aio_offset = 2;
	second.aio_buf = "CD";
	printf("%d\n", lio_listio(LIO_WAIT, list, 3, NULL));
	printf("%zd %zd\n", aio_return(&request), aio_return(&second));
	printf("%zd %s\n", pread(fd, other, sizeof(other), 0), other);

	sigemptyset(&blocked);
	sigaddset(&blocked, SIGUSR1);
	sigprocmask(SIG_BLOCK, &blocked, &old);
	sigaction(SIGUSR1, &action, NULL);
	request.aio_sigevent.sigev_notify = SIGEV_SIGNAL;
	request.aio_sigevent.sigev_signo = SIGUSR1;
	request.aio_sigevent.sigev_value.sival_int = 77;
	printf("%d\n", aio_write(&request));
	while (!told)
		sigsuspend(&old);
	printf("told %d %d\n", code == SI_ASYNCIO, value);
	sigprocmask(SIG_SETMASK, &old, NULL);
	finish("told", &request);

	if (pipe(pair) < 0)
		return 1;
	request.aio_sigevent.sigev_notify = SIGEV_NONE;
	request.aio_fildes = pair[0];
	request.aio_buf = text;
	request.aio_nbytes = 5;
	printf("%d\n", aio_read(&request));
	errno = 0;
	printf("%d %d\n", aio_suspend(waiting, 1, &moment), errno == EAGAIN);
	printf("%d\n", aio_error(&request) == EINPROGRESS);
	printf("%d\n", write(pair[1], "piped", 5) == 5);
	finish("pipe", &request);
	printf("%.5s %d\n", text, aio_cancel(fd, NULL) == AIO_ALLDONE);
	request.aio_fildes = 99;
	errno = 0;
	printf("%d\n", aio_read(&request));
	finish("no descriptor", &request);
	unlink(name);
	return 0;
}
