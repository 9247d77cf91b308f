/** What the program has asked to be done at signals: one table for all its threads, in its memory. */
import { signalCount } from "../ffi/block.ts";
import type { SignalAction } from "../libc/host.ts";
import type { ProgramMemory } from "../libc/memory.ts";
import { SIGNAL_ACTIONS } from "./layout.ts";

/** One signal's: offsets. */
const entry = { handler: 0, mask: 8, flags: 16, isSet: 20, size: 24 } as const;

export class SignalActionTable {
  readonly #memory: ProgramMemory;

  constructor(memory: ProgramMemory) {
    this.#memory = memory;
  }

  /** Undefined: what it was before the program. */
  get(signo: number): SignalAction | undefined {
    const { view } = this.#memory;
    const at = offset(signo);
    if (view.getInt32(at + entry.isSet, true) === 0) return undefined;
    return {
      handler: Number(view.getBigUint64(at + entry.handler, true)),
      mask: view.getBigUint64(at + entry.mask, true),
      flags: view.getInt32(at + entry.flags, true),
    };
  }

  set(signo: number, { handler, mask, flags }: SignalAction): void {
    const { view } = this.#memory;
    const at = offset(signo);
    view.setBigUint64(at + entry.handler, BigInt(handler), true);
    view.setBigUint64(at + entry.mask, mask, true);
    view.setInt32(at + entry.flags, flags, true);
    view.setInt32(at + entry.isSet, 1, true);
  }

  clear(): void {
    this.#memory.bytes.fill(0, SIGNAL_ACTIONS, offset(signalCount + 1));
  }
}

function offset(signo: number): number {
  return SIGNAL_ACTIONS + signo * entry.size;
}
