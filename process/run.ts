/** `socksh run file.c args…`: the process becomes the program. */
import { renderAll } from "../cc/render.ts";
import type { SourceFile } from "../cc/source.ts";
import { separateDescriptorTable } from "../ffi/descriptors.ts";
import { exitImmediately } from "../ffi/exit.ts";
import type { Libc } from "../ffi/libc.ts";
import { defaultSignal, dieBySignal, signalNumbers } from "../ffi/signals.ts";
import { ProgramExit, ProgramFault } from "./end.ts";
import { Program } from "./program.ts";
import { renderFault } from "./render-fault.ts";
import { bufferStandardOutput } from "./standard-output.ts";

export interface RunOptions {
  readonly includeFolders: readonly string[];
  /** `-D name=value`, `-U name`, in the order given. */
  readonly macros: readonly { readonly kind: "define" | "undefine"; readonly text: string }[];
  readonly color: boolean;
}

/** A program that could not be compiled or linked, as gcc says it. */
const COMPILE_FAILED = 1;

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
  for (const macro of options.macros) program.define(macro.kind, macro.text);
  const { module, diagnostics } = program.compile(source);
  const style = { color: options.color };
  if (diagnostics.all.length > 0) printError(`${renderAll(diagnostics.all, style)}\n`);
  if (module === undefined) exitImmediately(libc, COMPILE_FAILED);

  const main = module.exports.find((symbol) => symbol.name === "main");
  const missing = program.linker.unresolved(module.imports).map((symbol) => `undefined reference to '${symbol.name}'`);
  if (main === undefined) missing.push("undefined reference to 'main'");
  if (missing.length > 0) {
    printError(missing.map((line) => `${source.name}: ${line}\n`).join(""));
    exitImmediately(libc, COMPILE_FAILED);
  }
  program.load(module);

  separateDescriptorTable(libc);
  bufferStandardOutput(libc, program.host);
  // The runtimes ignore SIGPIPE; a C program starts with its default.
  defaultSignal(libc, signalNumbers.SIGPIPE);
  end(libc, program, () => program.callMain(main!, args), (fault) => printError(renderFault(fault, style)));
}

function end(libc: Libc, program: Program, call: () => number, onFault: (fault: ProgramFault) => void): never {
  let status: number | undefined;
  let immediate = false;
  // exit() may be called again by an atexit handler: the remaining handlers run, the last status counts.
  for (let next: () => number = call;;) {
    try {
      status = next();
      if (!immediate) program.runAtExit(status);
      break;
    } catch (error) {
      if (error instanceof ProgramExit) {
        const { status: given } = error;
        immediate = error.immediate;
        next = () => given;
        continue;
      }
      if (!(error instanceof ProgramFault)) throw error;
      onFault(error);
      dieBySignal(libc, error.signal);
      break;
    }
  }
  if (immediate) {
    libc.call._exit(status! & 0xff);
  }
  exitImmediately(libc, status ?? 0);
}
