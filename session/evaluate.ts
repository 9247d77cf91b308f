/** Evaluates entries and keeps all that comes of them, the program's own output too, as lines. */
import type { Diagnostic } from "../cc/diagnostic.ts";
import { renderDiagnostic } from "../cc/render.ts";
import type { Libc } from "../ffi/libc.ts";
import type { ProgramFault } from "../process/end.ts";
import { renderFault } from "../process/render-fault.ts";
import { runCommand } from "../shell/commands.ts";
import type { OutputLine } from "../shell/output.ts";
import { Shell, type ShellSink } from "../shell/shell.ts";
import { Capture } from "./capture.ts";

const PLAIN = { color: false };

/** Lines of one entry, in the order they came. */
export class LineCollector implements ShellSink {
  readonly lines: OutputLine[] = [];
  capture: Capture | undefined;
  /** Text of the program that does not yet end in a newline. */
  #open = "";

  line(line: OutputLine): void {
    this.drain();
    this.#closeOpen();
    this.lines.push(line);
  }

  diagnostics(diagnostics: readonly Diagnostic[]): void {
    for (const each of diagnostics) this.#text(renderDiagnostic(each, PLAIN));
  }

  fault(fault: ProgramFault): void {
    this.#text(renderFault(fault, PLAIN));
  }

  notice(text: string): void {
    this.#text(`${text}\n`);
  }

  error(text: string): void {
    this.#text(`socksh: ${text}\n`);
  }

  /** Takes over what the program has written. */
  drain(): void {
    this.#open += this.capture?.take() ?? "";
    const lines = this.#open.split("\n");
    this.#open = lines.pop()!;
    for (const line of lines) this.lines.push([line.replace(/\r$/, "")]);
  }

  /** The lines of the entry, and room for the next. */
  finish(): OutputLine[] {
    this.drain();
    this.#closeOpen();
    return this.lines.splice(0);
  }

  #text(text: string): void {
    this.drain();
    this.#closeOpen();
    for (const line of text.replace(/\n$/, "").split("\n")) this.lines.push([line]);
  }

  #closeOpen(): void {
    if (this.#open !== "") this.lines.push([this.#open]);
    this.#open = "";
  }
}

/** Runs one entry, C or a command, with its output caught. */
export function evaluateCaptured(libc: Libc, shell: Shell, collector: LineCollector, text: string): OutputLine[] {
  collector.capture = new Capture(libc);
  try {
    if (!text.startsWith(":")) shell.evaluate(text);
    else if (runCommand(shell, text, collector) === undefined) collector.error(`no command '${text.split(/\s/)[0]}'`);
    return collector.finish();
  } finally {
    collector.capture.stop();
    collector.capture = undefined;
  }
}

/** The variable a value was given to, which names it in a recording: `fd = 3`. */
export function labelOf(line: OutputLine): string | undefined {
  const [first] = line;
  return typeof first === "string" ? /^(\w+) = $/.exec(first)?.[1] : undefined;
}
