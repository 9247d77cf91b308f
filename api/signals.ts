/**
 * Signals, with handlers in TypeScript. JavaScript cannot run in a signal handler, so a stub marks what comes
 * (ffi/signals.ts), and the handler runs at the next safe point: when a call of this library is made or has been
 * interrupted. A call that blocks is made by the interruptible stub: no signal comes unseen just before it.
 */
import { signalTableSize } from "../ffi/block.ts";
import { type EngineThreads, openEngineThreads } from "../ffi/engine-threads.ts";
import { type RestartRule, signalRule, SOL_SOCKET } from "../ffi/signal-rules.ts";
import {
  defaultRuntimeSignals,
  defaultSignal,
  ignoredByRuntimes,
  isEngineSignal,
  openSignals,
  type Signals,
  type SignalSet,
  signalSet,
  type Taken,
} from "../ffi/signals.ts";
import { runtime } from "../runtime/pick.ts";
import { EINTR, EINVAL, NSIG, POLLIN, POLLOUT, SIGALRM, SIGKILL, SIGSTOP } from "./generated/constants.ts";
import { call, errnoCell, libc, type MadeCall, setSafePoint } from "./libc.ts";
import { SocketError } from "./socket-error.ts";

/** What happens by default: most signals end the process. */
export const SIG_DFL = 0;
/** The signal is ignored. */
export const SIG_IGN = 1;
/** What signal() answers when it fails. */
export const SIG_ERR = -1;

/** A function that is given the signal's number, SIG_DFL, or SIG_IGN. */
export type SignalHandler = ((signo: number) => void) | typeof SIG_DFL | typeof SIG_IGN;

interface Action {
  readonly handler: SignalHandler;
  readonly restarts: boolean;
}

/** libc's own two. */
const RESERVED: readonly number[] = [32, 33];
const actions = new Map<number, Action>();
interface Opened {
  readonly signals: Signals;
  readonly engineThreads: EngineThreads;
}

let opened: Opened | undefined;

function open(): Opened {
  if (opened !== undefined) return opened;
  // libc's memory, never freed: a signal may come when the engine's heap is gone.
  const table = libc.call.malloc(signalTableSize);
  libc.runtime.viewAt(table, signalTableSize).fill(0);
  const signals = openSignals(runtime, table);
  setSafePoint({ table, pending: () => signals.pending(), run: (made) => handle(signals, made) });
  return opened = { signals, engineThreads: openEngineThreads(runtime, table) };
}

/**
 * Says what happens when a signal comes. A handler runs when a call of this library is made, or has been interrupted;
 * a loop that makes none runs on. In it, its own signal is blocked. What it throws comes out of the call.
 *
 * As glibc's signal(), it has calls go on that a handler has interrupted (SA_RESTART): read, write, accept, recv and send
 * and their kin, wait. select, poll, sleep and pause end with EINTR always. `Signal()` is the book's.
 *
 * @param signo SIGCHLD, SIGINT, …
 * @param handler a function, SIG_DFL, or SIG_IGN
 * @returns what there was before (SIG_DFL for a handler of the runtime's own), or SIG_ERR
 *
 * Errors: EINVAL. (No signal; SIGKILL, SIGSTOP; SIGSEGV, SIGBUS and what else the engine needs itself.)
 * See man 2 signal; UNP 5.8.
 *
 * @example
 * ```ts
 * import { kill, getpid, signal, SIG_DFL, SIGUSR1 } from "./mod.ts";
 *
 * const before = signal(SIGUSR1, (signo) => console.log("signal", signo)); // signal 10
 * kill(getpid(), SIGUSR1);
 * console.log(before === SIG_DFL); // true
 * signal(SIGUSR1, SIG_DFL);
 * ```
 */
export function signal(signo: number, handler: SignalHandler): SignalHandler | typeof SIG_ERR {
  return setAction(signo, { handler, restarts: true });
}

/**
 * signal() as the book has it, or throws a SocketError: SIGALRM, which is there to interrupt a call, lets none go on.
 * UNP 5.8
 *
 * @example
 * ```ts
 * import { alarm, char, EINTR, errno, pipe, read, Signal, SIG_DFL, SIGALRM } from "./mod.ts";
 *
 * Signal(SIGALRM, () => {});
 * const fd: [number, number] = [-1, -1];
 * pipe(fd);
 * alarm(1);
 * console.log(read(fd[0], char(1)), errno() === EINTR); // -1 true
 * Signal(SIGALRM, SIG_DFL);
 * ```
 */
export function Signal(signo: number, handler: SignalHandler): SignalHandler {
  const before = setAction(signo, { handler, restarts: signo !== SIGALRM });
  if (before === SIG_ERR) throw new SocketError("signal", errnoCell.value);
  return before;
}

function setAction(signo: number, action: Action): SignalHandler | typeof SIG_ERR {
  const impossible = !(Number.isInteger(signo) && signo > 0 && signo < NSIG) || signo === SIGKILL || signo === SIGSTOP;
  if (impossible || RESERVED.includes(signo) || isEngineSignal(runtime, signo)) {
    errnoCell.value = EINVAL;
    return SIG_ERR;
  }
  const { signals, engineThreads } = open();
  const before = actions.get(signo)?.handler ?? (signals.isIgnored(signo) ? SIG_IGN : SIG_DFL);
  actions.set(signo, action);
  const { handler } = action;
  if (typeof handler === "function") {
    // What is blocked while a handler runs would go to another thread, and be sent on a moment too late.
    engineThreads.quiet();
    signals.installSignalMark(signo, 0, signalSet(signo));
  } else signals.restoreSignal(signo, handler === SIG_IGN ? "ignore" : "default");
  return before;
}

