/** Replays a recorded session in a fresh shell and compares what comes with what is expected. */
import type { Libc } from "../ffi/libc.ts";
import type { OutputLine } from "../shell/output.ts";
import { Shell } from "../shell/shell.ts";
import { holds } from "./conditions.ts";
import type { Failure } from "./diff.ts";
import { evaluateCaptured, labelOf, LineCollector } from "./evaluate.ts";
import type { Command, SessionFile } from "./format.ts";
import { match, noBindings } from "./match.ts";
import { updateSession } from "./update.ts";

export interface Replay {
  readonly failures: readonly Failure[];
  readonly commands: number;
  /** Phases left out because their condition does not hold, or has no meaning. */
  readonly skipped: readonly string[];
  /** The file's text with the failed expectations rewritten. */
  updated(): string;
}

/** A descriptor below this may be the program's; those above are the shell's own. */
const PROGRAM_DESCRIPTORS = 800;
/** An entry that blocks for so long is stopped: a replay must end. */
const ENTRY_SECONDS = 30;

export function replaySession(libc: Libc, path: string, session: SessionFile): Replay {
  const collector = new LineCollector();
  const shell = new Shell(libc, collector);
  const failures: Failure[] = [];
  const skipped: string[] = [];
  const outputs = new Map<Command, OutputLine[]>();
  let bindings = noBindings;
  const whole = session.phases[0]?.title === undefined ? session.phases[0]?.conditions ?? [] : [];
  for (const phase of session.phases) {
    const unmet = [...whole, ...phase.conditions].find((condition) => holds(libc, condition) !== true);
    if (unmet !== undefined) {
      if (phase.commands.length > 0) skipped.push(`${phase.title ?? path}: [${unmet.negated ? "!" : ""}${unmet.name}]`);
      continue;
    }
    for (const command of phase.commands) {
      const lines = shell.withTimeLimit(
        ENTRY_SECONDS,
        () => evaluateCaptured(libc, shell, collector, command.text),
      );
      outputs.set(command, lines);
      const result = match(command.expected.map((line) => line.text), lines, bindings);
      if (!result.ok) failures.push({ path, phase: phase.title, command, actual: lines, result, bindings });
      bindings = result.bindings;
    }
  }
  for (let fd = 3; fd < PROGRAM_DESCRIPTORS; fd++) libc.call.close(fd);
  return {
    failures,
    commands: outputs.size,
    skipped,
    updated: () =>
      updateSession(session, (command) => {
        const lines = outputs.get(command);
        if (lines === undefined) return undefined;
        return { lines, suggest: (value, i) => value.kind === "fd" ? labelOf(lines[i]!) : undefined };
      }),
  };
}
