/** A program's memory, stack and function table, and the allocation of its static data: the linker's ground. */
import type { Target } from "../cc/object.ts";
import type { VariableSymbol } from "../cc/tree.ts";
import { ProgramMemory, TERMINATOR_PAGE } from "../libc/memory.ts";
import type { Runtime } from "../runtime/runtime.ts";
import {
  DATA_START,
  FUNCTION_BASE,
  FUNCTION_STEP,
  MEMORY_SIZE,
  PENDING,
  SMALLER_SIZES,
  STACK_LIMIT,
  STACK_TOP,
  WASM_PAGE,
} from "./layout.ts";

/** Table slots that are there at first; the table grows by doubling. */
const FIRST_SLOTS = 256;

export class Image {
  readonly memory: ProgramMemory;
  readonly table: WebAssembly.Table;
  /** The C stack pointer, an offset. */
  readonly stackPointer: WebAssembly.Global;
  #break = DATA_START;
  /** Slot 0 stays empty: a null function pointer has no number of its own. */
  #slots = 1;

  constructor(runtime: Runtime) {
    const memory = reserve();
    this.memory = new ProgramMemory(memory, runtime.addressOf(new Uint8Array(memory.buffer as ArrayBuffer)));
    this.table = new WebAssembly.Table({ element: "anyfunc", initial: FIRST_SLOTS });
    this.stackPointer = new WebAssembly.Global({ value: "i32", mutable: true }, STACK_TOP);
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
      allocate: (size, align) => this.allocate(size, align),
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
    const offset = Math.ceil(this.#break / align) * align;
    if (!(size >= 0) || offset + size > this.memory.size) return undefined;
    this.#break = offset + size;
    return offset;
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
  resetStack(to = STACK_TOP): void {
    this.stackPointer.value = to;
  }
}

function reserve(): WebAssembly.Memory {
  for (const size of [MEMORY_SIZE, ...SMALLER_SIZES]) {
    const pages = (size + TERMINATOR_PAGE) / WASM_PAGE;
    try {
      return new WebAssembly.Memory({ initial: pages, maximum: pages });
    } catch {
      // Not that much address space here: try less.
    }
  }
  throw new Error(`cannot reserve ${SMALLER_SIZES.at(-1)! / WASM_PAGE} pages for the program's memory`);
}
