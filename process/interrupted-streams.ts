/**
 * Handlers that run while a stream waits (ffi/stream-calls.ts): the call comes out of libc. What such a handler throws
 * (exit(), a jump, a fault) cannot pass libc's frames, nor may the thread end there: libc sees its call fail, has done with
 * the stream, and what was thrown goes on its way.
 */
import { fileOffsets } from "../ffi/block.ts";
import { withoutLowDescriptors } from "../ffi/high-descriptors.ts";
import type { Libc } from "../ffi/libc.ts";
import { onStreamInterrupted, redirectStreamCalls } from "../ffi/stream-calls.ts";
import type { Cancellation } from "./cancellation.ts";
import type { Image } from "./image.ts";
import type { InterruptedCalls } from "./interrupted-calls.ts";
import { BLOCK, PENDING } from "./layout.ts";

export class InterruptedStreams {
  readonly #libc: Libc;
  readonly #image: Image;
  /** What is to happen when libc has come back. */
  #next: (() => void) | undefined;
  #isOpen = false;

  constructor(libc: Libc, image: Image) {
    this.#libc = libc;
    this.#image = image;
  }

  /** Comes before the first handler; for a thread that has none yet, before it begins. */
  open(interrupted: InterruptedCalls, cancellation: Cancellation): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    const { memory, thread } = this.#image;
    const places = { table: memory.address(thread + PENDING), block: memory.address(thread + BLOCK) };
    const interruptedStream = (address: number, isOutput: boolean, notMade: boolean): boolean => {
      const stream = this.#words(address);
      const descriptor = stream[fileOffsets.descriptor / 4]!;
      try {
        const again = interrupted.pollStream(descriptor, isOutput ? "output" : "input", notMade);
        if (!cancellation.isDue) return again;
        this.#next = () => cancellation.atPoint();
      } catch (error) {
        const flags = stream[fileOffsets.flags / 4]!;
        this.#next = () => {
          // Nothing has failed.
          if ((flags & fileOffsets.ERROR_SEEN) === 0) stream[fileOffsets.flags / 4]! &= ~fileOffsets.ERROR_SEEN;
          throw error;
        };
      }
      return false;
    };
    const begin = () => onStreamInterrupted(this.#libc, places, interruptedStream);
    // From the first callback on Deno's libffi has the engine's file open, for pages of trampolines. A worker begins
    // with all low numbers taken.
    if (thread === 0) withoutLowDescriptors(this.#libc, begin);
    else begin();
    redirectStreamCalls(this.#libc, memory.address(PENDING));
  }

  /** The way back from libc. */
  guarded(trampoline: () => void): () => void {
    return () => {
      trampoline();
      if (this.#next !== undefined) this.#goOn();
    };
  }

  #goOn(): void {
    const next = this.#next!;
    this.#next = undefined;
    next();
  }

  #words(stream: number): Int32Array {
    const { buffer, byteOffset } = this.#libc.runtime.viewAt(stream, fileOffsets.descriptor + 4);
    return new Int32Array(buffer, byteOffset, fileOffsets.descriptor / 4 + 1);
  }
}
