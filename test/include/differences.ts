/** Where our headers differ from glibc's on purpose, and why. A difference that is not listed here is a mistake. */

const enumParameter = "for GNU, glibc has an enumeration of its own; POSIX has int, which is passed alike";

/** Functions that glibc declares otherwise. */
export const prototypeDifferences: ReadonlyMap<string, string> = new Map([
  ["gettimeofday", "glibc has void *tz: the real type lets the call be checked"],
  ["getrlimit", enumParameter],
  ["setrlimit", enumParameter],
  ["prlimit", enumParameter],
  ["getpriority", enumParameter],
  ["setpriority", enumParameter],
  ["getitimer", enumParameter],
  ["setitimer", enumParameter],
  ["sigsetjmp", "a macro for __sigsetjmp in glibc; here it has its own name, for help and for the shell's own"],
]);

/** Objects of libc's own: only pointers to them exist here. */
export const opaque: ReadonlySet<string> = new Set(["FILE", "DIR"]);

/** Members that glibc's headers reach by another path. */
export const memberPaths: ReadonlyMap<string, string> = new Map([
  ["struct sigevent.sigev_notify_thread_id", "_sigev_un._tid"],
]);

/** Macros that initialise an object, and its type: what counts is the bytes they give. */
export const initializers: ReadonlyMap<string, string> = new Map([
  ["IN6ADDR_ANY_INIT", "struct in6_addr"],
  ["IN6ADDR_LOOPBACK_INIT", "struct in6_addr"],
  ["PTHREAD_MUTEX_INITIALIZER", "pthread_mutex_t"],
  ["PTHREAD_COND_INITIALIZER", "pthread_cond_t"],
  ["PTHREAD_RWLOCK_INITIALIZER", "pthread_rwlock_t"],
]);

/** Object-like macros that are not constants, and expand to other words than glibc's. */
export const expansionDifferences: ReadonlyMap<string, string> = new Map([
  ["si_int", "glibc nests members where we have anonymous unions"],
  ["si_ptr", "glibc nests members where we have anonymous unions"],
]);

/** Constants of another type. */
export const typeDifferences: ReadonlyMap<string, string> = new Map<string, string>([]);

/** Functions that a header of ours gives though the system's header of its name does not. */
export const visibleBeside: ReadonlyMap<string, string> = new Map([
  ["sigsetjmp", prototypeDifferences.get("sigsetjmp") ?? ""],
]);
