/** A short string, such as the one that strstr() looks for, as one word. */
import { indexOf, loadWord, pushAddress, type StringWriter } from "./string-pieces.ts";
import { pushZeros } from "./words.ts";
import type { Label } from "../../wasm/code.ts";
import { I64, op } from "../../wasm/opcodes.ts";

/** i64 locals: its bytes, and ones for them. */
export interface ShortString {
  readonly word: number;
  readonly mask: number;
}

/** Puts the short string of the parameter into a word, with zeros behind it; leaves to `long` if it is none. */
export function shortString(w: StringWriter, parameter: number, long: Label): ShortString {
  const { code } = w;
  const [word, mask] = [w.local(I64), w.local(I64)];
  loadWord(w, indexOf(w, parameter), word);
  pushZeros(code, word);
  code.tee(mask);
  code.op(op.i64_eqz);
  code.brIf(long);
  // The mark is the highest bit of the first byte that is 0: what lies below that byte is the string.
  code.i64(1);
  code.get(mask);
  code.op(op.i64_ctz);
  code.i64(-8);
  code.op(op.i64_and);
  code.op(op.i64_shl);
  code.i64(1);
  code.op(op.i64_sub);
  code.tee(mask);
  code.get(word);
  code.op(op.i64_and);
  code.set(word);
  return { word, mask };
}

/** Returns the address of the index if the short string begins there, NULL if the string that is searched ends there. */
export function answerAt(w: StringWriter, index: number, seen: number, { word, mask }: ShortString): void {
  const { code } = w;
  loadWord(w, index, seen);
  code.get(seen);
  code.get(mask);
  code.op(op.i64_and);
  code.get(word);
  code.op(op.i64_eq);
  code.if();
  pushAddress(w, index);
  code.op(op.return);
  code.end();
  code.get(seen);
  code.i64(0xff);
  code.op(op.i64_and);
  code.op(op.i64_eqz);
  code.if();
  code.i64(0);
  code.op(op.return);
  code.end();
}
