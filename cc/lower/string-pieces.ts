/** What the string functions in WebAssembly are made of: words of eight bytes, and what they have in them. */
import { PAGE, pushRepeated, pushZeros } from "./words.ts";
import type { Code, Label } from "../../wasm/code.ts";
import { I32, I64, op, type ValueType } from "../../wasm/opcodes.ts";

/** What a body is written with. Its parameters are locals 0, 1, 2, …; pointers have been looked at. */
export interface StringWriter {
  readonly code: Code;
  /** The address of offset 0. */
  readonly base: number;
  /** The engine has vectors of 128 bits. */
  readonly vectors: boolean;
  local(type: ValueType): number;
  /** Does not come back unless so many bytes (i64 local) from the address on (i64 local) are the program's. */
  checkWritten(parameter: number, address: number, bytes: number): void;
}

export type StringBody = (w: StringWriter) => void;

/** The parameter's offset in memory, in a new i32 local. */
export function indexOf({ code, base, local }: StringWriter, parameter: number): number {
  const index = local(I32);
  code.get(parameter);
  code.i64(base);
  code.op(op.i64_sub);
  code.op(op.i32_wrap_i64);
  code.set(index);
  return index;
}

/** Pushes the address of the offset in the local. */
export function pushAddress({ code, base }: StringWriter, index: number): void {
  code.get(index);
  code.op(op.i64_extend_i32_u);
  code.i64(base);
  code.op(op.i64_add);
}

/** Pushes 1 if a word is enough that has so many bytes (i32 local), and zeros behind them. */
export type Enough = (bytes: number) => void;

/**
 * The eight bytes at the index. If they lie in two pages, of which the program may have closed the second: only those of
 * the first, as long as they are enough, which without another word they are when a string ends among them.
 */
export function loadWord(w: StringWriter, index: number, into: number, enough?: Enough): void {
  const { code } = w;
  const done = code.block();
  code.get(index);
  code.i32(PAGE - 1);
  code.op(op.i32_and);
  code.i32(PAGE - 8);
  code.op(op.i32_gt_u);
  code.if();
  const bytes = w.local(I32);
  code.get(index);
  code.i32(-8);
  code.op(op.i32_and);
  code.memory(op.i64_load, 0);
  code.get(index);
  code.i32(7);
  code.op(op.i32_and);
  code.tee(bytes);
  code.op(op.i64_extend_i32_u);
  code.i64(3);
  code.op(op.i64_shl);
  code.op(op.i64_shr_u);
  code.set(into);
  code.i32(8);
  code.get(bytes);
  code.op(op.i32_sub);
  code.set(bytes);
  if (enough !== undefined) enough(bytes);
  else pushHasZero(code, into, bytes);
  code.brIf(done);
  code.end();
  code.get(index);
  code.memory(op.i64_load, 0);
  code.set(into);
  code.end();
}

/** Pushes 1 if one of the first bytes (their number: i32 local) of the word is 0. */
export function pushHasZero(code: Code, word: number, bytes: number): void {
  pushZeros(code, word);
  code.op(op.i64_ctz);
  code.op(op.i32_wrap_i64);
  code.get(bytes);
  code.i32(3);
  code.op(op.i32_shl);
  code.op(op.i32_lt_u);
}

/**
 * The end of a loop over words, with the marks of one on the stack: on to the next if it has none; else both blocks are
 * closed, and the index of the first marked byte is pushed.
 */
export function firstMarked(w: StringWriter, index: number, marks: number, found: Label, next: Label): void {
  const { code } = w;
  code.op(op.i64_eqz);
  code.op(op.i32_eqz);
  code.brIf(found);
  advance(w, index, 8);
  code.br(next);
  code.end();
  code.end();
  code.get(index);
  code.get(marks);
  byteOfMark(code);
}

export function advance({ code }: StringWriter, index: number, by: number): void {
  code.get(index);
  code.i32(by);
  code.op(op.i32_add);
  code.set(index);
}

/** marks → number of the byte with the first mark, as i32 */
export function byteOfMark(code: Code): void {
  code.op(op.i64_ctz);
  code.op(op.i32_wrap_i64);
  code.i32(3);
  code.op(op.i32_shr_u);
}

/** The parameter, an int, as a byte in all eight places, in a new local. */
export function repeated({ code, local }: StringWriter, parameter: number): number {
  const bytes = local(I64);
  pushRepeated(code, parameter);
  code.set(bytes);
  return bytes;
}

/**
 * strchr() and strchrnul(): `search` moves an index to the first byte that is parameter 1, or to the string's end, which is
 * found too: `orEnd`, else that is NULL.
 */
export function firstInString(orEnd: boolean, search: (w: StringWriter, index: number) => void): StringBody {
  return (w) => {
    const { code } = w;
    const at = indexOf(w, 0);
    search(w, at);
    pushAddress(w, at);
    if (orEnd) return;
    code.i64(0);
    code.get(at);
    code.memory(op.i32_load8_u, 0);
    code.get(1);
    code.i32(0xff);
    code.op(op.i32_and);
    code.op(op.i32_eq);
    code.op(op.select);
  };
}
