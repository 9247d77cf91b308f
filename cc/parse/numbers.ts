/** From the spelling of a pp-number to the constant it denotes (C11 6.4.4.1 and 6.4.4.2). */
import type { Expression } from "../ast.ts";
import type { Diagnostics } from "../diagnostic.ts";
import type { Span } from "../source.ts";

type Constant = Extract<Expression, { kind: "integer" | "floating" }>;

const INTEGER = /^(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|(0[0-7]*)|([1-9][0-9]*))([uUlL]*)$/;
const SUFFIXES: ReadonlySet<string> = new Set(["", "u", "l", "ul", "ll", "ull"]);
const FLOATING = /^((?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)([fFlL]?)$/;
const HEX_FLOATING = /^0[xX]([0-9a-fA-F]*)\.?([0-9a-fA-F]*)[pP]([+-]?[0-9]+)([fFlL]?)$/;
const LARGEST = (1n << 64n) - 1n;

/**
 * integer-constant | floating-constant
 *
 * A malformed number is diagnosed and counts as 0, so that the rest of the expression can be checked.
 */
export function numberConstant(text: string, span: Span, diagnostics: Diagnostics): Constant {
  return integerConstant(text, span, diagnostics) ?? floatingConstant(text, span, diagnostics) ??
    malformed(text, span, diagnostics);
}

function integerConstant(text: string, span: Span, diagnostics: Diagnostics): Constant | undefined {
  const match = INTEGER.exec(text);
  if (match === null) return undefined;
  const [, hex, binary, octal, decimal, letters] = match;
  const suffix = suffixOf(letters!);
  if (suffix === undefined) return undefined;
  const digits = hex !== undefined
    ? "0x" + hex
    : binary !== undefined
    ? "0b" + binary
    : octal !== undefined
    ? "0o" + octal
    : decimal!;
  const value = BigInt(digits);
  if (value > LARGEST) {
    diagnostics.error("integer-too-large", `'${text}' does not fit in 64 bits, the widest integer type`, span);
  }
  return { kind: "integer", value: BigInt.asUintN(64, value), decimal: decimal !== undefined, suffix, span };
}

/** `LU` and `uL` are both "ul"; `lL` and `lul` are no suffixes. */
function suffixOf(letters: string): string | undefined {
  if (letters === "") return "";
  if (letters.includes("lL") || letters.includes("Ll")) return undefined;
  const lower = letters.toLowerCase();
  const sorted = lower.startsWith("l") && lower.endsWith("u") ? "u" + lower.slice(0, -1) : lower;
  return SUFFIXES.has(sorted) ? sorted : undefined;
}

function floatingConstant(text: string, span: Span, diagnostics: Diagnostics): Constant | undefined {
  const decimal = FLOATING.exec(text);
  // `09` is a malformed octal, not a floating constant: those have a point or an exponent.
  if (decimal !== null && /[.eE]/.test(decimal[1]!)) {
    return floating(Number(decimal[1]), decimal[2]!, span, diagnostics);
  }
  const hex = HEX_FLOATING.exec(text);
  if (hex === null || hex[1]! + hex[2]! === "") return undefined;
  const mantissa = BigInt("0x" + hex[1]! + hex[2]!);
  return floating(scaled(mantissa, Number(hex[3]) - 4 * hex[2]!.length), hex[4]!, span, diagnostics);
}

function floating(exact: number, letter: string, span: Span, diagnostics: Diagnostics): Constant {
  const suffix = letter.toLowerCase() as "" | "f" | "l";
  const value = suffix === "f" ? Math.fround(exact) : exact;
  if (value === Infinity) diagnostics.warning("floating-overflow", "the constant is too large for its type", span);
  return { kind: "floating", value, suffix, span };
}

/** mantissa × 2^exponent, in two steps because 2^exponent alone may overflow where the product does not. */
function scaled(mantissa: bigint, exponent: number): number {
  if (mantissa === 0n) return 0;
  let value = Number(mantissa);
  let left = exponent;
  while (left > 1000 && value !== Infinity) {
    value *= 2 ** 1000;
    left -= 1000;
  }
  while (left < -1000 && value !== 0) {
    value *= 2 ** -1000;
    left += 1000;
  }
  return value * 2 ** Math.max(-1000, Math.min(1000, left));
}

function malformed(text: string, span: Span, diagnostics: Diagnostics): Constant {
  diagnostics.error("invalid-number", reason(text), span);
  return { kind: "integer", value: 0n, decimal: true, suffix: "", span };
}

function reason(text: string): string {
  const octal = /^0[0-7]*([89])/.exec(text);
  if (octal !== null) return `invalid digit '${octal[1]}' in the octal constant '${text}'`;
  const binary = /^0[bB][01]*([2-9])/.exec(text);
  if (binary !== null) return `invalid digit '${binary[1]}' in the binary constant '${text}'`;
  if (/^0[xX]([uUlL]|$)/.test(text)) return `'${text}' has no digits after '0x'`;
  if (/[eEpP][+-]?$/.test(text) && !/^0[xX][^pP]*$/.test(text)) return `the exponent of '${text}' has no digits`;
  if (/^0[xX].*\./.test(text)) return `the hexadecimal floating constant '${text}' needs an exponent, as in '0x1.8p3'`;
  const dotted = /^\d+\.\d+\./.test(text);
  if (dotted) return `'${text}' is no number: an address is written as a string, "${text}"`;
  const suffix = /^(?:0[xX][0-9a-fA-F]+|0[bB][01]+|[0-9.]+(?:[eE][+-]?\d+)?)(.*)$/.exec(text)?.[1] ?? "";
  return suffix === "" ? `'${text}' is not a number` : `invalid suffix '${suffix}' on the constant '${text}'`;
}
