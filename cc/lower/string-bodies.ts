/**
 * The string functions as WebAssembly: most strings are short, and a call into libc costs more than they do. They go
 * by words of eight bytes, and may read beyond a string's end, in its page: behind the program's memory lies a page of
 * zeros (`Target.size`), in which every search ends.
 */
import { stpcpy, strcat, strcpy, strncpy } from "./string-copies.ts";
import { skipString } from "./skip-string.ts";
import {
  advance,
  type Enough,
  firstInString,
  firstMarked,
  indexOf,
  loadWord,
  pushAddress,
  pushHasZero,
  repeated,
  type StringBody,
  type StringWriter,
} from "./string-pieces.ts";
import { pushAllZeros, pushByteDifference, pushZeros } from "./words.ts";
import { I32, I64, op } from "../../wasm/opcodes.ts";

// ---- Lengths ---------------------------------------------------------------------------------------

function strlen(w: StringWriter): void {
  const { code } = w;
  const start = indexOf(w, 0);
  const end = w.local(I32);
  code.get(start);
  code.set(end);
  skipString(w, end);
  code.get(end);
  code.get(start);
  code.op(op.i32_sub);
  code.op(op.i64_extend_i32_u);
}

// ---- Comparisons -----------------------------------------------------------------------------------

/** By words, until they differ, or `strings` end, or all bytes that parameter `limit` allows are compared. */
function comparison(strings: boolean, limit: number): StringBody {
  return (w) => {
    const { code } = w;
    const left = indexOf(w, 0);
    const right = indexOf(w, 1);
    const [a, b, marks] = [w.local(I64), w.local(I64), w.local(I64)];
    const equal = code.block();
    const found = code.block();
    const next = code.loop();
    if (limit >= 0) {
      code.get(limit);
      code.op(op.i64_eqz);
      code.brIf(equal);
    }
    const enough = (word: number): Enough | undefined =>
      limit < 0 ? undefined : (bytes) => {
        code.get(limit);
        code.get(bytes);
        code.op(op.i64_extend_i32_u);
        code.op(op.i64_le_u);
        if (!strings) return;
        pushHasZero(code, word, bytes);
        code.op(op.i32_or);
      };
    loadWord(w, left, a, enough(a));
    loadWord(w, right, b, enough(b));
    code.get(a);
    code.get(b);
    code.op(op.i64_xor);
    if (strings) {
      pushZeros(code, a);
      code.op(op.i64_or);
    }
    code.tee(marks);
    code.op(op.i64_eqz);
    code.op(op.i32_eqz);
    code.brIf(found);
    if (limit >= 0) {
      code.get(limit);
      code.i64(8);
      code.op(op.i64_le_u);
      code.brIf(equal);
      code.get(limit);
      code.i64(8);
      code.op(op.i64_sub);
      code.set(limit);
    }
    advance(w, left, 8);
    advance(w, right, 8);
    code.br(next);
    code.end();
    code.end();
    // The first byte that differs or ends both, as a number of bits.
    code.get(marks);
    code.op(op.i64_ctz);
    code.i64(-8);
    code.op(op.i64_and);
    code.set(marks);
    if (limit >= 0) {
      code.get(marks);
      code.i64(3);
      code.op(op.i64_shr_u);
      code.get(limit);
      code.op(op.i64_ge_u);
      code.brIf(equal);
    }
    pushByteDifference(code, a, b, marks);
    code.op(op.return);
    code.end();
    code.i32(0);
  };
}

// ---- Searches --------------------------------------------------------------------------------------

/** Moves the index to the first byte that is parameter 1, or to the string's end. */
function searchByteOrEnd(w: StringWriter, at: number): void {
  const { code } = w;
  const wanted = repeated(w, 1);
  const [word, other, marks] = [w.local(I64), w.local(I64), w.local(I64)];
  const found = code.block();
  const next = code.loop();
  loadWord(w, at, word);
  code.get(word);
  code.get(wanted);
  code.op(op.i64_xor);
  code.set(other);
  pushZeros(code, word);
  pushZeros(code, other);
  code.op(op.i64_or);
  code.tee(marks);
  firstMarked(w, at, marks, found, next);
  code.op(op.i32_add);
  code.set(at);
}

