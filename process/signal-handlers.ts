/** What happens at a safe point when a signal has been marked: the program's handler runs, or Ctrl-C ends the entry. */
import { signalNumbers, type Signals } from "../ffi/signals.ts";
import { ProgramInterrupt } from "./end.ts";
import type { Image } from "./image.ts";

export class SignalHandlers {
  /** At the prompt SIGINT belongs to the shell: it gives the prompt back. */
  #interactive = false;
  readonly #signals: Signals;
  readonly #image: Image;
  /** C function pointers by signal number. */
  readonly #handlers = new Map<number, number>();

  constructor(signals: Signals, image: Image) {
    this.#signals = signals;
    this.#image = image;
  }

  /** From now on SIGINT ends what runs, and not the process. */
  catchInterrupts(): void {
    this.#interactive = true;
    this.#signals.installSignalMark(signalNumbers.SIGINT);
  }

  /** SIGALRM ends what runs, unless the program has a handler of its own for it. */
  catchAlarm(): void {
    this.#signals.installSignalMark(signalNumbers.SIGALRM);
  }

  /** A Ctrl-C that came before anything ran interrupts nothing. */
  forgetInterrupts(): void {
    this.#signals.takeOne(signalNumbers.SIGINT);
  }

  /** The safe point. */
  poll(): void {
    for (const { signo } of this.#signals.take()) {
      const handler = this.#handlers.get(signo);
      if (handler !== undefined) this.#image.functionAt(handler)?.(signo);
      else if (signo === signalNumbers.SIGALRM) throw new ProgramInterrupt("stopped: it took too long");
      else if (signo === signalNumbers.SIGINT && this.#interactive) throw new ProgramInterrupt("interrupted");
    }
  }
}
