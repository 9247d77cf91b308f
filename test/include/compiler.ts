/** The reference compilers: Debian's gcc for this machine and for the other platform we speak for. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const includeDirectory = fileURLToPath(new URL("../../include/", import.meta.url));

export interface Platform {
  readonly name: string;
  readonly gcc: string;
}
export const platforms: readonly Platform[] = [
  { name: "x86-64", gcc: "x86_64-linux-gnu-gcc" },
  { name: "aarch64", gcc: "aarch64-linux-gnu-gcc" },
];
export const native: Platform = { name: "native", gcc: "gcc" };

/** Which headers a text sees: those of `include/`, or the C library's, as a program for GNU sees them, or by default. */
export type Headers = "ours" | "system" | "default";

const flags = {
  ours: ["-nostdinc", "-isystem", includeDirectory, "-Wno-attributes"],
  // Headers of single packages, as libsctp-dev's, are only in this machine's own folder; they are the same for all.
  system: ["-D_GNU_SOURCE", "-idirafter", "/usr/include"],
  default: [],
};

export interface Outcome {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs gcc on a text. Throws if there is no such compiler: without its oracle a test has nothing to say. */
export function run(platform: Platform, headers: Headers, text: string, ...options: string[]): Outcome {
  const result = spawnSync(platform.gcc, ["-std=gnu17", ...flags[headers], ...options, "-x", "c", "-"], {
    input: text,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (result.error) {
    throw new Error(
      `${platform.gcc} cannot be run: apt install gcc libc6-dev gcc-aarch64-linux-gnu libc6-dev-arm64-cross`,
      { cause: result.error },
    );
  }
  return { ok: result.status === 0, stdout: result.stdout, stderr: result.stderr };
}

/** What gcc prints on success; its complaints are thrown. */
export function compile(platform: Platform, headers: Headers, text: string, ...options: string[]): string {
  const { ok, stdout, stderr } = run(platform, headers, text, ...options);
  if (!ok) throw new Error(`${platform.gcc}, ${headers} headers:\n${stderr.slice(0, 4000)}`);
  return stdout;
}

/** The lines of standard input (from 1) that gcc has errors on, each with its first message. */
export function errorLines(platform: Platform, headers: Headers, text: string): Map<number, string> {
  const { stderr } = run(platform, headers, text, "-fsyntax-only", "-fmax-errors=0", "-w");
  const lines = new Map<number, string>();
  for (const line of stderr.split("\n")) {
    const match = /^<stdin>:(\d+):\d+: (?:fatal )?error: (.*)$/.exec(line);
    if (match && !lines.has(Number(match[1]))) lines.set(Number(match[1]), match[2] ?? "");
  }
  return lines;
}

/** Compiles, links and runs a program on this machine. */
export function execute(text: string, ...options: string[]): string {
  const directory = mkdtempSync(join(tmpdir(), "socksh-oracle-"));
  try {
    const source = join(directory, "program.c");
    const program = join(directory, "program");
    writeFileSync(source, text);
    const built = spawnSync(native.gcc, ["-std=gnu17", "-D_GNU_SOURCE", source, "-o", program, ...options], {
      encoding: "utf8",
    });
    if (built.status !== 0) throw new Error(built.stderr || String(built.error));
    return spawnSync(program, [], { encoding: "utf8", maxBuffer: 1 << 26 }).stdout;
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Those of things that there are not: to include them is an error. */
export const refusedHeaders: readonly string[] = ["complex.h"];

/** Those of System V and BSD, which this machine's C library has not: there is nothing to compare with. */
const elsewhere =
  /^(?:net\/(?:if_dl|if_types|pfkeyv2)|sys\/(?:devpoll|event|filio|sockio|stropts|stream|sysctl|tihdr|tiuser|ucred)|stropts|tihdr|tiuser|xti|xti_inet)\.h$/;

/** The headers a program may include, by the name it writes: not `socksh/…`, and not the book's, which no libc has. */
export function publicHeaders(): string[] {
  const headers: string[] = [];
  const visit = (directory: string): void => {
    for (const entry of readdirSync(join(includeDirectory, directory), { withFileTypes: true })) {
      const name = directory + entry.name;
      if (entry.isDirectory()) visit(name + "/");
      else if (name.endsWith(".h")) headers.push(name);
    }
  };
  visit("");
  const own = /^(?:socksh\/.*|unp\w*\.h|config\.h)$/;
  return headers.filter((name) => !own.test(name) && !elsewhere.test(name) && !refusedHeaders.includes(name)).sort();
}

export function includes(headers: readonly string[]): string {
  return headers.map((name) => `#include <${name}>\n`).join("");
}
