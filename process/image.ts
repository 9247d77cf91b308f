/** A program's memory, stack and function table, and the allocation of its static data: the linker's ground. */
import type { DataSegment, Target } from "../cc/object.ts";
import type { VariableSymbol } from "../cc/tree.ts";
import { ProgramMemory, SLACK_PAGE, TERMINATOR_PAGE } from "../libc/memory.ts";
import type { Runtime } from "../runtime/runtime.ts";
import {
  BREAK,
  DATA_START,
  FUNCTION_BASE,
  FUNCTION_STEP,
  MEMORY_SIZE,
  PENDING,
  SHARED,
  SMALLER_SIZES,
  STACK_LIMIT,
  STACK_TOP,
  THREAD_LOCALS,
  TOP,
  WASM_PAGE,
} from "./layout.ts";

/** Table slots that are there at first; the table grows by doubling. */
const FIRST_SLOTS = 256;

/** Where another thread than the first one has what is its own. */
export interface ThreadArea {
  /** An offset: what `env.thread` is for it. */
  readonly thread: number;
  readonly stackSize: number;
}

const FIRST_THREAD: ThreadArea = { thread: 0, stackSize: STACK_TOP - STACK_LIMIT };

/** What another thread needs to see the same program. */
export interface SharedImage {
  readonly memory: WebAssembly.Memory;
  readonly base: number;
  readonly slots: number;
  /** Initial values of `_Thread_local` objects. */
  readonly threadData: readonly DataSegment[];
}

let vectors: boolean | undefined;

/** Whether the engine knows vectors, which on an old processor it does not: `(func (result v128) i32.const 0 i8x16.splat)`. */
function hasVectors(): boolean {
  return vectors ??= WebAssembly.validate(
    // deno-fmt-ignore
    new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 0, 253, 15, 11]),
  );
}

export class Image {
  readonly memory: ProgramMemory;
  readonly table: WebAssembly.Table;
  /** The C stack pointer, an offset. */
  readonly stackPointer: WebAssembly.Global;
  /** How far this thread's own memory lies behind the first thread's. */
  readonly thread: number;
  /** The same for modules. */
  readonly threadGlobal: WebAssembly.Global;
  /** Where its stack ends and begins: offsets. */
  readonly stackLimit: number;
  readonly stackTop: number;
  /** The memory's words, for what several threads change. */
  readonly #words: Int32Array;
  readonly #threadData: DataSegment[];
  #threadLocals = THREAD_LOCALS;
  /** Slot 0 stays empty: a null function pointer has no number of its own. */
  #slots = 1;

  private constructor(shared: SharedImage, { thread, stackSize }: ThreadArea) {
    this.memory = new ProgramMemory(shared.memory, shared.base);
    this.table = new WebAssembly.Table({ element: "anyfunc", initial: Math.max(FIRST_SLOTS, shared.slots) });
    this.thread = thread;
    this.threadGlobal = new WebAssembly.Global({ value: "i32" }, thread);
    this.stackLimit = thread + STACK_LIMIT;
    this.stackTop = this.stackLimit + stackSize;
    this.stackPointer = new WebAssembly.Global({ value: "i32", mutable: true }, this.stackTop);
    this.#words = new Int32Array(shared.memory.buffer);
    this.#threadData = [...shared.threadData];
    this.#slots = shared.slots;
  }

  /** A new program's. */
  static create(runtime: Runtime): Image {
    const memory = reserve();
    const base = runtime.addressOf(new Uint8Array(memory.buffer as ArrayBuffer));
    const image = new Image({ memory, base, slots: 1, threadData: [] }, FIRST_THREAD);
    image.#words[BREAK / 4] = DATA_START;
    image.#words[TOP / 4] = image.memory.size;
    return image;
  }

  /** The same program's for another thread. */
  static forThread(shared: SharedImage, area: ThreadArea): Image {
    return new Image(shared, area);
  }

