/**
 * What a signal does to each call: which the kernel makes again after a handler with SA_RESTART, and when: see
 * signal(7).
 */

/** A call that is made again when it was interrupted. */
export interface RestartRule {
  readonly kind: "restart";
  /** Its first argument is a descriptor that it reads from or writes to: it ends if a signal came and it would block. */
  readonly waitsFor?: "input" | "output";
  /** A socket option (SOL_SOCKET) of its first argument: with that timeout set, it is not made again. */
  readonly timeout?: number;
}

/** A call that waits under another mask than the program's, which this parameter points to. */
export interface WaitRule {
  readonly kind: "wait";
  readonly mask: number;
  /** It points to a word that does: see `maskPair` in blocking-calls.ts. */
  readonly indirect?: boolean;
}

/** A call that no handler interrupts, but that is to be made when none is left to run. */
export interface AfterRule {
  readonly kind: "after";
}

/** A call that a handler interrupts always, also one that came just before it. */
export interface EndRule {
  readonly kind: "end";
  /** It then returns a null pointer, and not −1. */
  readonly givesNull?: boolean;
}

export type SignalRule = RestartRule | WaitRule | AfterRule | EndRule;

export const SOL_SOCKET = 1;
const SO_RCVTIMEO = 20, SO_SNDTIMEO = 21;

const plain: RestartRule = { kind: "restart" };
const receiving: RestartRule = { ...plain, waitsFor: "input", timeout: SO_RCVTIMEO };
const sending: RestartRule = { ...plain, waitsFor: "output", timeout: SO_SNDTIMEO };
/** What a stream of libc's waits in. */
export const streamRules = { input: receiving, output: sending } as const;
const after: AfterRule = { kind: "after" };
export const endRule: EndRule = { kind: "end" };
const waiting = (mask: number): WaitRule => ({ kind: "wait", mask });

const rules = new Map<string, SignalRule>([
  ...["open", "openat", "creat", "ioctl", "fcntl", "flock", "lockf"].map((name) => [name, plain] as const),
  ...["wait", "waitpid", "waitid", "wait3", "wait4", "getrandom"].map((name) => [name, plain] as const),
  ...["read", "readv", "accept", "accept4", "recv", "recvfrom", "recvmsg"].map((name) => [name, receiving] as const),
  ...["write", "writev", "connect", "send", "sendto", "sendmsg"].map((name) => [name, sending] as const),
  ...["sigprocmask", "pthread_sigmask", "sigpending", "nanosleep"].map((name) => [name, after] as const),
  ...["clock_nanosleep", "syscall"].map((name) => [name, after] as const),
  ["__futex", endRule],
  ["fgets", { ...endRule, givesNull: true }],
  ["sigsuspend", waiting(0)],
  ["ppoll", waiting(3)],
  ["epoll_pwait", waiting(4)],
  ["epoll_pwait2", waiting(4)],
  ["pselect", { ...waiting(5), indirect: true }],
]);

export function signalRule(name: string): SignalRule | undefined {
  return rules.get(name);
}
