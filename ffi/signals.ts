/**
 * Signals as the program's thread has them. A handler cannot run JS, so the native stub marks the signal in a table
 * and returns; what is marked is taken at the next safe point. Linux's numbers and struct layouts.
 */
import type { Runtime } from "../runtime/runtime.ts";
import { pendingFlags, siginfoSize, signalCount, signalOffsets, signalTableSize } from "./block.ts";
import { openLibc } from "./libc.ts";
import type { Libc } from "./libc.ts";
import { readProcFile } from "./proc.ts";
import { SIGCANCEL } from "./signals-linux.ts";
import { createSignalHandler, noteThread } from "./stubs.ts";

export const signalNumbers = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGILL: 4,
  SIGTRAP: 5,
  SIGBUS: 7,
  SIGFPE: 8,
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
/** The kernel's set of signals; struct timespec. */
const setSize = 8, timespecSize = 16;
const systemCalls = {
  x86_64: { sigpending: 127, sigtimedwait: 128 },
  aarch64: { sigpending: 136, sigtimedwait: 137 },
} as const;

/** A set of signals as sigset_t's first word: signal n is bit n - 1. */
export type SignalSet = bigint;

export const signalSet = (...signals: number[]): SignalSet =>
  signals.reduce((set, signo) => set | 1n << BigInt(signo - 1), 0n);

/** A signal that has come. */
export interface Marked {
  readonly signo: number;
  readonly information: Uint8Array;
}

/** What has come, in the order in which handlers run, and the mask to go back to: see `take`. */
export interface Taken {
  readonly marked: readonly Marked[];
  readonly mask: SignalSet;
}

export interface Signals {
  /** From now on signals that are caught can come to the calling thread. */
  open(): void;
  /** The address of the stub that marks signals, once it is open. */
  readonly handler: number;
  /**
   * From now on the signal is marked, and a blocked call ends with EINTR. `flags` as sigaction's. `blocked` stays
   * blocked after it came, until it is taken.
   */
  installSignalMark(signo: number, flags?: number, blocked?: SignalSet): void;
  /** `previous`: what was there before the first mark. `flags` as sigaction's, for the two others. */
  restoreSignal(signo: number, disposition: "default" | "ignore" | "previous", flags?: number): void;
  /** SIG_IGN is what the process does now. */
  isIgnored(signo: number): boolean;
  pending(): boolean;
  /** Takes what is marked, and leaves all signals blocked: the caller sets a mask. Undefined if nothing is marked. */
  take(): Taken | undefined;
  /** With all signals blocked: forgets what is marked. The mask without what was blocked for that. */
  drop(mask: SignalSet): SignalSet;
  /** In the child of a fork: the calling thread is the only one. */
  forgetOthers(): void;
  /** Takes one signal's mark; true if there was one. */
  takeOne(signo: number): boolean;
  /** What the program blocks, without what is blocked for what has come and was not taken yet. */
  mask(): SignalSet;
  setMask(set: SignalSet): void;
}

function must(libc: Libc, result: number, call: string): void {
  if (result !== 0) throw new Error(`${call}: ${libc.errorText(libc.errno())}`);
}

/** Ones for all signals. libc lets nobody block its own two. */
export const ALL_SIGNALS: SignalSet = (1n << 64n) - 1n;
/** No handler runs while a handler stub does; but the engine's own for what compiled code raises. */
const handlerMask: SignalSet = ALL_SIGNALS &
  ~signalSet(signalNumbers.SIGILL, signalNumbers.SIGTRAP, signalNumbers.SIGBUS, signalNumbers.SIGSEGV);

function setDisposition(libc: Libc, signo: number, handler: bigint, flags = 0): void {
  const action = new Uint8Array(new ArrayBuffer(actionSize));
  const view = new DataView(action.buffer);
  view.setBigUint64(0, handler, true);
  view.setInt32(actionFlags, flags, true);
  must(libc, libc.call.sigaction(signo, action, null), `sigaction(${signo})`);
}

/** Runs `run` while the code at an address is a signal's handler; blocked calls of other threads go on. */
export function withHandler(libc: Libc, signo: number, handler: number, run: () => void): void {
  const action = new Uint8Array(new ArrayBuffer(actionSize));
  const view = new DataView(action.buffer);
  view.setBigUint64(0, BigInt(handler), true);
  view.setBigUint64(actionMask, handlerMask, true);
  view.setInt32(actionFlags, signalFlags.SA_SIGINFO | signalFlags.SA_RESTART, true);
  const before = new Uint8Array(new ArrayBuffer(actionSize));
  must(libc, libc.call.sigaction(signo, action, before), `sigaction(${signo})`);
  try {
    run();
  } finally {
    must(libc, libc.call.sigaction(signo, before, null), `sigaction(${signo})`);
  }
}

