/** Runs C programs by `socksh run` and as gcc builds them, under the same conditions: arguments, environment, descriptors. */
import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runtime } from "../../runtime/pick.ts";

const shell = fileURLToPath(new URL("../../repl/main.ts", import.meta.url));
const TIME_LIMIT = 20_000;
/** Two cores. */
const AT_ONCE = 2;

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
  const environment = { PATH: "/usr/bin:/bin", NO_COLOR: "1", LC_ALL: "C", HOME: folder, ...conditions.environment };
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

/** Does each job, a few at the same time. */
async function inParallel<T, R>(items: readonly T[], job: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next++;
      results[at] = await job(items[at]!);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

/** Compiles all programs by gcc in one go, then runs each twice. `folder/NAME.c` and `folder/NAME`, so argv[0] agrees. */
export async function compareWithGcc(programs: URL, names: readonly string[]): Promise<Map<string, Comparison>> {
  const folder = mkdtempSync(join(tmpdir(), "socksh-run-"));
  try {
    const sources = names.map((name) => readFileSync(new URL(`${name}.c`, programs), "utf8"));
    names.forEach((name, i) => writeFileSync(join(folder, `${name}.c`), sources[i]!));
    const build = `printf '%s\\n' ${names.join(" ")} | ` +
      `xargs -P ${AT_ONCE} -I @ gcc -w -std=gnu17 -O0 -fwrapv -o "${folder}/@" "${folder}/@.c" -lm`;
    const built = spawnSync("/bin/sh", ["-c", build], { encoding: "utf8" });
    if (built.status !== 0) throw new Error(built.stderr);
    const comparisons = await inParallel(names, async (name) => {
      const conditions = conditionsOf(sources[names.indexOf(name)]!);
      const path = join(folder, name);
      const expected = await run([path], fresh(`${path}.gcc`), conditions);
      const actual = await run([...runtime.command, shell, "run", `${path}.c`], fresh(`${path}.own`), conditions);
      return { name, expected, actual };
    });
    return new Map(comparisons.map((comparison) => [comparison.name, comparison]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A working directory of the run's own. */
function fresh(folder: string): string {
  mkdirSync(folder);
  return folder;
}
