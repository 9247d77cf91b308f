/**
 * Ends what runs too long. A timer of its own and SIGXCPU, as alarm() and SIGALRM belong to the program; and the signal
 * goes to this very thread, whose blocked call it has to end.
 */
import type { Libc } from "../ffi/libc.ts";
import { signalNumbers } from "../ffi/signals.ts";
import type { SignalHandlers } from "./signal-handlers.ts";

/** timer_create, timer_settime, timer_delete: the plain calls take numbers only, and no header of ours has them. */
const TIMER_CALLS = {
  x86_64: { create: 222, set: 223, delete: 226 },
  aarch64: { create: 107, set: 110, delete: 111 },
} as const;
const CLOCK_MONOTONIC = 1;
const SIGEV_THREAD_ID = 4;
/** struct sigevent: value, signal, how to notify, thread. */
const EVENT_SIZE = 64, EVENT_SIGNAL = 8, EVENT_NOTIFY = 12, EVENT_THREAD = 16;
/** struct itimerspec: the interval, then the first time, each in seconds and nanoseconds. */
const TIMES_SIZE = 32, FIRST = 16;
/** A signal that came just before a call blocked is followed by another. */
const AGAIN_SECONDS = 1;

export function withTimeLimit<Result>(
  libc: Libc,
  handlers: SignalHandlers,
  seconds: number,
  run: () => Result,
): Result {
  handlers.catchTimeLimit(signalNumbers.SIGXCPU, `stopped: it took more than ${seconds} s`);
  const timer = startTimer(libc, seconds);
  try {
    return run();
  } finally {
    libc.call.syscall(TIMER_CALLS[libc.runtime.arch].delete, timer, 0, 0, 0, 0);
  }
}

function startTimer(libc: Libc, seconds: number): number {
  const { call, scratch } = libc;
  const { create, set } = TIMER_CALLS[libc.runtime.arch];
  const { bytes, view, address } = scratch;
  bytes.fill(0, 0, EVENT_SIZE + 8);
  view.setInt32(EVENT_SIGNAL, signalNumbers.SIGXCPU, true);
  view.setInt32(EVENT_NOTIFY, SIGEV_THREAD_ID, true);
  view.setInt32(EVENT_THREAD, call.gettid(), true);
  must(libc, call.syscall(create, CLOCK_MONOTONIC, address, address + EVENT_SIZE, 0, 0), "timer_create");
  const timer = view.getInt32(EVENT_SIZE, true);
  bytes.fill(0, 0, TIMES_SIZE);
  view.setBigInt64(0, BigInt(AGAIN_SECONDS), true);
  view.setBigInt64(FIRST, BigInt(seconds), true);
  must(libc, call.syscall(set, timer, 0, address, 0, 0), "timer_settime");
  return timer;
}

function must(libc: Libc, result: number, call: string): void {
  if (result !== 0) throw new Error(`${call}: ${libc.errorText(libc.errno())}`);
}
