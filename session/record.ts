/** Records what is typed at the prompt, and what comes of it, as a session file. */
import type { Libc } from "../ffi/libc.ts";
import { readSource } from "../process/source-file.ts";
import type { OutputLine } from "../shell/output.ts";
import type { Shell, ShellSink } from "../shell/shell.ts";
import { conditionsOf, continuationPrompt, fileMarkerOf, shellPrompt } from "./format.ts";
import { recordLines } from "./format-record.ts";
import { noBindings } from "./match.ts";
import type { Bindings } from "./match-line.ts";
import { Performer } from "./perform.ts";
import { nameByVariable } from "./placeholder-names.ts";

/** So long a blocked actor's call is given to come back after each command: loopback is quick, and not always at once. */
const ACTOR_MILLISECONDS = 30;
/** `# include <…>` is C; `# Echo once` is a heading. */
const DIRECTIVE = /^#\s*(?:include|define|undef|if|ifdef|ifndef|elif|else|endif|line|error|warning|pragma)\b/;
const ACTOR = /^([A-Z][A-Z0-9_]*)> (.*\S.*)$/s;

/** What a recorder is in the middle of. */
interface Recording {
  readonly path: string;
  readonly performer: Performer;
  bindings: Bindings;
  /** Nothing but headings and conditions since the last heading. */
  atHead: boolean;
  empty: boolean;
  /** Files that were loaded or included: the session carries them. */
  readonly files: Map<string, string>;
}

export class SessionRecorder {
  readonly #libc: Libc;
  readonly #shell: Shell;
  #recording: Recording | undefined;

  constructor(libc: Libc, shell: Shell) {
    this.#libc = libc;
    this.#shell = shell;
  }

  get active(): boolean {
    return this.#recording !== undefined;
  }

  get path(): string | undefined {
    return this.#recording?.path;
  }

  /** Begins a new file. Throws if it cannot be written. */
  start(path: string): void {
    this.stop();
    const { runtime } = this.#libc;
    // The program may change its working directory.
    const absolute = path.startsWith("/") ? path : `${runtime.workingDirectory()}/${path}`;
    runtime.writeText(absolute, "");
    const performer = new Performer(this.#libc, this.#shell);
    this.#recording = { path: absolute, performer, bindings: noBindings, atHead: true, empty: true, files: new Map() };
  }

  /** Writes what belongs to the end. */
  stop(): void {
    if (this.#recording === undefined) return;
    const { path, performer, files } = this.#recording;
    for (const { name, text } of this.#shell.program.headers.included) if (isWithin(name)) files.set(name, text);
    let end = performer.finish().map((line) => `${line.join("")}\n`).join("");
    for (const [name, text] of files) end += `${fileMarkerOf(name)}\n${text.endsWith("\n") ? text : `${text}\n`}`;
    if (end !== "") this.#libc.runtime.appendText(path, end);
    this.#recording = undefined;
  }

  /** Whether this line is the recording's and no C, so that it is complete: a heading, a condition. */
  isOwn(line: string): boolean {
    const text = line.trimEnd();
    return /^#\s+\S/.test(text) && !text.includes("\n") && !DIRECTIVE.test(text) ||
      this.#recording?.atHead === true && conditionsOf(text) !== undefined;
  }

  /** Evaluates an entry, shows its lines, and appends both to the file; a heading or a condition is only written. */
  evaluate(text: string, sink: ShellSink): boolean {
    const recording = this.#recording!;
    const entry = text.trim();
    if (this.isOwn(entry)) {
      this.#append(entry.startsWith("#") && !recording.empty ? `\n${entry}\n` : `${entry}\n`);
      recording.atHead = true;
      return true;
    }
    const [actor, command] = this.#actorOf(entry);
    this.#keepLoaded(command);
    const { lines, ok } = recording.performer.perform(actor, command, (waiting) => {
      return { actors: waiting, milliseconds: ACTOR_MILLISECONDS };
    });
    for (const line of lines) sink.line(line);
    this.#append(this.#recorded(entry, actor, lines));
    recording.atHead = false;
    return ok;
  }

  #append(text: string): void {
    this.#libc.runtime.appendText(this.#recording!.path, text);
    this.#recording!.empty = false;
  }

  /** `A> …`, unless A is a name of the program's. */
  #actorOf(text: string): [actor: string | undefined, command: string] {
    const found = ACTOR.exec(text);
    const declared = found !== null && this.#shell.program.state.scope.lookup(found[1]!) !== undefined;
    return found === null || declared ? [undefined, text] : [found[1], found[2]!];
  }

  #keepLoaded(command: string): void {
    const path = /^:load\s+(\S.*)$/.exec(command)?.[1];
    if (path === undefined || !isWithin(path)) return;
    const source = readSource(this.#libc, path);
    if ("text" in source) this.#recording!.files.set(path, source.text);
  }

  #recorded(text: string, actor: string | undefined, lines: readonly OutputLine[]): string {
    const recording = this.#recording!;
    const recorded = recordLines(lines, recording.bindings, nameByVariable(lines));
    recording.bindings = recorded.bindings;
    const [first = "", ...more] = text.split("\n");
    const source = [
      (actor === undefined ? shellPrompt : "") + first,
      ...more.map((line) => (continuationPrompt + line).trimEnd()),
    ];
    return [...source, ...recorded.lines].map((line) => `${line}\n`).join("");
  }
}

/** A file of the folder that the session was recorded in. */
function isWithin(path: string): boolean {
  return !path.startsWith("/") && !path.split("/").includes("..");
}
