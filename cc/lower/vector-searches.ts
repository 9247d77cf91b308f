/** Searches in strings as WebAssembly, 16 bytes at once, where the engine has vectors. */
import { VECTOR } from "./lanes.ts";
import { answerAt, shortString } from "./short-string.ts";
import { advance, firstInString, indexOf, pushAddress, type StringBody, type StringWriter } from "./string-pieces.ts";
import { leaveAt, pushEnds, pushEqual, pushFromHere, roundDown, searchFirst, splat } from "./vector-pieces.ts";
import { I32, I64, op, V128 } from "../../wasm/opcodes.ts";
import { opFd } from "../../wasm/vector-opcodes.ts";

/** Behind so many bytes libc's longer vectors have made up for the call. */
const NEAR = 256;

/** Moves the index to the first byte that is parameter 1, or to the string's end. */
function searchByteOrEnd(w: StringWriter, at: number): void {
  const wanted = splat(w, 1);
  searchFirst(w, at, (bytes) => {
    pushEnds(w, bytes);
    pushEqual(w, bytes, wanted);
    w.code.vector(opFd.v128_or);
  });
}

function memchr(w: StringWriter): void {
  const { code } = w;
  const at = indexOf(w, 0);
  const wanted = splat(w, 1);
  const limit = { end: w.local(I32), none: code.block() };
  code.get(2);
  code.op(op.i64_eqz);
  code.brIf(limit.none);
  code.get(2);
  code.op(op.i32_wrap_i64);
  code.get(at);
  code.op(op.i32_add);
  code.set(limit.end);
  searchFirst(w, at, (bytes) => pushEqual(w, bytes, wanted), limit);
  leaveAt(w, at, limit);
  pushAddress(w, at);
  code.op(op.return);
  code.end();
  code.i64(0);
}

/** The last one so far is kept, until the string's end is found. */
function strrchr(w: StringWriter): void {
  const { code } = w;
  const at = indexOf(w, 0);
  const wanted = splat(w, 1);
  const [bytes, first, ends, hits, last] = [w.local(V128), w.local(I32), w.local(I32), w.local(I32), w.local(I32)];
  pushFromHere(w, at);
  code.set(first);
  roundDown(w, at);
  code.i32(-1);
  code.set(last);
  const next = code.loop();
  code.get(at);
  code.vectorMemory(opFd.v128_load, 0);
  code.set(bytes);
  pushEnds(w, bytes);
  code.vector(opFd.i8x16_bitmask);
  code.get(first);
  code.op(op.i32_and);
  code.set(ends);
  pushEqual(w, bytes, wanted);
  code.vector(opFd.i8x16_bitmask);
  code.get(first);
  code.op(op.i32_and);
  // In the last block those up to the string's end, which may be what is wanted.
  code.get(ends);
  code.i32(1);
  code.op(op.i32_sub);
  code.get(ends);
  code.op(op.i32_xor);
  code.op(op.i32_and);
  code.tee(hits);
  code.if();
  code.get(at);
  code.i32(31);
  code.get(hits);
  code.op(op.i32_clz);
  code.op(op.i32_sub);
  code.op(op.i32_add);
  code.set(last);
  code.end();
  code.i32(-1);
  code.set(first);
  advance(w, at, VECTOR);
  code.get(ends);
  code.op(op.i32_eqz);
  code.brIf(next);
  code.end();
  code.i64(0);
  pushAddress(w, last);
  code.get(last);
  code.i32(-1);
  code.op(op.i32_eq);
  code.op(op.select);
}

/** Looks at those places only where the first byte is right, or the string ends. */
function strstr(w: StringWriter): void {
  const { code } = w;
  const long = code.block();
  const short = shortString(w, 1, long);
  code.get(short.mask);
  code.op(op.i64_eqz);
  code.if();
  code.get(0);
  code.op(op.return);
  code.end();
  const at = indexOf(w, 0);
  const [first, bytes] = [w.local(V128), w.local(V128)];
  const [bits, place, left, seen] = [w.local(I32), w.local(I32), w.local(I32), w.local(I64)];
  code.get(short.word);
  code.op(op.i32_wrap_i64);
  code.vector(opFd.i8x16_splat);
  code.set(first);
  pushFromHere(w, at);
  code.set(bits);
  roundDown(w, at);
  code.i32(NEAR / VECTOR);
  code.set(left);
  const next = code.loop();
  code.get(at);
  code.vectorMemory(opFd.v128_load, 0);
  code.set(bytes);
  pushEnds(w, bytes);
  pushEqual(w, bytes, first);
  code.vector(opFd.v128_or);
  code.vector(opFd.i8x16_bitmask);
  code.get(bits);
  code.op(op.i32_and);
  code.set(bits);
  const none = code.block();
  const candidate = code.loop();
  code.get(bits);
  code.op(op.i32_eqz);
  code.brIf(none);
  code.get(at);
  code.get(bits);
  code.op(op.i32_ctz);
  code.op(op.i32_add);
  code.set(place);
  answerAt(w, place, seen, short);
  code.get(bits);
  code.get(bits);
  code.i32(1);
  code.op(op.i32_sub);
  code.op(op.i32_and);
  code.set(bits);
  code.br(candidate);
  code.end();
  code.end();
  code.i32(-1);
  code.set(bits);
  advance(w, at, VECTOR);
  code.get(left);
  code.i32(1);
  code.op(op.i32_sub);
  code.tee(left);
  code.brIf(next);
  code.end();
  code.end();
}

/** In place of those in cc/lower/string-bodies.ts. */
export const vectorBodies: ReadonlyMap<string, StringBody> = new Map([
  ["strchr", firstInString(false, searchByteOrEnd)],
  ["strchrnul", firstInString(true, searchByteOrEnd)],
  ["strrchr", strrchr],
  ["memchr", memchr],
]);

/** In place of those in cc/lower/search-bodies.ts. */
export const vectorSearches: ReadonlyMap<string, StringBody> = new Map([["strstr", strstr]]);