/**
 * Puts the code at an address before the engine's own handler. `engines` is told, before that, the address of the
 * engine's; 0 if it has none.
 */
export function handleBeforeEngine(
  libc: Libc,
  signo: number,
  handler: number,
  engines: (address: bigint) => void,
): void {
  const action = new Uint8Array(new ArrayBuffer(actionSize));
  const view = new DataView(action.buffer);
  must(libc, libc.call.sigaction(signo, null, action), `sigaction(${signo})`);
  const before = view.getBigUint64(0, true);
  engines(before === SIG_IGN ? SIG_DFL : before);
  view.setBigUint64(0, BigInt(handler), true);
  view.setBigUint64(actionMask, handlerMask, true);
  view.setInt32(actionFlags, view.getInt32(actionFlags, true) | signalFlags.SA_SIGINFO, true);
  must(libc, libc.call.sigaction(signo, action, null), `sigaction(${signo})`);
}

/** Sets the default action. Runtimes ignore SIGPIPE, and a program inherits that unless it is reset. */
export function defaultSignal(libc: Libc, signo: number): void {
  setDisposition(libc, signo, SIG_DFL);
}

/** What of it has come and was not taken yet is forgotten, in all threads. */
export function ignoreSignal(libc: Libc, signo: number): void {
  setDisposition(libc, signo, SIG_IGN);
}

/** Signals that an engine needs itself: for traps of compiled code, and what Bun stops its threads with. */
export function isEngineSignal(runtime: Runtime, signo: number): boolean {
  const { SIGILL, SIGTRAP, SIGBUS, SIGSEGV, SIGPWR, SIGSYS } = signalNumbers;
  if (signo === SIGBUS || signo === SIGSEGV) return true;
  return runtime.name === "bun" && [SIGILL, SIGTRAP, SIGPWR, SIGSYS].some((each) => each === signo);
}

/** Handlers of an engine whose compiled code raises none would but swallow the first SIGSEGV that somebody sends. */
function hasUseFor(runtime: Runtime, signo: number): boolean {
  return runtime.trapsPageFaults && isEngineSignal(runtime, signo);
}

/**
 * What a program finds when it starts: the runtime's own handlers are gone, and what the runtimes ignore (SIGPIPE,
 * SIGXFSZ) has its default action. What the parent ignores stays ignored.
 */
export function resetSignals(libc: Libc): void {
  defaultRuntimeSignals(libc, ignoredByRuntimes);
}

/** Runtimes ignore them, which a program would inherit. */
export const ignoredByRuntimes: readonly number[] = [signalNumbers.SIGPIPE, signalNumbers.SIGXFSZ];

/** The default action for what has a handler, but for those of `kept`; and for those of `ignored` that are ignored. */
export function defaultRuntimeSignals(
  libc: Libc,
  ignored: readonly number[],
  kept: (signo: number) => boolean = () => false,
): void {
  const action = new Uint8Array(new ArrayBuffer(actionSize));
  const handler = new DataView(action.buffer);
  for (let signo = 1; signo <= LAST_STANDARD_SIGNAL; signo++) {
    if (hasUseFor(libc.runtime, signo) || kept(signo)) continue;
    must(libc, libc.call.sigaction(signo, null, action), `sigaction(${signo})`);
    const now = handler.getBigUint64(0, true);
    if (now !== SIG_DFL && (now !== SIG_IGN || ignored.includes(signo))) defaultSignal(libc, signo);
  }
}

/**
 * The table of pending signals at `tableAddress`: `signalTableSize` bytes, divisible by 8, in memory that neither
 * moves nor is freed. Zero-filled, as new wasm memory is. `firstTable`: that of the process's first thread, whose memory
 * all share; it is opened before any other.
 */
