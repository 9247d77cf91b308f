#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/inotify.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/timex.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

static void by_number(void)
{
	char text[32] = "";
	int fds[2], status;
	struct stat file;
	char *memory;

	printf("%d %d\n", syscall(SYS_getpid) == getpid(), syscall(SYS_gettid) == gettid());
	printf("%ld", syscall(SYS_pipe2, fds, O_CLOEXEC));
	printf(" %ld", syscall(SYS_write, fds[1], "by number", 10));
	printf(" %ld %s\n", syscall(SYS_read, fds[0], text, sizeof(text)), text);
	printf("%ld", syscall(SYS_read, -1, text, 1));
	printf(" %d", errno == EBADF);
	printf(" %ld", syscall(SYS_write, fds[1], (char *)8, 10));
	printf(" %d", errno == EFAULT);
	printf(" %ld", syscall(100000));
	printf(" %d\n", errno == ENOSYS);
	printf("%ld", syscall(SYS_newfstatat, AT_FDCWD, "/", &file, 0));
	printf(" %d\n", S_ISDIR(file.st_mode));
	memory = (char *)syscall(SYS_mmap, NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1L, 0L);
	memset(memory, 'm', 8192);
	printf("%c", memory[8191]);
	printf(" %ld\n", syscall(SYS_munmap, memory, 8192));
	fflush(stdout);
	if (fork() == 0)
		syscall(SYS_exit_group, 7);
	wait(&status);
	printf("%d\n", WEXITSTATUS(status));
}

static void events(const char *folder)
{
	char path[128], buffer[4096] __attribute__((aligned(8)));
	int fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC), watch = inotify_add_watch(fd, folder, IN_CREATE | IN_CLOSE_WRITE | IN_DELETE);
	ssize_t size, at;

	snprintf(path, sizeof(path), "%s/file", folder);
	close(open(path, O_WRONLY | O_CREAT, 0600));
	unlink(path);
	size = read(fd, buffer, sizeof(buffer));
	for (at = 0; at < size;) {
		struct inotify_event *event = (struct inotify_event *)(buffer + at);

		printf("%d %x %s\n", event->wd == watch, event->mask, event->name);
		at += sizeof(*event) + event->len;
	}
	printf("%d", inotify_rm_watch(fd, watch));
	printf(" %d", inotify_add_watch(fd, "/no/such/file", IN_OPEN));
	printf(" %d\n", errno == ENOENT);
	close(fd);
}

int main(void)
{
	char folder[] = "/tmp/socksh-calls-XXXXXX", name[17] = "", value[16];
	struct statfs about;
	struct timex clock = { .modes = 0 };
	int signo = -1;

	by_number();
	mkdtemp(folder);
	events(folder);

	printf("%d", prctl(PR_SET_NAME, "a-new-name"));
	printf(" %d", prctl(PR_GET_NAME, name));
	printf(" %s\n", name);
	printf("%d", prctl(PR_SET_PDEATHSIG, 15));
	printf(" %d", prctl(PR_GET_PDEATHSIG, &signo));
	printf(" %d\n", signo);
	printf("%d", prctl(9999));
	printf(" %d\n", errno == EINVAL);

	printf("%d", statfs("/proc", &about));
	printf(" %d\n", about.f_type == 0x9fa0);
	printf("%d", statfs("/no/such/file", &about));
	printf(" %d\n", errno == ENOENT);
	printf("%d", mount("none", "/no/such/folder", "tmpfs", MS_RDONLY, NULL));
	printf(" %d\n", errno == ENOENT || errno == EPERM);
	printf("%d", umount2("/no/such/folder", MNT_DETACH));
	printf(" %d\n", errno == ENOENT || errno == EPERM);

	printf("%zd", getxattr(folder, "user.none", value, sizeof(value)));
	printf(" %d\n", errno == ENODATA || errno == ENOTSUP);
	printf("%d", setxattr("/no/such/file", "user.a", "1", 1, XATTR_CREATE));
	printf(" %d\n", errno == ENOENT);
	printf("%zd\n", listxattr(folder, NULL, 0) >= 0 ? 0 : (ssize_t)-1);

	printf("%d\n", personality(0xffffffff) == personality(0xffffffff));
	printf("%lx %u %u\n", makedev(8, 17), major(makedev(8, 17)), minor(makedev(300, 70000)));
	printf("%d %ld\n", adjtimex(&clock) >= 0, clock.tick);
	printf("%lu %d\n", getauxval(AT_PAGESZ), getauxval(AT_CLKTCK) == sysconf(_SC_CLK_TCK));
	rmdir(folder);
	return 0;
}
