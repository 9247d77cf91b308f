/** The string functions that write, as WebAssembly. See cc/lower/string-bodies.ts. */
import { copyFew } from "./short-copy.ts";
import { skipString } from "./skip-string.ts";
import {
  advance,
  byteOfMark,
  indexOf,
  loadWord,
  pushAddress,
  pushHasZero,
  type StringWriter,
} from "./string-pieces.ts";
import { pushZeros } from "./words.ts";
import { I32, I64, op } from "../../wasm/opcodes.ts";

/** Copies the string at parameter 1 to the address in the i64 local; gives the copy's length, an i32 local. */
export function copyString(w: StringWriter, destination: number): number {
  const { code } = w;
  const from = indexOf(w, 1);
  const end = w.local(I32);
  const [count, length] = [w.local(I32), w.local(I32)];
  const bytes = w.local(I64);
  code.get(from);
  code.set(end);
  skipString(w, end);
  code.get(end);
  code.get(from);
  code.op(op.i32_sub);
  code.tee(length);
  code.i32(1);
  code.op(op.i32_add);
  code.tee(count);
  code.op(op.i64_extend_i32_u);
  code.set(bytes);
  w.checkWritten(0, destination, bytes);
  copyFew(code, indexOf(w, destination), from, count, w.local);
  return length;
}

export function strcpy(w: StringWriter): void {
  copyString(w, 0);
  w.code.get(0);
}

export function stpcpy(w: StringWriter): void {
  const length = copyString(w, 0);
  w.code.get(0);
  w.code.get(length);
  w.code.op(op.i64_extend_i32_u);
  w.code.op(op.i64_add);
}

export function strcat(w: StringWriter): void {
  const { code } = w;
  const end = indexOf(w, 0);
  const destination = w.local(I64);
  skipString(w, end);
  pushAddress(w, end);
  code.set(destination);
  copyString(w, destination);
  code.get(0);
}

/** What is left of the n bytes behind the string is filled with 0. */
export function strncpy(w: StringWriter): void {
  const { code } = w;
  const to = indexOf(w, 0);
  const from = indexOf(w, 1);
  const [size, length] = [w.local(I32), w.local(I32)];
  code.get(2);
  code.op(op.i32_wrap_i64);
  code.set(size);
  lengthWithin(w, from, size, length);
  copyFew(code, to, from, length, w.local);
  code.get(to);
  code.get(length);
  code.op(op.i32_add);
  code.set(to);
  code.get(size);
  code.get(length);
  code.op(op.i32_sub);
  code.set(size);
  clearFew(w, to, size);
  code.get(0);
}

/** The length of the string at the index, at most `most`; all of them i32 locals. */
function lengthWithin(w: StringWriter, index: number, most: number, length: number): void {
  const { code } = w;
  const marks = w.local(I64);
  const at = w.local(I32);
  code.i32(0);
  code.set(length);
  const found = code.block();
  const next = code.loop();
  code.get(length);
  code.get(most);
  code.op(op.i32_ge_u);
  code.brIf(found);
  code.get(index);
  code.get(length);
  code.op(op.i32_add);
  code.set(at);
  loadWord(w, at, marks, (bytes) => {
    code.get(most);
    code.get(length);
    code.op(op.i32_sub);
    code.get(bytes);
    code.op(op.i32_le_u);
    pushHasZero(code, marks, bytes);
    code.op(op.i32_or);
  });
  pushZeros(code, marks);
  code.set(marks);
  // Without a mark there are 64 zeros: eight bytes.
  code.get(length);
  code.get(marks);
  byteOfMark(code);
  code.op(op.i32_add);
  code.set(length);
  code.get(marks);
  code.op(op.i64_eqz);
  code.brIf(next);
  code.end();
  code.end();
  code.get(length);
  code.get(most);
  code.get(length);
  code.get(most);
  code.op(op.i32_lt_u);
  code.op(op.select);
  code.set(length);
}

/** More bytes than this are filled by `memory.fill`, which is a call in the engines. */
const FEW = 64;

/** Fills so many bytes (i32 local) from the index on with 0; both are changed. */
function clearFew(w: StringWriter, index: number, bytes: number): void {
  const { code } = w;
  const done = code.block();
  code.get(bytes);
  code.i32(FEW);
  code.op(op.i32_gt_u);
  code.if();
  code.get(index);
  code.i32(0);
  code.get(bytes);
  code.memoryFill();
  code.br(done);
  code.end();
  const [end, last] = [w.local(I32), w.local(I32)];
  code.get(index);
  code.get(bytes);
  code.op(op.i32_add);
  code.set(end);
  for (const width of [8, 4] as const) {
    const store = () => {
      if (width === 8) code.i64(0);
      else code.i32(0);
      code.memory(width === 8 ? op.i64_store : op.i32_store, 0);
    };
    code.get(bytes);
    code.i32(width);
    code.op(op.i32_ge_u);
    code.if();
    code.get(end);
    code.i32(width);
    code.op(op.i32_sub);
    code.set(last);
    // The last ones may overlap those before.
    code.get(last);
    store();
    const next = code.loop();
    code.get(index);
    store();
    advance(w, index, width);
    code.get(index);
    code.get(last);
    code.op(op.i32_lt_u);
    code.brIf(next);
    code.end();
    code.br(done);
    code.end();
  }
  const next = code.loop();
  code.get(bytes);
  code.op(op.i32_eqz);
  code.brIf(done);
  code.get(index);
  code.i32(0);
  code.memory(op.i32_store8, 0);
  advance(w, index, 1);
  advance(w, bytes, -1);
  code.br(next);
  code.end();
  code.end();
}
