/**
 * A page that the program has closed, and touches: its handler of SIGSEGV runs, as often as the page is still closed then.
 * Without one that is the program's end; where the engine finds it out by itself, it does so at the very place.
 */
import type { Libc } from "../ffi/libc.ts";
import { openPageFaults, type PageFaults, type Touched } from "../ffi/page-faults.ts";
import type { Signals } from "../ffi/signals.ts";
import { SEGV_ACCERR } from "../ffi/signals-linux.ts";
import { Unsupported } from "../ffi/unsupported.ts";
import { SIGSEGV } from "./end.ts";
import { faultAtClosedPage } from "./faults.ts";
import type { Image } from "./image.ts";
import { PENDING } from "./layout.ts";

export interface PageOutcome {
  /** Runs the program's handler; false if there is none, or it is running. */
  deliver(signal: number, address: number, code: number): boolean;
  end(signal: number, message: string): never;
}

export class TouchedPages {
  readonly #pages: PageFaults;
  readonly #signals: Signals;
  readonly #outcome: PageOutcome;
  /** The engine finds such faults out by itself. */
  readonly #engineTraps: boolean;

  constructor(libc: Libc, { memory, thread }: Image, signals: Signals, outcome: PageOutcome) {
    this.#pages = openPageFaults(libc, memory.address(thread + PENDING), memory.address(PENDING), {
      start: memory.base,
      end: memory.base + memory.size,
    });
    this.#signals = signals;
    this.#outcome = outcome;
    this.#engineTraps = libc.runtime.trapsPageFaults;
  }

  /** The program closes pages. */
  closing(): void {
    if (!this.#engineTraps) this.#watch();
  }

  /** The program has a handler, or none any more. */
  handlerChanges(catches: boolean): void {
    if (catches) this.#watch();
    this.#pages.catchSent(catches);
  }

  /** What that needs of files is opened now. */
  prepare(): void {
    this.#watch();
  }

  /** Where there can be no native code, such a page is the process's end, as it is without a handler. */
  #watch(): void {
    try {
      this.#signals.open();
      this.#pages.watch();
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
    }
  }

  /** At a safe point. */
  handle(): void {
    for (const touched of this.#pages.take()) {
      while (!this.#pages.isOpen(touched)) {
        const isHandled = this.#outcome.deliver(SIGSEGV, touched.address, SEGV_ACCERR);
        if (!isHandled) this.#end(touched);
      }
    }
  }

  #end({ address, writes }: Touched): never {
    return this.#outcome.end(SIGSEGV, faultAtClosedPage(writes ? "write" : "read", address));
  }
}
