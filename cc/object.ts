/** What the compiler gives to the linker (`process/`), and what it asks of it. */
import type { Span } from "./source.ts";
import type { FunctionSymbol, Unit, VariableSymbol } from "./tree.ts";
import type { Type } from "./types.ts";
import type { Signature } from "../wasm/module.ts";

/**
 * The memory a module is compiled for. Offsets count from the memory's start; a C pointer is
 * `base + offset`. Function pointers are `functionBase + 16 × table slot`, in a range no object has.
 */
export interface Target {
  readonly base: bigint;
  /**
   * Bytes; constant over the program's life. An access is valid iff `address - base <= size - width`, unsigned. The
   * memory itself should be 64 KiB larger: an access close behind one that was checked may go by that check. Behind
   * these must be some zeros, where a string's end is found that has none.
   */
  readonly size: number;
  readonly functionBase: bigint;
  /** The offset below which the stack pointer must not fall; relative to `env.thread`, as the two that follow. */
  readonly stackLimit: number;
  /** Of the word that says that signals wait (i32, ≠ 0: poll); undefined for code whose loops must not be interrupted. */
  readonly pendingOffset: number | undefined;
  /** The program handles faults of pages that it closes itself: the word is looked at before each statement. */
  readonly handlesPages?: boolean;
  /** Where errno lives: an offset. */
  readonly errnoOffset: number;
  /** How long double lies in memory; x87 if not given. */
  readonly longDouble?: "x87" | "binary128";
  /**
   * The memory is shared between threads, and always has this number of pages: its import must say both, and
   * `ObjectModule.data` has the initial values. (Of a shared memory that might grow, V8 asks for the size at each access
   * where it compares with it.)
   */
  readonly sharedPages?: number;
  /** Of a word (i32) that is not 0 once the memory may be used by others too, or is not all to be written. */
  readonly sharedOffset?: number;
  /** The engine has vectors of 128 bits. */
  readonly vectors?: boolean;
  /** Memory for static objects and literals: an offset. Zero-filled. Undefined if there is not so much left. */
  allocate(size: number, align: number): number | undefined;
  /** The same for objects of which each thread has its own: an offset relative to `env.thread`. */
  allocateThreadLocal(size: number, align: number): number | undefined;
  /** The next free slot of the shared function table. */
  allocateSlot(): number;
  /** Storage of a variable that libc defines (`environ`, `stdout`, `optarg`), or undefined if it has none of that name. */
  externalVariable(symbol: VariableSymbol): number | undefined;
}

/** The export that runs a prompt entry; no C identifier, so no function of the program has its name. */
export const ENTRY = "(entry)";

/** Why a program may be stopped at a place: index = the `site` argument of `env.fault`. */
export interface FaultSite {
  readonly kind:
    | "read"
    | "write"
    | "divide"
    | "overflow"
    | "call"
    | "stack"
    | "trap"
    | "unreachable"
    | "return-missing";
  /** Bytes, for read and write; 0 for sizes known only at run time (memcpy). */
  readonly size: number;
  readonly function: string;
  readonly span: Span;
}

export interface FrameParameter {
  readonly name: string;
  readonly type: Type;
  /** False for the address of what has been given no memory. */
  readonly known: boolean;
}

/** A function as a backtrace shows it: index = the `frame` argument of `env.frame` and `env.fault`. */
export interface FrameInfo {
  readonly function: string;
  /** Their values follow, as the last arguments: in their wasm types; 0 for a record, and for one that is not known. */
  readonly parameters: readonly FrameParameter[];
  /** Index of its first call in `callPositions`. */
  firstCall: number;
}

/** Where longjmp finds a function that calls setjmp: offsets in a cell of its frame, all fields i32. */
export const jumpCell = {
  /** The number of this call of the function, given by its first setjmp; 0 before that, and after its return. */
  activation: 0,
  /** longjmp says here which setjmp it means, with what stack pointer and what value. */
  site: 4,
  stackPointer: 8,
  value: 12,
  size: 16,
} as const;

/** A call in a function's body that stands in another function, in place of a call. */
export interface InlinedAt {
  readonly function: string;
  /** That call. */
  readonly span: Span;
  /** Where it stands, if in an inlined body too. */
  readonly within: InlinedAt | undefined;
}

