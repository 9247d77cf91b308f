/**
 * Bit-fields. The access is the storage unit if there are only bit-fields in it: a processor has to wait if it reads at
 * once what was written in other parts. Elsewhere it is the smallest power of two of bytes that holds the field, so that
 * neighbours are left alone and nothing behind a packed record is touched.
 */
import type { FunctionContext, Spot } from "./function.ts";
import { scalarOf } from "./types.ts";
import type { BitRange } from "../tree.ts";
import { sizeOf } from "../type-layout.ts";
import type { Type } from "../types.ts";
import { I32, I64, op, type ValueType } from "../../wasm/opcodes.ts";

/** One access that holds (a part of) the field. */
interface Piece {
  /** Bytes from the field's storage unit. */
  readonly at: number;
  readonly size: 1 | 2 | 4 | 8;
  /** Lowest bit within the access, and number of bits. */
  readonly shift: number;
  readonly width: number;
  /** Lowest bit within the field. */
  readonly low: number;
}

/** One access if some power of two of bytes holds the field and stays within its bytes; else one for each byte run. */
function piecesOf(type: Type, { shift, width, whole }: BitRange): Piece[] {
  if (whole === true) return [{ at: 0, size: sizeOf(type) as Piece["size"], shift, width, low: 0 }];
  const first = shift >> 3;
  const bytes = ((shift + width - 1) >> 3) - first + 1;
  if (bytes === 1 || bytes === 2 || bytes === 4 || bytes === 8) {
    return [{ at: first, size: bytes, shift: shift & 7, width, low: 0 }];
  }
  const pieces: Piece[] = [];
  let low = 0;
  for (let at = first, rest = bytes; rest > 0;) {
    const size = rest >= 8 ? 8 : rest >= 4 ? 4 : rest >= 2 ? 2 : 1;
    const start = low === 0 ? shift & 7 : 0;
    const part = Math.min(width - low, size * 8 - start);
    pieces.push({ at, size, shift: start, width: part, low });
    low += part;
    at += size;
    rest -= size;
  }
  return pieces;
}

/** Pushes the field's value. */
export function loadBits(f: FunctionContext, spot: Spot, type: Type, bits: BitRange): void {
  const { code } = f;
  const { value, signed } = scalarOf(type);
  const pieces = piecesOf(type, bits);
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) {
    const wide = value === I64 || only.size === 8;
    const work = wide ? I64 : I32;
    const offset = f.pushSpot(spot);
    code.memory(loadOf(only.size, wide), offset + only.at);
    extractBits(f, work, signed, only.shift, only.width);
    if (wide && value === I32) code.op(op.i32_wrap_i64);
    return;
  }
  pieces.forEach((piece, i) => {
    const offset = f.pushSpot(spot);
    code.memory(loadOf(piece.size, true), offset + piece.at);
    extractBits(f, I64, false, piece.shift, piece.width);
    if (i > 0) {
      code.i64(piece.low);
      code.op(op.i64_shl);
      code.op(op.i64_or);
    }
  });
  extractBits(f, I64, signed, 0, bits.width);
  if (value === I32) code.op(op.i32_wrap_i64);
}

/** Puts the low bits of `local`, of the field's type, into memory. */
export function insertBits(f: FunctionContext, spot: Spot, type: Type, bits: BitRange, local: number): void {
  const { code } = f;
  const { value } = scalarOf(type);
  for (const piece of piecesOf(type, bits)) {
    const wide = value === I64 || piece.size === 8;
    const work = wide ? I64 : I32;
    const offset = f.pushSpot(spot);
    const mask = (1n << BigInt(piece.width)) - 1n;
    if (piece.width < piece.size * 8) {
      const old = f.pushSpot(spot);
      code.memory(loadOf(piece.size, wide), old + piece.at);
      constant(f, work, ~(mask << BigInt(piece.shift)));
      code.op(work === I64 ? op.i64_and : op.i32_and);
    }
    code.get(local);
    if (wide && value === I32) code.op(op.i64_extend_i32_u);
    if (piece.low > 0) {
      constant(f, work, BigInt(piece.low));
      code.op(work === I64 ? op.i64_shr_u : op.i32_shr_u);
    }
    if (piece.width < piece.size * 8) {
      constant(f, work, mask);
      code.op(work === I64 ? op.i64_and : op.i32_and);
      if (piece.shift > 0) {
        constant(f, work, BigInt(piece.shift));
        code.op(work === I64 ? op.i64_shl : op.i32_shl);
      }
      code.op(work === I64 ? op.i64_or : op.i32_or);
    }
    code.memory(storeOf(piece.size, wide), offset + piece.at);
  }
}

/** Bits `shift … shift+width-1` of the value on the stack, extended by their sign. */
export function extractBits(f: FunctionContext, value: ValueType, signed: boolean, shift: number, width: number): void {
  const { code } = f;
  const long = value === I64;
  const total = long ? 64 : 32;
  if (signed) {
    if (width === total) return;
    if (shift + width < total) {
      constant(f, value, BigInt(total - shift - width));
      code.op(long ? op.i64_shl : op.i32_shl);
    }
    constant(f, value, BigInt(total - width));
    code.op(long ? op.i64_shr_s : op.i32_shr_s);
    return;
  }
  if (shift > 0) {
    constant(f, value, BigInt(shift));
    code.op(long ? op.i64_shr_u : op.i32_shr_u);
  }
  if (shift + width < total) {
    constant(f, value, (1n << BigInt(width)) - 1n);
    code.op(long ? op.i64_and : op.i32_and);
  }
}

function constant(f: FunctionContext, type: ValueType, value: bigint): void {
  if (type === I64) f.code.i64(value);
  else f.code.i32(Number(BigInt.asIntN(32, value)));
}

function loadOf(size: Piece["size"], wide: boolean): number {
  if (wide) {
    return size === 1 ? op.i64_load8_u : size === 2 ? op.i64_load16_u : size === 4 ? op.i64_load32_u : op.i64_load;
  }
  return size === 1 ? op.i32_load8_u : size === 2 ? op.i32_load16_u : op.i32_load;
}

function storeOf(size: Piece["size"], wide: boolean): number {
  if (wide) {
    return size === 1 ? op.i64_store8 : size === 2 ? op.i64_store16 : size === 4 ? op.i64_store32 : op.i64_store;
  }
  return size === 1 ? op.i32_store8 : size === 2 ? op.i32_store16 : op.i32_store;
}
