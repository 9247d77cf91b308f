/* Names of _sysctl(), which Linux 5.5 has taken away: they stand for files below /proc/sys. man 2 _sysctl */
#ifndef _SOCKSH_LINUX_SYSCTL_H
#define _SOCKSH_LINUX_SYSCTL_H

#include <linux/types.h>
#include <stddef.h>

#define CTL_MAXNAME 10 /* parts of a name, at most */

/* What _sysctl() took. */
struct __sysctl_args {
	int *name; /* the parts of the name */
	int nlen; /* how many */
	void *oldval; /* for the value, or NULL */
	size_t *oldlenp; /* room for it, then its size */
	void *newval; /* the new value, or NULL */
	size_t newlen;
	unsigned long __unused[4];
};

enum {
	CTL_KERN = 1, /* the kernel */
	CTL_VM = 2, /* memory */
	CTL_NET = 3, /* the network */
	CTL_PROC = 4, /* nothing any more */
	CTL_FS = 5, /* file systems */
	CTL_DEBUG = 6, /* debugging */
	CTL_DEV = 7, /* devices */
	CTL_BUS = 8, /* buses */
	CTL_ABI = 9, /* other systems' programs */
	CTL_CPU = 10, /* processors' speed */
	CTL_ARLAN = 254, /* a radio network */
	CTL_S390DBF = 5677, /* the log of S/390 */
	CTL_SUNRPC = 7249, /* remote calls */
	CTL_PM = 9899, /* power */
	CTL_FRV = 9898, /* the FR-V processor */
};

enum {
	CTL_BUS_ISA = 1, /* ISA */
};

enum {
	INOTIFY_MAX_USER_INSTANCES = 1, /* of a user, at most */
	INOTIFY_MAX_USER_WATCHES = 2, /* of a user, at most */
	INOTIFY_MAX_QUEUED_EVENTS = 3, /* of an instance, at most */
};

/* Below CTL_KERN. */
enum {
	KERN_OSTYPE = 1, /* "Linux" */
	KERN_OSRELEASE = 2, /* the release, "6.1.0" */
	KERN_OSREV = 3, /* the revision */
	KERN_VERSION = 4, /* when and how it was built */
	KERN_SECUREMASK = 5, /* maximum rights mask */
	KERN_PROF = 6, /* profiling information */
	KERN_NODENAME = 7, /* hostname */
	KERN_DOMAINNAME = 8, /* domainname */
	KERN_PANIC = 15, /* panic timeout */
	KERN_REALROOTDEV = 16, /* real root device to mount after initrd */
	KERN_SPARC_REBOOT = 21, /* reboot command on Sparc */
	KERN_CTLALTDEL = 22, /* allow ctl-alt-del to reboot */
	KERN_PRINTK = 23, /* control printk logging parameters */
	KERN_NAMETRANS = 24, /* Name translation */
	KERN_PPC_HTABRECLAIM = 25, /* turn htab reclaimation on/off on PPC */
	KERN_PPC_ZEROPAGED = 26, /* turn idle page zeroing on/off on PPC */
	KERN_PPC_POWERSAVE_NAP = 27, /* use nap mode for power saving */
	KERN_MODPROBE = 28, /* modprobe path */
	KERN_SG_BIG_BUFF = 29, /* sg driver reserved buffer size */
	KERN_ACCT = 30, /* BSD process accounting parameters */
	KERN_PPC_L2CR = 31, /* l2cr register on PPC */
	KERN_RTSIGNR = 32, /* Number of rt sigs queued */
	KERN_RTSIGMAX = 33, /* Max queuable */
	KERN_SHMMAX = 34, /* Maximum shared memory segment */
	KERN_MSGMAX = 35, /* Maximum size of a message */
	KERN_MSGMNB = 36, /* Maximum message queue size */
	KERN_MSGPOOL = 37, /* Maximum system message pool size */
	KERN_SYSRQ = 38, /* Sysreq enable */
	KERN_MAX_THREADS = 39, /* Maximum nr of threads in the system */
	KERN_RANDOM = 40, /* Random driver */
	KERN_SHMALL = 41, /* Maximum size of shared memory */
	KERN_MSGMNI = 42, /* msg queue identifiers */
	KERN_SEM = 43, /* sysv semaphore limits */
	KERN_SPARC_STOP_A = 44, /* Sparc Stop-A enable */
	KERN_SHMMNI = 45, /* shm array identifiers */
	KERN_OVERFLOWUID = 46, /* overflow UID */
	KERN_OVERFLOWGID = 47, /* overflow GID */
	KERN_SHMPATH = 48, /* path to shm fs */
	KERN_HOTPLUG = 49, /* path to uevent helper (deprecated) */
	KERN_IEEE_EMULATION_WARNINGS = 50, /* unimplemented ieee instructions */
	KERN_S390_USER_DEBUG_LOGGING = 51, /* dumps of user faults */
	KERN_CORE_USES_PID = 52, /* use core or core.%pid */
	KERN_TAINTED = 53, /* various kernel tainted flags */
	KERN_CADPID = 54, /* PID of the process to notify on CAD */
	KERN_PIDMAX = 55, /* PID # limit */
	KERN_CORE_PATTERN = 56, /* pattern for core-file names */
	KERN_PANIC_ON_OOPS = 57, /* whether we will panic on an oops */
	KERN_HPPA_PWRSW = 58, /* hppa soft-power enable */
	KERN_HPPA_UNALIGNED = 59, /* hppa unaligned-trap enable */
	KERN_PRINTK_RATELIMIT = 60, /* tune printk ratelimiting */
	KERN_PRINTK_RATELIMIT_BURST = 61, /* tune printk ratelimiting */
	KERN_PTY = 62, /* pty driver */
	KERN_NGROUPS_MAX = 63, /* NGROUPS_MAX */
	KERN_SPARC_SCONS_PWROFF = 64, /* serial console power-off halt */
	KERN_HZ_TIMER = 65, /* hz timer on or off */
	KERN_UNKNOWN_NMI_PANIC = 66, /* unknown nmi panic flag */
	KERN_BOOTLOADER_TYPE = 67, /* boot loader type */
	KERN_RANDOMIZE = 68, /* randomize virtual address space */
	KERN_SETUID_DUMPABLE = 69, /* behaviour of dumps for setuid core */
	KERN_SPIN_RETRY = 70, /* number of spinlock retries */
	KERN_ACPI_VIDEO_FLAGS = 71, /* flags for setting up video after ACPI sleep */
	KERN_IA64_UNALIGNED = 72, /* ia64 unaligned userland trap enable */
	KERN_COMPAT_LOG = 73, /* print compat layer messages */
	KERN_MAX_LOCK_DEPTH = 74, /* rtmutex's maximum lock depth */
	KERN_NMI_WATCHDOG = 75, /* enable/disable nmi watchdog */
	KERN_PANIC_ON_NMI = 76, /* whether we will panic at a non-maskable interrupt */
	KERN_PANIC_ON_WARN = 77, /* call panic() in WARN() functions */
	KERN_PANIC_PRINT = 78, /* bitmask to print system info on panic */
};

#endif
