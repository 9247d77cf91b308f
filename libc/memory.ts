/** The program's memory as the host sees it: bytes at native addresses. */

export const LITTLE = true;
const TWO_32 = 0x1_0000_0000;

/** Bytes of a page of wasm's. */
const PAGE = 0x10000;

/** Bytes behind the program's that belong to nobody: a compiled access beside a checked one may reach them (cc/lower/facts.ts). */
export const SLACK_PAGE = 0x10000;

/** Bytes of the last page that the program cannot address; they stay 0, so every string in memory ends. */
export const TERMINATOR_PAGE = 0x10000;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export class ProgramMemory {
  readonly memory: WebAssembly.Memory;
  /** Native address of the first byte. */
  readonly base: number;
  /** Bytes the program may address. */
  readonly size: number;
  /** All there are: the memory does not grow. */
  readonly pages: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly view: DataView;

  constructor(memory: WebAssembly.Memory, base: number) {
    this.memory = memory;
    this.base = base;
    this.bytes = new Uint8Array(memory.buffer as ArrayBuffer);
    this.view = new DataView(memory.buffer);
    this.size = this.bytes.length - SLACK_PAGE - TERMINATOR_PAGE;
    this.pages = this.bytes.length / PAGE;
  }

  /** True if `length` bytes at `address` belong to the program. */
  contains(address: number, length: number): boolean {
    const offset = address - this.base;
    return offset >= 0 && length >= 0 && offset + length <= this.size;
  }

  offset(address: number): number {
    return address - this.base;
  }

  address(offset: number): number {
    return this.base + offset;
  }

  /** Length of the string at `address`, which must be in memory. */
  stringLength(address: number): number {
    const offset = address - this.base;
    return this.bytes.indexOf(0, offset) - offset;
  }

  /** The string at `address` as UTF-8 text. */
  string(address: number): string {
    const offset = address - this.base;
    return decoder.decode(this.bytes.subarray(offset, this.bytes.indexOf(0, offset)));
  }

  /** Writes `text` and a final 0; gives the bytes written. */
  writeString(address: number, text: string): number {
    const encoded = encoder.encode(text);
    const offset = address - this.base;
    this.bytes.set(encoded, offset);
    this.bytes[offset + encoded.length] = 0;
    return encoded.length + 1;
  }

  /** The wide string at `address` as text; what is no character becomes U+FFFD. */
  wideString(address: number): string {
    let text = "";
    for (let offset = address - this.base;; offset += 4) {
      const character = this.view.getUint32(offset, LITTLE);
      if (character === 0) return text;
      text += String.fromCodePoint(character > 0x10ffff ? 0xfffd : character);
    }
  }

  /** Writes `text` and a final 0 as wide characters. */
  writeWideString(address: number, text: string): void {
    let offset = address - this.base;
    for (const character of text) {
      this.view.setUint32(offset, character.codePointAt(0)!, LITTLE);
      offset += 4;
    }
    this.view.setUint32(offset, 0, LITTLE);
  }

  getInt32(address: number): number {
    return this.view.getInt32(address - this.base, LITTLE);
  }

  setInt32(address: number, value: number): void {
    this.view.setInt32(address - this.base, value, LITTLE);
  }

  /** A 64-bit word as a number: exact for pointers and sizes below 2^53. */
  getWord(address: number): number {
    return readWord(this.view, address - this.base);
  }

  setWord(address: number, value: number): void {
    writeWord(this.view, address - this.base, value);
  }
}

/** A signed 64-bit word as a number, without a detour through bigint. */
export function readWord(view: DataView, offset: number): number {
  return view.getInt32(offset + 4, LITTLE) * TWO_32 + view.getUint32(offset, LITTLE);
}

export function writeWord(view: DataView, offset: number, value: number): void {
  const high = Math.floor(value / TWO_32);
  view.setUint32(offset, value - high * TWO_32, LITTLE);
  view.setInt32(offset + 4, high, LITTLE);
}

export function copyWord(view: DataView, to: number, from: number): void {
  view.setInt32(to, view.getInt32(from, LITTLE), LITTLE);
  view.setInt32(to + 4, view.getInt32(from + 4, LITTLE), LITTLE);
}
