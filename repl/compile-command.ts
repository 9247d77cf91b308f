/** `socksh run` and `socksh cc`: reads the files, then compiles them, and runs them or not. */
import { GNU17, languageOf } from "../cc/language.ts";
import { warningPolicy } from "../cc/warning-options.ts";
import type { SourceFile } from "../cc/source.ts";
import { type ReadOnce, textsReadBefore } from "../ffi/high-descriptors.ts";
import type { Libc } from "../ffi/libc.ts";
import type { Build } from "../process/build.ts";
import { checkFiles, type CompileOptions, printFiles, runProgram, STANDARD_INPUT } from "../process/run.ts";
import { readSource, readSourceFrom, type ReadText } from "../process/source-file.ts";
import { SourceFolder } from "../process/source-folder.ts";
import type { Request } from "./command-line.ts";
import type { CompilerRequest } from "./compiler-options.ts";

type CompileCommand = Extract<Request, { kind: "run" | "cc" }>;

export interface CommandStreams {
  out(text: string): void;
  err(text: string): void;
  readonly color: boolean;
}

const FAILED = 1;
const MISUSE = 2;

/** Gives the exit status, unless the process becomes the program. */
export async function compileCommand(libc: Libc, request: CompileCommand, streams: CommandStreams): Promise<number> {
  const { err } = streams;
  const before = request.kind === "run" ? textsReadBefore(libc) : new Map<number, number>();
  const texts = request.files.map((file, i) => textOf(libc, file, before.get(i), err));
  const options = compileOptions(libc, request.compiler, streams);
  if (typeof options === "number") return options;
  if (!texts.every((text) => text !== undefined)) return FAILED;
  const sources = request.files.map((file, i) => sourceOf(file, texts[i]!));
  if (request.kind === "run") {
    const [first] = sources;
    const readOnce = readOnceOf(request.files, texts);
    return runProgram(libc, sources, [programName(first!.name), ...request.args], options, err, readOnce);
  }
  const { output } = request;
  if (output === "diagnostics") return checkFiles(libc, sources, options, err);
  if (output === "preprocessed") {
    return printFiles(libc, sources, options, (build, source) => build.preprocess(source), streams);
  }
  const { dump } = await import("../cc/dump.ts");
  const print = (build: Build, source: SourceFile) => build.dump((...pass) => dump(output, ...pass), source);
  return printFiles(libc, sources, options, print, streams);
}

/** `before`: where the text of a pipe is that this process has read before it started again. */
function textOf(
  libc: Libc,
  file: string,
  before: number | undefined,
  err: (text: string) => void,
): ReadText | undefined {
  const source = before === undefined ? readSource(libc, file) : readSourceFrom(libc, before);
  if ("text" in source) return source;
  err(`socksh: ${file}: ${source.problem}\n`);
  return undefined;
}

function sourceOf(file: string, { text }: ReadText): SourceFile {
  return { name: file === "-" ? STANDARD_INPUT : file, text, system: false };
}

function readOnceOf(files: readonly string[], texts: readonly ReadText[]): ReadOnce {
  const pipes = new Map<number, Uint8Array<ArrayBuffer>>();
  texts.forEach(({ once }, i) => {
    if (once !== undefined && files[i] !== "-") pipes.set(i, once);
  });
  return { input: texts[files.indexOf("-")]?.once, files: pipes };
}

/** What is wrong is told, and the exit status given. */
function compileOptions(libc: Libc, request: CompilerRequest, { err, color }: CommandStreams): CompileOptions | number {
  const misuse = (message: string) => {
    err(`socksh: ${message}\nTry 'socksh --help'.\n`);
    return MISUSE;
  };
  const language = request.standard === undefined ? GNU17 : languageOf(request.standard);
  if (typeof language === "string") return misuse(language);
  const warnings = warningPolicy(request.warnings, request.silent, language);
  if (typeof warnings === "string") return misuse(warnings);
  const folders: SourceFolder[] = [];
  for (const name of request.libraries) {
    const folder = SourceFolder.open(libc.runtime, name);
    if (folder === undefined) {
      err(`socksh: -l ${name}: there is no such folder; a library is linked from the folder of its C sources\n`);
      return FAILED;
    }
    folders.push(folder);
  }
  const { includeFolders, includeFiles, macros } = request;
  return { includeFolders, includeFiles, macros, folders, language, warnings, color };
}

/** argv[0]: the first file's name without `.c`, as the compiled program would be called. */
function programName(file: string): string {
  return file.endsWith(".c") ? file.slice(0, -2) : file;
}
