/** Runs programs in a child process of a runtime, which compiles and runs one after the other. */
import { type ChildProcess, spawn } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { CSMITH_HEADERS, type RandomProgram } from "./oracle.ts";

const runner = fileURLToPath(new URL("./programs/run-each.ts", import.meta.url));
/** A program that ends at all does so in milliseconds. */
const SILENCE_LIMIT = 60_000;

export interface Mismatch {
  readonly program: RandomProgram;
  readonly actual: string;
}

/** The programs that print something else than gcc's build, or do not end. `command` starts the runtime. */
export async function mismatches(command: readonly string[], programs: readonly RandomProgram[]): Promise<Mismatch[]> {
  const outputs = new Map<string, string>();
  // One that hangs, or takes the process with it, is the last of its process; the next one begins behind it.
  for (let left = programs; left.length > 0; left = programs.slice(outputs.size)) {
    const ended = await runFrom(command, left.map(({ path }) => path));
    if (ended.size === 0) throw new Error(`${command.join(" ")} runs nothing`);
    for (const [path, output] of ended) outputs.set(path, output);
  }
  return programs.flatMap((program) => {
    const actual = outputs.get(program.path)!;
    return actual === program.expected ? [] : [{ program, actual }];
  });
}

/** What each of the first programs printed, up to the one that ended the process. */
async function runFrom(command: readonly string[], paths: readonly string[]): Promise<Map<string, string>> {
  const [executable = "", ...args] = command;
  const child = spawn(executable, [...args, runner, CSMITH_HEADERS, ...paths], {
    env: { ...process.env, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { stdout, stderr, end } = await outputOf(child);
  const sections = new Map<string, string>();
  for (const [, path, output] of stdout.matchAll(/^== (.*)\n([^]*?)(?=^== |$(?![^]))/gm)) sections.set(path!, output!);
  const last = [...sections.keys()].at(-1);
  if (end !== "status 0" && last !== undefined) sections.set(last, `${sections.get(last)}${stderr}${end}\n`);
  return sections;
}

function outputOf(child: ChildProcess): Promise<{ stdout: string; stderr: string; end: string }> {
  let stdout = "", stderr = "", end = "";
  return new Promise((resolve, reject) => {
    const stop = () => {
      end = `stopped after ${SILENCE_LIMIT / 1000} s`;
      child.kill("SIGKILL");
    };
    let timer = setTimeout(stop, SILENCE_LIMIT);
    child.stdout!.setEncoding("utf8").on("data", (data) => {
      stdout += data;
      clearTimeout(timer);
      timer = setTimeout(stop, SILENCE_LIMIT);
    });
    child.stderr!.setEncoding("utf8").on("data", (data) => stderr += data);
    child.on("error", reject);
    child.on("close", (status, signal) => {
      clearTimeout(timer);
      resolve({ stdout, stderr, end: end || (signal ?? `status ${status}`) });
    });
  });
}
