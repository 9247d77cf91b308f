/**
 * The engine's helper threads block the program's signals. A signal to the process may go to any thread that does not
 * block it: what the program blocks would be taken by a helper, and be sent on to the program's thread a moment too late
 * for sigpending(), or end the process by its default action.
 *
 * A thread's mask is its own to change: a signal's handler does so for the mask that comes back when it returns.
 */
import type { Runtime } from "../runtime/runtime.ts";
import { signalOffsets, signalTableSize } from "./block.ts";
import { openLibc } from "./libc.ts";
import type { Libc } from "./libc.ts";
import { openProc } from "./proc.ts";
import { ignoreSignal, signalNumbers as signal, type SignalSet, signalSet, withHandler, withMask } from "./signals.ts";
import { createQuietHandler } from "./stubs.ts";

/** Seldom used by anybody: the highest but one. */
const MESSENGER = 63;
/** Only libc blocks them, in a thread that starts or ends, and fork's stub, in one that rests: for a moment. */
const LIBCS_OWN = signalSet(32, 33);
/** And what engines raise in their threads or stop them with. */
const NOT_BLOCKED = LIBCS_OWN | signalSet(
  ...[signal.SIGILL, signal.SIGTRAP, signal.SIGBUS, signal.SIGFPE, signal.SIGSEGV, signal.SIGPWR],
  signal.SIGSYS,
);
/** The signals that are the program's. */
export const QUIET: SignalSet = ((1n << 64n) - 1n) & ~NOT_BLOCKED & ~signalSet(signal.SIGKILL, signal.SIGSTOP);

const O_DIRECTORY = { x86_64: 0x1_0000, aarch64: 0x4000 } as const;
const SYS_getdents64 = { x86_64: 217, aarch64: 61 } as const;
const SYS_tgkill = { x86_64: 234, aarch64: 131 } as const;
/** struct linux_dirent64. */
const entryLength = 16, entryName = 19;
const PATIENCE_MS = 500;
/** Longer than threads rest after the last fork. */
const SETTLING_MS = 20;

export interface EngineThreads {
  /** Has all threads but the calling one and the program's others block the signals; those that do already cost nothing. */
  quiet(programThreads?: readonly number[]): void;
  /** What that will need of files is opened now. */
  prepare(): void;
}

/** `tableAddress`: of the program's signals. */
export function openEngineThreads(runtime: Runtime, tableAddress: number): EngineThreads {
  const libc = openLibc(runtime);
  const { call } = libc;
  const table = runtime.viewAt(tableAddress, signalTableSize);
  const view = new DataView(table.buffer, table.byteOffset);
  const quieted = new Int32Array(table.buffer, table.byteOffset + signalOffsets.quieted, 1);
  let seen: ReadonlySet<number> = new Set();
  /** Of those: they take none of the program's signals. */
  let known: ReadonlySet<number> = new Set();
  let handler: number | undefined;

  return {
    prepare() {
      handler ??= createQuietHandler(runtime, tableAddress);
    },
    quiet(programThreads = []) {
      const others = new Set([...known, ...programThreads, call.gettid()]);
      const threads = listThreads(libc);
      const masks = new Map(
        threads.map((thread) => {
          if (others.has(thread)) return [thread, QUIET];
          return [thread, seen.has(thread) ? maskOf(libc, thread) : settledMask(libc, thread)];
        }),
      );
      const loud = threads.filter((thread) => isLoud(masks.get(thread)));
      seen = new Set(threads);
      known = new Set(threads.filter((thread) => isSettled(masks.get(thread))));
      if (loud.length === 0) return;
      view.setBigUint64(signalOffsets.quietMask, QUIET, true);
      handler ??= createQuietHandler(runtime, tableAddress);
      // The program's own signal of this number waits meanwhile.
      withMask(libc, signalSet(MESSENGER), () =>
        withHandler(libc, MESSENGER, handler!, () => {
          const before = Atomics.load(quieted, 0);
          const pid = call.getpid();
          const asked = loud.filter((thread) =>
            call.syscall(SYS_tgkill[runtime.arch], pid, thread, MESSENGER, 0, 0) === 0
          );
          const isDone = () => Atomics.load(quieted, 0) - before >= asked.length;
          // A thread may end meanwhile, or wait in the kernel: nothing is wrong then but the moment too late.
          const deadline = performance.now() + PATIENCE_MS;
          while (!isDone() && performance.now() < deadline) call.poll(null, 0, 1);
          // The default action of a messenger that comes still later would end the process.
          if (!isDone()) ignoreSignal(libc, MESSENGER);
        }));
    },
  };
}

function listThreads(libc: Libc): number[] {
  const { call, runtime, scratch: { bytes, view, address } } = libc;
  const directory = openProc(libc, "/proc/self/task", O_DIRECTORY[runtime.arch]);
  if (directory < 0) return [];
  const threads: number[] = [];
  for (;;) {
    const size = call.syscall(SYS_getdents64[runtime.arch], directory, address, bytes.length, 0, 0);
    if (size <= 0) break;
    for (let at = 0; at < size; at += view.getUint16(at + entryLength, true)) {
      let number = 0;
      for (let digit = at + entryName; bytes[digit] !== 0; digit++) number = 10 * number + bytes[digit]! - 48;
      if (number > 0) threads.push(number);
    }
  }
  call.close(directory);
  return threads;
}

/** It takes the messenger, and would take some of the program's signals. */
function isLoud(mask = QUIET): boolean {
  return (mask & signalSet(MESSENGER)) === 0n && (mask & QUIET) !== QUIET;
}

function isSettled(mask = QUIET): boolean {
  return (mask & LIBCS_OWN) === 0n;
}

/** Of a thread that starts, or rests between two forks, what it blocks when that is over. */
function settledMask(libc: Libc, thread: number): SignalSet | undefined {
  let mask = maskOf(libc, thread);
  for (const deadline = performance.now() + SETTLING_MS; !isSettled(mask) && performance.now() < deadline;) {
    libc.call.poll(null, 0, 1);
    mask = maskOf(libc, thread);
  }
  return mask;
}

/** The signals that a thread blocks; undefined if it has ended. */
function maskOf(libc: Libc, thread: number): SignalSet | undefined {
  const { call, scratch: { bytes } } = libc;
  const status = openProc(libc, `/proc/self/task/${thread}/status`);
  if (status < 0) return undefined;
  const size = call.read(status, bytes, bytes.length);
  call.close(status);
  const [, blocked] = /^SigBlk:\s*([0-9a-f]+)$/m.exec(new TextDecoder().decode(bytes.subarray(0, Math.max(0, size)))) ??
    [];
  return blocked === undefined ? undefined : BigInt(`0x${blocked}`);
}