export function openSignals(runtime: Runtime, tableAddress: number, firstTable = tableAddress): Signals {
  const libc = openLibc(runtime);
  const table = runtime.viewAt(tableAddress, signalTableSize);
  const { buffer, byteOffset } = table;
  const word = new Int32Array(buffer, byteOffset + signalOffsets.pending, 1);
  const arrived = new Uint32Array(buffer, byteOffset + signalOffsets.arrived, signalCount + 1);
  const held = new BigUint64Array(buffer, byteOffset + signalOffsets.held, 1);
  const next = new BigUint64Array(buffer, byteOffset + signalOffsets.next, 1);
  const first = runtime.viewAt(firstTable, signalTableSize);
  const blocks = new BigUint64Array(first.buffer, first.byteOffset + signalOffsets.blocks, signalCount + 1);
  const newest = new BigUint64Array(first.buffer, first.byteOffset + signalOffsets.next, 1);
  const handler = new BigUint64Array(first.buffer, first.byteOffset + signalOffsets.handler, 1);
  const previous = new Map<number, Uint8Array>();
  let isOpen = false;

  function open(): void {
    if (isOpen) return;
    isOpen = true;
    noteThread(runtime, tableAddress);
    if (tableAddress === firstTable) {
      handler[0] = BigInt(createSignalHandler(runtime, firstTable));
      return;
    }
    for (let before = newest[0]!, found = before;; before = found) {
      next[0] = before;
      found = Atomics.compareExchange(newest, 0, before, BigInt(tableAddress));
      if (found === before) return;
    }
  }

  /** With all signals blocked the table is at rest. */
  const blockAll = () => changeMask(libc, "block", ALL_SIGNALS);

  /** The latest first, as the kernel puts their handlers' frames on each other. */
  function clear(): Marked[] {
    const order = [...arrived.keys()].filter((signo) => arrived[signo] !== 0 && signo !== SIGCANCEL)
      .sort((a, b) => arrived[b]! - arrived[a]!);
    Atomics.and(word, 0, ~pendingFlags.signal);
    held[0] = 0n;
    arrived.fill(0);
    return order.map((signo) => {
      const start = signalOffsets.information + signo * siginfoSize;
      return { signo, information: table.slice(start, start + siginfoSize) };
    });
  }

  return {
    open,
    get handler() {
      return Number(handler[0]);
    },
    installSignalMark(signo, flags = 0, blocked = 0n) {
      // The stub is made when the first signal is caught: most programs catch none.
      open();
      blocks[signo] = blocked;
      const action = new Uint8Array(new ArrayBuffer(actionSize));
      const view = new DataView(action.buffer);
      view.setBigUint64(0, handler[0]!, true);
      view.setBigUint64(actionMask, handlerMask, true);
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
      if ((word[0]! & pendingFlags.signal) === 0) return undefined;
      const mask = blockAll() & ~held[0]!;
      return { marked: clear(), mask };
    },
    drop(mask) {
      const own = mask & ~held[0]!;
      clear();
      return own;
    },
    forgetOthers() {
      next[0] = 0n;
      newest[0] = tableAddress === firstTable ? 0n : BigInt(tableAddress);
    },
    takeOne(signo) {
      if (arrived[signo] === 0) return false;
      const mask = blockAll();
      const others = held[0]!;
      arrived[signo] = 0;
      let wanted = 0n;
      arrived.forEach((place, other) => wanted |= place === 0 ? 0n : blocks[other]!);
      held[0] = others & wanted;
      if (arrived.every((place) => place === 0)) Atomics.and(word, 0, ~pendingFlags.signal);
      changeMask(libc, "set", mask & ~(others & ~wanted));
      return true;
    },
    // What comes between the two looks is not in the mask yet.
    mask: () => changeMask(libc, "block", 0n) & ~held[0]!,
    setMask(set) {
      blockAll();
      changeMask(libc, "set", set | held[0]!);
    },
  };
}

/** Runs `run` while the thread blocks `set`, too. */
export function withMask(libc: Libc, set: SignalSet, run: () => void): void {
  const before = changeMask(libc, "block", set);
  try {
    run();
  } finally {
    changeMask(libc, "set", before);
  }
}

/** Signals that were sent to this very thread, which blocks them all, have never come. */
export function discardPending(libc: Libc): void {
  const { call, runtime, scratch } = libc;
  const { sigpending, sigtimedwait } = systemCalls[runtime.arch];
  call.syscall(sigpending, scratch.address, setSize, 0, 0, 0);
  if (scratch.view.getBigUint64(0, true) === 0n) return;
  // Those of the process are among them.
  const status = new TextDecoder().decode(readProcFile(libc, "/proc/thread-self/status"));
  const own = /^SigPnd:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? "0";
  const wanted = new Uint8Array(new ArrayBuffer(setSize + timespecSize));
  new DataView(wanted.buffer).setBigUint64(0, BigInt(`0x${own}`), true);
  const address = runtime.addressOf(wanted);
  while (own !== "0" && call.syscall(sigtimedwait, address, 0, address + setSize, setSize, 0) > 0);
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
