/** Programs of many files, built by gcc once a machine, and run by socksh. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runtime } from "../../runtime/pick.ts";
import { caches } from "../caches.ts";

const shell = fileURLToPath(new URL("../../repl/main.ts", import.meta.url));
const LIMIT = 180_000;

export interface Ended {
  readonly status: number | string;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

export interface Run {
  readonly args?: readonly string[];
  readonly stdin?: Uint8Array;
  readonly cwd?: string;
}

/** Every C file of a folder but some. */
export function filesOf(folder: string, ...others: readonly string[]): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".c") && !others.includes(name)).map((name) =>
    join(folder, name)
  );
}

/** gcc's build of `files` at `path`; made once. */
export function gcc(path: string, files: readonly string[], options: readonly string[] = []): string {
  if (existsSync(path)) return path;
  mkdirSync(dirname(path), { recursive: true });
  const making = `${path}.${process.pid}`;
  execFileSync("gcc", ["-w", "-O1", "-o", making, ...options, ...files, "-lm"]);
  renameSync(making, path);
  return path;
}

export function native(program: string, run: Run): Ended {
  return ended(program, run.args ?? [], run);
}

/** `words`: what stands between `run` and the program's own arguments. */
export function socksh(words: readonly string[], run: Run): Ended {
  const [command, ...before] = runtime.command;
  return ended(command!, [...before, shell, "run", ...words, "--", ...(run.args ?? [])], run);
}

function ended(command: string, args: readonly string[], { stdin, cwd }: Run): Ended {
  const { status, signal, stdout, stderr } = spawnSync(command, args, {
    cwd,
    input: stdin ?? new Uint8Array(),
    timeout: LIMIT,
    killSignal: "SIGKILL",
    maxBuffer: 1 << 28,
    env: { ...caches, PATH: "/usr/bin:/bin", NO_COLOR: "1", LC_ALL: "C" },
  });
  return { status: signal ?? status!, stdout: new Uint8Array(stdout), stderr: stderr.toString() };
}
