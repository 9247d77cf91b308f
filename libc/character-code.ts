/** The functions of <ctype.h> as WebAssembly, for the ASCII characters. What is beyond them is left to libc. */
import type { StringBody } from "../cc/lower/string-pieces.ts";
import { caseChanges, characterClasses, pushChangedCase, pushClass, pushIsAscii } from "../cc/lower/characters.ts";
import { op } from "../wasm/opcodes.ts";

/** Returns if the parameter is an ASCII character. */
function forAscii(result: StringBody): StringBody {
  return (w) => {
    const { code } = w;
    pushIsAscii(code, 0);
    code.if();
    result(w);
    code.op(op.return);
    code.end();
  };
}

/** They return, or leave the rest to libc. */
export const characterBodies: ReadonlyMap<string, StringBody> = new Map([
  ...Object.entries(characterClasses).map(([name, characters]) =>
    [name, forAscii(({ code }) => pushClass(code, 0, characters))] as const
  ),
  ...Object.entries(caseChanges).map(([name, first]) =>
    [name, forAscii(({ code }) => pushChangedCase(code, 0, first))] as const
  ),
]);
