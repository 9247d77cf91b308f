/* Linux's descriptors for counters, timers, signals;
   <sys/sendfile.h>, <sys/random.h>, <sys/statvfs.h>, <sysexits.h>. */
#define _GNU_SOURCE
#include "expect.h"
#include <errno.h>
#include <malloc.h>
#include <memory.h>
#include <poll.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/random.h>
#include <sys/sendfile.h>
#include <sys/signalfd.h>
#include <sys/statvfs.h>
#include <sys/sysinfo.h>
#include <sys/timerfd.h>
#include <sysexits.h>
#include <unistd.h>

static void counters(void)
{
	eventfd_t value = 0;
	int fd = eventfd(3, EFD_NONBLOCK | EFD_CLOEXEC);

	EXPECT(fd >= 0);
	EXPECT_EQ(eventfd_write(fd, 4), 0);
	EXPECT_EQ(eventfd_read(fd, &value), 0);
	EXPECT_EQ(value, 7);
	EXPECT_EQ(eventfd_read(fd, &value), -1);
	EXPECT_EQ(errno, EAGAIN);
	close(fd);
	fd = eventfd(2, EFD_SEMAPHORE);
	EXPECT_EQ(read(fd, &value, sizeof(value)), 8);
	EXPECT_EQ(value, 1);
	close(fd);
}

static void timers(void)
{
	struct itimerspec setting = { { 0, 0 }, { 0, 2000000 } }, left;
	unsigned long expirations = 0;
	int fd = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);

	EXPECT(fd >= 0);
	EXPECT_EQ(timerfd_settime(fd, 0, &setting, NULL), 0);
	EXPECT_EQ(read(fd, &expirations, sizeof(expirations)), 8);
	EXPECT_EQ(expirations, 1);
	EXPECT_EQ(timerfd_gettime(fd, &left), 0);
	EXPECT(left.it_value.tv_sec == 0 && left.it_value.tv_nsec == 0);
	EXPECT_EQ(timerfd_settime(-1, 0, &setting, NULL), -1);
	EXPECT_EQ(errno, EBADF);
	close(fd);
}

static void signals(void)
{
	struct signalfd_siginfo information;
	struct pollfd ready = { .events = POLLIN };
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigprocmask(SIG_BLOCK, &set, NULL);
	ready.fd = signalfd(-1, &set, SFD_CLOEXEC);
	EXPECT(ready.fd >= 0);
	EXPECT_EQ(poll(&ready, 1, 0), 0);
	raise(SIGUSR1);
	EXPECT_EQ(poll(&ready, 1, 1000), 1);
	EXPECT_EQ(read(ready.fd, &information, sizeof(information)), 128);
	EXPECT(information.ssi_signo == SIGUSR1 && information.ssi_pid == (unsigned)getpid());
	close(ready.fd);
}

static void copies(void)
{
	FILE *from = tmpfile(), *to = tmpfile();
	off_t offset = 2;
	char text[8] = "";

	fputs("0123456789", from);
	fflush(from);
	EXPECT_EQ(sendfile(fileno(to), fileno(from), &offset, 4), 4);
	EXPECT_EQ(offset, 6);
	EXPECT_EQ(pread(fileno(to), text, 7, 0), 4);
	EXPECT_STR(text, "2345");
	fclose(from);
	fclose(to);
}

static void others(void)
{
	unsigned char a[16] = { 0 }, b[16] = { 0 };
	struct statvfs file_system;
	struct sysinfo system;

	EXPECT_EQ(getrandom(a, sizeof(a), 0), 16);
	EXPECT_EQ(getentropy(b, sizeof(b)), 0);
	EXPECT(memcmp(a, b, sizeof(a)) != 0);
	EXPECT_EQ(getentropy(b, 257), -1);
	EXPECT_EQ(statvfs("/", &file_system), 0);
	EXPECT(file_system.f_namemax >= 14 && file_system.f_bsize > 0);
	EXPECT_EQ(statvfs("/missing", &file_system), -1);
	EXPECT_EQ(errno, ENOENT);
	EXPECT_EQ(sysinfo(&system), 0);
	EXPECT(system.totalram > 0 && system.procs > 0 && get_nprocs() >= 1);
	EXPECT_EQ(EX_USAGE, 64);
	EXPECT_EQ((unsigned long)memalign(64, 10) % 64, 0);
}

int main(void)
{
	counters();
	timers();
	signals();
	copies();
	others();
	return expected();
}
