/* What few programs ask of the system: accounts, limits as System V's, flags of files, sysconf()'s rarer names. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <limits.h>
#include <linux/fs.h>
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <sys/acct.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/ucontext.h>
#include <sys/wait.h>
#include <ulimit.h>
#include <unistd.h>

int main(void)
{
	struct acct_v3 account = { .ac_flag = AFORK | AXSIG, .ac_utime = 0x2001 };
	int flags = 0, size = 0, fd = open("few_headers.tmp", O_RDWR | O_CREAT, 0600);

	printf("%zu %zu %d %d\n", sizeof(struct acct), sizeof(account), account.ac_flag, AHZ + ACORE + ASU);
	printf("%d ", acct("/nowhere/accounts"));
	printf("%d\n", errno == ENOENT || errno == EPERM);
	printf("%d ", reboot(77));
	printf("%d\n", errno == EINVAL || errno == EPERM);
	printf("%ld\n", ulimit(UL_GETFSIZE));
	printf("%ld ", ulimit(UL_SETFSIZE, 8L));
	printf("%ld\n", ulimit(UL_GETFSIZE));
	printf("%ld ", ulimit(99));
	printf("%d\n", errno == EINVAL);
	signal(SIGXFSZ, SIG_IGN);
	printf("%zd ", pwrite(fd, "x", 1, 4095));
	printf("%zd ", pwrite(fd, "x", 1, 4096));
	printf("%d\n", errno == EFBIG);
	printf("%d ", ioctl(fd, FIGETBSZ, &size) == 0 && size >= 512);
	printf("%d\n", ioctl(fd, FS_IOC_GETFLAGS, &flags) == 0 || errno == ENOTTY || errno == EOPNOTSUPP);
	printf("%x %lx %d\n", FS_IMMUTABLE_FL | FS_APPEND_FL, (long)FS_IOC_SETFLAGS, (int)BLKROGET);
	unlink("few_headers.tmp");

	printf("%d %x %d\n", MS_RDONLY | MS_BIND, MS_MGC_VAL, MNT_DETACH);
	printf("%d %d\n", WEXITSTATUS(W_EXITCODE(3, 0)), WSTOPSIG(W_STOPCODE(SIGTSTP)));
	printf("%d %d\n", fnmatch("*.@(c|h)", "x.h", FNM_EXTMATCH), fnmatch("*.@(c|h)", "x.o", FNM_EXTMATCH));
	printf("%d %d %d\n", SEGV_PKUERR, TRAP_HWBKPT, SI_ASYNCNL);
	printf("%g %lld %d\n", MAXFLOAT, LONG_LONG_MAX, _POSIX_AIO_MAX + _XOPEN_IOV_MAX);
	printf("%ld %ld %ld\n", sysconf(_SC_MQ_PRIO_MAX), sysconf(_SC_DELAYTIMER_MAX), sysconf(_SC_LONG_BIT));
	printf("%ld %ld\n", sysconf(_SC_NL_TEXTMAX), sysconf(_SC_V7_LP64_OFF64));
	printf("%ld %d %d\n", _POSIX_TIMERS, _POSIX_SAVED_IDS, _XOPEN_UNIX);
	printf("%zu\n", confstr(_CS_V7_ENV, NULL, 0));
	return 0;
}
