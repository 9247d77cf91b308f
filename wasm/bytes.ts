/** A growing byte buffer with the number formats of the WebAssembly binary format. */

const utf8 = new TextEncoder();
const scratch = new DataView(new ArrayBuffer(8));

export class ByteWriter {
  length = 0;
  private bytes: Uint8Array<ArrayBuffer>;

  constructor(capacity = 256) {
    this.bytes = new Uint8Array(capacity);
  }

  /** What was written so far; valid until the next write. */
  view(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.length);
  }

  byte(value: number): void {
    if (this.length === this.bytes.length) this.reserve(1);
    this.bytes[this.length++] = value;
  }

  append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Unsigned LEB128 of an integer below 2^53. */
  unsigned(value: number): void {
    while (value >= 0x80) {
      this.byte((value % 0x80) | 0x80);
      value = Math.floor(value / 0x80);
    }
    this.byte(value);
  }

  /** Signed LEB128 of a safe integer; its form does not depend on the width. */
  signed(value: number): void {
    for (;;) {
      const low = value & 0x7f;
      value = Math.floor(value / 0x80);
      if ((value === 0 && low < 0x40) || (value === -1 && low >= 0x40)) {
        this.byte(low);
        return;
      }
      this.byte(low | 0x80);
    }
  }

  /** Signed LEB128 of any 64-bit integer, as the signed number of the same bits. */
  signed64(value: bigint): void {
    value = BigInt.asIntN(64, value);
    const low = Number(value);
    if (Number.isSafeInteger(low)) {
      this.signed(low);
      return;
    }
    while (value < -0x40n || value > 0x3fn) {
      this.byte(Number(value & 0x7fn) | 0x80);
      value >>= 7n;
    }
    this.byte(Number(value & 0x7fn));
  }

  float32(value: number): void {
    scratch.setFloat32(0, value, true);
    this.scratchBytes(4);
  }

  float64(value: number): void {
    scratch.setFloat64(0, value, true);
    this.scratchBytes(8);
  }

  name(text: string): void {
    const bytes = utf8.encode(text);
    this.unsigned(bytes.length);
    this.append(bytes);
  }

  /** A place for an index that is known later: three bytes of LEB128, which hold indices below 2^21. */
  reserveIndex(): number {
    const at = this.length;
    for (let i = 0; i < 3; i++) this.byte(0);
    return at;
  }

  patchIndex(at: number, index: number): void {
    this.bytes[at] = (index & 0x7f) | 0x80;
    this.bytes[at + 1] = ((index >> 7) & 0x7f) | 0x80;
    this.bytes[at + 2] = (index >> 14) & 0x7f;
  }

  private scratchBytes(count: number): void {
    for (let i = 0; i < count; i++) this.byte(scratch.getUint8(i));
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
