/** What the TypeScript side of libc works with: the program's memory, native calls, and ways to end. */
import type { FunctionSymbol } from "../cc/tree.ts";
import type { ProgramMemory } from "./memory.ts";

/** One argument of a variadic call, as it lies in the argument area (object.ts): the 8 bytes are passed on raw. */
export interface RawArgument {
  readonly class: "integer" | "double" | "long double";
  /** Offset in memory of the slot. */
  readonly offset: number;
}

export interface Host {
  readonly memory: ProgramMemory;
  /** Native address of a libc symbol, or undefined. */
  symbol(name: string): number | undefined;
  /** Calls a libc function with integer and pointer arguments; the result is a signed 64-bit number. errno is kept. */
  call(name: string, ...args: number[]): number;
  /** The same for a function with a `...` part taken from an argument area. */
  callVariadic(name: string, fixed: readonly number[], rest: readonly RawArgument[]): number;
  /** The program's errno. */
  errno: number;
  /** The program's own malloc and free. */
  malloc(size: number): number;
  free(address: number): void;
  /** Storage that lives as long as the program and is never freed: for what libc owns in C. */
  permanent(size: number): number;
  /** Adds memory to the heap; 0 if there is none left. */
  growHeap(size: number): number;
  /** FILE pointers that are alive. */
  readonly streams: Set<number>;
  /** Calls a C function pointer with integer and pointer arguments. */
  callback(pointer: number, args: readonly number[]): number;
  /** A bad pointer was passed to libc: ends the program as the fault it would be. */
  fault(address: number, what: string): never;
  /** exit(), _exit(), abort(). */
  end(how: ProgramEnd): never;
  /** Functions registered with atexit, as C function pointers. */
  readonly atExit: number[];
  /** Bytes native code reads at any address, for results in libc's own memory. */
  native(address: number, length: number): Uint8Array;
}

export type ProgramEnd =
  | { readonly kind: "exit"; readonly status: number; readonly immediate: boolean }
  | { readonly kind: "signal"; readonly signal: number };

/** An implementation takes all arguments as numbers (pointers exactly, 64-bit integers as doubles) and gives one back. */
export type Implementation = (...args: number[]) => number | void;

/** `name` → a function that binds the host, called when a program first uses the name. */
export type ImplementationTable = Readonly<Record<string, (host: Host, symbol: FunctionSymbol) => Implementation>>;
