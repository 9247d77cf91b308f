/** The ways a running program stops, as exceptions thrown through its wasm frames and caught by whoever ran it. */
import type { Span } from "../cc/source.ts";

/** One C function on the stack, innermost first. */
export interface Frame {
  readonly function: string;
  /** Where in it. Unknown for some if the engine itself stopped the program, and does not tell. */
  readonly span: Span | undefined;
  /** What its parameters held; undefined if the engine itself stopped the program, or a signal's handler did amid it. */
  readonly arguments?: readonly FrameArgument[];
  /** So many frames that follow are left out. */
  readonly omitted?: number;
}

export interface FrameArgument {
  readonly name: string;
  readonly text: string;
  /** An address, which another run need not have. */
  readonly isAddress: boolean;
}

/** exit(), _exit(), return from main. */
export class ProgramExit extends Error {
  override readonly name = "ProgramExit";
  readonly status: number;
  /** _exit: no atexit handlers, no flush. */
  readonly immediate: boolean;

  constructor(status: number, immediate: boolean) {
    super(`exit(${status})`);
    this.status = status;
    this.immediate = immediate;
  }
}

/** Death by a signal the program raised by a fault of its own, or by abort(). */
export class ProgramFault extends Error {
  override readonly name = "ProgramFault";
  readonly signal: number;
  readonly frames: readonly Frame[];

  constructor(signal: number, message: string, frames: readonly Frame[]) {
    super(message);
    this.signal = signal;
    this.frames = frames;
  }
}

/** pthread_exit() on its way out of the thread's functions. */
export class ThreadEnd extends Error {
  override readonly name = "ThreadEnd";
}

/** Ctrl-C at the prompt while C ran. */
export class ProgramInterrupt extends Error {
  override readonly name = "ProgramInterrupt";
}

export const SIGABRT = 6;
export const SIGFPE = 8;
export const SIGSEGV = 11;
export const SIGILL = 4;
/** Bad system call. */
export const SIGSYS = 31;