function memchr(w: StringWriter): void {
  const { code } = w;
  const at = indexOf(w, 0);
  const wanted = repeated(w, 1);
  const [word, marks] = [w.local(I64), w.local(I64)];
  const none = code.block();
  const found = code.block();
  const next = code.loop();
  code.get(2);
  code.op(op.i64_eqz);
  code.brIf(none);
  loadWord(w, at, word, (bytes) => {
    code.get(2);
    code.get(bytes);
    code.op(op.i64_extend_i32_u);
    code.op(op.i64_le_u);
    code.get(word);
    code.get(wanted);
    code.op(op.i64_xor);
    code.set(marks);
    pushHasZero(code, marks, bytes);
    code.op(op.i32_or);
  });
  code.get(word);
  code.get(wanted);
  code.op(op.i64_xor);
  code.set(word);
  pushZeros(code, word);
  code.tee(marks);
  code.op(op.i64_eqz);
  code.op(op.i32_eqz);
  code.brIf(found);
  code.get(2);
  code.i64(8);
  code.op(op.i64_le_u);
  code.brIf(none);
  code.get(2);
  code.i64(8);
  code.op(op.i64_sub);
  code.set(2);
  advance(w, at, 8);
  code.br(next);
  code.end();
  code.end();
  code.get(marks);
  code.op(op.i64_ctz);
  code.i64(3);
  code.op(op.i64_shr_u);
  code.tee(marks);
  code.get(2);
  code.op(op.i64_ge_u);
  code.brIf(none);
  pushAddress(w, at);
  code.get(marks);
  code.op(op.i64_add);
  code.op(op.return);
  code.end();
  code.i64(0);
}

/** By words: the last one with the byte so far is kept, until the string's end is found. */
function strrchr(w: StringWriter): void {
  const { code } = w;
  const at = indexOf(w, 0);
  const wanted = repeated(w, 1);
  const [word, other, ends, marks] = [w.local(I64), w.local(I64), w.local(I64), w.local(I64)];
  const last = w.local(I32);
  const next = code.loop();
  loadWord(w, at, word);
  pushZeros(code, word);
  code.set(ends);
  code.get(word);
  code.get(wanted);
  code.op(op.i64_xor);
  code.set(other);
  pushAllZeros(code, other);
  // In the last word those up to the string's end, which may be what is wanted.
  code.get(ends);
  code.i64(1);
  code.op(op.i64_sub);
  code.get(ends);
  code.op(op.i64_xor);
  code.op(op.i64_and);
  code.tee(other);
  code.op(op.i64_eqz);
  code.op(op.i32_eqz);
  code.if();
  code.get(other);
  code.set(marks);
  code.get(at);
  code.set(last);
  code.end();
  advance(w, at, 8);
  code.get(ends);
  code.op(op.i64_eqz);
  code.brIf(next);
  code.end();
  pushAddress(w, last);
  code.i64(63);
  code.get(marks);
  code.op(op.i64_clz);
  code.op(op.i64_sub);
  code.i64(3);
  code.op(op.i64_shr_u);
  code.op(op.i64_add);
  code.i64(0);
  code.get(marks);
  code.op(op.i64_eqz);
  code.op(op.i32_eqz);
  code.op(op.select);
}

export const stringBodies: ReadonlyMap<string, StringBody> = new Map([
  ["strlen", strlen],
  ["strcmp", comparison(true, -1)],
  ["strncmp", comparison(true, 2)],
  ["memcmp", comparison(false, 2)],
  ["strchr", firstInString(false, searchByteOrEnd)],
  ["strchrnul", firstInString(true, searchByteOrEnd)],
  ["strrchr", strrchr],
  ["memchr", memchr],
  ["strcpy", strcpy],
  ["stpcpy", stpcpy],
  ["strcat", strcat],
  ["strncpy", strncpy],
]);
