/** `socksh test FILE…`: replays sessions, here or on other runtimes, and reports. */
import { separateDescriptorTable } from "../ffi/descriptors.ts";
import type { Libc } from "../ffi/libc.ts";
import { commandOf, type RuntimeName, runtimeNames } from "../runtime/elsewhere.ts";
import { conditionProblems } from "../session/conditions.ts";
import { renderFailure } from "../session/diff.ts";
import { parseSession, type SessionFile } from "../session/format.ts";
import { type Replay, replaySession } from "../session/replay.ts";
import type { Request } from "./command-line.ts";

export interface TestOutput {
  out(text: string): void;
  err(text: string): void;
  readonly color: boolean;
}

type TestRequest = Extract<Request, { kind: "test" }>;

/** A session's text, or why there is none. */
type Read = { readonly path: string; readonly text: string } | { readonly path: string; readonly problem: string };

const MISUSE = 2;

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
  const read = request.files.map((path) => readSession(libc, path));
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

function readSession({ runtime }: Libc, path: string): Read {
  try {
    const text = runtime.readText(path);
    return text === undefined ? { path, problem: "there is no such file" } : { path, text };
  } catch (error) {
    return { path, problem: `cannot be read: ${messageOf(error)}` };
  }
}

/** True if all is as expected. */
function testFile(libc: Libc, path: string, text: string, request: TestRequest, output: TestOutput): boolean {
  const session = parseSession(text);
  const problems = [...session.problems, ...conditionProblems(session)];
  if (problems.length > 0) {
    for (const { line, message } of problems) output.out(`${path}:${line}: ${message}\n`);
    output.out(`FAILED ${path} (it was not performed)\n`);
    return false;
  }
  let replay: Replay;
  try {
    replay = replaySession(libc, path, session, { limitSeconds: request.limit });
  } catch (error) {
    output.out(`FAILED ${path}: ${messageOf(error)}\n`);
    return false;
  }
  for (const skipped of replay.skipped) output.out(`skipped ${skipped}\n`);
  for (const failure of replay.failures) output.out(renderFailure(failure, { colour: output.color }));
  const ok = replay.failures.length === 0 && replay.abandoned === 0;
  output.out(`${ok ? "ok    " : "FAILED"} ${path} (${tally(session, replay)})\n`);
  if (!ok) keepUpdated(libc, path, replay, request, output);
  return ok;
}

function tally(session: SessionFile, { commands, abandoned, skipped }: Replay): string {
  if (session.phases.every((phase) => phase.commands.length === 0)) return "nothing in it to do";
  const left = abandoned > 0 ? `, ${abandoned} after it not performed` : "";
  const without = skipped.length > 0 ? `, ${skipped.length} phase${skipped.length === 1 ? "" : "s"} skipped` : "";
  return `${commands} command${commands === 1 ? "" : "s"}${left}${without}`;
}

/** `--update` and `--review`: the session as it is now. */
function keepUpdated(libc: Libc, path: string, replay: Replay, request: TestRequest, output: TestOutput): void {
  if (!request.update && !request.review) return;
  const target = request.update ? path : `${path}.new`;
  try {
    libc.runtime.writeText(target, replay.updated());
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
