/**
 * What the string functions that go by 16 bytes are made of. They begin at a multiple of 16, with the bytes before the string
 * left out: so what they read lies in pages of which the string has a byte.
 */
import { VECTOR } from "./lanes.ts";
import { advance, type StringWriter } from "./string-pieces.ts";
import type { Label } from "../../wasm/code.ts";
import { I32, op, V128 } from "../../wasm/opcodes.ts";
import { opFd } from "../../wasm/vector-opcodes.ts";

/** What a search does not go beyond: where it leaves to once its index (both are i32 locals) has come to the end. */
export interface SearchLimit {
  readonly end: number;
  readonly none: Label;
}

/**
 * Moves the index to the first byte for which `pushMarks`, which is given the local with 16 bytes, has a lane of ones. With a
 * limit it may lie behind the end, in the block that the end lies in.
 */
export function searchFirst(
  w: StringWriter,
  index: number,
  pushMarks: (bytes: number) => void,
  limit?: SearchLimit,
): void {
  const { code } = w;
  const [bytes, bits] = [w.local(V128), w.local(I32)];
  const found = code.block();
  pushBlock(w, index);
  code.set(bytes);
  pushMarks(bytes);
  code.vector(opFd.i8x16_bitmask);
  pushWithin(w, index);
  code.op(op.i32_shr_u);
  code.tee(bits);
  code.brIf(found);
  roundDown(w, index);
  const next = code.loop();
  advance(w, index, VECTOR);
  if (limit !== undefined) leaveAt(w, index, limit);
  code.get(index);
  code.vectorMemory(opFd.v128_load, 0);
  code.set(bytes);
  pushMarks(bytes);
  code.vector(opFd.i8x16_bitmask);
  code.tee(bits);
  code.op(op.i32_eqz);
  code.brIf(next);
  code.end();
  code.end();
  code.get(index);
  code.get(bits);
  code.op(op.i32_ctz);
  code.op(op.i32_add);
  code.set(index);
}

/** Leaves if the index is at the end, or behind it. */
export function leaveAt({ code }: StringWriter, index: number, { end, none }: SearchLimit): void {
  code.get(index);
  code.get(end);
  code.op(op.i32_ge_u);
  code.brIf(none);
}

/** Pushes the 16 bytes that the index lies in. */
export function pushBlock({ code }: StringWriter, index: number): void {
  code.get(index);
  code.i32(-VECTOR);
  code.op(op.i32_and);
  code.vectorMemory(opFd.v128_load, 0);
}

/** Pushes the index's place in its block. */
export function pushWithin({ code }: StringWriter, index: number): void {
  code.get(index);
  code.i32(VECTOR - 1);
  code.op(op.i32_and);
}

/** Pushes a bit for each byte of the index's block that does not lie before it, and more above them. */
export function pushFromHere(w: StringWriter, index: number): void {
  w.code.i32(-1);
  pushWithin(w, index);
  w.code.op(op.i32_shl);
}

export function roundDown({ code }: StringWriter, index: number): void {
  code.get(index);
  code.i32(-VECTOR);
  code.op(op.i32_and);
  code.set(index);
}

/** The parameter, an int, as a byte in all places, in a new local. */
export function splat({ code, local }: StringWriter, parameter: number): number {
  const bytes = local(V128);
  code.get(parameter);
  code.vector(opFd.i8x16_splat);
  code.set(bytes);
  return bytes;
}

/** Pushes ones for each byte that is 0. */
export function pushEnds({ code }: StringWriter, bytes: number): void {
  code.get(bytes);
  code.v128(new Uint8Array(VECTOR));
  code.vector(opFd.i8x16_eq);
}

export function pushEqual({ code }: StringWriter, bytes: number, wanted: number): void {
  code.get(bytes);
  code.get(wanted);
  code.vector(opFd.i8x16_eq);
}
