/** Reading and writing C's scalar types in memory. Both architectures are little-endian. */

/** Integers by sign and bits; `char` in arrays is text; a `pointer` is an address as a JS number. */
export type Scalar = "u8" | "i8" | "u16" | "i16" | "u32" | "i32" | "u64" | "i64" | "char" | "pointer";

const ranges: Readonly<Record<Scalar, readonly [low: number, high: number]>> = {
  u8: [0, 0xff],
  i8: [-0x80, 0x7f],
  char: [-0x80, 0x7f],
  u16: [0, 0xffff],
  i16: [-0x8000, 0x7fff],
  u32: [0, 0xffff_ffff],
  i32: [-0x8000_0000, 0x7fff_ffff],
  u64: [0, Number.MAX_SAFE_INTEGER],
  i64: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  pointer: [0, Number.MAX_SAFE_INTEGER],
};

/** 64-bit values beyond 2^53 are rounded. */
export function readScalar(view: DataView, offset: number, kind: Scalar): number {
  switch (kind) {
    case "u8":
      return view.getUint8(offset);
    case "i8":
    case "char":
      return view.getInt8(offset);
    case "u16":
      return view.getUint16(offset, true);
    case "i16":
      return view.getInt16(offset, true);
    case "u32":
      return view.getUint32(offset, true);
    case "i32":
      return view.getInt32(offset, true);
    case "i64":
      return Number(view.getBigInt64(offset, true));
    case "u64":
    case "pointer":
      return Number(view.getBigUint64(offset, true));
  }
}

/** C would cut off what does not fit; here it is a RangeError, which names `what`. */
export function writeScalar(view: DataView, offset: number, kind: Scalar, value: number, what: string): void {
  const [low, high] = ranges[kind];
  if (!Number.isInteger(value) || value < low || value > high) {
    throw new RangeError(`${what}: ${String(value)} is not an integer from ${low} to ${high}`);
  }
  switch (kind) {
    case "u8":
    case "i8":
    case "char":
      return view.setUint8(offset, value);
    case "u16":
    case "i16":
      return view.setUint16(offset, value, true);
    case "u32":
    case "i32":
      return view.setUint32(offset, value, true);
    case "u64":
    case "i64":
    case "pointer":
      return view.setBigInt64(offset, BigInt(value), true);
  }
}

/** What an array of `kind` is in TypeScript: a view of the same memory. */
export function arrayView(kind: Scalar, buffer: ArrayBuffer, offset: number, length: number) {
  switch (kind) {
    case "u8":
      return new Uint8Array(buffer, offset, length);
    case "i8":
      return new Int8Array(buffer, offset, length);
    case "u16":
      return new Uint16Array(buffer, offset, length);
    case "i16":
      return new Int16Array(buffer, offset, length);
    case "u32":
      return new Uint32Array(buffer, offset, length);
    case "i32":
      return new Int32Array(buffer, offset, length);
    case "u64":
      return new BigUint64Array(buffer, offset, length);
    case "i64":
      return new BigInt64Array(buffer, offset, length);
    case "char":
    case "pointer":
      throw new Error(`no view for an array of ${kind}`);
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The text of a `char` array: UTF-8 up to the NUL, or all of it. */
export function readText(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return decoder.decode(end < 0 ? bytes : bytes.subarray(0, end));
}

/** Puts text, or bytes, into a `char` array and zeros behind them. Text that fills the array has no NUL. */
export function writeText(bytes: Uint8Array, text: string | Uint8Array, what: string): void {
  const source = typeof text === "string" ? encoder.encode(text) : text;
  if (source.length > bytes.length) {
    throw new RangeError(`${what}: ${source.length} bytes do not fit into ${bytes.length}`);
  }
  bytes.set(source);
  bytes.fill(0, source.length);
}