export interface CallPosition {
  readonly offset: number;
  readonly span: Span;
  readonly within: InlinedAt | undefined;
}

export interface DataSegment {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** A function that is called by this signature: its type's, or what the first call passes if that says nothing. */
export interface ImportedFunction {
  readonly symbol: FunctionSymbol;
  readonly signature: Signature;
}

/**
 * A compiled module. Imports it makes:
 * - `env.memory`; `env.table` (funcref); `env.sp` (mutable i32 global: the C stack pointer, an offset)
 * - `env.thread` (i32 global): how far what each thread has for itself lies behind the first thread's; 0 in that one
 * - `env.fault(address: f64, site: i32, frame: i32, …parameters)`: throws `env.unwind`; `frame` −1: no parameters
 * - `env.unwind`, a tag: the exception that a fault is to the functions it goes through, each of which calls
 *   `env.frame(frame: i32, call: i32, …parameters)` with the number of its last call, and throws it on
 * - `env.poll(frame: i32, call: i32)`: called at safe points when the pending word is not 0; nobody catches `env.unwind`
 *   there, so it is told where the function stands
 * - `env.report(index: i32)`: the value of report `index` is in memory
 * - `env.unprototypedFunctions`, a table, if `unprototyped` has signatures, and `env.unprototyped(slot: i32, number: i32)`:
 *   i32: where in that table the function of a slot of `env.table` is, as one with the signature of that number. For each
 *   number, what was last asked and answered: `env.unprototypedSlotNUMBER` and `env.unprototypedIndexNUMBER`, i32 globals
 * - `env.setjmp(buffer: f64, cell: i32, site: i32, saveMask: i32)`: fills the jmp_buf at the address
 * - `env.jump`, a tag (i32): the exception that longjmp throws, with the offset of the cell of the function it goes to
 * - `c.NAME` for each of `imports`, with the wasm signature of its C type:
 *   integers of up to 32 bits and _Bool i32 (narrow ones kept sign- or zero-extended), 64-bit integers and
 *   pointers i64, float f32, double and long double f64; struct parameters: i64 address of a copy the caller
 *   made; struct results: an additional first parameter, i64 address of the caller's space; variadic: one
 *   additional last parameter, i64 address of the argument area: 8-byte slots (sign- or zero-extended
 *   integers, pointers, doubles; structs by value rounded up to 8; long double 16 bytes at an address
 *   divisible by 16, in the platform's format).
 * It exports the functions of external linkage under their names (at the prompt that is every function: a later
 * entry may call it), and the entry under ENTRY.
 */
export interface ObjectModule {
  readonly wasm: Uint8Array<ArrayBuffer>;
  readonly imports: readonly ImportedFunction[];
  readonly exports: readonly FunctionSymbol[];
  /** Names of exports that run before `main`, and after it, in this order; priorities are heeded. */
  readonly constructors: readonly string[];
  readonly destructors: readonly string[];
  /** Declared `extern`, and neither defined so far nor libc's: they were given zeroed storage here. */
  readonly unresolvedVariables: readonly VariableSymbol[];
  readonly sites: readonly FaultSite[];
  /** With `Target.sharedPages`: what to put into memory, once for all threads, before the module is instantiated. */
  readonly data: readonly DataSegment[];
  readonly frames: readonly FrameInfo[];
  /** Of calls through pointers without a prototype, by the number that `env.unprototyped` takes. */
  readonly unprototyped: readonly Signature[];
  /** What the module puts into `env.table`. */
  readonly slots: readonly { readonly slot: number; readonly signature: Signature }[];
  readonly unit: Unit;
  /** Name of each wasm function by index, as in the name section, and its span: for backtraces. */
  readonly functions: readonly { readonly name: string; readonly span: Span | undefined }[];
  /** Of all calls, by function, sorted: the offset in the code is what a backtrace on V8 looks up. */
  readonly callPositions: readonly CallPosition[];
}

/** What faults and backtraces look up in a module. */
export type ModuleFacts = Pick<
  ObjectModule,
  "sites" | "frames" | "callPositions" | "functions" | "unprototyped" | "slots"
>;
