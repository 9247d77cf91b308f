/** Lines of input that may together be one entry. */
import { scanLine, type ScanState, startOfText } from "../shell/paste-scan.ts";

/** Up to here the compiler is asked after every line. */
const SHORT = 64;
/** Beyond, within braces, only when so many times the lines have come: asking after each takes quadratic time. */
const GROWTH = 1.5;

export class PendingEntry {
  text = "";
  #lines = 0;
  #nextAsked = SHORT;
  #state: ScanState = startOfText;

  get empty(): boolean {
    return this.text === "";
  }

  /** Adds a line, which may end with its newline; whether it is worth asking if the entry is complete. */
  add(line: string): boolean {
    this.text += line;
    this.#lines++;
    this.#state = scanLine(line.trimEnd(), this.#state).after;
    if (this.#lines > SHORT && this.#state.braces > 0 && this.#lines < this.#nextAsked) return false;
    this.#nextAsked = Math.max(this.#nextAsked, this.#lines * GROWTH);
    return true;
  }

  clear(): void {
    this.text = "";
    this.#lines = 0;
    this.#nextAsked = SHORT;
    this.#state = startOfText;
  }
}
