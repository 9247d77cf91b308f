/**
 * The classes of characters, for the ASCII ones, which are the same in every locale. What is beyond them is asked of
 * libc, which knows the locale.
 */
import type { Code } from "../../wasm/code.ts";
import { op } from "../../wasm/opcodes.ts";

export interface CharacterClass {
  /** The value that glibc gives for "yes": a bit of its table. */
  readonly yes: number;
  readonly is: (character: string) => boolean;
}

const within = (yes: number, expression: RegExp): CharacterClass => ({
  yes,
  is: (character) => expression.test(character),
});

export const characterClasses: Readonly<Record<string, CharacterClass>> = {
  isupper: within(0x100, /[A-Z]/),
  islower: within(0x200, /[a-z]/),
  isalpha: within(0x400, /[A-Za-z]/),
  isdigit: within(0x800, /[0-9]/),
  isxdigit: within(0x1000, /[0-9A-Fa-f]/),
  isspace: within(0x2000, /[\t-\r ]/),
  isprint: within(0x4000, /[ -~]/),
  isgraph: within(0x8000, /[!-~]/),
  isblank: within(1, /[\t ]/),
  // deno-lint-ignore no-control-regex
  iscntrl: within(2, /[\0-\x1f\x7f]/),
  ispunct: within(4, /[!-/:-@[-`{-~]/),
  isalnum: within(8, /[0-9A-Za-z]/),
};

/** The first of the letters whose case the function changes. */
export const caseChanges: Readonly<Record<string, string>> = { toupper: "a", tolower: "A" };

/** One bit for each of the 64 characters from `first` on. */
function bitsOf({ is }: CharacterClass, first: number): bigint {
  let bits = 0n;
  for (let i = 0; i < 64; i++) if (is(String.fromCharCode(first + i))) bits |= 1n << BigInt(i);
  return BigInt.asIntN(64, bits);
}

/** Pushes whether the i32 local has an ASCII character. */
export function pushIsAscii(code: Code, character: number): void {
  code.get(character);
  code.i32(128);
  code.op(op.i32_lt_u);
}

/** Pushes what libc's function answers for an ASCII character in the i32 local. */
export function pushClass(code: Code, character: number, characters: CharacterClass): void {
  code.i64(bitsOf(characters, 64));
  code.i64(bitsOf(characters, 0));
  code.get(character);
  code.i32(64);
  code.op(op.i32_and);
  code.op(op.select);
  code.get(character);
  code.op(op.i64_extend_i32_u);
  code.op(op.i64_shr_u);
  code.op(op.i32_wrap_i64);
  code.i32(1);
  code.op(op.i32_and);
  code.i32(Math.log2(characters.yes));
  code.op(op.i32_shl);
}

/** Pushes the character in the i32 local with bit 5 changed if it is one of the 26 letters from `first` on. */
export function pushChangedCase(code: Code, character: number, first: string): void {
  code.get(character);
  code.i32(0x20);
  code.op(op.i32_xor);
  code.get(character);
  code.get(character);
  code.i32(first.charCodeAt(0));
  code.op(op.i32_sub);
  code.i32(26);
  code.op(op.i32_lt_u);
  code.op(op.select);
}
