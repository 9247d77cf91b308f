/** Replays a recorded session in a fresh shell and compares what comes with what is expected. */
import type { Libc } from "../ffi/libc.ts";
import { Shell } from "../shell/shell.ts";
import { holds } from "./conditions.ts";
import type { Failure } from "./diff.ts";
import { actorOfResult, type Command, type Condition, type Phase, type SessionFile } from "./format.ts";
import { type Bindings, match, noBindings } from "./match.ts";
import { type Performance, Performer } from "./perform.ts";
import { nameByVariable } from "./placeholder-names.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";
import { updateSession } from "./update.ts";

export interface Replay {
  readonly failures: readonly Failure[];
  /** Commands that were performed. */
  readonly commands: number;
  /** Phases left out because their condition does not hold. */
  readonly skipped: readonly string[];
  /** Commands not performed, since one before them did not end. */
  readonly abandoned: number;
  /** The file's text with the failed expectations rewritten. */
  updated(): string;
}

export interface ReplayOptions {
  /** A command that takes longer is stopped, and is the last of its session. */
  readonly limitSeconds: number;
}

/** A descriptor below this may be the program's; those above are the shell's own. */
const PROGRAM_DESCRIPTORS = 800;
/** Part of the limit that is left to a blocked actor's call whose result is expected. */
const ACTOR_SHARE = 0.5;

export function replaySession(libc: Libc, path: string, session: SessionFile, options: ReplayOptions): Replay {
  closeDescriptors(libc);
  try {
    return inTemporaryFolder(libc, session.files, () => new SessionReplay(libc, path, session, options).replay());
  } finally {
    closeDescriptors(libc);
  }
}

/** What an earlier session has left open, or this process was given. */
function closeDescriptors(libc: Libc): void {
  for (let fd = 3; fd < PROGRAM_DESCRIPTORS; fd++) libc.call.close(fd);
}

class SessionReplay {
  readonly #libc: Libc;
  readonly #path: string;
  readonly #session: SessionFile;
  readonly #limit: number;
  readonly #shell: Shell;
  readonly #performer: Performer;
  readonly #performances = new Map<Command, Performance>();
  readonly #failures: Failure[] = [];
  readonly #skipped: string[] = [];
  #abandoned = 0;
  #bindings: Bindings = noBindings;

  constructor(libc: Libc, path: string, session: SessionFile, { limitSeconds }: ReplayOptions) {
    this.#libc = libc;
    this.#path = path;
    this.#session = session;
    this.#limit = limitSeconds;
    this.#shell = new Shell(libc, SILENT);
    this.#shell.program.handlers.protectShell();
    this.#performer = new Performer(libc, this.#shell);
  }

  replay(): Replay {
    const phases = this.#session.phases.filter((phase) => this.#applies(phase));
    const commands = phases.flatMap((phase) => phase.commands.map((command) => ({ phase, command })));
    for (const [index, { phase, command }] of commands.entries()) {
      if (!this.#perform(phase, command, index === commands.length - 1)) {
        this.#abandoned = commands.length - index - 1;
        break;
      }
    }
    this.#shell.jobs.leave();
    return {
      failures: this.#failures,
      commands: this.#performances.size,
      skipped: this.#skipped,
      abandoned: this.#abandoned,
      updated: () => this.#updated(),
    };
  }

  #applies(phase: Phase): boolean {
    const [first] = this.#session.phases;
    const whole = first?.title === undefined ? first?.conditions ?? [] : [];
    const unmet = [...whole, ...phase.conditions].find((condition) => !holds(this.#libc, condition));
    if (unmet !== undefined && phase.commands.length > 0) {
      this.#skipped.push(`${phase.title ?? this.#path} (${conditionText(unmet)})`);
    }
    return unmet === undefined;
  }

  /** False when the command did not end in time. */
  #perform(phase: Phase, command: Command, last: boolean): boolean {
    const expected = command.expected.map((line) => line.text);
    const actors = new Set(expected.flatMap((line) => actorOfResult(line) ?? []));
    const milliseconds = this.#limit * 1000 * ACTOR_SHARE;
    const started = performance.now();
    const performed = this.#shell.withTimeLimit(
      this.#limit,
      () => this.#performer.perform(command.actor, command.text, () => ({ actors, milliseconds })),
    );
    const inTime = performance.now() - started < this.#limit * 1000;
    const atEnd = last || !inTime ? this.#performer.finish() : [];
    const lines = [...performed.lines, ...atEnd];
    this.#performances.set(command, { ...performed, lines });
    const result = match(expected, lines, this.#bindings, { elapsed: performed.elapsed });
    if (!result.ok) {
      this.#failures.push({
        path: this.#path,
        phase: phase.title,
        command,
        actual: lines,
        result,
        elapsed: performed.elapsed,
        bindings: this.#bindings,
      });
    }
    this.#bindings = result.bindings;
    return inTime;
  }

  #updated(): string {
    return updateSession(this.#session, (command) => {
      const performed = this.#performances.get(command);
      return performed && { ...performed, suggest: nameByVariable(performed.lines) };
    });
  }
}

function conditionText({ negated, name }: Condition): string {
  return `[${negated ? "!" : ""}${name}]`;
}

/** All that is shown is shown while a command is performed, to the performer's own sink. */
const SILENT = { line() {}, diagnostics() {}, fault() {}, notice() {} };
