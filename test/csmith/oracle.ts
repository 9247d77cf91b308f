/**
 * Random programs of csmith, and what gcc makes them print. They are made once per machine, in a folder that the test
 * runs of all runtimes share: a file is written under a name of its own and then renamed, so it is there whole.
 */
import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { inParallel } from "../parallel.ts";
import { optionsFor } from "./variants.ts";

/** Where Debian's libcsmith-dev has csmith.h. */
export const CSMITH_HEADERS = "/usr/include/csmith";
const GCC_OPTIONS = ["-O0", "-fwrapv", "-w", `-I${CSMITH_HEADERS}`];
/** Seconds of processor time. Programs that end do so in milliseconds; every tenth has an endless loop. */
const GCC_TIME_LIMIT = 1;
/** csmith itself loops for some seeds, and crashes for others. */
const CSMITH_TIME_LIMIT = 10;

export interface RandomProgram {
  readonly seed: number;
  readonly path: string;
  /** What gcc's build prints: the checksum of its globals. */
  readonly expected: string;
}

/** The answer for a seed without a program. */
const NONE = "none\n";
/** SSE 4.2 at hand: csmith's options cannot leave it out without all other builtins. */
const X86_BUILTIN = "__builtin_ia32_";

/** The folder for these versions of csmith and gcc; an Error says what is missing. */
export function openOracle(): Oracle {
  const version = (command: string) => {
    try {
      return execFileSync(command, ["--version"], { encoding: "utf8" });
    } catch (error) {
      throw new Error(`${command} is missing: apt-get install csmith libcsmith-dev gcc`, { cause: error });
    }
  };
  const versions = version("csmith") + version("gcc");
  if (!existsSync(join(CSMITH_HEADERS, "csmith.h"))) {
    throw new Error("csmith.h is missing: apt-get install libcsmith-dev");
  }
  return new Oracle(versions);
}

export class Oracle {
  readonly #folder: string;
  readonly #versions: string;

  constructor(versions: string) {
    this.#versions = versions;
    this.#folder = join(tmpdir(), `socksh-csmith-${process.getuid?.()}`);
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
  }

  /** The program of a seed; undefined if csmith finds none, it is for one CPU alone, or gcc's build does not end. */
  async program(seed: number): Promise<RandomProgram | undefined> {
    const options = optionsFor(seed);
    const key = createHash("sha256").update([this.#versions, ...options, ...GCC_OPTIONS].join("\n")).digest("hex");
    const base = join(this.#folder, `${seed}-${key.slice(0, 12)}`);
    const path = `${base}.c`;
    const answer = `${base}.expected`;
    // The answer comes after the program.
    if (!existsSync(answer)) await this.#make(options, path, answer);
    const expected = readFileSync(answer, "utf8");
    return expected === NONE ? undefined : { seed, path, expected };
  }

  async #make(options: readonly string[], path: string, answer: string): Promise<void> {
    const folder = mkdtempSync(join(this.#folder, "making-"));
    try {
      const source = join(folder, "program.c");
      const binary = join(folder, "program");
      const output = join(folder, "output");
      const generated = await run("csmith", [...options, "--output", source], CSMITH_TIME_LIMIT, folder);
      const usable = generated !== undefined && !readFileSync(source, "utf8").includes(X86_BUILTIN);
      if (usable) await run("gcc", [...GCC_OPTIONS, "-o", binary, source], undefined, folder);
      const printed = usable ? await run(binary, [], GCC_TIME_LIMIT, folder) : undefined;
      writeFileSync(output, printed ?? NONE);
      if (printed !== undefined) renameSync(source, path);
      renameSync(output, answer);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

/** The first `count` programs from a seed on. A seed that has none is passed over, so later ones come in its place. */
export async function programsFrom(oracle: Oracle, first: number, count: number): Promise<RandomProgram[]> {
  const programs: RandomProgram[] = [];
  for (let seed = first; programs.length < count;) {
    const wanted = count - programs.length;
    const seeds = Array.from({ length: wanted }, (_, i) => seed + i);
    seed += wanted;
    const made = await inParallel(seeds, (each) => oracle.program(each));
    programs.push(...made.filter((program) => program !== undefined));
  }
  return programs;
}

/** What a command prints, run in `folder` (csmith leaves a file there); undefined if it dies, as it does by its limit. */
function run(
  command: string,
  args: readonly string[],
  seconds: number | undefined,
  folder: string,
): Promise<string | undefined> {
  const limited = seconds === undefined ? 'exec "$@"' : `ulimit -t ${seconds}; exec "$@"`;
  const options = { encoding: "utf8", cwd: folder } as const;
  return new Promise((resolve, reject) => {
    execFile("/bin/sh", ["-c", limited, "sh", command, ...args], options, (error, stdout) => {
      if (error === null) resolve(stdout);
      else if (error.signal) resolve(undefined);
      else reject(error);
    });
  });
}
