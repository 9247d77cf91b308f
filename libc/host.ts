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
  /** Whole pages for mappings, below all that were asked for before; 0 if there are none left. */
  mappingSpace(size: number): number;
  /** Others may use the memory from now on, or not all of it may be written. */
  memoryIsShared(): void;
  /** Memory may be made inaccessible: whoever touches it then ends by SIGSEGV, which at the prompt would be the shell. */
  readonly protectsMemory: boolean;
  /** Pages are about to be made inaccessible, or read-only. */
  closingPages(): void;
  /** FILE pointers that are alive. */
  readonly streams: LiveStreams;
  /** Calls a C function pointer: an `int` argument is a number, a `long` or a pointer a bigint. */
  callback(pointer: number, args: readonly (number | bigint)[]): number;
  /** True if a C function pointer points to a function. */
  isFunction(pointer: number): boolean;
  /** A bad pointer was passed to libc: ends the program as the fault it would be. */
  fault(address: number, what: string): never;
  /** longjmp(): goes back to the setjmp() that filled the jmp_buf at an address. */
  jump(buffer: number, value: number): never;
  /** exit(), _exit(), abort(). */
  end(how: ProgramEnd): never;
  /** Functions registered with atexit and on_exit, oldest first. */
  readonly atExit: ExitHandlers;
  /** What the program does at signals. */
  readonly signals: SignalActions;
  readonly processes: ProcessCalls;
  readonly threads: ThreadActions;
  /** Address, in the program's memory, of a variable that libc defines: `optind`, `tzname`. */
  variable(name: string): number;
  /**
   * What a pointer to the function or variable of that name is, for the program: one of its own, or one of libc's by its
   * prototype. 0 if there is none; undefined where it cannot be found out: on other threads than the first.
   */
  addressOf(name: string, whose: "program" | "libc"): number | undefined;
  /** The function, the program's or libc's, that a pointer of the program points to; threads but the first know none. */
  functionNameAt(pointer: number): string | undefined;
  /** Bytes native code reads at any address, for results in libc's own memory. */
  native(address: number, length: number): Uint8Array;
}

export interface LiveStreams {
  has(stream: number): boolean;
  add(stream: number): void;
  delete(stream: number): void;
}

export interface ExitHandlers {
  push(handler: ExitHandler): void;
  /** The newest one. */
  pop(): ExitHandler | undefined;
  readonly isEmpty: boolean;
  /** There are none from here on, until what this returns is called. */
  setAside(): () => void;
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

/** The stack of signal handlers that were installed with SA_ONSTACK. */
export interface AlternateStack {
  readonly address: number;
  readonly size: number;
}

export interface SignalActions {
  action(signo: number): SignalAction;
  setAction(signo: number, action: SignalAction): void;
  /** The engine keeps this signal for itself: a handler is known, but the kernel does not call it. */
  isEngines(signo: number): boolean;
  /** By the program, on this thread. */
  isBlocked(signo: number): boolean;
  /** Runs the program's handler of a signal now; false if it has none. */
  deliver(signo: number): boolean;
  /** This thread's. */
  alternateStack: AlternateStack | undefined;
  /** A handler runs on it. */
  readonly isOnAlternateStack: boolean;
  /** The signal would end this very process, which is the shell: it ends the program instead. */
  endsProgramOnly(signo: number): boolean;
}

/** As the calls of these names: -1 with the program's errno. */
export interface ProcessCalls {
  fork(): number;
  vfork(): number;
  /** Makes the call that changes the root directory: what is needed of files that are beyond it then is opened before. */
  changeRoot(call: () => number): number;
  /** Makes a call that comes back only if it fails. Ends the program where it may not replace the process. */
  execute(name: string, call: () => number): number;
}

/** What libc/threads.c needs to be done outside of C. */
export interface ThreadActions {
  /** The address of the record of a new thread of the engine, which waits for work; 0 if there can be no more. */
  create(stackSize: number): number;
  /** The kernel's ids of the program's other threads: the child of a fork has none of them. */
  others(): number[];
  /** In the child of a fork: there are no others. */
  forget(): void;
  /** The address of the calling thread's record. */
  self(): number;
  /** The lowest address of the stack of the thread with that record. */
  stack(record: number): number;
  /** The calling thread ends: who waits for one of its robust mutexes is to know. */
  releaseMutexes(): void;
  /** Leaves all functions of the calling thread. */
  unwind(): never;
  /** The calling thread is to be cancelled. */
  isCancelled(): boolean;
  /** The calling thread is at a cancellation point. */
  atCancellationPoint(): void;
}

export type ProgramEnd =
  | { readonly kind: "exit"; readonly status: number; readonly immediate: boolean }
  | { readonly kind: "signal"; readonly signal: number };

/** An implementation takes all arguments as numbers (pointers exactly, 64-bit integers as doubles) and gives one back. */
export type Implementation = (...args: number[]) => number | void;

/** `name` → a function that binds the host, called when a program first uses the name. */
export type ImplementationTable = Readonly<Record<string, (host: Host, symbol: FunctionSymbol) => Implementation>>;