// ---- At a safe point.

/** Runs the handlers of what has come. True if the call is to be made again. */
function handle(signals: Signals, made: MadeCall): boolean {
  let restarts: boolean | undefined;
  // A handler's end unblocks what has come meanwhile.
  for (let taken = signals.take(); taken !== undefined; taken = signals.take()) {
    // What came first has interrupted the call; the latest is first in the list.
    const first = taken.marked.findLast(({ signo }) => typeof actions.get(signo)?.handler === "function");
    if (first !== undefined) restarts ??= actions.get(first.signo)!.restarts;
    runHandlers(signals, taken, 0);
  }
  if (made.value !== -1 || made.errno !== EINTR) return false;
  const rule = signalRule(made.name);
  if (rule?.kind !== "restart") return false;
  const fd = made.args[0] as number;
  return restarts === true ? !hasTimeout(rule, fd) : made.notMade && isReady(rule, fd);
}

/** All of them, though one may throw; then the mask is as it was. */
function runHandlers(signals: Signals, { marked, mask }: Taken, next: number): void {
  const mark = marked[next];
  if (mark === undefined) return signals.setMask(mask);
  const { handler } = actions.get(mark.signo) ?? {};
  try {
    signals.setMask(mask | signalSet(mark.signo));
    if (typeof handler === "function") handler(mark.signo);
  } finally {
    runHandlers(signals, { marked, mask }, next + 1);
  }
}

function hasTimeout({ timeout }: RestartRule, fd: number): boolean {
  if (timeout === undefined) return false;
  const timeval = new Uint8Array(new ArrayBuffer(16));
  return libc.call.getsockopt(fd, SOL_SOCKET, timeout, timeval, Uint8Array.of(16, 0, 0, 0)) === 0 &&
    timeval.some((byte) => byte !== 0);
}

/** Whether a call that was not made, as a signal came just before, would come back at once. */
function isReady({ waitsFor }: RestartRule, fd: number): boolean {
  if (waitsFor === undefined) return true;
  const entry = new DataView(new ArrayBuffer(8));
  entry.setInt32(0, fd, true);
  entry.setInt16(4, waitsFor === "input" ? POLLIN : POLLOUT, true);
  return libc.call.poll(new Uint8Array(entry.buffer), 1, 0) !== 0;
}

// ---- For fork and exec.

/** Before a fork: in the child's first moments no other thread is to take what is sent to it. */
export function claimSignals(): void {
  open().engineThreads.quiet();
}

/** What came to the parent is the parent's; and the runtime's own handlers wake an event loop that the child has not. */
export function beginChildSignals(mask: SignalSet): SignalSet {
  defaultRuntimeSignals(libc, [], (signo) => actions.has(signo));
  return opened?.signals.drop(mask) ?? mask;
}

/**
 * Gives another program what a runtime keeps from it, then runs `execute`; if that comes back, all is as before.
 * Runtimes ignore SIGPIPE and SIGXFSZ, which exec would hand on.
 */
export function withDefaultSignals<T>(execute: () => T): T {
  const { signals } = open();
  const ignored = ignoredByRuntimes.filter((signo) => !actions.has(signo) && signals.isIgnored(signo));
  for (const signo of ignored) defaultSignal(libc, signo);
  const result = execute();
  for (const signo of ignored) signals.restoreSignal(signo, "ignore");
  return result;
}

/**
 * Sends a signal.
 *
 * @param pid a process; 0: this process group; -1: all there are; below -1: the group `-pid`
 * @param signo the signal; 0: none, but tells whether there is such a process
 * @returns 0, or -1
 *
 * Errors: EINVAL, EPERM, ESRCH.
 * See man 2 kill.
 *
 * @example
 * ```ts
 * import { ESRCH, errno, fork, kill, pause, SIGKILL, waitpid } from "./mod.ts";
 *
 * const pid = fork();
 * while (pid === 0) pause();
 * console.log(kill(pid, SIGKILL), waitpid(pid, null, 0) === pid); // 0 true
 * console.log(kill(pid, 0), errno() === ESRCH); // -1 true
 * ```
 */
export function kill(pid: number, signo: number): number {
  return call.kill(pid, signo);
}

/**
 * Has SIGALRM come after a number of seconds; without a handler it ends the process.
 *
 * @param seconds how many; 0: not at all
 * @returns seconds that were left of the alarm before, 0 if there was none
 *
 * See man 2 alarm; UNP 14.2.
 *
 * @example
 * ```ts
 * import { alarm } from "./mod.ts";
 *
 * console.log(alarm(100), alarm(0)); // 0 100
 * ```
 */
export function alarm(seconds: number): number {
  return call.alarm(seconds);
}

/**
 * Waits for a signal.
 *
 * @returns -1, when a handler has run
 *
 * Errors: EINTR.
 * See man 2 pause; UNP 20.5.
 *
 * @example
 * ```ts
 * import { alarm, EINTR, errno, pause, signal, SIG_DFL, SIGALRM } from "./mod.ts";
 *
 * signal(SIGALRM, () => console.log("time is up")); // time is up
 * alarm(1);
 * console.log(pause(), errno() === EINTR); // -1 true
 * signal(SIGALRM, SIG_DFL);
 * ```
 */
export function pause(): number {
  return call.pause();
}
