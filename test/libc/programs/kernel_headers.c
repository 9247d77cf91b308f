/* Calls that only the kernel's own headers name. */
#define _GNU_SOURCE
#include <asm/termbits.h>
#include <errno.h>
#include <gnu/lib-names.h>
#include <gnu/libc-version.h>
#include <linux/futex.h>
#include <linux/kcmp.h>
#include <linux/membarrier.h>
#include <linux/msdos_fs.h>
#include <linux/perf_event.h>
#include <linux/seccomp.h>
#include <linux/userfaultfd.h>
#include <stddef.h>
#include <stdint.h>
#include <linux/sysctl.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

static void result(const char *what, long value)
{
	if (value < 0)
		printf("%s: %s\n", what, strerrorname_np(errno));
	else
		printf("%s: %ld\n", what, value);
}

int main(void)
{
	uint32_t word = 5;
	int copy = dup(0), pair[2];
	struct perf_event_attr attributes;
	struct termios2 settings;
	struct seccomp_notif_sizes sizes;
	__u32 bits;

	printf("%s %s %s %s\n", gnu_get_libc_version(), gnu_get_libc_release(), LIBC_SO, LIBM_SO);
	result("futex, another value", syscall(SYS_futex, &word, FUTEX_WAIT_PRIVATE, 6, NULL, NULL, 0));
	result("futex, nobody waits", syscall(SYS_futex, &word, FUTEX_WAKE, 1, NULL, NULL, 0));
	word = 7;
	result("futex, an operation",
		syscall(SYS_futex, &word, FUTEX_WAKE_OP, 1, 0L, &word, FUTEX_OP(FUTEX_OP_ADD, 3, FUTEX_OP_CMP_EQ, 7)));
	printf("word %u\n", word);
	if (pipe(pair) < 0)
		return 1;
	result("kcmp, one file", syscall(SYS_kcmp, getpid(), getpid(), KCMP_FILE, 0, copy));
	printf("kcmp, two files: %d\n", syscall(SYS_kcmp, getpid(), getpid(), KCMP_FILE, 0, pair[0]) > 0);
	printf("membarrier: %d\n", (syscall(SYS_membarrier, MEMBARRIER_CMD_QUERY, 0, 0) & MEMBARRIER_CMD_GLOBAL) != 0);
	result("attributes of no FAT", ioctl(pair[0], FAT_IOCTL_GET_ATTRIBUTES, &bits));
	result("settings of no terminal", ioctl(pair[0], TCGETS2, &settings));
	memset(&attributes, 0, sizeof(attributes));
	attributes.size = sizeof(attributes);
	attributes.type = PERF_TYPE_MAX + 1000;
	attributes.disabled = attributes.exclude_kernel = 1;
	printf("an event of no kind: %ld\n", syscall(SYS_perf_event_open, &attributes, 0, -1, -1, PERF_FLAG_FD_CLOEXEC));
	printf("seccomp: %d\n", syscall(SYS_seccomp, SECCOMP_GET_NOTIF_SIZES, 0, &sizes) == 0 && sizes.seccomp_data == sizeof(struct seccomp_data));
	printf("%zu %zu %zu\n", sizeof(struct uffd_msg), sizeof(struct __sysctl_args), sizeof(struct termios2));
	return 0;
}
