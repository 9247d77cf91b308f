/** What csmith is asked for: the options vary from seed to seed, so that each feature meets the others. */

/** Programs of some hundred lines: compiled in milliseconds, and the bugs they find are easier to read. */
const small = ["--max-funcs", "4", "--max-block-depth", "3", "--max-expr-complexity", "6"];

const variants: readonly (readonly string[])[] = [
  [...small],
  [...small, "--no-divs", "--no-muls", "--max-funcs", "6"],
  [...small, "--float"],
  [...small, "--builtins", "--builtin-function-prob", "40"],
  [...small, "--no-volatiles", "--max-pointer-depth", "5"],
  [...small, "--bitfields", "--packed-struct", "--max-struct-fields", "20"],
  [...small, "--no-packed-struct", "--max-union-fields", "12"],
  ["--max-funcs", "2", "--max-block-depth", "5", "--max-block-size", "6", "--max-expr-complexity", "20"],
  [...small, "--no-argc", "--max-array-dim", "5", "--max-array-len-per-dim", "4"],
  [...small, "--inline-function", "--no-const-pointers", "--no-volatile-pointers"],
  [...small, "--float", "--builtins", "--no-pointers"],
  [...small, "--no-longlong", "--no-math64"],
  [...small, "--no-int8", "--no-uint8", "--no-bitfields"],
  [...small, "--no-jumps", "--no-global-variables", "--max-funcs", "8"],
  [...small, "--paranoid", "--no-unions", "--no-consts"],
  [...small, "--no-embedded-assigns", "--no-comma-operators", "--no-arrays", "--max-funcs", "6"],
  ["--max-funcs", "12", "--max-block-depth", "2", "--max-expr-complexity", "4"],
  [],
];

/** csmith's arguments for a seed: the program depends on nothing else but csmith's version. */
export function optionsFor(seed: number): readonly string[] {
  return ["--concise", ...variants[seed % variants.length]!, "--seed", String(seed)];
}
