/** Runs the command line as a user would, on the runtime of the test: sessions change descriptors and folders. */
import { afterAll } from "vitest";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runtime } from "../../runtime/pick.ts";

const main = new URL("../../repl/main.ts", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "sessions-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** `socksh ARGS`, with `input` piped in. */
export function socksh(args: readonly string[], input = "", environment: Readonly<Record<string, string>> = {}) {
  return runtime.run([...runtime.command, main, ...args], { input, environment: { NO_COLOR: "1", ...environment } });
}

export function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

export function read(path: string): string {
  return readFileSync(path, "utf8");
}

/** What a recording of these lines has in it. */
export function record(name: string, lines: readonly string[]): { readonly path: string; readonly text: string } {
  const path = join(folder, name);
  socksh(["--record", path], lines.map((line) => `${line}\n`).join(""));
  return { path, text: read(path) };
}

/** `socksh test` on a session's text: its output, paths shortened to names. */
export function testText(name: string, text: string, ...options: string[]) {
  const path = write(name, text);
  const result = socksh(["test", ...options, path]);
  return { path, status: result.status, output: (result.stdout + result.stderr).replaceAll(`${folder}/`, "") };
}
