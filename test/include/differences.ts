/** Where our headers differ from glibc's on purpose, and why. A difference that is not listed here is a mistake. */
import { readFileSync } from "node:fs";
import { includeDirectory } from "./compiler.ts";

const enumParameter = "for GNU, glibc has an enumeration of its own; POSIX has int, which is passed alike";

const resolverMacro = "a macro for a name with __ in glibc; here it has its own name, for help and completion";

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
  ...["res_init"].map((name) => [name, resolverMacro] as const),
  ["sigsetjmp", "a macro for __sigsetjmp in glibc; here it has its own name, for help and for the shell's own"],
]);

/** Objects of libc's own: only pointers to them exist here. */
export const opaque: ReadonlySet<string> = new Set(["FILE", "DIR", "pcap_t", "pcap_dumper_t"]);

/** Members that glibc's headers reach by another path. */
export const memberPaths: ReadonlyMap<string, string> = new Map([
  ["struct sigevent.sigev_notify_thread_id", "_sigev_un._tid"],
]);

/** Macros that initialise an object, and its type: what counts is the bytes they give. */
export const initializers: ReadonlyMap<string, string> = new Map([
  ["IN6ADDR_ANY_INIT", "struct in6_addr"],
  ["IN6ADDR_LOOPBACK_INIT", "struct in6_addr"],
  ["PTHREAD_MUTEX_INITIALIZER", "pthread_mutex_t"],
  ["PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP", "pthread_mutex_t"],
  ["PTHREAD_ERRORCHECK_MUTEX_INITIALIZER_NP", "pthread_mutex_t"],
  ["PTHREAD_ADAPTIVE_MUTEX_INITIALIZER_NP", "pthread_mutex_t"],
  ["PTHREAD_COND_INITIALIZER", "pthread_cond_t"],
  ["PTHREAD_RWLOCK_INITIALIZER", "pthread_rwlock_t"],
]);

/** Names of <socksh/large_files.h>: another word for a plain name here, another object alike in glibc. */
const largeFiles = [
  ...readFileSync(includeDirectory + "socksh/large_files.h", "utf8").matchAll(/^#define (\w*64\w*) \w+$/gm),
].map((match) => match[1]!);

/** Object-like macros that are not constants, and expand to other words than glibc's. */
export const expansionDifferences: ReadonlyMap<string, string> = new Map([
  ...largeFiles.map((name) =>
    [name, "a name of its own in glibc, for what is the same where a long has 64 bits"] as const
  ),
  ["si_int", "glibc nests members where we have anonymous unions"],
  ["si_ptr", "glibc nests members where we have anonymous unions"],
  ...["TCGETS2", "TCSETS2", "TCSETSW2", "TCSETSF2"].map((name) =>
    [name, "of a structure that only <asm/termbits.h> has; the numbers are made of other words"] as const
  ),
]);

/**
 * Debian's kernel headers for this machine are those of its kernel; for others they are of an earlier one, which lacks
 * these enumerators, and so has another end of their list.
 */
export const newerKernel: ReadonlySet<string> = new Set([
  ...["IFLA_BOND_COUPLED_CONTROL", "IFLA_BOND_SLAVE_ACTOR_PORT_PRIO", "IFLA_BOND_MAX", "IFLA_BOND_SLAVE_MAX"],
  ...["IFLA_BOND_SLAVE_AD_CHURN_ACTOR_STATE", "IFLA_BOND_SLAVE_AD_CHURN_PARTNER_STATE"],
  ...["TCA_EXT_WARN_MSG", "TCA_MAX", "TCA_ROOT_EXT_WARN_MSG", "TCA_ROOT_MAX"],
  ...["DEVCONF_ACCEPT_RA_MIN_LFT", "DEVCONF_MAX"],
]);

/** The release of the kernel that the headers are of: another one with each of Debian's updates. */
export const kernelRelease: ReadonlySet<string> = new Set(["LINUX_VERSION_CODE", "LINUX_VERSION_SUBLEVEL"]);

/** Macros that are constants here and calls in glibc for GNU programs alone, who seldom count on that. */
export const constantsHere: ReadonlySet<string> = new Set(["MINSIGSTKSZ", "SIGSTKSZ", "PTHREAD_STACK_MIN"]);

/** Constants of another type. */
export const typeDifferences: ReadonlyMap<string, string> = new Map<string, string>([]);

/** Functions that a header of ours gives though the system's header of its name does not. */
export const visibleBeside: ReadonlyMap<string, string> = new Map([
  ...["sigsetjmp", "res_init"].map((name) => [name, prototypeDifferences.get(name) ?? ""] as const),
]);
