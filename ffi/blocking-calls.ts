/**
 * Functions of libc that are one system call and may block: a signal must not come unseen between the last look at
 * what is pending and the call itself, so they are made by the interruptible stub (ffi/stubs-x86_64.ts). With the stub
 * sigprocmask and sigpending, too, never see the moment in which a signal has come and its handler has not run.
 */
import type { Runtime } from "../runtime/runtime.ts";

/** An argument of the system call: a parameter of the function, counted from 0, or a constant. */
type CallArgument = number | bigint;

export interface BlockingCall {
  /** Undefined: the function's first parameter has it. */
  readonly number: number | undefined;
  readonly args: readonly CallArgument[];
  /** The last argument is the address of two words: this parameter, a set of signals, and the set's size. */
  readonly maskPair?: number;
  /** A parameter, struct timespec, that the kernel changes and libc does not. */
  readonly timeout?: number;
  /** It returns an error number, and does not set errno. */
  readonly returnsError?: boolean;
  /** Only with one of these values of a parameter; libc does the rest. */
  readonly only?: { readonly parameter: number; readonly values: readonly number[] };
}

/** A program that calls them blocks signals, or waits for some that it blocks. */
const masking: ReadonlySet<string> = new Set([
  ...["sigprocmask", "pthread_sigmask", "sigsuspend", "sigwait", "sigwaitinfo", "sigtimedwait", "signalfd"],
  ...["sigblock", "sigsetmask", "__sigtimedwait"],
]);

export function concernsMask(name: string): boolean {
  return masking.has(name);
}

type Arch = Runtime["arch"];
/** The number, then the arguments. */
type Call = readonly [number: number, ...args: CallArgument[]];
type Extra = Omit<BlockingCall, "number" | "args">;

const NONE = 0n, ANY_CHILD = -1n, AT_FDCWD = -100n;
/** The kernel's sigset_t. */
const MASK_SIZE = 8n;
const F_SETLKW = 7, F_OFD_SETLKW = 38;
const O_CREAT_WRONLY_TRUNC = 0o1101n;

const calls = new Map<string, Readonly<Record<Arch, Call | undefined>> & { readonly extra?: Extra }>([
  both("read", [0, 0, 1, 2], 63),
  both("write", [1, 0, 1, 2], 64),
  both("readv", [19, 0, 1, 2], 65),
  both("writev", [20, 0, 1, 2], 66),
  both("open", [257, AT_FDCWD, 0, 1, 2], 56),
  both("openat", [257, 0, 1, 2, 3], 56),
  both("creat", [257, AT_FDCWD, 0, O_CREAT_WRONLY_TRUNC, 1], 56),
  both("accept", [43, 0, 1, 2], 202),
  both("accept4", [288, 0, 1, 2, 3], 242),
  both("connect", [42, 0, 1, 2], 203),
  both("recv", [45, 0, 1, 2, 3, NONE, NONE], 207),
  both("recvfrom", [45, 0, 1, 2, 3, 4, 5], 207),
  both("recvmsg", [47, 0, 1, 2], 212),
  both("recvmmsg", [299, 0, 1, 2, 3, 4], 243),
  both("send", [44, 0, 1, 2, 3, NONE, NONE], 206),
  both("sendto", [44, 0, 1, 2, 3, 4, 5], 206),
  both("sendmsg", [46, 0, 1, 2], 211),
  both("sendmmsg", [307, 0, 1, 2, 3], 269),
  both("wait", [61, ANY_CHILD, 0, NONE, NONE], 260),
  both("waitpid", [61, 0, 1, 2, NONE], 260),
  both("wait3", [61, ANY_CHILD, 0, 1, 2], 260),
  both("wait4", [61, 0, 1, 2, 3], 260),
  both("waitid", [247, 0, 1, 2, 3, NONE], 95),
  both("flock", [73, 0, 1], 32),
  both("fcntl", [72, 0, 1, 2], 25, { only: { parameter: 1, values: [F_SETLKW, F_OFD_SETLKW] } }),
  both("semop", [65, 0, 1, 2], 193),
  both("semtimedop", [220, 0, 1, 2, 3], 192),
  both("msgrcv", [70, 0, 1, 2, 3, 4], 188),
  both("msgsnd", [69, 0, 1, 2, 3], 189),
  both("nanosleep", [35, 0, 1], 101),
  both("clock_nanosleep", [230, 0, 1, 2, 3], 115, { returnsError: true }),
  both("epoll_pwait", [281, 0, 1, 2, 3, 4, MASK_SIZE], 22),
  both("epoll_pwait2", [441, 0, 1, 2, 3, 4, MASK_SIZE], 441),
  both("ppoll", [271, 0, 1, 2, 3, MASK_SIZE], 73, { timeout: 2 }),
  both("pselect", [270, 0, 1, 2, 3, 4], 72, { maskPair: 5, timeout: 4 }),
  both("sigsuspend", [130, 0, MASK_SIZE], 133),
  both("sigprocmask", [14, 0, 1, 2, MASK_SIZE], 135),
  both("pthread_sigmask", [14, 0, 1, 2, MASK_SIZE], 135, { returnsError: true }),
  both("sigpending", [127, 0, MASK_SIZE], 136),
  // For members of libc (libc/signal.c, libc/threads.c).
  both("__sigtimedwait", [128, 0, 1, 2, MASK_SIZE], 137),
  // Word, operation, value, time, second word, third value.
  both("__futex", [202, 0, 1, 2, 3, 4, 5], 98),
  // aarch64 has the newer calls only: what libc would translate for poll and select stays libc's.
  ["epoll_wait", { x86_64: [232, 0, 1, 2, 3], aarch64: [22, 0, 1, 2, 3, NONE, MASK_SIZE] }],
  ["pause", { x86_64: [34], aarch64: [73, NONE, NONE, NONE, NONE, MASK_SIZE] }],
  ["poll", { x86_64: [7, 0, 1, 2], aarch64: undefined }],
  ["select", { x86_64: [23, 0, 1, 2, 3, 4], aarch64: undefined }],
]);

/** The same arguments on both. */
function both(name: string, x86_64: Call, number: number, extra?: Extra) {
  const [, ...args] = x86_64;
  return [name, { x86_64, aarch64: [number, ...args] as Call, ...extra === undefined ? {} : { extra } }] as const;
}

/** syscall(number, ...) */
const anyCall: BlockingCall = { number: undefined, args: [1, 2, 3, 4, 5, 6] };

export function blockingCall(name: string, arch: Arch): BlockingCall | undefined {
  if (name === "syscall") return anyCall;
  const found = calls.get(name);
  const call = found?.[arch];
  if (found === undefined || call === undefined) return undefined;
  const [number, ...args] = call;
  return { number, args, ...found.extra };
}
