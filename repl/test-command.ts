/** `socksh test FILE…`: replays sessions, here or on other runtimes, and reports. */
import { separateDescriptorTable } from "../ffi/descriptors.ts";
import type { Libc } from "../ffi/libc.ts";
import { commandOf, type RuntimeName, runtimeNames } from "../runtime/elsewhere.ts";
import { readSource } from "../process/source-file.ts";
import { conditionProblems } from "../session/conditions.ts";
import { renderFailure } from "../session/diff.ts";
import { parseSession, type SessionFile } from "../session/format.ts";
import { replaceParts, sessionParts } from "../session/markdown.ts";
import { type Replay, replaySession } from "../session/replay.ts";
import type { Request } from "./command-line.ts";

export interface TestOutput {
  out(text: string): void;
  err(text: string): void;
  readonly color: boolean;
}

type TestRequest = Extract<Request, { kind: "test" }>;

const MISUSE = 2;
/** A file that is no session at all has a problem in every line. */
const SHOWN_PROBLEMS = 5;

export function testSessions(libc: Libc, request: TestRequest, output: TestOutput): number {
  if (request.runtimes.length === 0) return testHere(libc, request, output);
  const unknown = request.runtimes.find((name) => !isRuntime(name));
  if (unknown !== undefined) {
    output.err(`socksh: no runtime '${unknown}'; there are ${runtimeNames.join(", ")}\n`);
    return MISUSE;
  }
  // One after the other: with --update, a later runtime sees what an earlier one has repaired.
  return Math.max(...request.runtimes.filter(isRuntime).map((name) => testElsewhere(libc, name, request, output)));
}

function isRuntime(name: string): name is RuntimeName {
  return (runtimeNames as readonly string[]).includes(name);
}

function testHere(libc: Libc, request: TestRequest, output: TestOutput): number {
  const read = request.files.map((path) => ({ path, ...readSource(libc, path) }));
  separateDescriptorTable(libc);
  const passed = read.filter((file) => {
    if ("text" in file) return testFile(libc, file.path, file.text, request, output);
    output.err(`socksh: ${file.path}: ${file.problem}\n`);
    return false;
  }).length;
  const failed = read.length - passed;
  output.out(`${passed} passed, ${failed} failed (${libc.runtime.name})\n`);
  return failed === 0 ? 0 : 1;
}

/** True if all is as expected. */
function testFile(libc: Libc, path: string, text: string, request: TestRequest, output: TestOutput): boolean {
  const parts = sessionParts(path, text).map((part) => {
    const session = parseSession(text.slice(part.start, part.end), part.firstLine);
    return { part, session, problems: [...session.problems, ...conditionProblems(session)] };
  });
  const problems = parts.flatMap((part) => part.problems).sort((a, b) => a.line - b.line);
  if (problems.length > 0) {
    for (const { line, message } of problems.slice(0, SHOWN_PROBLEMS)) output.out(`${path}:${line}: ${message}\n`);
    const more = problems.length - SHOWN_PROBLEMS;
    if (more > 0) output.out(`${path}: and ${more} more\n`);
    output.out(`FAILED ${path} (it was not performed)\n`);
    return false;
  }
  const tested = parts.map(({ part, session }) => ({ part, ...testSession(libc, path, session, request, output) }));
  const ok = tested.every((result) => result.ok);
  output.out(`${ok ? "ok    " : "FAILED"} ${path} (${tally(tested.flatMap(({ replay }) => replay ?? []))})\n`);
  const changed = tested.flatMap(({ part, replay, ok }) => ok || !replay ? [] : [{ part, text: replay.updated() }]);
  if (changed.length > 0) keepUpdated(libc, path, replaceParts(text, changed), request, output);
  return ok;
}

/** `replay`: undefined if the session could not be performed at all. */
function testSession(
  libc: Libc,
  path: string,
  session: SessionFile,
  request: TestRequest,
  output: TestOutput,
): { readonly ok: boolean; readonly replay: Replay | undefined } {
  let replay: Replay;
  try {
    replay = replaySession(libc, path, session, { limitSeconds: request.limit });
  } catch (error) {
    output.out(`${path}: ${messageOf(error)}\n`);
    return { ok: false, replay: undefined };
  }
  for (const skipped of replay.skipped) output.out(`skipped ${skipped}\n`);
  for (const failure of replay.failures) output.out(renderFailure(failure, { colour: output.color }));
  return { ok: replay.failures.length === 0 && replay.abandoned === 0, replay };
}

function tally(replays: readonly Replay[]): string {
  const total = (count: (replay: Replay) => number) => replays.reduce((sum, replay) => sum + count(replay), 0);
  const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;
  const commands = counted(total((replay) => replay.commands), "command");
  const abandoned = total((replay) => replay.abandoned);
  const skipped = total((replay) => replay.skipped.length);
  const left = abandoned > 0 ? `; ${abandoned} after it not performed` : "";
  return commands + left + (skipped > 0 ? `; ${counted(skipped, "phase")} skipped` : "");
}

/** `--update` and `--review`: the session as it is now. */
function keepUpdated(libc: Libc, path: string, text: string, request: TestRequest, output: TestOutput): void {
  if (!request.update && !request.review) return;
  const target = request.update ? path : `${path}.new`;
  try {
    libc.runtime.writeText(target, text);
    output.out(`       ${request.update ? "updated" : "written"}: ${target}\n`);
  } catch (error) {
    output.err(`socksh: ${target} cannot be written: ${messageOf(error)}\n`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Starts this very command line on another runtime. */
function testElsewhere(libc: Libc, name: RuntimeName, request: TestRequest, output: TestOutput): number {
  const { runtime } = libc;
  const command = commandOf(runtime, name);
  if (command === undefined) {
    output.err(`socksh: ${name} is not installed (npm install, or put it into the PATH)\n`);
    return 1;
  }
  const main = new URL("./main.ts", import.meta.url);
  const flags = [...(request.update ? ["--update"] : []), ...(request.review ? ["--review"] : [])];
  const result = runtime.run([
    ...command,
    main.pathname,
    "test",
    `--limit=${request.limit}`,
    ...flags,
    "--",
    ...request.files,
  ]);
  output.out(result.stdout);
  output.err(result.stderr);
  return result.status;
}
