/** Results to standard output, complaints to standard error, in colour where that is a terminal. */
import type { Diagnostic } from "../cc/diagnostic.ts";
import { renderDiagnostic } from "../cc/render.ts";
import type { Terminal } from "../ffi/terminal.ts";
import type { ProgramFault } from "../process/end.ts";
import { renderFault } from "../process/render-fault.ts";
import { lineToText, type OutputLine } from "../shell/output.ts";
import type { ShellSink } from "../shell/shell.ts";

const STDOUT = 1;
const STDERR = 2;
const DEFAULT_COLUMNS = 80;
const encoder = new TextEncoder();

export interface ConsoleSink extends ShellSink {
  /** Text as it is, to standard output. */
  text(text: string): void;
  error(text: string): void;
  /** See CommandOutput. */
  readonly status: ((text: string) => void) | undefined;
}

export function consoleSink(terminal: Terminal, noColor: boolean): ConsoleSink {
  const style = { color: !noColor && terminal.isTerminal(STDERR) };
  const write = (fd: number, text: string) => terminal.write(fd, encoder.encode(text));
  return {
    line: (line: OutputLine) => write(STDOUT, `${lineToText(line)}\n`),
    diagnostics: (diagnostics: readonly Diagnostic[]) =>
      write(STDERR, diagnostics.map((each) => `${renderDiagnostic(each, style)}\n`).join("")),
    fault: (fault: ProgramFault) => write(STDERR, renderFault(fault, style)),
    notice: (text) => write(STDERR, `${text}\n`),
    beginLine: terminal.isTerminal(STDOUT) ? () => write(STDOUT, lineBeginning(terminal)) : undefined,
    text: (text) => write(STDOUT, text),
    error: (text) => write(STDERR, `socksh: ${text}\n`),
    status: terminal.isTerminal(STDERR) ? (text) => write(STDERR, `\r${fitting(terminal, text)}\x1b[K`) : undefined,
  };
}

/**
 * Nobody but the terminal knows where its cursor is, and its answer would be the program's input. As many spaces as a line
 * has end in the next line, unless the cursor was at the beginning: then they wait at the end of the same one.
 */
function lineBeginning(terminal: Terminal): string {
  const columns = terminal.windowSize(STDOUT)?.columns ?? 0;
  return columns === 0 ? "" : `${" ".repeat(columns)}\r`;
}

/** A line that is too long would begin another one, which nothing takes away. */
function fitting(terminal: Terminal, text: string): string {
  return text.slice(0, (terminal.windowSize(STDERR)?.columns ?? DEFAULT_COLUMNS) - 1);
}
