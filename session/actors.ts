/**
 * Named actors (`A> accept(l, NULL, NULL)`) on one thread. A call that would block is kept, and made as soon as a later
 * command has given it something: the program sees what it would see of a second process, in one order always.
 */
import type { Libc } from "../ffi/libc.ts";
import type { OutputLine } from "../shell/output.ts";
import type { Shell } from "../shell/shell.ts";
import { type BlockingCall, blockingCall, isReady } from "./blocking-call.ts";

interface Waiting {
  readonly actor: string;
  readonly call: BlockingCall;
  run(): boolean;
}

/** Whose results are expected now, and how long they may take: loopback is quick, and not always at once. */
export interface Expectation {
  readonly actors: ReadonlySet<string>;
  readonly milliseconds: number;
}

export class Actors {
  readonly #libc: Libc;
  readonly #shell: Shell;
  /** In the order in which they began to wait. */
  readonly #waiting: Waiting[] = [];

  constructor(libc: Libc, shell: Shell) {
    this.#libc = libc;
    this.#shell = shell;
  }

  get waiting(): ReadonlySet<string> {
    return new Set(this.#waiting.map(({ actor }) => actor));
  }

  /** Does what an actor says, or keeps it; the call it still waits in, if it can say nothing. */
  act(actor: string, text: string): boolean | BlockingCall {
    const busy = this.#waiting.find((each) => each.actor === actor);
    if (busy !== undefined) return busy.call;
    const entry = this.#shell.prepareEntry(text);
    if (entry.kind !== "prepared") return entry.kind === "done" && entry.ok;
    const call = blockingCall(this.#libc, this.#shell.program, entry.reports);
    if (call === undefined || isReady(this.#libc, call, 0)) return entry.run();
    this.#waiting.push({ actor, call, run: () => entry.run() });
    return true;
  }

  /** Makes the next call that no longer blocks; its actor, or undefined when all wait on. */
  proceed({ actors, milliseconds }: Expectation): string | undefined {
    const ready = this.#waiting.find(({ call }) => isReady(this.#libc, call, 0)) ??
      this.#waiting.find(({ actor, call }) => actors.has(actor) && isReady(this.#libc, call, milliseconds));
    if (ready === undefined) return undefined;
    this.#waiting.splice(this.#waiting.indexOf(ready), 1);
    ready.run();
    return ready.actor;
  }
}

/** `= 4` of actor A is `A= 4`; any other line of its stands behind `A= ` as it is. */
export function actorLine(actor: string, line: OutputLine): OutputLine {
  const [first, ...rest] = line;
  if (typeof first !== "string") return [`${actor}= `, ...line];
  return [first.startsWith("= ") ? `${actor}${first}` : `${actor}= ${first}`, ...rest];
}

/** What a session says at its end of a call that nothing has come for. */
export function stillWaiting(actor: string): OutputLine {
  return [`${actor}= (still waiting)`];
}
