/** What the compiler gives to the linker (`process/`), and what it asks of it. */
import type { Span } from "./source.ts";
import type { FunctionSymbol, Unit, VariableSymbol } from "./tree.ts";

/**
 * The memory a module is compiled for. Offsets count from the memory's start; a C pointer is
 * `base + offset`. Function pointers are `functionBase + 16 × table slot`, in a range no object has.
 */
export interface Target {
  readonly base: bigint;
  /** Bytes; constant over the program's life. An access is valid iff `address - base <= size - width`, unsigned. */
  readonly size: number;
  readonly functionBase: bigint;
  /** The offset below which the stack pointer must not fall. */
  readonly stackLimit: number;
  /** Of the word that says that signals wait (i32, ≠ 0: poll); undefined for code whose loops must not be interrupted. */
  readonly pendingOffset: number | undefined;
  /** Where errno lives: an offset. */
  readonly errnoOffset: number;
  /** How long double lies in memory; x87 if not given. */
  readonly longDouble?: "x87" | "binary128";
  /** The memory is shared between threads: its import must say so. */
  readonly sharedMemory?: boolean;
  /** Memory for static objects and literals. Zero-filled. */
  allocate(size: number, align: number): number;
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

/**
 * A compiled module. Imports it makes:
 * - `env.memory`; `env.table` (funcref); `env.sp` (mutable i32 global: the C stack pointer, an offset)
 * - `env.fault(address: f64, site: i32)`: never returns
 * - `env.poll()`: called at safe points when the pending word is not 0
 * - `env.report(index: i32)`: the value of report `index` is in memory
 * - `c.NAME` for each of `imports`, with the wasm signature of its C type:
 *   integers of up to 32 bits and _Bool i32 (narrow ones kept sign- or zero-extended), 64-bit integers and
 *   pointers i64, float f32, double and long double f64; struct parameters: i64 address of a copy the caller
 *   made; struct results: an additional first parameter, i64 address of the caller's space; variadic: one
 *   additional last parameter, i64 address of the argument area: 8-byte slots (sign- or zero-extended
 *   integers, pointers, doubles; structs by value rounded up to 8; long double 16 bytes at an address
 *   divisible by 16, in the platform's format).
 * It exports every function it defines under its name (static ones too: a later entry at the prompt may call
 * them), and the entry under ENTRY.
 */
export interface ObjectModule {
  readonly wasm: Uint8Array<ArrayBuffer>;
  readonly imports: readonly FunctionSymbol[];
  readonly exports: readonly FunctionSymbol[];
  /** Declared `extern`, and neither defined so far nor libc's: they were given zeroed storage here. */
  readonly unresolvedVariables: readonly VariableSymbol[];
  readonly sites: readonly FaultSite[];
  readonly unit: Unit;
  /** Name of each wasm function by index, as in the name section, and its span: for backtraces. */
  readonly functions: readonly { readonly name: string; readonly span: Span | undefined }[];
  /** Sorted (offset in the code, span of the call): what a backtrace on V8 looks up. */
  readonly callPositions: readonly { readonly offset: number; readonly span: Span }[];
}
