/** Records what is typed at the prompt, and what comes of it, as a session file. */
import type { Libc } from "../ffi/libc.ts";
import type { OutputLine } from "../shell/output.ts";
import type { Shell, ShellSink } from "../shell/shell.ts";
import { evaluateCaptured, labelOf, LineCollector } from "./evaluate.ts";
import { continuationPrompt, shellPrompt } from "./format.ts";
import { recordLines } from "./format-record.ts";
import { noBindings } from "./match.ts";
import type { Bindings } from "./match-line.ts";

export class SessionRecorder {
  readonly #libc: Libc;
  readonly #shell: Shell;
  readonly #collector = new LineCollector();
  #path: string | undefined;
  #bindings: Bindings = noBindings;

  constructor(libc: Libc, shell: Shell) {
    this.#libc = libc;
    this.#shell = shell;
  }

  get active(): boolean {
    return this.#path !== undefined;
  }

  get path(): string | undefined {
    return this.#path;
  }

  /** Begins a new file. Throws if it cannot be written. */
  start(path: string): void {
    this.#libc.runtime.writeText(path, "");
    this.#path = path;
    this.#bindings = noBindings;
  }

  stop(): void {
    this.#path = undefined;
  }

  /** Evaluates an entry, shows its lines, and appends both to the file. */
  evaluate(text: string, sink: ShellSink): void {
    const lines = this.#shell.withSink(
      this.#collector,
      () => evaluateCaptured(this.#libc, this.#shell, this.#collector, text),
    );
    for (const line of lines) sink.line(line);
    this.#libc.runtime.appendText(this.#path!, this.#recorded(text, lines));
  }

  #recorded(text: string, lines: readonly OutputLine[]): string {
    const recorded = recordLines(lines, this.#bindings, (value, index) => value.kind === "fd" ? labelOf(lines[index]!) : undefined);
    this.#bindings = recorded.bindings;
    const [first = "", ...more] = text.trimEnd().split("\n");
    const source = [shellPrompt + first, ...more.map((line) => continuationPrompt + line)];
    return [...source, ...recorded.lines].map((line) => `${line}\n`).join("");
  }
}
