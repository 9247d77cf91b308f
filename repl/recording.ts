/** `:record FILE` and `--record FILE`: entries pass through here, to the shell or to the recorder. */
import type { Libc } from "../ffi/libc.ts";
import { SessionRecorder } from "../session/record.ts";
import type { Shell } from "../shell/shell.ts";
import type { ConsoleSink } from "./console-sink.ts";

export class Recording {
  readonly #sink: ConsoleSink;
  readonly #recorder: SessionRecorder;

  constructor(libc: Libc, shell: Shell, sink: ConsoleSink) {
    this.#sink = sink;
    this.#recorder = new SessionRecorder(libc, shell);
  }

  get active(): boolean {
    return this.#recorder.active;
  }

  /** True if the file could be made. */
  start(path: string): boolean {
    try {
      this.#recorder.start(path);
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#sink.error(`cannot record to ${path}: ${reason}`);
      return false;
    }
  }

  stop(): void {
    this.#recorder.stop();
  }

  /** A line that is complete as it is, and no C: a heading of the session that is recorded. */
  isOwn(line: string): boolean {
    return this.#recorder.active && this.#recorder.isOwn(line);
  }

  /** Whether the entry went well; undefined if nothing is recorded, and it is the shell's. */
  evaluate(text: string): boolean | undefined {
    const command = /^:record(?:\s+(.*\S))?\s*$/.exec(text.trim());
    if (command !== null) return this.#command(command[1]);
    return this.#recorder.active ? this.#recorder.evaluate(text, this.#sink) : undefined;
  }

  #command(argument: string | undefined): boolean {
    const { path } = this.#recorder;
    if (argument === undefined) {
      this.#sink.notice(path === undefined ? "not recording (:record FILE starts)" : `recording to ${path}`);
    } else if (argument === "off") {
      this.#recorder.stop();
      this.#sink.notice(path === undefined ? "not recording" : `recorded in ${path}`);
    } else if (this.start(argument)) {
      this.#sink.notice(`recording to ${argument}: a line \`# Title\` begins a phase, \`:record off\` ends it`);
    } else {
      return false;
    }
    return true;
  }
}
