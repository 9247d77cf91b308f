/**
 * A page that the program has closed, and touches: its handler of SIGSEGV runs, as often as the page is still closed then.
 * Without one that is the program's end; where the engine finds it out by itself, it does so at the very place.
 */
import type { Libc } from "../ffi/libc.ts";
import { openPageFaults, type PageFaults, type Touched } from "../ffi/page-faults.ts";
import type { Signals } from "../ffi/signals.ts";
import { SIGSEGV } from "./end.ts";
import { faultAtClosedPage } from "./faults.ts";
import type { Image } from "./image.ts";
import { PENDING } from "./layout.ts";

/** siginfo_t.si_code: the page is there, and not to be touched so. */
const SEGV_ACCERR = 2;

export interface PageOutcome {
  /** Runs the program's handler; false if there is none, or it is running. */
  deliver(signal: number, address: number, code: number): boolean;
  end(signal: number, message: string): never;
}

export class TouchedPages {
  readonly #pages: PageFaults;
  readonly #signals: Signals;
  readonly #outcome: PageOutcome;
  /** The engine takes no notice of such faults: these, too, are to be found out here. */
  readonly #engineIsBlind: boolean;

  constructor(libc: Libc, { memory, thread }: Image, signals: Signals, outcome: PageOutcome) {
    this.#pages = openPageFaults(libc, memory.address(thread + PENDING), memory.address(PENDING), {
      start: memory.base,
      end: memory.base + memory.size,
    });
    this.#signals = signals;
    this.#outcome = outcome;
    this.#engineIsBlind = libc.runtime.name === "deno";
  }

  /** The program closes pages. */
  closing(): void {
    if (this.#engineIsBlind) this.#watch();
  }

  /** The program has a handler, or none any more. */
  handlerChanges(catches: boolean): void {
    if (catches) this.#watch();
    this.#pages.catchSent(catches);
  }

  #watch(): void {
    this.#signals.open();
    this.#pages.watch();
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
