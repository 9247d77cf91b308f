/**
 * Searches for several characters as WebAssembly, for the usual case: at most seven of them, and an answer within the
 * first bytes. They are asked about by one word. The rest is libc's, which these come before.
 */
import { advance, indexOf, pushAddress, type StringBody, type StringWriter } from "./string-pieces.ts";
import { answerAt, shortString } from "./short-string.ts";
import { ONES, pushZeros } from "./words.ts";
import { I32, I64, op } from "../../wasm/opcodes.ts";

/** Behind so many bytes libc's vectors have made up for the call. */
const NEAR = 256;

/** Goes through the bytes near the index's beginning; `look` returns from the function when it has found something. */
function eachNear(w: StringWriter, index: number, look: () => void): void {
  const { code } = w;
  const left = w.local(I32);
  code.i32(NEAR);
  code.set(left);
  const next = code.loop();
  look();
  advance(w, index, 1);
  code.get(left);
  code.i32(1);
  code.op(op.i32_sub);
  code.tee(left);
  code.brIf(next);
  code.end();
}

function strstr(w: StringWriter): void {
  const { code } = w;
  const long = code.block();
  const short = shortString(w, 1, long);
  const at = indexOf(w, 0);
  const seen = w.local(I64);
  eachNear(w, at, () => answerAt(w, at, seen, short));
  code.end();
}

/** Where the string at parameter 0 has its first byte that is in the set, or is not. Its end always stops the search. */
function span(inSet: boolean, result: (w: StringWriter, start: number, at: number, byte: number) => void): StringBody {
  return (w) => {
    const { code } = w;
    const long = code.block();
    const { word } = shortString(w, 1, long);
    const start = indexOf(w, 0);
    const [at, byte] = [w.local(I32), w.local(I32)];
    const differences = w.local(I64);
    code.get(start);
    code.set(at);
    eachNear(w, at, () => {
      code.get(at);
      code.memory(op.i32_load8_u, 0);
      code.tee(byte);
      code.op(op.i64_extend_i32_u);
      code.i64(ONES);
      code.op(op.i64_mul);
      code.get(word);
      code.op(op.i64_xor);
      code.set(differences);
      // The word ends in zeros, so that the string's end is in the set, too.
      pushZeros(code, differences);
      code.op(op.i64_eqz);
      if (inSet) {
        code.op(op.i32_eqz);
      } else {
        code.get(byte);
        code.op(op.i32_eqz);
        code.op(op.i32_or);
      }
      code.if();
      result(w, start, at, byte);
      code.op(op.return);
      code.end();
    });
    code.end();
  };
}

function length({ code }: StringWriter, start: number, at: number): void {
  code.get(at);
  code.get(start);
  code.op(op.i32_sub);
  code.op(op.i64_extend_i32_u);
}

function addressUnlessEnd(w: StringWriter, _start: number, at: number, byte: number): void {
  const { code } = w;
  pushAddress(w, at);
  code.i64(0);
  code.get(byte);
  code.op(op.select);
}

/** What comes before the calls of libc. */
export const searchBodies: ReadonlyMap<string, StringBody> = new Map([
  ["strstr", strstr],
  ["strspn", span(false, length)],
  ["strcspn", span(true, length)],
  ["strpbrk", span(true, addressUnlessEnd)],
]);
