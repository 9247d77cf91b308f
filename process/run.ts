/** `socksh run file.c args…`: the process becomes the program. */
import { type Diagnostic, Diagnostics } from "../cc/diagnostic.ts";
import { inOrderOfText } from "../cc/diagnostic-order.ts";
import { renderAll } from "../cc/render.ts";
import type { SourceFile } from "../cc/source.ts";
import { separateDescriptorTable } from "../ffi/descriptors.ts";
import { exitImmediately } from "../ffi/exit.ts";
import type { Libc } from "../ffi/libc.ts";
import { dieBySignal, resetSignals } from "../ffi/signals.ts";
import { LinkFailure, ProgramFault } from "./end.ts";
import { Program } from "./program.ts";
import { renderFault } from "./render-fault.ts";
import { bufferStandardOutput } from "./standard-output.ts";
import { undefinedReferences } from "./undefined-references.ts";

export interface RunOptions {
  readonly includeFolders: readonly string[];
  /** `-D name=value`, `-U name`, in the order given. */
  readonly macros: readonly { readonly kind: "define" | "undefine"; readonly text: string }[];
  readonly color: boolean;
}

/** A program that could not be compiled or linked, as gcc says it. */
const COMPILE_FAILED = 1;
/** A mistake on the command line. */
const MISUSE = 2;

/**
 * Compiles `source`, runs its `main` with `args` (argv[0] first) and ends the process as the program would: with
 * its status, or by its signal.
 */
export function runProgram(
  libc: Libc,
  source: SourceFile,
  args: readonly string[],
  options: RunOptions,
  printError: (text: string) => void,
): never {
  const program = new Program(libc, { mode: "file", includeFolders: options.includeFolders });
  const style = { color: options.color };
  const complain = (diagnostics: readonly Diagnostic[]) => {
    if (diagnostics.length > 0) printError(`${renderAll(diagnostics, style)}\n`);
  };
  const given = new Diagnostics();
  for (const macro of options.macros) program.define(macro.kind, macro.text, given);
  complain(given.all);
  if (given.errorCount > 0) exitImmediately(libc, MISUSE);

  const { module, diagnostics } = program.compile(source);
  complain(inOrderOfText(diagnostics.all, source));
  if (module === undefined) exitImmediately(libc, COMPILE_FAILED);

  const main = module.exports.find((symbol) => symbol.name === "main");
  const missing = undefinedReferences(module, program.linker.unresolved(module.imports));
  complain(missing);
  if (main === undefined) printError(`${source.name}: error: undefined reference to 'main': a program begins there\n`);
  if (main === undefined || missing.length > 0) exitImmediately(libc, COMPILE_FAILED);
  try {
    program.load(module);
  } catch (error) {
    if (!(error instanceof LinkFailure)) throw error;
    printError(`${source.name}: error: ${error.message}\n`);
    exitImmediately(libc, COMPILE_FAILED);
  }

  libc.runtime.codeCache?.save();
  separateDescriptorTable(libc);
  bufferStandardOutput(libc, program.host);
  resetSignals(libc);
  end(libc, program, () => program.callMain(main, args), (fault) => printError(renderFault(fault, style)));
}

function end(libc: Libc, program: Program, call: () => number, onFault: (fault: ProgramFault) => void): never {
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
