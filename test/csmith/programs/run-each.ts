/**
 * Compiles and runs C programs, one after the other, in this one process: `run-each.ts FOLDER FILE…`, with FOLDER for
 * `#include`. A line `== FILE` goes out before each; what follows is what the program printed, or what went wrong.
 */
import { readFileSync } from "node:fs";
import { openLibc } from "../../../ffi/libc.ts";
import { ProgramFault } from "../../../process/end.ts";
import { Program } from "../../../process/program.ts";
import { runtime } from "../../../runtime/pick.ts";

const libc = openLibc(runtime);
const encoder = new TextEncoder();

/** Straight to the pipe, behind what the programs before have printed. */
function tell(line: string): void {
  const bytes = encoder.encode(`${line}\n`);
  libc.call.write(1, bytes, bytes.length);
}

function run(path: string, folder: string): void {
  const program = new Program(libc, { mode: "file", includeFolders: [folder] });
  const { module, diagnostics } = program.compile({ name: path, text: readFileSync(path, "utf8"), system: false });
  if (module === undefined) {
    const first = diagnostics.all.find(({ severity }) => severity === "error");
    return tell(`not compiled: ${first?.message}`);
  }
  program.load(module);
  const main = module.exports.find(({ name }) => name === "main")!;
  try {
    const ended = program.runToExit(() => program.callMain(main, [path]));
    program.flush();
    if (ended?.status !== 0) tell(`status ${ended?.status}`);
  } catch (error) {
    program.flush();
    if (!(error instanceof ProgramFault)) throw error;
    tell(error.message);
  }
}

const [folder = "", ...paths] = runtime.args;
for (const path of paths) {
  tell(`== ${path}`);
  try {
    run(path, folder);
  } catch (error) {
    tell(error instanceof Error ? error.stack ?? error.message : String(error));
  }
}
