/** How far a long command has come: a bar on the terminal's last line, which the result replaces. */
import type { CommandOutput } from "./command.ts";

const CELLS = 24;
/** Between two drawings; what is done sooner shows no bar at all. */
const EVERY_MS = 100;

export class Progress {
  readonly #out: CommandOutput;
  #last = performance.now();
  #drawn = false;

  constructor(out: CommandOutput) {
    this.#out = out;
  }

  /** `what`: more about it, asked for only if it is shown. */
  update(done: number, total: number, what: () => string): void {
    if (this.#out.status === undefined) return;
    const now = performance.now();
    if (now - this.#last < EVERY_MS) return;
    this.#last = now;
    this.#drawn = true;
    this.#out.status(progressBar(done, total, what()));
  }

  end(): void {
    if (this.#drawn) this.#out.status?.("");
  }
}

export function progressBar(done: number, total: number, what: string): string {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const filled = Math.floor(share * CELLS);
  const percent = `${Math.floor(share * 100)}`.padStart(3);
  return `[${"#".repeat(filled)}${"-".repeat(CELLS - filled)}] ${percent}%  ${what}`;
}
