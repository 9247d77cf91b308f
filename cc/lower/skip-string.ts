/** The end of a string, by 16 bytes at once or by eight. */
import { firstMarked, loadWord, type StringWriter } from "./string-pieces.ts";
import { pushEnds, searchFirst } from "./vector-pieces.ts";
import { pushZeros } from "./words.ts";
import { I64, op } from "../../wasm/opcodes.ts";

/** Moves the index to the end of its string. */
export function skipString(w: StringWriter, index: number): void {
  const { code } = w;
  if (w.vectors) {
    searchFirst(w, index, (bytes) => pushEnds(w, bytes));
    return;
  }
  const word = w.local(I64);
  const marks = w.local(I64);
  const found = code.block();
  const next = code.loop();
  loadWord(w, index, word);
  pushZeros(code, word);
  code.tee(marks);
  firstMarked(w, index, marks, found, next);
  code.op(op.i32_add);
  code.set(index);
}
