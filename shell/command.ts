/** A command of the shell: what every one of them has. */
import type { OutputLine } from "./output.ts";
import type { Shell } from "./shell.ts";

export interface CommandHelp {
  readonly usage: string;
  readonly meaning: string;
  /** Lines that `:help :name` adds. */
  readonly details?: readonly string[];
}

export interface Command extends CommandHelp {
  readonly name: string;
  run(shell: Shell, argument: string, out: CommandOutput): boolean;
}

export interface CommandOutput {
  line(line: OutputLine): void;
  error(text: string): void;
  /** The last line of a terminal, which the next call replaces, and "" takes away; without a terminal there is none. */
  status?(text: string): void;
}

export function usage(out: CommandOutput, text: string): boolean {
  return fail(out, `usage: ${text}`);
}

export function fail(out: CommandOutput, text: string): boolean {
  out.error(text);
  return false;
}
