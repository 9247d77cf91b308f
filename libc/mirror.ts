/**
 * Results in libc's own memory (`ctime`'s string, `gethostbyname`'s hostent), which a program cannot address:
 * each native object gets a copy in the program's memory, always the same one, so that a later call overwrites
 * what an earlier one returned exactly where C says it may.
 */
import type { RecordInfo, Type } from "../cc/types.ts";
import type { Host } from "./host.ts";
import { readWord } from "./memory.ts";

interface Copy {
  readonly address: number;
  readonly capacity: number;
}

const POINTER = 8;
/** Room for a static buffer to hold a longer string next time. */
const MINIMUM_STRING = 64;

export class Mirrors {
  readonly #host: Host;
  readonly #copies = new Map<number, Copy>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** The program's copy of the C string at `native`; pointers that are the program's own stay. */
  string(native: number): number {
    if (native === 0 || this.#host.memory.contains(native, 1)) return native;
    const length = this.#host.call("strlen", native) + 1;
    return this.bytes(native, length, Math.max(length, MINIMUM_STRING));
  }

  /** The program's copy of `length` bytes at `native`. */
  bytes(native: number, length: number, room = length): number {
    const { memory } = this.#host;
    let copy = this.#copies.get(native);
    if (copy === undefined || copy.capacity < length) {
      copy = { address: this.#host.permanent(room), capacity: room };
      this.#copies.set(native, copy);
    }
    memory.bytes.set(this.#host.native(native, length), memory.offset(copy.address));
    return copy.address;
  }

  /** A copy of a NULL-terminated array of pointers, each element copied by `element`. */
  list(native: number, element: (pointer: number) => number): number {
    if (native === 0) return 0;
    let count = 0;
    while (this.#nativeWord(native + count * POINTER) !== 0) count++;
    const address = this.bytes(native, (count + 1) * POINTER);
    for (let i = 0; i < count; i++) {
      const at = address + i * POINTER;
      this.#host.memory.setWord(at, element(this.#host.memory.getWord(at)));
    }
    return address;
  }

  /** A copy of a struct, its strings, lists of strings and linked structs copied with it. */
  record(native: number, record: RecordInfo): number {
    if (native === 0 || this.#host.memory.contains(native, 1)) return native;
    const address = this.bytes(native, record.size);
    for (const member of record.members ?? []) {
      if (member.type.kind !== "pointer") continue;
      const at = address + member.offset;
      const pointer = this.#host.memory.getWord(at);
      if (pointer !== 0) this.#host.memory.setWord(at, this.#pointee(pointer, member.type.to));
    }
    return address;
  }

  #pointee(native: number, type: Type): number {
    if (isCharacter(type)) return this.string(native);
    if (type.kind === "pointer" && isCharacter(type.to)) return this.list(native, (pointer) => this.string(pointer));
    if (type.kind === "record" && type.record.members !== undefined) return this.record(native, type.record);
    return native;
  }

  #nativeWord(address: number): number {
    const bytes = this.#host.native(address, POINTER);
    return readWord(new DataView(bytes.buffer, bytes.byteOffset, POINTER), 0);
  }
}

function isCharacter(type: Type): boolean {
  return type.kind === "integer" && type.size === 1;
}

const mirrorsOf = new WeakMap<Host, Mirrors>();

/** The mirrors of a program; one set per host. */
export function mirrors(host: Host): Mirrors {
  let found = mirrorsOf.get(host);
  if (found === undefined) mirrorsOf.set(host, found = new Mirrors(host));
  return found;
}
