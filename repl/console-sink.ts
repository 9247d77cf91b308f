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
const encoder = new TextEncoder();

export interface ConsoleSink extends ShellSink {
  /** Text as it is, to standard output. */
  text(text: string): void;
  error(text: string): void;
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
    text: (text) => write(STDOUT, text),
    error: (text) => write(STDERR, `socksh: ${text}\n`),
  };
}
