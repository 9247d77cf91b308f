/**
 * Signals as the program's process has them. A handler cannot run JS, so the native stub marks the signal in a table
 * and returns; what is marked is taken at the next safe point. Linux's numbers and struct layouts.
 */
import type { Runtime } from "../runtime/runtime.ts";
import { siginfoSize, signalCount, signalOffsets, signalTableSize } from "./block.ts";
import { openLibc } from "./libc.ts";
import type { Libc } from "./libc.ts";
import { createSignalHandler } from "./stubs.ts";

export const signalNumbers = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGILL: 4,
  SIGTRAP: 5,
  SIGBUS: 7,
  SIGKILL: 9,
  SIGSEGV: 11,
  SIGPIPE: 13,
  SIGALRM: 14,
  SIGTERM: 15,
  SIGCHLD: 17,
  SIGCONT: 18,
  SIGSTOP: 19,
  SIGTSTP: 20,
  SIGTTIN: 21,
  SIGTTOU: 22,
  SIGURG: 23,
  SIGXCPU: 24,
  SIGXFSZ: 25,
  SIGVTALRM: 26,
  SIGPROF: 27,
  SIGWINCH: 28,
  SIGIO: 29,
  SIGPWR: 30,
  SIGSYS: 31,
} as const;

/** Flags of sigaction that a program may ask for; SA_SIGINFO is always set. */
export const signalFlags = {
  SA_NOCLDSTOP: 1,
  SA_NOCLDWAIT: 2,
  SA_SIGINFO: 4,
  SA_RESTART: 0x1000_0000,
  SA_NODEFER: 0x4000_0000,
  SA_RESETHAND: 0x8000_0000,
} as const;

/** struct sigaction: handler, mask (128 bytes), flags, restorer, which libc fills. */
const actionSize = 152, actionMask = 8, actionFlags = 136;
const SIG_DFL = 0n, SIG_IGN = 1n;
const LAST_STANDARD_SIGNAL = 31;
const SIG_BLOCK = 0, SIG_UNBLOCK = 1, SIG_SETMASK = 2;
const maskSize = 128;

/** A set of signals as sigset_t's first word: signal n is bit n - 1. */
export type SignalSet = bigint;

export const signalSet = (...signals: number[]): SignalSet =>
  signals.reduce((set, signo) => set | 1n << BigInt(signo - 1), 0n);

/** One delivery or more of one signal. */
export interface Marked {
  readonly signo: number;
  /** How often it came since it was last taken; 255 stands for more, too. */
  readonly count: number;
  /** siginfo_t of the last delivery. */
  readonly information: Uint8Array;
}

export interface Signals {
  /** From now on the signal is marked. `flags` as sigaction's; a blocked call ends with EINTR unless SA_RESTART. */
  installSignalMark(signo: number, flags?: number): void;
  /** `previous`: what was there before the first mark. `flags` as sigaction's, for the two others. */
  restoreSignal(signo: number, disposition: "default" | "ignore" | "previous", flags?: number): void;
  /** SIG_IGN is what the process does now. */
  isIgnored(signo: number): boolean;
  pending(): boolean;
  /** Takes what is marked, in the order of signal numbers, and clears the table. */
  take(): Marked[];
  /** Takes one signal's mark; true if there was one. The others, and the word, stay. */
  takeOne(signo: number): boolean;
}

function must(libc: Libc, result: number, call: string): void {
  if (result !== 0) throw new Error(`${call}: ${libc.errorText(libc.errno())}`);
}

function setDisposition(libc: Libc, signo: number, handler: bigint, flags = 0): void {
  const action = new Uint8Array(new ArrayBuffer(actionSize));
  const view = new DataView(action.buffer);
  view.setBigUint64(0, handler, true);
  view.setInt32(actionFlags, flags, true);
  must(libc, libc.call.sigaction(signo, action, null), `sigaction(${signo})`);
}

/** Sets the default action. Runtimes ignore SIGPIPE, and a program inherits that unless it is reset. */
export function defaultSignal(libc: Libc, signo: number): void {
  setDisposition(libc, signo, SIG_DFL);
}

/** Signals that an engine needs itself: for traps of compiled code, and what Bun stops its threads with. */
export function isEngineSignal(runtime: Runtime, signo: number): boolean {
  const { SIGILL, SIGTRAP, SIGBUS, SIGSEGV, SIGPWR, SIGSYS } = signalNumbers;
  if (signo === SIGBUS || signo === SIGSEGV) return true;
  return runtime.name === "bun" && [SIGILL, SIGTRAP, SIGPWR, SIGSYS].some((each) => each === signo);
}

/**
 * What a program finds when it starts: the runtime's own handlers are gone, and what the runtimes ignore (SIGPIPE,
 * SIGXFSZ) has its default action. What the parent ignores stays ignored.
 */
