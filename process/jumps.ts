/**
 * setjmp and longjmp. A jmp_buf names a call of a C function by a cell in its frame and a number that no other call has
 * (cc/lower/jumps.ts); longjmp is an exception that this call catches. It goes through the frames of libc's functions, of
 * signal handlers and of callbacks as any other.
 */
import { jumpCell } from "../cc/object.ts";
import type { Signals } from "../ffi/signals.ts";
import { LITTLE } from "../libc/memory.ts";
import { SIGABRT } from "./end.ts";
import { exceptionOf, JUMP } from "./exceptions.ts";
import type { Image } from "./image.ts";

/** What we keep in a jmp_buf, whose beginning is the platform's to use as it likes: offsets. */
const buffer = { activation: 0, cell: 4, site: 8, stackPointer: 12, maskIsSaved: 16, mask: 24, size: 32 } as const;

/** The ways to end the program, when there is nowhere to jump to. */
export interface JumpFaults {
  fault(address: number, what: string): never;
  signal(signal: number, message: string): never;
}

export const FUNCTION_RETURNED = "Aborted: longjmp: the function that called setjmp has returned";

export class Jumps {
  readonly #signals: Signals;
  readonly #image: Image;
  readonly #faults: JumpFaults;
  /** The number of the last call that was given one. */
  #activations = 0;

  constructor(signals: Signals, image: Image, faults: JumpFaults) {
    this.#signals = signals;
    this.#image = image;
    this.#faults = faults;
  }

  /** Fills the jmp_buf at `address`: `env.setjmp` of modules. */
  set(address: number, cell: number, site: number, saveMask: number): void {
    const at = this.#offset(address, "setjmp: its buffer");
    const { view } = this.#image.memory;
    let activation = view.getInt32(cell + jumpCell.activation, LITTLE);
    if (activation === 0) {
      // Never 0, also when a program has made four thousand million of them.
      activation = this.#activations = (this.#activations + 1 | 0) || 1;
      view.setInt32(cell + jumpCell.activation, activation, LITTLE);
    }
    view.setInt32(at + buffer.activation, activation, LITTLE);
    view.setInt32(at + buffer.cell, cell, LITTLE);
    view.setInt32(at + buffer.site, site, LITTLE);
    view.setInt32(at + buffer.stackPointer, this.#image.stackPointer.value as number, LITTLE);
    view.setInt32(at + buffer.maskIsSaved, saveMask === 0 ? 0 : 1, LITTLE);
    if (saveMask !== 0) view.setBigUint64(at + buffer.mask, this.#signals.mask(), LITTLE);
  }

  jump(address: number, value: number): never {
    const at = this.#offset(address, "longjmp: its buffer");
    const { view } = this.#image.memory;
    const activation = view.getInt32(at + buffer.activation, LITTLE);
    const cell = view.getInt32(at + buffer.cell, LITTLE);
    if (activation === 0) this.#faults.signal(SIGABRT, "Aborted: longjmp: setjmp has not filled the buffer");
    if (!this.#isActive(activation, cell)) this.#faults.signal(SIGABRT, FUNCTION_RETURNED);
    view.setInt32(cell + jumpCell.site, view.getInt32(at + buffer.site, LITTLE), LITTLE);
    view.setInt32(cell + jumpCell.stackPointer, view.getInt32(at + buffer.stackPointer, LITTLE), LITTLE);
    view.setInt32(cell + jumpCell.value, value === 0 ? 1 : value, LITTLE);
    if (view.getInt32(at + buffer.maskIsSaved, LITTLE) !== 0) {
      this.#signals.setMask(view.getBigUint64(at + buffer.mask, LITTLE));
    }
    throw exceptionOf(JUMP, cell);
  }

  /** A frame below the stack pointer is gone, whatever its bytes say; a signal's handler may have a stack of its own. */
  #isActive(activation: number, cell: number): boolean {
    const { stackPointer, memory, stackLimit, stackTop } = this.#image;
    const now = stackPointer.value as number;
    const elsewhere = now < stackLimit || now > stackTop;
    const isThere = cell >= (elsewhere ? stackLimit : now) && cell <= stackTop - jumpCell.size ||
      elsewhere && cell >= now && cell <= memory.size - jumpCell.size;
    return isThere && memory.view.getInt32(cell + jumpCell.activation, LITTLE) === activation;
  }

  #offset(address: number, what: string): number {
    const { memory } = this.#image;
    if (!memory.contains(address, buffer.size)) this.#faults.fault(address, what);
    return memory.offset(address);
  }
}
