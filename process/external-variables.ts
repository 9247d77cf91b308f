/** Variables that libc defines and programs name: each has a place in the program's memory. */
import type { ProgramHost } from "./host.ts";

const POINTER = 8;
const STREAMS = new Set(["stdin", "stdout", "stderr"]);

export class ExternalVariables {
  readonly #host: ProgramHost;
  readonly #offsets = new Map<string, number>();

  constructor(host: ProgramHost) {
    this.#host = host;
  }

  /** The offset of the variable in the program's memory, or undefined if libc has none of that name. */
  offset(name: string): number | undefined {
    let offset = this.#offsets.get(name);
    if (offset === undefined) {
      offset = this.#create(name);
      if (offset !== undefined) this.#offsets.set(name, offset);
    }
    return offset;
  }

  #create(name: string): number | undefined {
    if (STREAMS.has(name)) return this.#stream(name);
    if (name === "environ" || name === "__environ") return this.#environment();
    const constant = CONSTANTS[name];
    if (constant === undefined) return undefined;
    const address = this.#host.permanent(constant.length);
    this.#host.memory.bytes.set(constant, this.#host.memory.offset(address));
    return this.#host.memory.offset(address);
  }

  /** A `FILE *` is libc's pointer: opaque to the program, and known to be alive. */
  #stream(name: string): number | undefined {
    const symbol = this.#host.symbol(name);
    if (symbol === undefined) return undefined;
    const { memory } = this.#host;
    const address = this.#host.permanent(POINTER);
    memory.bytes.set(this.#host.native(symbol, POINTER), memory.offset(address));
    this.#host.streams.add(memory.getWord(address));
    return memory.offset(address);
  }

  /** A copy of the environment, as `main`'s third argument has it too. */
  #environment(): number | undefined {
    const symbol = this.#host.symbol("environ");
    if (symbol === undefined) return undefined;
    const { memory } = this.#host;
    const variable = this.#host.permanent(POINTER);
    const slot = this.#host.permanent(POINTER);
    const word = (native: number) => {
      memory.bytes.set(this.#host.native(native, POINTER), memory.offset(slot));
      return memory.getWord(slot);
    };
    const strings: number[] = [];
    const list = word(symbol);
    for (let at = list; word(at) !== 0; at += POINTER) {
      const native = word(at);
      const length = this.#host.call("strlen", native) + 1;
      const copy = this.#host.permanent(length);
      memory.bytes.set(this.#host.native(native, length), memory.offset(copy));
      strings.push(copy);
    }
    const array = this.#host.permanent((strings.length + 1) * POINTER);
    strings.forEach((string, i) => memory.setWord(array + i * POINTER, string));
    memory.setWord(variable, array);
    return memory.offset(variable);
  }
}

/** in6addr_any, in6addr_loopback (RFC 3493). */
const CONSTANTS: Readonly<Record<string, Uint8Array>> = {
  in6addr_any: new Uint8Array(16),
  in6addr_loopback: Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]),
};
