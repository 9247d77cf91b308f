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
  /** Calls a C function pointer: an `int` argument is a number, a `long` or a pointer a bigint. */
  callback(pointer: number, args: readonly (number | bigint)[]): number;
  /** True if a C function pointer points to a function. */
  isFunction(pointer: number): boolean;
  /** A bad pointer was passed to libc: ends the program as the fault it would be. */
  fault(address: number, what: string): never;
  /** exit(), _exit(), abort(). */
  end(how: ProgramEnd): never;
  /** Functions registered with atexit and on_exit, oldest first. */
  readonly atExit: ExitHandler[];
  /** What the program does at signals. */
  readonly signals: SignalActions;
  /** Address, in the program's memory, of a variable that libc defines: `optind`, `tzname`. */
  variable(name: string): number;
  /** Bytes native code reads at any address, for results in libc's own memory. */
  native(address: number, length: number): Uint8Array;
}

export interface ExitHandler {
  /** A C function pointer. */
  readonly pointer: number;
  /** on_exit: the function gets the exit status and this. */
  readonly argument?: bigint;
}

/** struct sigaction without its layout. */
export interface SignalAction {
  /** SIG_DFL (0), SIG_IGN (1) or a C function pointer. */
  readonly handler: number;
  /** What is blocked while the handler runs; signal n is bit n - 1. */
  readonly mask: bigint;
  readonly flags: number;
}

export interface SignalActions {
  action(signo: number): SignalAction;
  setAction(signo: number, action: SignalAction): void;
  /** The engine keeps this signal for itself: a handler is known, but the kernel does not call it. */
  isEngines(signo: number): boolean;
  /** Runs the program's handler of a signal now; false if it has none. */
  deliver(signo: number): boolean;
  /** The signal would end this very process, which is the shell: it ends the program instead. */
  endsProgramOnly(signo: number): boolean;
  /**
   * To be asked when a native call ended with EINTR: runs the handlers of what has arrived. True if all of them
   * want calls to go on (SA_RESTART).
   */
  poll(): boolean;
}

export type ProgramEnd =
  | { readonly kind: "exit"; readonly status: number; readonly immediate: boolean }
  | { readonly kind: "signal"; readonly signal: number };

/** An implementation takes all arguments as numbers (pointers exactly, 64-bit integers as doubles) and gives one back. */
export type Implementation = (...args: number[]) => number | void;

/** `name` → a function that binds the host, called when a program first uses the name. */
export type ImplementationTable = Readonly<Record<string, (host: Host, symbol: FunctionSymbol) => Implementation>>;
