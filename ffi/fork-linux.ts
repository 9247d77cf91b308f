/** Linux's numbers as the stubs of fork use them. They are the same on all CPUs where nothing else is said. */

export const ESRCH = 3, EINTR = 4, EAGAIN = 11, ENOMEM = 12, ENOSYS = 38, ETIMEDOUT = 110;

export const FUTEX_WAIT = 0, FUTEX_WAKE = 1;
/** No other process waits there: cheaper. */
export const FUTEX_PRIVATE = 128;

export const SIG_SETMASK = 2;
/** siginfo_t.si_code of a signal that was sent with a value. */
export const SI_QUEUE = -1;

export const AT_FDCWD = -100;
export const O_CLOEXEC = 0x8_0000;
export const O_DIRECTORY = { x86_64: 0x1_0000, aarch64: 0x4000 } as const;
export const O_NONBLOCK = 0x800;

const SIGCHLD = 17;
const CLONE_VM = 0x100, CLONE_FS = 0x200, CLONE_FILES = 0x400, CLONE_SIGHAND = 0x800, CLONE_THREAD = 0x1_0000;
const CLONE_SYSVSEM = 0x4_0000, CLONE_SETTLS = 0x8_0000, CLONE_PARENT_SETTID = 0x10_0000;
const CLONE_CHILD_CLEARTID = 0x20_0000, CLONE_CHILD_SETTID = 0x100_0000;

/** As libc's fork(): the thread's id is the child's, in its own memory. */
export const CHILD_FLAGS = CLONE_CHILD_SETTID | CLONE_CHILD_CLEARTID | SIGCHLD;
/** As libc's pthread_create(), but with a copy of the descriptor table. */
export const THREAD_FLAGS_OWN_FILES = CLONE_VM | CLONE_FS | CLONE_SIGHAND | CLONE_THREAD | CLONE_SYSVSEM |
  CLONE_SETTLS | CLONE_PARENT_SETTID | CLONE_CHILD_CLEARTID;
export const THREAD_FLAGS = THREAD_FLAGS_OWN_FILES | CLONE_FILES;

/** struct robust_list_head. */
export const robustListSize = 24;

export const P_PID = 1;
const WNOHANG = 1, WEXITED = 4, WNOWAIT = 0x100_0000;
/** Tells whether a child has ended, and leaves it a zombie. */
export const WAIT_PEEK = WEXITED | WNOHANG | WNOWAIT;

export const PROT_READ_WRITE = 3;
const MAP_SHARED = 1, MAP_PRIVATE = 2, MAP_FIXED = 0x10, MAP_ANONYMOUS = 0x20;
export const MAP_PRIVATE_ANONYMOUS = MAP_PRIVATE | MAP_ANONYMOUS;
export const MAP_PRIVATE_FIXED = MAP_PRIVATE | MAP_FIXED;
export const MAP_PRIVATE_ANONYMOUS_FIXED = MAP_PRIVATE_ANONYMOUS | MAP_FIXED;
export const MAP_SHARED_ANONYMOUS = MAP_SHARED | MAP_ANONYMOUS;
export const MAP_SHARED_ANONYMOUS_FIXED = MAP_SHARED_ANONYMOUS | MAP_FIXED;
/** The memory that parent and child share. */
export const sharedSize = 4096;

/** madvise: the pages' content is not needed any more, and reads as zero. */
export const ADVICE_DONTNEED = 4;
/** The mapping is not in a child; is again. */
export const ADVICE_DONTFORK = 10, ADVICE_DOFORK = 11;
