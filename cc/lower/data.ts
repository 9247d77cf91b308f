/** The initial bytes of static objects, gathered into few data segments. */
import { encodeLongDouble } from "./longdouble-data.ts";
import type { BitRange } from "../tree.ts";

/** Shorter runs of zeros inside a segment stay: a new segment's header would take about as much. */
const SHORT_GAP = 16;

/** One static object that has initial values. */
export class DataArea {
  readonly offset: number;
  readonly size: number;
  private bytes = new Uint8Array(16);
  private view = new DataView(this.bytes.buffer);
  /** Bytes up to the last one written. */
  private extent = 0;

  constructor(offset: number, size: number) {
    this.offset = offset;
    this.size = size;
  }

  integer(at: number, size: number, value: number | bigint): void {
    if (!this.reserve(at, size)) return;
    if (size <= 4 && typeof value === "number") {
      if (size === 1) this.view.setUint8(at, value);
      else if (size === 2) this.view.setUint16(at, value, true);
      else this.view.setUint32(at, value, true);
      return;
    }
    if (size === 8) {
      this.view.setBigInt64(at, BigInt(value), true);
      return;
    }
    let rest = BigInt.asUintN(size * 8, BigInt(value));
    for (let i = 0; i < size; i++, rest >>= 8n) this.bytes[at + i] = Number(rest & 0xffn);
  }

  /** Puts `value` between the bits that are there already. */
  bits(at: number, { shift, width }: BitRange, value: bigint): void {
    const bytes = Math.ceil((shift + width) / 8);
    if (!this.reserve(at, bytes)) return;
    let old = 0n;
    for (let i = bytes - 1; i >= 0; i--) old = (old << 8n) | BigInt(this.bytes[at + i]!);
    const mask = ((1n << BigInt(width)) - 1n) << BigInt(shift);
    let rest = (old & ~mask) | ((value << BigInt(shift)) & mask);
    for (let i = 0; i < bytes; i++, rest >>= 8n) this.bytes[at + i] = Number(rest & 0xffn);
  }

  float(at: number, size: number, value: number, format: "x87" | "binary128"): void {
    if (!this.reserve(at, size)) return;
    if (size === 4) this.view.setFloat32(at, value, true);
    else if (size === 8) this.view.setFloat64(at, value, true);
    else this.bytes.set(encodeLongDouble(value, format), at);
  }

  zero(at: number, size: number): void {
    if (this.reserve(at, size)) this.bytes.fill(0, at, at + size);
  }

  /** The written part without zeros at its end. */
  content(): Uint8Array {
    let end = this.extent;
    while (end > 0 && this.bytes[end - 1] === 0) end--;
    return this.bytes.subarray(0, end);
  }

  /** False for what lies outside the object: an initialiser of an object that could not be laid out. */
  private reserve(at: number, size: number): boolean {
    const end = at + size;
    if (at < 0 || end > this.size) return false;
    if (end > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.bytes.length * 2, end));
      larger.set(this.bytes);
      this.bytes = larger;
      this.view = new DataView(larger.buffer);
    }
    if (end > this.extent) this.extent = end;
    return true;
  }
}

/** Bytes to put somewhere; up to `owned` the memory is the same object's, so that zeros may be written there. */
interface Run {
  readonly offset: number;
  readonly bytes: Uint8Array;
  readonly owned: number;
}

export class StaticData {
  private readonly areas: DataArea[] = [];

  area(offset: number, size: number): DataArea {
    const area = new DataArea(offset, size);
    this.areas.push(area);
    return area;
  }

  /** Segments in order, without long runs of zeros; neighbours are joined. */
  segments(): { readonly offset: number; readonly bytes: Uint8Array }[] {
    const runs: Run[] = [];
    for (const area of this.areas) splitAtZeros(area, runs);
    runs.sort((a, b) => a.offset - b.offset);
    return join(runs);
  }
}

function splitAtZeros(area: DataArea, runs: Run[]): void {
  const bytes = area.content();
  const owned = area.offset + area.size;
  for (let start = 0; start < bytes.length;) {
    if (bytes[start] === 0) {
      start++;
      continue;
    }
    let end = start;
    for (let at = start; at < bytes.length && at - end <= SHORT_GAP; at++) if (bytes[at] !== 0) end = at + 1;
    runs.push({ offset: area.offset + start, bytes: bytes.subarray(start, end), owned });
    start = end;
  }
}

function join(runs: readonly Run[]): { offset: number; bytes: Uint8Array }[] {
  const joined: { offset: number; bytes: Uint8Array }[] = [];
  for (let first = 0; first < runs.length;) {
    const { offset } = runs[first]!;
    let end = offset + runs[first]!.bytes.length;
    let next = first + 1;
    for (; next < runs.length; next++) {
      const run = runs[next]!;
      if (run.offset > runs[next - 1]!.owned || run.offset - end > SHORT_GAP) break;
      end = Math.max(end, run.offset + run.bytes.length);
    }
    const bytes = new Uint8Array(end - offset);
    for (let i = first; i < next; i++) bytes.set(runs[i]!.bytes, runs[i]!.offset - offset);
    joined.push({ offset, bytes });
    first = next;
  }
  return joined;
}
