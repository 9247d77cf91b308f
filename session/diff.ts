/** What a failed command looks like to its reader: phase, command, and the lines that differ. */
import type { Command } from "./format.ts";
import { lineToText, type OutputLine, parsePattern } from "./format-pattern.ts";
import type { MatchResult } from "./match.ts";
import type { Bindings } from "./match-line.ts";
import { palette } from "./palette.ts";

export interface Failure {
  /** The session's file, as the user named it. */
  readonly path: string;
  readonly phase: string | undefined;
  readonly command: Command;
  readonly actual: readonly OutputLine[];
  readonly result: MatchResult;
  /** How long each actual line's call took, in seconds. */
  readonly elapsed?: readonly (number | undefined)[];
  /** What names stood for before this command. */
  readonly bindings?: Bindings;
}

export interface DiffOptions {
  readonly colour?: boolean;
}

/**
 * ```text
 * echo.socksh:12: Echo once
 *   sock> bind(l, (SA *)&sa, sizeof sa)
 * - = 0
 * + = -1 EADDRINUSE (Address already in use)
 *   with [fd:l] = 3
 * ```
 */
export function renderFailure(failure: Failure, options: DiffOptions = {}): string {
  const { command, actual, result } = failure;
  const colours = palette(options.colour ?? false);
  const line = command.source[0]!.number;
  let out = colours.bold(`${failure.path}:${line}:`) + (failure.phase === undefined ? "" : ` ${failure.phase}`) + "\n";
  for (const source of command.source) out += colours.cyan(`  ${source.text}`) + "\n";
  const expected = command.expected.map((each) => each.text);
  for (const entry of result.diff) {
    switch (entry.kind) {
      case "same":
        out += `  ${lineToText(actual[entry.actual]!)}\n`;
        break;
      case "nothing":
        out += colours.dim(`  ${expected[entry.expected]!}`) + "\n";
        break;
      case "missing":
        out += colours.red(`- ${expected[entry.expected]!}`) + "\n";
        break;
      case "extra":
        out += colours.green(`+ ${lineToText(actual[entry.actual]!)}${took(failure, entry.actual)}`) + "\n";
        break;
    }
  }
  const names = boundNames(failure);
  if (names !== "") out += colours.dim(`  with ${names}`) + "\n";
  return out;
}

/** The time of an actual line, where times were asked for. */
function took({ command, elapsed }: Failure, actual: number): string {
  const seconds = elapsed?.[actual];
  const asked = command.expected.some(({ text }) => {
    const pattern = parsePattern(text);
    return pattern.kind === "line" && pattern.time !== undefined;
  });
  return asked && seconds !== undefined ? ` (after ${seconds.toFixed(3)} s)` : "";
}

/** The bindings that the lines which did not match speak of. */
function boundNames({ command, result, bindings }: Failure): string {
  const missing = result.diff.flatMap((entry) =>
    entry.kind === "missing" ? [command.expected[entry.expected]!.text] : []
  );
  const named = [...(bindings ?? [])].filter(([key]) => missing.some((text) => text.includes(`[${key}]`)));
  return named.map(([key, value]) => `[${key}] = ${value}`).join(", ");
}
