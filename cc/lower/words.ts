/** Bytes of strings, eight at a time in one word. */
import type { Code } from "../../wasm/code.ts";
import { op } from "../../wasm/opcodes.ts";

/** Bytes of the smallest page that memory is protected by. */
export const PAGE = 4096;

/** A byte of 1 in all eight places. */
export const ONES = 0x0101010101010101n;
const HIGHS = BigInt.asIntN(64, 0x8080808080808080n);
const LOWS = 0x7f7f7f7f7f7f7f7fn;

/** Pushes a word whose lowest bit that is set is the highest one of the first byte that is 0 in the local's. */
export function pushZeros(code: Code, word: number): void {
  code.get(word);
  code.i64(ONES);
  code.op(op.i64_sub);
  code.get(word);
  code.i64(-1);
  code.op(op.i64_xor);
  code.op(op.i64_and);
  code.i64(HIGHS);
  code.op(op.i64_and);
}

/** Pushes a word in which exactly the highest bits of the bytes are set that are 0 in the local's. */
export function pushAllZeros(code: Code, word: number): void {
  code.get(word);
  code.i64(LOWS);
  code.op(op.i64_and);
  code.i64(LOWS);
  code.op(op.i64_add);
  code.get(word);
  code.op(op.i64_or);
  code.i64(LOWS);
  code.op(op.i64_or);
  code.i64(-1);
  code.op(op.i64_xor);
}

/** Pushes the byte in the i32 local, whatever is above it, in all eight places. */
export function pushRepeated(code: Code, byte: number): void {
  code.get(byte);
  code.op(op.i64_extend_i32_u);
  code.i64(0xff);
  code.op(op.i64_and);
  code.i64(ONES);
  code.op(op.i64_mul);
}

/** left, right → their difference, as strings compare: of the bytes at so many bits (i64 local) in each i64 local. */
export function pushByteDifference(code: Code, left: number, right: number, bits: number): void {
  for (const word of [left, right]) {
    code.get(word);
    code.get(bits);
    code.op(op.i64_shr_u);
    code.op(op.i32_wrap_i64);
    code.i32(0xff);
    code.op(op.i32_and);
  }
  code.op(op.i32_sub);
}
