/** `socksh test FILE…`: replays sessions, here or on other runtimes, and reports. */
import type { Libc } from "../ffi/libc.ts";
import { commandOf, type RuntimeName } from "../runtime/elsewhere.ts";
import { separateDescriptorTable } from "../ffi/descriptors.ts";
import { parseSession } from "../session/format.ts";
import { renderFailure } from "../session/diff.ts";
import { replaySession } from "../session/replay.ts";
import type { Request } from "./command-line.ts";

export interface TestOutput {
  out(text: string): void;
  err(text: string): void;
  readonly color: boolean;
}

type TestRequest = Extract<Request, { kind: "test" }>;

const MISUSE = 2;
const KNOWN_RUNTIMES = ["deno", "bun", "node"] as const;

export function testSessions(libc: Libc, request: TestRequest, output: TestOutput): number {
  if (request.runtimes.length === 0) return testHere(libc, request, output);
  const unknown = request.runtimes.find((name) => !KNOWN_RUNTIMES.includes(name as typeof KNOWN_RUNTIMES[number]));
  if (unknown !== undefined) {
    output.err(`socksh: no runtime '${unknown}'; there are ${KNOWN_RUNTIMES.join(", ")}\n`);
    return MISUSE;
  }
  // One after the other: with --update, a later runtime sees what an earlier one has repaired.
  return Math.max(...request.runtimes.map((name) => testElsewhere(libc, name, request, output)));
}

function testHere(libc: Libc, request: TestRequest, output: TestOutput): number {
  const { runtime } = libc;
  const texts = request.files.map((path) => ({ path, text: runtime.readText(path) }));
  separateDescriptorTable(libc);
  let passed = 0;
  let failed = 0;
  for (const { path, text } of texts) {
    if (text === undefined) {
      output.err(`socksh: ${path}: cannot be read\n`);
      failed++;
      continue;
    }
    const session = parseSession(text);
    for (const { line, message } of session.problems) output.err(`${path}:${line}: ${message}\n`);
    const replay = replaySession(libc, path, session);
    for (const skipped of replay.skipped) output.out(`skipped ${skipped}\n`);
    for (const failure of replay.failures) output.out(renderFailure(failure, { colour: output.color }));
    const ok = replay.failures.length === 0 && session.problems.length === 0;
    if (ok) passed++;
    else failed++;
    output.out(`${ok ? "ok    " : "FAILED"} ${path} (${replay.commands} commands, ${runtime.name})\n`);
    if (replay.failures.length > 0 && request.update) runtime.writeText(path, replay.updated());
    else if (replay.failures.length > 0 && request.review) runtime.writeText(`${path}.new`, replay.updated());
  }
  output.out(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

/** Starts this very command line on another runtime. */
function testElsewhere(libc: Libc, name: string, request: TestRequest, output: TestOutput): number {
  const { runtime } = libc;
  const command = commandOf(runtime, name as RuntimeName);
  if (command === undefined) {
    output.err(`socksh: ${name} is not installed (npm install, or put it into the PATH)\n`);
    return 1;
  }
  const main = new URL("./main.ts", import.meta.url);
  const flags = [request.update ? ["--update"] : [], request.review ? ["--review"] : []].flat();
  const result = runtime.run([...command, main.pathname, "test", ...flags, ...request.files]);
  output.out(result.stdout);
  output.err(result.stderr);
  return result.status;
}
