/** Who takes part: gcc, and each runtime that is there; and the tools that gcc builds for the measuring itself. */
import { runtime } from "../runtime/pick.ts";

const root = decodeURIComponent(new URL("../", import.meta.url).pathname);
export const folder = `${root}bench/`;

export interface JavaScriptRuntime {
  readonly name: "deno" | "bun" | "node";
  /** Runs a script: its file and arguments follow. */
  readonly command: readonly string[];
  readonly version: string;
}

const candidates = [
  { name: "deno", flags: ["run", "-A"] },
  { name: "bun", flags: [] },
  { name: "node", flags: [] },
] as const;

/** Those that package.json installs, else those on the PATH. `report` hears of what is missing. */
export function findRuntimes(report: (text: string) => void): JavaScriptRuntime[] {
  return candidates.flatMap(({ name, flags }) => {
    for (const program of [`${root}node_modules/.bin/${name}`, name]) {
      const { status, stdout } = runtime.run([program, "--version"]);
      const version = /\d+\.\d+\.\d+/.exec(stdout)?.[0];
      if (status === 0 && version !== undefined) return [{ name, command: [program, ...flags], version }];
    }
    report(`${name} is neither in node_modules nor on the PATH: it is left out`);
    return [];
  });
}

/** socksh's command line on a runtime. */
export function socksh({ command }: JavaScriptRuntime, ...args: string[]): string[] {
  return [...command, `${root}repl/main.ts`, ...args];
}

export interface Compiler {
  readonly version: string;
  /** The folder of what was built. */
  readonly output: string;
  /** Compiles a file of bench/c with -O2; gives the program's path. */
  build(file: string, name: string, ...flags: string[]): string;
}

/** gcc, building into `output`; undefined if it is not there. */
export function findCompiler(output: string): Compiler | undefined {
  const { status, stdout } = runtime.run(["gcc", "-dumpfullversion"]);
  if (status !== 0) return undefined;
  return {
    version: stdout.trim(),
    output,
    build(file, name, ...flags) {
      const program = `${output}/${name}`;
      compileNative(["gcc", "-O2", ...flags], file, program);
      return program;
    },
  };
}

/** Compiles a file of bench/c with a compiler for the machine. */
export function compileNative(command: readonly string[], file: string, program: string): void {
  const built = runtime.run([...command, "-w", "-o", program, `${folder}c/${file}`, "-lm"]);
  if (built.status !== 0) throw new Error(`${command[0]} ${file}: ${built.stderr}`);
}

/** More than any tool takes, were it to hang: then it is ended, and what it started with it. */
const LIMIT_SECONDS = 80;

/** Runs a tool that measures; what it prints. */
export function measure(command: readonly string[]): string {
  const { status, stdout, stderr } = runtime.run(["timeout", String(LIMIT_SECONDS), ...command]);
  if (status !== 0) throw new Error(`${command[0]!.split("/").at(-1)}: ${stderr.trim() || `status ${status}`}`);
  return stdout;
}
