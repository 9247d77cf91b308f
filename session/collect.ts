/** Keeps all that comes of a command, the program's own output too, as lines in the order they came. */
import type { Diagnostic } from "../cc/diagnostic.ts";
import { renderDiagnostic } from "../cc/render.ts";
import type { ProgramFault } from "../process/end.ts";
import { faultLines } from "../process/render-fault.ts";
import type { OutputLine } from "../shell/output.ts";
import type { ShellSink } from "../shell/shell.ts";
import type { Capture } from "./capture.ts";

const PLAIN = { color: false };
const MILLISECONDS = 1000;

export interface Collected {
  readonly lines: OutputLine[];
  /** Seconds between each line and what was before it. */
  readonly elapsed: number[];
}

export class LineCollector implements ShellSink {
  #lines: OutputLine[] = [];
  #elapsed: number[] = [];
  #capture: Capture | undefined;
  /** Text of the program that does not yet end in a newline. */
  #open = "";
  #last = 0;

  begin(capture: Capture): void {
    this.#capture = capture;
    this.#last = performance.now();
  }

  end(): void {
    this.#capture?.stop();
    this.#capture = undefined;
  }

  /** The lines so far, and room for more. */
  take(): Collected {
    this.#drain();
    this.#closeOpen();
    const collected = { lines: this.#lines, elapsed: this.#elapsed };
    this.#lines = [];
    this.#elapsed = [];
    return collected;
  }

  line(line: OutputLine): void {
    this.#drain();
    this.#closeOpen();
    this.#add(line);
  }

  diagnostics(diagnostics: readonly Diagnostic[]): void {
    for (const each of diagnostics) this.#text(unnumbered(renderDiagnostic(each, PLAIN)));
  }

  fault(fault: ProgramFault): void {
    this.#drain();
    this.#closeOpen();
    for (const line of faultLines(fault, PLAIN)) {
      this.#add(line.map((segment) => typeof segment === "string" ? unnumbered(segment) : segment));
    }
  }

  notice(text: string): void {
    this.#text(text);
  }

  error(text: string): void {
    this.#text(`socksh: ${text}`);
  }

  /** A child's results are not the session's; what it prints is. */
  afterFork(): void {
    this.#capture = undefined;
    this.#lines = [];
  }

  #text(text: string): void {
    this.#drain();
    this.#closeOpen();
    for (const line of text.replace(/\n$/, "").split("\n")) this.#add([line]);
  }

  /** Takes over what the program has written. */
  #drain(): void {
    this.#open += this.#capture?.take() ?? "";
    const lines = this.#open.split("\n");
    this.#open = lines.pop()!;
    for (const line of lines) this.#add([line.replace(/\r$/, "")]);
  }

  #closeOpen(): void {
    if (this.#open !== "") this.#add([this.#open]);
    this.#open = "";
  }

  #add(line: OutputLine): void {
    const now = performance.now();
    this.#lines.push(line);
    this.#elapsed.push((now - this.#last) / MILLISECONDS);
    this.#last = now;
  }
}

/** Entries are counted; a session in which one is put in keeps its other lines. */
function unnumbered(text: string): string {
  return text.replaceAll(/<prompt:\d+>/g, "<prompt>");
}
