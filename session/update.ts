/** `--update`: rewrites the expectations that failed, and keeps of them what still holds. */
import { type Command, type Line, type Phase, serialiseSession, type SessionFile } from "./format.ts";
import { type OutputLine, parsePattern } from "./format-pattern.ts";
import { recordLine, type SuggestName } from "./format-record.ts";
import { type DiffLine, match, noBindings } from "./match.ts";
import type { Bindings } from "./match-line.ts";

/** What a command gave; undefined for one that was not run (its phase's condition does not hold). */
export interface ActualOutput {
  readonly lines: readonly OutputLine[];
  readonly elapsed?: readonly (number | undefined)[];
  readonly suggest?: SuggestName;
}

/** The file's text with the expectations that failed rewritten; the same text if none did. */
export function updateSession(file: SessionFile, actual: (command: Command) => ActualOutput | undefined): string {
  let bindings = noBindings;
  const lineEnd = lineEndOf(file);
  const phases: Phase[] = file.phases.map((phase) => ({
    ...phase,
    commands: phase.commands.map((command) => {
      const output = actual(command);
      if (output === undefined) return command;
      const updated = updateCommand(command, output, bindings, lineEnd);
      bindings = updated.bindings;
      return updated.command;
    }),
  }));
  return serialiseSession({ ...file, phases });
}

export function updateCommand(
  command: Command,
  output: ActualOutput,
  bindings: Bindings,
  lineEnd: string = "\n",
): { readonly command: Command; readonly bindings: Bindings } {
  const expected = command.expected.map((line) => line.text);
  const result = match(expected, output.lines, bindings, { elapsed: output.elapsed });
  if (result.ok) return { command, bindings: result.bindings };
  const rewritten = rewrite(expected, output, result.diff, bindings);
  return { command: withExpected(command, rewritten.lines, lineEnd), bindings: rewritten.bindings };
}

function rewrite(
  expected: readonly string[],
  output: ActualOutput,
  diff: readonly DiffLine[],
  before: Bindings,
): { readonly lines: readonly string[]; readonly bindings: Bindings } {
  const lines: string[] = [];
  let bindings = before;
  /** Expected lines that are gone, for whose names the new lines in their place are asked first. */
  let gone: number[] = [];
  let kept = -1;
  for (const entry of diff) {
    switch (entry.kind) {
      case "missing":
        gone.push(entry.expected);
        break;
      case "nothing":
        lines.push(expected[entry.expected]!);
        gone = [];
        break;
      case "same": {
        if (entry.expected !== kept) lines.push(expected[entry.expected]!);
        kept = entry.expected;
        gone = [];
        const line = match([expected[entry.expected]!], [output.lines[entry.actual]!], bindings, {
          elapsed: [output.elapsed?.[entry.actual]],
        });
        bindings = line.bindings;
        break;
      }
      case "extra": {
        const replaced = gone.shift();
        const names = replaced === undefined ? [] : placeholderNames(expected[replaced]!);
        const recorded = recordLine(output.lines[entry.actual]!, bindings, (value) => {
          const index = names.findIndex(([kind]) => kind === value.kind);
          return index < 0 ? output.suggest?.(value, entry.actual) : names.splice(index, 1)[0]![1];
        });
        lines.push(recorded.line);
        bindings = recorded.bindings;
        break;
      }
    }
  }
  return { lines, bindings };
}

/** The placeholders with names of an expected line, in order. */
function placeholderNames(line: string): [kind: string, name: string][] {
  const pattern = parsePattern(line);
  if (pattern.kind === "any-lines") return [];
  const names: [string, string][] = [];
  for (const part of pattern.parts) {
    if (part.kind === "placeholder" && part.name !== undefined) names.push([part.of, part.name]);
  }
  return names;
}

/** The command with new expected lines, each with an end: the last of a file may have had none. */
function withExpected(command: Command, texts: readonly string[], end: string): Command {
  const first = command.source.at(-1)!.number + 1;
  const expected: Line[] = texts.map((text, index) => ({ number: first + index, text, end }));
  const source = command.source.map((line) => line.end === "" ? { ...line, end } : line);
  return { ...command, source, expected };
}

/** How the file ends its lines. */
function lineEndOf(file: SessionFile): string {
  for (const phase of file.phases) {
    const lines = [phase.heading, ...phase.preamble, ...phase.commands.flatMap((command) => command.source)];
    const end = lines.find((line) => line !== undefined && line.end !== "")?.end;
    if (end !== undefined) return end;
  }
  return "\n";
}
