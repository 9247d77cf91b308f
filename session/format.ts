/**
 * Recorded sessions (`*.socksh`): text ↔ tree. Every character of the text is in some line of the tree, so
 * that writing an unchanged tree gives the same bytes.
 *
 *   session   = phase* tail-file*
 *   phase     = ("# " title)? preamble command*
 *   preamble  = (condition-line | blank-line)*
 *   condition = "[" "!"? name "]"
 *   command   = ("sock> " | actor "> ") text ("  ... " text)* expected-line* blank-line*
 *   tail-file = "-- " name " --" text
 */

/** A line as it stands in the text: `text` without its end, `end` being "\n", "\r\n" or, at the last, "". */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  readonly end: string;
}

/** `[linux]`, `[!deno]` */
export interface Condition {
  readonly name: string;
  readonly negated: boolean;
  readonly line: number;
}

export interface Command {
  /** `A` for `A> …`; undefined for `sock> …`. */
  readonly actor: string | undefined;
  /** The entry, its lines joined by `\n`. */
  readonly text: string;
  readonly source: readonly Line[];
  readonly expected: readonly Line[];
  /** The blank lines that separate it from what follows. */
  readonly blank: readonly Line[];
}

export interface Phase {
  /** Undefined for what stands before the first `#`; the conditions there are the whole file's. */
  readonly title: string | undefined;
  readonly heading: Line | undefined;
  readonly conditions: readonly Condition[];
  readonly preamble: readonly Line[];
  readonly commands: readonly Command[];
}

export interface TailFile {
  readonly name: string;
  readonly marker: Line;
  readonly text: string;
}

/** A line that means nothing where it stands. */
export interface FormatProblem {
  readonly line: number;
  readonly message: string;
}

export interface SessionFile {
  readonly phases: readonly Phase[];
  readonly files: readonly TailFile[];
  readonly problems: readonly FormatProblem[];
}

export const shellPrompt = "sock> ";
export const continuationPrompt = "  ... ";

/** Actors have names in capitals, so that little of what programs print looks like one. */
const actorPrompt = /^([A-Z][A-Z0-9_]*)> /;
const fileMarker = /^-- (\S(?:.*\S)?) --$/;
const conditionLine = /^\s*(?:\[!?[a-z][a-z0-9_-]*\]\s*)+$/;

// ---- Reading ---------------------------------------------------------------------------------------

interface OpenCommand {
  actor: string | undefined;
  text: string;
  source: Line[];
  expected: Line[];
  blank: Line[];
}

interface OpenPhase {
  title: string | undefined;
  heading: Line | undefined;
  conditions: Condition[];
  preamble: Line[];
  commands: OpenCommand[];
}

/** `firstLine`: the number of the text's first line, where it stands in another text. */
export function parseSession(text: string, firstLine = 1): SessionFile {
  const lines = splitLines(text, firstLine);
  const problems: FormatProblem[] = [];
  let phase = newPhase(undefined);
  const phases = [phase];
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    if (fileMarker.test(line.text)) break;
    const command = phase.commands.at(-1);
    const started = startCommand(line);
    if (isHeading(line, command && lines[at - 1])) {
      phase = newPhase(line);
      phases.push(phase);
    } else if (started !== undefined) {
      phase.commands.push(started);
    } else if (command === undefined) {
      readPreamble(line, phase, problems);
    } else {
      addToCommand(command, line);
    }
  }
  for (const open of phases) open.commands.forEach(splitTrailingBlank);
  const first = phases[0]!;
  const empty = first.preamble.length === 0 && first.commands.length === 0;
  const files = readFiles(lines.slice(at));
  for (const file of files) problems.push(...fileProblems(file));
  return { phases: empty ? phases.slice(1) : phases, files, problems };
}

function splitLines(text: string, firstLine: number): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const next = newline < 0 ? text.length : newline + 1;
    let end = newline < 0 ? text.length : newline;
    if (newline > start && text[newline - 1] === "\r") end--;
    lines.push({ number: firstLine + lines.length, text: text.slice(start, end), end: text.slice(end, next) });
    start = next;
  }
  return lines;
}

function newPhase(heading: Line | undefined): OpenPhase {
  return { title: heading?.text.slice(1).trim(), heading, conditions: [], preamble: [], commands: [] };
}

/**
 * A `#` within output is output: behind a command, a heading stands after a blank line or after another heading.
 * `before`: the line before it, undefined if no command has begun.
 */
