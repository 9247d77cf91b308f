/**
 * What pthread_cancel() does to this thread. A word in the thread's record has its state (libc/threads.c changes it); a
 * signal of libc's own ends a blocked call, and a loop in which nothing is called is left at its next safe point.
 */
import { THREAD_RECORD } from "./layout.ts";
import type { Image } from "./image.ts";

/** `struct thread` of include/socksh/thread.h: offset. */
export const CANCELLATION = 8;
/** Bits of the word. `ENDING`: by pthread_exit(), or by return. */
export const cancellationBits = { REQUESTED: 1, DISABLED: 2, ASYNCHRONOUS: 4, ENDING: 8 } as const;

const { REQUESTED, DISABLED, ASYNCHRONOUS, ENDING } = cancellationBits;

/** Calls that fill a buffer. */
const OUTPUTS = 100;

export class Cancellation {
  readonly #words: Int32Array;
  readonly #at: number;
  readonly #act: () => void;
  #outputs = OUTPUTS;

  /** `act`: ends the thread. */
  constructor({ memory, thread }: Image, act: () => void) {
    this.#words = new Int32Array(memory.memory.buffer);
    this.#at = (thread + THREAD_RECORD + CANCELLATION) / 4;
    this.#act = act;
  }

  get isDue(): boolean {
    return (Atomics.load(this.#words, this.#at) & (REQUESTED | DISABLED | ENDING)) === REQUESTED;
  }

  /** Another thread begins here. */
  begin(): void {
    this.#outputs = OUTPUTS;
  }

  /** At a cancellation point. */
  atPoint(): void {
    if (this.isDue) this.#act();
  }

  /** Where a stream is written, as if its buffer were full now and then. */
  atOutput(): void {
    if (this.isDue && --this.#outputs <= 0) this.#act();
  }

  /** Anywhere else. */
  atSafePoint(): void {
    if ((Atomics.load(this.#words, this.#at) & ASYNCHRONOUS) !== 0) this.atPoint();
  }
}
