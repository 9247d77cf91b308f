/** Performs the commands of a session one by one, and keeps all that comes of each as lines. */
import type { Libc } from "../ffi/libc.ts";
import { runCommand } from "../shell/commands.ts";
import type { OutputLine } from "../shell/output.ts";
import type { Shell } from "../shell/shell.ts";
import { actorLine, Actors, type Expectation, stillWaiting } from "./actors.ts";
import { Capture } from "./capture.ts";
import { LineCollector } from "./collect.ts";

export interface Performance {
  readonly lines: readonly OutputLine[];
  /** Seconds that each line was waited for. */
  readonly elapsed: readonly number[];
  /** All went well, as far as the shell knows. */
  readonly ok: boolean;
}

export class Performer {
  readonly #libc: Libc;
  readonly #shell: Shell;
  readonly #collector = new LineCollector();
  readonly #actors: Actors;

  constructor(libc: Libc, shell: Shell) {
    this.#libc = libc;
    this.#shell = shell;
    this.#actors = new Actors(libc, shell);
  }

  /** Actors whose calls are blocked. */
  get waiting(): ReadonlySet<string> {
    return this.#actors.waiting;
  }

  /** `actor`: undefined for the shell itself. `expected`: whose calls shall come back at this command. */
  perform(
    actor: string | undefined,
    text: string,
    expected: (waiting: ReadonlySet<string>) => Expectation,
  ): Performance {
    const collector = this.#collector;
    collector.begin(new Capture(this.#libc));
    try {
      return this.#shell.withSink(collector, () => {
        const ok = actor === undefined ? this.#evaluate(text) : this.#act(actor, text);
        const { lines, elapsed } = collector.take();
        const awaited = expected(this.waiting);
        for (let next = this.#actors.proceed(awaited); next !== undefined; next = this.#actors.proceed(awaited)) {
          const more = collector.take();
          lines.push(...more.lines.map((line) => actorLine(next!, line)));
          elapsed.push(...more.elapsed);
        }
        return { lines, elapsed, ok };
      });
    } finally {
      collector.end();
    }
  }

  /** What is to be said at the end: who waits in vain. */
  finish(): OutputLine[] {
    return [...this.waiting].map(stillWaiting);
  }

  #act(actor: string, text: string): boolean {
    const result = this.#actors.act(actor, text);
    if (typeof result === "boolean") return result;
    this.#collector.error(`${actor} still waits in ${result.function}(${result.descriptor}, …)`);
    return false;
  }

  #evaluate(text: string): boolean {
    if (!text.startsWith(":")) {
      const result = this.#shell.evaluate(text);
      return result.kind === "done" && result.ok;
    }
    return runCommand(this.#shell, text, this.#collector);
  }
}