function isHeading(line: Line, before: Line | undefined): boolean {
  if (!/^#(?: |$)/.test(line.text)) return false;
  return before === undefined || before.text.trim() === "" || /^#(?: |$)/.test(before.text);
}

function startCommand(line: Line): OpenCommand | undefined {
  const open = (actor: string | undefined, text: string): OpenCommand => {
    return { actor, text, source: [line], expected: [], blank: [] };
  };
  if (line.text.startsWith(shellPrompt)) return open(undefined, line.text.slice(shellPrompt.length));
  if (line.text === shellPrompt.trimEnd()) return open(undefined, "");
  const actor = actorPrompt.exec(line.text);
  return actor === null ? undefined : open(actor[1], line.text.slice(actor[0].length));
}

function addToCommand(command: OpenCommand, line: Line): void {
  const continues = line.text.startsWith(continuationPrompt) || line.text === continuationPrompt.trimEnd();
  if (continues && command.expected.length === 0) {
    command.text += "\n" + line.text.slice(continuationPrompt.length);
    command.source.push(line);
  } else {
    command.expected.push(line);
  }
}

/** Blank lines at the end of the expected output are there for the reader. */
function splitTrailingBlank(command: OpenCommand): void {
  let end = command.expected.length;
  while (end > 0 && command.expected[end - 1]!.text.trim() === "") end--;
  command.blank = command.expected.splice(end);
}

function readPreamble(line: Line, phase: OpenPhase, problems: FormatProblem[]): void {
  phase.preamble.push(line);
  const conditions = conditionsOf(line.text);
  if (conditions !== undefined) {
    phase.conditions.push(...conditions.map((condition) => ({ ...condition, line: line.number })));
  } else if (line.text.trim() !== "") {
    problems.push({
      line: line.number,
      message: "this is neither a command (`sock> …`, `A> …`) nor a condition (`[linux]`)",
    });
  }
}

/** `[linux] [!root]`; undefined for any other line. */
export function conditionsOf(line: string): Omit<Condition, "line">[] | undefined {
  if (!conditionLine.test(line)) return undefined;
  return [...line.matchAll(/\[(!?)([^\]]+)\]/g)].map(([, negated, name]) => ({
    name: name!,
    negated: negated === "!",
  }));
}

function readFiles(lines: readonly Line[]): TailFile[] {
  const files: { name: string; marker: Line; text: string }[] = [];
  for (const line of lines) {
    const marker = fileMarker.exec(line.text);
    if (marker !== null) files.push({ name: marker[1]!, marker: line, text: "" });
    else files.at(-1)!.text += line.text + line.end;
  }
  return files;
}

/** The files are written into a folder of the session's own, and nowhere else. */
function fileProblems({ name, marker }: TailFile): FormatProblem[] {
  const inside = !name.startsWith("/") && !name.endsWith("/") && !name.split("/").some((part) => part === "..");
  return inside ? [] : [{ line: marker.number, message: `'${name}' is not a place in the session's own folder` }];
}

// ---- Writing ---------------------------------------------------------------------------------------

export function serialiseSession(file: SessionFile): string {
  let out = "";
  for (const phase of file.phases) {
    if (phase.heading !== undefined) out += phase.heading.text + phase.heading.end;
    out += joinLines(phase.preamble);
    for (const command of phase.commands) out += serialiseCommand(command);
  }
  for (const tail of file.files) out += tail.marker.text + tail.marker.end + tail.text;
  return out;
}

export function serialiseCommand(command: Command): string {
  return joinLines(command.source) + joinLines(command.expected) + joinLines(command.blank);
}

function joinLines(lines: readonly Line[]): string {
  let out = "";
  for (const line of lines) out += line.text + line.end;
  return out;
}

export function fileMarkerOf(name: string): string {
  return `-- ${name} --`;
}

// ---- Expected lines --------------------------------------------------------------------------------

/** The actor whose blocked call gives this result: `A= [fd:a]`. */
export function actorOfResult(line: string): string | undefined {
  return /^([A-Z][A-Z0-9_]*)= /.exec(line)?.[1];
}

/**
 * True for an output line that would be read as something else where expected output stands: it is written
 * with a `\` before it.
 */
export function needsEscape(line: string): boolean {
  const bare = line.replace(/^\\+/, "");
  return bare.startsWith(shellPrompt) || bare === shellPrompt.trimEnd() || actorPrompt.test(bare) ||
    fileMarker.test(bare) || /^#(?: |$)/.test(bare) || bare === "..." || bare.startsWith(continuationPrompt) ||
    bare === continuationPrompt.trimEnd();
}
