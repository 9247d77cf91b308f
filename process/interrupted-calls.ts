/**
 * What a signal does to a call. It ends a blocked one always, so that the program's handler can run; after a handler
 * that was installed with SA_RESTART the call is made again, where the kernel would have let it go on: see signal(7).
 * A signal that came just before a call has not interrupted it.
 */
import { blockOffsets as block } from "../ffi/block.ts";
import type { Libc } from "../ffi/libc.ts";
import { type RestartRule, type SignalRule, SOL_SOCKET, streamRules, type WaitRule } from "../ffi/signal-rules.ts";
import type { SignalSet } from "../ffi/signals.ts";
import type { Host } from "../libc/host.ts";
import { readWord } from "../libc/memory.ts";
import type { Image } from "./image.ts";
import type { Cancellation } from "./cancellation.ts";
import { BLOCK, STACK_WORDS } from "./layout.ts";
import type { SignalHandlers } from "./signal-handlers.ts";

/** A call that signals interrupt, in a module of thunks. */
export interface Interruption {
  readonly rule: SignalRule;
  /** A thread that is to be cancelled ends there. */
  readonly isCancellationPoint: boolean;
  /** It returns an error number, and does not set errno. */
  readonly returnsError: boolean;
}

const EINTR = 4;
const POLLIN = 1, POLLOUT = 4;

export class InterruptedCalls {
  readonly #libc: Libc;
  readonly #host: Host;
  readonly #handlers: SignalHandlers;
  readonly #cancellation: Cancellation;
  /** This thread's block and stack words: offsets. */
  readonly #block: number;
  readonly #stackWords: number;

  constructor(libc: Libc, host: Host, handlers: SignalHandlers, cancellation: Cancellation, { thread }: Image) {
    this.#cancellation = cancellation;
    this.#libc = libc;
    this.#host = host;
    this.#handlers = handlers;
    this.#block = thread + BLOCK;
    this.#stackWords = thread + STACK_WORDS;
  }

  /** Runs the handlers of what has come, after the call that the block shows; true if it is to be made again. */
  poll({ rule, isCancellationPoint, returnsError }: Interruption): boolean {
    const notMade = this.#takeNotMade();
    const restarting = this.#handlers.poll(rule.kind === "wait" && !notMade ? this.#maskOf(rule) : undefined);
    const result = this.#host.memory.view.getInt32(this.#block + block.result, true);
    const failure = returnsError ? EINTR : rule.kind === "end" && rule.givesNull === true ? 0 : -1;
    const interrupted = result === failure && (returnsError || this.#host.errno === EINTR);
    // What it has done already is the program's to know first.
    if (isCancellationPoint && (notMade || interrupted)) this.#cancellation.atPoint();
    if (rule.kind === "end") return false;
    if (rule.kind !== "restart") return notMade;
    if (!interrupted) return false;
    return this.#isMadeAgain(rule, this.#argument(0), restarting, notMade);
  }

  /** The same while a stream of libc's waits for its descriptor. */
  pollStream(descriptor: number, direction: "input" | "output", notMade: boolean): boolean {
    const restarting = this.#handlers.poll();
    return this.#isMadeAgain(streamRules[direction], descriptor, restarting, notMade);
  }

  #isMadeAgain(rule: RestartRule, descriptor: number, restarting: boolean, notMade: boolean): boolean {
    return restarting ? !this.#hasTimeout(rule, descriptor) : notMade && this.#isReady(rule, descriptor);
  }

  #argument(index: number): number {
    return readWord(this.#host.memory.view, this.#block + block.integers + 8 * index);
  }

  /** A signal came between the last safe point and the call, which then was not made. */
  #takeNotMade(): boolean {
    const { view } = this.#host.memory;
    const notMade = view.getInt32(this.#block + block.notMade, true) === 1;
    view.setInt32(this.#block + block.notMade, 0, true);
    return notMade;
  }

  /** The mask that the interrupted call had; undefined if it was not interrupted, or had the program's. */
  #maskOf({ mask, indirect }: WaitRule): SignalSet | undefined {
    const { memory, errno } = this.#host;
    if (errno !== EINTR || memory.view.getInt32(this.#block + block.result, true) !== -1) return undefined;
    const address = indirect === true ? readWord(memory.view, this.#stackWords) : this.#argument(mask);
    return memory.contains(address, 8) ? memory.view.getBigUint64(memory.offset(address), true) : undefined;
  }

  /** False for what is no socket, too. */
  #hasTimeout({ timeout }: RestartRule, descriptor: number): boolean {
    if (timeout === undefined) return false;
    const timeval = new Uint8Array(new ArrayBuffer(16));
    const length = Uint8Array.of(16, 0, 0, 0);
    return this.#libc.call.getsockopt(descriptor, SOL_SOCKET, timeout, timeval, length) === 0 &&
      timeval.some((byte) => byte !== 0);
  }

  /** Whether the call would come back at once; those that wait for no descriptor are simply made. */
  #isReady({ waitsFor }: RestartRule, descriptor: number): boolean {
    if (waitsFor === undefined) return true;
    const entry = new DataView(new ArrayBuffer(8));
    entry.setInt32(0, descriptor, true);
    entry.setInt16(4, waitsFor === "input" ? POLLIN : POLLOUT, true);
    return this.#libc.call.poll(new Uint8Array(entry.buffer), 1, 0) !== 0;
  }
}
