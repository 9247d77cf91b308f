/** What the calls take for C's pointers, and the checks that keep libc within it. */
import { bytesOf, type Struct } from "./struct.ts";

/** Memory that a call may read or write: a struct, a scalar, a char array, a typed array. */
export type Memory = Struct | ArrayBufferView;

const encoder = new TextEncoder();

/** Text is sent as UTF-8, without a NUL. */
export function bytesToSend(data: Memory | string): Uint8Array {
  return typeof data === "string" ? encoder.encode(data) : bytesOf(data);
}

/** A length given beside a buffer: must not exceed it, as libc would read or write beyond. */
export function lengthWithin(bytes: Uint8Array | null, length: number | undefined, what: string): number {
  const size = bytes?.length ?? 0;
  if (length === undefined) return size;
  if (!(length <= size)) throw new RangeError(`${what}: ${length} is more than the ${size} bytes of the buffer`);
  return length;
}

/** The same for a length that the call reads and writes. */
export function lengthCell(
  bytes: Uint8Array | null,
  length: Struct | null | undefined,
  what: string,
): Uint8Array | null {
  if (bytes === null) return length ? length.bytes : null;
  if (!length) {
    const cell = new Uint8Array(new ArrayBuffer(4));
    new DataView(cell.buffer).setUint32(0, bytes.length, true);
    return cell;
  }
  lengthWithin(bytes, length.view.getUint32(0, true), what);
  return length.bytes;
}

export function bytesOrNull(memory: Memory | null | undefined): Uint8Array | null {
  return memory == null ? null : bytesOf(memory);
}
