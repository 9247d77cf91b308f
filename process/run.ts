/** `socksh run file.c… args…`: the process becomes the program; `socksh cc`: the files are only looked at. */
import { renderAll } from "../cc/render.ts";
import type { ObjectModule } from "../cc/object.ts";
import type { SourceFile } from "../cc/source.ts";
import { separateDescriptorTable } from "../ffi/descriptors.ts";
import { raiseEngineDescriptors, type ReadOnce } from "../ffi/high-descriptors.ts";
import { exitImmediately } from "../ffi/exit.ts";
import type { Libc } from "../ffi/libc.ts";
import { resetSignals } from "../ffi/signals.ts";
import { becomeProgram } from "./become-program.ts";
import { Build, type BuildOptions } from "./build.ts";
import { Program } from "./program.ts";
import { renderFault } from "./render-fault.ts";
import { bufferStandardOutput } from "./standard-output.ts";

export interface CompileOptions extends BuildOptions {
  readonly includeFolders: readonly string[];
  readonly color: boolean;
}

/** The name of a program's text that came by the standard input. */
export const STANDARD_INPUT = "<stdin>";

/** A program that could not be compiled or linked, as gcc says it. */
const COMPILE_FAILED = 1;
/** A mistake on the command line. */
const MISUSE = 2;

/**
 * Compiles `sources`, runs their `main` with `args` (argv[0] first) and ends the process as the program would: with
 * its status, or by its signal.
 */
export function runProgram(
  libc: Libc,
  sources: readonly SourceFile[],
  args: readonly string[],
  options: CompileOptions,
  printError: (text: string) => void,
  readOnce: ReadOnce,
): never {
  // What is not found out by a look at the text is found out by its compiler, half a second later.
  let raised = sources.some(mentionsThreads) && raiseEngineDescriptors(libc, readOnce);
  // A process that starts again says it then.
  const said: string[] = [];
  const { program, build, style } = open(libc, options, (text) => void said.push(text));
  const built = build.build(sources);
  const fail = (status: number): never => {
    printError(said.join(""));
    exitImmediately(libc, status);
  };
  const names = sources.map(({ name }) => name).join(", ");
  if (built.kind === "misuse") return fail(MISUSE);
  if (built.kind === "no-main") said.push(`${names}: error: undefined reference to 'main': a program begins there\n`);
  if (built.kind !== "built") return fail(COMPILE_FAILED);
  program.load(built.module);

  libc.runtime.codeCache?.save();
  if (!raised && program.linker.modules.some(makesThreads)) raised = raiseEngineDescriptors(libc, readOnce);
  if (!raised) separateDescriptorTable(libc);
  if (said.length > 0) printError(said.join(""));
  bufferStandardOutput(libc, program.host);
  resetSignals(libc);
  becomeProgram(
    libc,
    program,
    () => program.callMain(built.main, args),
    (fault) => printError(renderFault(fault, style)),
  );
}

function mentionsThreads({ text }: SourceFile): boolean {
  return /\b([Pp]thread_create|thrd_create)\b/.test(text);
}

/** Whether a module refers to the functions that make threads: a file of the program, or what it uses of the library. */
export function makesThreads({ imports }: ObjectModule): boolean {
  return imports.some(({ symbol: { name } }) => name === "pthread_create" || name === "thrd_create");
}

function open(libc: Libc, options: CompileOptions, printError: (text: string) => void) {
  const program = new Program(libc, { mode: "file", includeFolders: options.includeFolders });
  const style = { color: options.color };
  const build = new Build(program, options, (diagnostics) => {
    if (diagnostics.length > 0) printError(`${renderAll(diagnostics, style)}\n`);
  });
  return { program, build, style };
}

/** What gcc -fsyntax-only does: the exit status says whether there were errors. */
export function checkFiles(
  libc: Libc,
  sources: readonly SourceFile[],
  options: CompileOptions,
  printError: (text: string) => void,
): number {
  const units = open(libc, options, printError).build.check(sources);
  if (units === "misuse") return MISUSE;
  return units.length < sources.length ? COMPILE_FAILED : 0;
}

/** `-E`, `--dump` */
export function printFiles(
  libc: Libc,
  sources: readonly SourceFile[],
  options: CompileOptions,
  print: (build: Build, source: SourceFile) => string | "misuse" | undefined,
  streams: { out(text: string): void; err(text: string): void },
): number {
  const { build } = open(libc, options, streams.err);
  let status = 0;
  for (const source of sources) {
    const text = print(build, source);
    if (text === "misuse") return MISUSE;
    if (text === undefined) status = COMPILE_FAILED;
    else streams.out(text);
  }
  return status;
}
