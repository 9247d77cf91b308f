/** The process as a program: it ends as the program does. */
import { exitImmediately } from "../ffi/exit.ts";
import type { Libc } from "../ffi/libc.ts";
import { dieBySignal } from "../ffi/signals.ts";
import { ProgramFault } from "./end.ts";
import type { Program } from "./program.ts";

/** Runs a program to its end, which is the process's: with its status, or by its signal. */
export function becomeProgram(
  libc: Libc,
  program: Program,
  call: () => number,
  onFault: (fault: ProgramFault) => void,
): never {
  let status = 0;
  try {
    const ended = program.runToExit(call)!;
    status = ended.status;
    // _exit() flushes nothing.
    if (ended.immediate) libc.call._exit(status & 0xff);
  } catch (error) {
    if (!(error instanceof ProgramFault)) throw error;
    onFault(error);
    dieBySignal(libc, error.signal);
  }
  exitImmediately(libc, status);
}