  get shared(): SharedImage {
    const { memory: { memory, base } } = this;
    return { memory, base, slots: this.#slots, threadData: this.#threadData };
  }

  /** What the compiler compiles for. */
  target(errnoOffset: number, externalVariable: (symbol: VariableSymbol) => number | undefined): Target {
    return {
      base: BigInt(this.memory.base),
      size: this.memory.size,
      functionBase: BigInt(FUNCTION_BASE),
      stackLimit: STACK_LIMIT,
      pendingOffset: PENDING,
      errnoOffset,
      sharedPages: this.memory.pages,
      sharedOffset: SHARED,
      vectors: hasVectors(),
      allocate: (size, align) => this.grow(size, align),
      allocateThreadLocal: (size, align) => this.#allocateThreadLocal(size, align),
      allocateSlot: () => this.allocateSlot(),
      externalVariable,
    };
  }

  /** Zeroed memory for static objects: an offset. Throws a RangeError when the memory is used up. */
  allocate(size: number, align: number): number {
    const offset = this.grow(size, align);
    if (offset === undefined) throw new RangeError("the program's memory is used up");
    return offset;
  }

  /** The same, or undefined. */
  grow(size: number, align: number): number | undefined {
    const index = BREAK / 4;
    for (let before = Atomics.load(this.#words, index);;) {
      const offset = Math.ceil(before / align) * align;
      if (!(size >= 0) || offset + size > Atomics.load(this.#words, TOP / 4)) return undefined;
      const found = Atomics.compareExchange(this.#words, index, before, offset + size);
      if (found === before) return offset;
      before = found;
    }
  }

  /** From now on. */
  memoryIsShared(): void {
    Atomics.store(this.#words, SHARED / 4, 1);
  }

  /** Memory that grows downwards: whole pages, at an address that the kernel can map something to; or undefined. */
  takeFromTop(size: number): number | undefined {
    const index = TOP / 4;
    for (let before = Atomics.load(this.#words, index);;) {
      const offset = before - size;
      if (offset < Atomics.load(this.#words, BREAK / 4)) return undefined;
      const found = Atomics.compareExchange(this.#words, index, before, offset);
      if (found === before) return offset;
      before = found;
    }
  }

  /** Bytes that can still be allocated. */
  get room(): number {
    return Atomics.load(this.#words, TOP / 4) - Atomics.load(this.#words, BREAK / 4);
  }

  #allocateThreadLocal(size: number, align: number): number | undefined {
    const offset = Math.ceil(this.#threadLocals / align) * align;
    if (offset + size > STACK_LIMIT) return undefined;
    this.#threadLocals = offset + size;
    return offset;
  }

  /** Puts static objects' initial values into memory. */
  write(data: readonly DataSegment[]): void {
    for (const segment of data) {
      this.memory.bytes.set(segment.bytes, segment.offset);
      if (segment.offset < STACK_LIMIT) this.#threadData.push(segment);
    }
  }

  /** Gives the `_Thread_local` objects of this thread their initial values, and an empty stack. */
  beginThread(): void {
    const { bytes } = this.memory;
    bytes.fill(0, this.thread + THREAD_LOCALS, this.stackLimit);
    for (const { offset, bytes: initial } of this.#threadData) bytes.set(initial, this.thread + offset);
    this.resetStack();
  }

  allocateSlot(): number {
    if (this.#slots === this.table.length) this.table.grow(this.table.length);
    return this.#slots++;
  }

  /** The table slot a C function pointer stands for; undefined if it is none. */
  slotOf(pointer: number): number | undefined {
    const slot = (pointer - FUNCTION_BASE) / FUNCTION_STEP;
    return Number.isInteger(slot) && slot >= 1 && slot < this.#slots ? slot : undefined;
  }

  /** The wasm function behind a C function pointer; undefined if it points to none. */
  // deno-lint-ignore no-explicit-any
  functionAt(pointer: number): ((...args: any[]) => any) | undefined {
    const slot = this.slotOf(pointer);
    if (slot === undefined) return undefined;
    // deno-lint-ignore no-explicit-any
    return (this.table.get(slot) as ((...args: any[]) => any) | null) ?? undefined;
  }

  /** After a fault or an interrupt: the frames that were unwound are gone. */
  resetStack(to = this.stackTop): void {
    this.stackPointer.value = to;
  }
}

function reserve(): WebAssembly.Memory {
  for (const size of [MEMORY_SIZE, ...SMALLER_SIZES]) {
    const pages = (size + SLACK_PAGE + TERMINATOR_PAGE) / WASM_PAGE;
    try {
      return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
    } catch {
      // Not that much address space here: try less.
    }
  }
  throw new Error(`cannot reserve ${SMALLER_SIZES.at(-1)! / WASM_PAGE} pages for the program's memory`);
}
