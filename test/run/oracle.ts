/** Runs C programs by `socksh run` and as gcc builds them, under the same conditions: arguments, environment, descriptors. */
import { execFile, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runtime } from "../../runtime/pick.ts";
import { caches } from "../caches.ts";
import { AT_ONCE, inParallel } from "../parallel.ts";

const shell = fileURLToPath(new URL("../../repl/main.ts", import.meta.url));
/** For one that hangs; a loaded machine may take long for one that does not. */
const TIME_LIMIT = 60_000;

/** What a program says about its run, in `// name: value` lines at its top. */
interface Conditions {
  /** Shell words. */
  readonly args: string;
  /** Shell redirections: `3</dev/null`. */
  readonly redirect: string;
  readonly environment: Readonly<Record<string, string>>;
  /** With C escapes. */
  readonly stdin: Uint8Array;
}

export interface Ended {
  readonly status: string;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Comparison {
  readonly name: string;
  readonly expected: Ended;
  readonly actual: Ended;
}

function conditionsOf(source: string): Conditions {
  const lines = new Map<string, string>();
  for (const line of source.split("\n")) {
    const match = /^\/\/ (args|env|stdin|redirect): (.*)$/.exec(line);
    if (!match) break;
    lines.set(match[1]!, match[2]!);
  }
  const pairs = (lines.get("env") ?? "").split(" ").filter((pair) => pair !== "");
  return {
    args: lines.get("args") ?? "",
    redirect: lines.get("redirect") ?? "",
    environment: Object.fromEntries(pairs.map((pair) => pair.split("=") as [string, string])),
    stdin: unescape(lines.get("stdin") ?? ""),
  };
}

function unescape(text: string): Uint8Array {
  const plain = text.replace(/\\(\d{3}|.)/g, (_, code: string) => {
    if (code.length === 3) return String.fromCharCode(parseInt(code, 8));
    return code === "n" ? "\n" : code === "t" ? "\t" : code;
  });
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

/** Runs a command by sh(1), so that arguments and redirections are a shell's; a death by signal is told by name. */
function run(command: readonly string[], folder: string, conditions: Conditions): Promise<Ended> {
  const words = command.map((word) => `'${word}'`).join(" ");
  // What the test runner itself has open there (Deno hands it on) is none of the program's.
  const closed = "3<&- 4<&- 5<&- 6<&- 7<&- 8<&- 9<&-";
  const line = `exec ${words} ${conditions.args} ${closed} ${conditions.redirect}`;
  const own = { PATH: "/usr/bin:/bin", NO_COLOR: "1", LC_ALL: "C", HOME: folder };
  const environment = { ...caches, ...own, ...conditions.environment };
  return new Promise((resolve) => {
    const options = {
      cwd: folder,
      env: environment,
      encoding: "latin1",
      timeout: TIME_LIMIT,
      killSignal: "SIGKILL",
    } as const;
    const child = execFile("/bin/sh", ["-c", line], { ...options, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      const status = error === null ? "0" : error.signal ?? String(error.code);
      resolve({ status, stdout, stderr });
    });
    child.stdin!.on("error", () => {});
    child.stdin!.end(conditions.stdin);
  });
}

export interface Surroundings {
  /** gcc's options before the program's file, and what it is linked with. */
  readonly options?: string;
  readonly libraries?: string;
  /** A command that runs programs in the network they need. */
  readonly network?: readonly string[];
}

/** Compiles all programs by gcc in one go, then runs each twice. `folder/NAME.c` and `folder/NAME`, so argv[0] agrees. */
export async function compareWithGcc(
  programs: URL,
  names: readonly string[],
  { options = "", libraries = "", network = [] }: Surroundings = {},
): Promise<Map<string, Comparison>> {
  const folder = mkdtempSync(join(tmpdir(), "socksh-run-"));
  try {
    const sources = names.map((name) => readFileSync(new URL(`${name}.c`, programs), "utf8"));
    names.forEach((name, i) => writeFileSync(join(folder, `${name}.c`), sources[i]!));
    const build = `printf '%s\\n' ${names.join(" ")} | ` +
      `xargs -P ${AT_ONCE} -I @ gcc -w -std=gnu17 -O0 -fwrapv ${options} -o "${folder}/@" "${folder}/@.c" ${libraries} -lm -lresolv -lcrypt`;
    const built = spawnSync("/bin/sh", ["-c", build], { encoding: "utf8" });
    if (built.status !== 0) throw new Error(built.stderr);
    const comparisons = await inParallel(names, async (name) => {
      const conditions = conditionsOf(sources[names.indexOf(name)]!);
      const path = join(folder, name);
      const expected = await run([...network, path], fresh(`${path}.gcc`), conditions);
      const own = [...network, ...runtime.command, shell, "run", `${path}.c`];
      const actual = await run(own, fresh(`${path}.own`), conditions);
      return { name, expected, actual };
    });
    return new Map(comparisons.map((comparison) => [comparison.name, comparison]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What gcc's builds of self-asserting programs said, by content: the suites of all runtimes share it. */
const remembered = join(tmpdir(), "socksh-gcc-results");
const FLAGS = ["-w", "-std=gnu17", "-O0", "-fwrapv"];

/**
 * The same for programs that depend on nothing but themselves and the headers beside them: gcc's side is run once for
 * each content.
 */
export async function compareSelfAsserting(programs: URL, names: readonly string[]): Promise<Map<string, Comparison>> {
  const folder = mkdtempSync(join(tmpdir(), "socksh-features-"));
  mkdirSync(remembered, { recursive: true });
  const version = spawnSync("gcc", ["--version"], { encoding: "utf8" }).stdout;
  const header = readFileSync(new URL("expect.h", programs), "utf8");
  try {
    const comparisons = await inParallel(names, async (name) => {
      const path = fileURLToPath(new URL(`${name}.c`, programs));
      const source = readFileSync(path, "utf8");
      const key = createHash("sha256").update([version, FLAGS.join(), header, source].join("\0")).digest("hex");
      const expected = await resultOfGcc(path, join(folder, name), join(remembered, key), conditionsOf(source));
      const own = fresh(join(folder, `${name}.own`));
      const actual = await run([...runtime.command, shell, "run", path], own, conditionsOf(source));
      return { name, expected, actual };
    });
    return new Map(comparisons.map((comparison) => [comparison.name, comparison]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function resultOfGcc(source: string, program: string, known: string, conditions: Conditions): Promise<Ended> {
  if (existsSync(known)) return JSON.parse(readFileSync(known, "utf8"));
  const built = await run(["gcc", ...FLAGS, "-o", program, source, "-lm", "-latomic", "-lcrypt"], tmpdir(), conditions);
  if (built.status !== "0") throw new Error(built.stderr);
  const ended = await run([program], fresh(`${program}.gcc`), conditions);
  // Another suite may be doing the same: whoever comes last replaces a whole file by an equal one.
  writeFileSync(`${program}.json`, JSON.stringify(ended));
  renameSync(`${program}.json`, known);
  return ended;
}

/** A working directory of the run's own. */
function fresh(folder: string): string {
  mkdirSync(folder);
  return folder;
}
