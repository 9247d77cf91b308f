/** Reads the number formats of the WebAssembly binary format. */

const utf8 = new TextDecoder();

export class ByteReader {
  at: number;
  readonly end: number;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.at = at;
    this.end = end;
  }

  get done(): boolean {
    return this.at >= this.end;
  }

  byte(): number {
    return this.#bytes[this.at++]!;
  }

  /** Unsigned LEB128 of up to 32 bits. */
  unsigned(): number {
    let value = 0;
    for (let scale = 1;; scale *= 0x80) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  /** Signed LEB128 of up to 64 bits. */
  signed(): bigint {
    let value = 0n;
    for (let shift = 0n;; shift += 7n) {
      const byte = this.byte();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asIntN(Number(shift) + 7, value);
    }
  }

  float32(): number {
    this.at += 4;
    return this.#view.getFloat32(this.at - 4, true);
  }

  float64(): number {
    this.at += 8;
    return this.#view.getFloat64(this.at - 8, true);
  }

  /** The bits of a float, for a NaN's payload. */
  bits(size: 4 | 8): bigint {
    return size === 4 ? BigInt(this.#view.getUint32(this.at, true)) : this.#view.getBigUint64(this.at, true);
  }

  bytes(length: number): Uint8Array {
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }

  name(): string {
    return utf8.decode(this.bytes(this.unsigned()));
  }

  /** `read` as many times as the count that comes first. */
  vector<T>(read: () => T): T[] {
    const items: T[] = [];
    for (let count = this.unsigned(); count > 0; count--) items.push(read());
    return items;
  }
}