export function resetSignals(libc: Libc): void {
  const action = new Uint8Array(new ArrayBuffer(actionSize));
  const handler = new DataView(action.buffer);
  for (let signo = 1; signo <= LAST_STANDARD_SIGNAL; signo++) {
    if (isEngineSignal(libc.runtime, signo)) continue;
    must(libc, libc.call.sigaction(signo, null, action), `sigaction(${signo})`);
    const now = handler.getBigUint64(0, true);
    const ignoredByRuntime = signo === signalNumbers.SIGPIPE || signo === signalNumbers.SIGXFSZ;
    if (now !== SIG_DFL && (now !== SIG_IGN || ignoredByRuntime)) defaultSignal(libc, signo);
  }
}

/**
 * The table of pending signals at `tableAddress`: `signalTableSize` bytes, divisible by 8, in memory that neither
 * moves nor is freed. Zero-filled, as new wasm memory is.
 */
export function openSignals(runtime: Runtime, tableAddress: number): Signals {
  const libc = openLibc(runtime);
  const table = runtime.viewAt(tableAddress, signalTableSize);
  const counts = table.subarray(signalOffsets.counts, signalOffsets.counts + signalCount + 1);
  const word = new Int32Array(table.buffer, table.byteOffset + signalOffsets.pending, 1);
  const previous = new Map<number, Uint8Array>();
  let handler: bigint | undefined;

  return {
    installSignalMark(signo, flags = 0) {
      // The stub is made when the first signal is caught: most programs catch none.
      handler ??= BigInt(createSignalHandler(runtime, tableAddress));
      const action = new Uint8Array(new ArrayBuffer(actionSize));
      const view = new DataView(action.buffer);
      view.setBigUint64(0, handler, true);
      // The handler is short and marks atomically; what the program's own handler blocks is its caller's business.
      view.setBigUint64(actionMask, 0n, true);
      view.setInt32(actionFlags, flags | signalFlags.SA_SIGINFO, true);
      const before = new Uint8Array(new ArrayBuffer(actionSize));
      must(libc, libc.call.sigaction(signo, action, before), `sigaction(${signo})`);
      if (!previous.has(signo)) previous.set(signo, before);
    },
    restoreSignal(signo, disposition, flags) {
      if (disposition !== "previous") {
        return setDisposition(libc, signo, disposition === "default" ? SIG_DFL : SIG_IGN, flags);
      }
      const before = previous.get(signo);
      if (!before) return;
      must(libc, libc.call.sigaction(signo, before, null), `sigaction(${signo})`);
      previous.delete(signo);
    },
    isIgnored(signo) {
      const action = new Uint8Array(new ArrayBuffer(actionSize));
      must(libc, libc.call.sigaction(signo, null, action), `sigaction(${signo})`);
      return new DataView(action.buffer).getBigUint64(0, true) === SIG_IGN;
    },
    pending: () => Atomics.load(word, 0) !== 0,
    take() {
      // The word first: a signal that comes in between sets it again, and at worst the next look finds nothing.
      if (Atomics.exchange(word, 0, 0) === 0) return [];
      const marked: Marked[] = [];
      for (let signo = 1; signo <= signalCount; signo++) {
        const count = Atomics.exchange(counts, signo, 0);
        if (count === 0) continue;
        const start = signalOffsets.information + signo * siginfoSize;
        marked.push({ signo, count, information: table.slice(start, start + siginfoSize) });
      }
      return marked;
    },
    takeOne: (signo) => Atomics.exchange(counts, signo, 0) !== 0,
  };
}

/** Changes the thread's mask of blocked signals and returns what it was. */
export function changeMask(libc: Libc, how: "block" | "unblock" | "set", set: SignalSet): SignalSet {
  const mask = new Uint8Array(new ArrayBuffer(maskSize));
  new DataView(mask.buffer).setBigUint64(0, set, true);
  const before = new Uint8Array(new ArrayBuffer(maskSize));
  const number = how === "block" ? SIG_BLOCK : how === "unblock" ? SIG_UNBLOCK : SIG_SETMASK;
  must(libc, libc.call.pthread_sigmask(number, mask, before), "pthread_sigmask");
  return new DataView(before.buffer).getBigUint64(0, true);
}

/**
 * Ends the process by the signal, so that its parent sees death by signal. Comes back only from a signal whose
 * default is to be ignored, or to stop the process and let it go on.
 */
export function dieBySignal(libc: Libc, signo: number): void {
  if (signo !== signalNumbers.SIGKILL) defaultSignal(libc, signo);
  changeMask(libc, "unblock", signalSet(signo));
  // raise() signals this thread: the mask that counts is the one just changed.
  libc.call.raise(signo);
}
