/** What all threads of a program must see alike, kept in its memory: exit handlers, live streams. */
import type { ExitHandler, ExitHandlers, LiveStreams } from "../libc/host.ts";
import type { ProgramMemory } from "../libc/memory.ts";
import { EXIT_HANDLERS, STREAM_COUNT, STREAM_LOCK, STREAM_MAXIMUM, STREAMS } from "./layout.ts";

/** Runs `action` while no other thread of the program is in one by the same lock, a word of the memory. */
export function locked<Result>(memory: ProgramMemory, lock: number, action: () => Result): Result {
  const words = new Int32Array(memory.memory.buffer);
  const at = lock / 4;
  while (Atomics.exchange(words, at, 1) !== 0) Atomics.wait(words, at, 1, 1);
  try {
    return action();
  } finally {
    Atomics.store(words, at, 0);
    Atomics.notify(words, at);
  }
}

/** One handler: the one before it, its C function pointer, whether it has an argument, the argument. 8 bytes each. */
const node = { before: 0, pointer: 8, hasArgument: 16, argument: 24, size: 32 } as const;

/** A chain, the last one first. */
export class SharedExitHandlers implements ExitHandlers {
  readonly #memory: ProgramMemory;
  readonly #permanent: (size: number) => number;

  constructor(memory: ProgramMemory, permanent: (size: number) => number) {
    this.#memory = memory;
    this.#permanent = permanent;
  }

  push({ pointer, argument }: ExitHandler): void {
    const address = this.#permanent(node.size);
    this.#memory.setWord(address + node.before, this.#last);
    this.#memory.setWord(address + node.pointer, pointer);
    this.#memory.setWord(address + node.hasArgument, argument === undefined ? 0 : 1);
    this.#memory.view.setBigInt64(this.#memory.offset(address + node.argument), argument ?? 0n, true);
    this.#last = address;
  }

  pop(): ExitHandler | undefined {
    const address = this.#last;
    if (address === 0) return undefined;
    this.#last = this.#memory.getWord(address + node.before);
    const pointer = this.#memory.getWord(address + node.pointer);
    if (this.#memory.getWord(address + node.hasArgument) === 0) return { pointer };
    return { pointer, argument: this.#memory.view.getBigInt64(this.#memory.offset(address + node.argument), true) };
  }

  get isEmpty(): boolean {
    return this.#last === 0;
  }

  setAside(): () => void {
    const last = this.#last;
    this.#last = 0;
    return () => void (this.#last = last);
  }

  get #last(): number {
    return this.#memory.getWord(this.#memory.address(EXIT_HANDLERS));
  }

  set #last(address: number) {
    this.#memory.setWord(this.#memory.address(EXIT_HANDLERS), address);
  }
}

/** A table of addresses, which are exact as doubles; 0 where a stream was closed. */
export class SharedStreams implements LiveStreams {
  readonly #memory: ProgramMemory;
  readonly #words: Int32Array;
  readonly #streams: Float64Array;

  constructor(memory: ProgramMemory) {
    const { buffer } = memory.memory;
    this.#memory = memory;
    this.#words = new Int32Array(buffer, 0, STREAMS / 4);
    this.#streams = new Float64Array(buffer, STREAMS, STREAM_MAXIMUM);
  }

  has(stream: number): boolean {
    return stream !== 0 && this.#find(stream) >= 0;
  }

  add(stream: number): void {
    locked(this.#memory, STREAM_LOCK, () => {
      if (this.#find(stream) >= 0) return;
      const free = this.#find(0);
      const at = free >= 0 ? free : Math.min(this.#words[STREAM_COUNT / 4]!++, STREAM_MAXIMUM - 1);
      this.#streams[at] = stream;
    });
  }

  delete(stream: number): void {
    const at = this.#find(stream);
    if (at >= 0) this.#streams[at] = 0;
  }

  #find(stream: number): number {
    const count = Math.min(this.#words[STREAM_COUNT / 4]!, STREAM_MAXIMUM);
    for (let i = 0; i < count; i++) if (this.#streams[i] === stream) return i;
    return -1;
  }
}
