/** Constants in `#if`: all integers there have 64 bits. */

interface Value {
  readonly bits: bigint;
  readonly unsigned: boolean;
}

const integer =
  /^(0[xX][0-9a-fA-F]+|0[bB][01]+|0[0-7]*|[1-9][0-9]*)(?:([uU])|[lL]|ll|LL|[uU](?:[lL]|ll|LL)|(?:[lL]|ll|LL)[uU])?$/;

/** The value of a pp-number, or what is wrong with it. */
export function integerValue(text: string): Value | string {
  const digits = integer.exec(text)?.[1];
  if (digits === undefined) {
    return /^0?[xX]?[0-9a-fA-F.]+([eEpP][+-]?[0-9]+)?[fFlL]?$/.test(text) && /[.eEpP]/.test(text)
      ? "is a floating constant: the preprocessor counts in integers only"
      : "is not a valid integer constant";
  }
  // Enough for 64 bits in base 2; BigInt of a megabyte of digits takes seconds.
  if (digits.length > 80) return "does not fit into 64 bits";
  const octal = /^0[0-7]+$/.test(digits);
  const bits = BigInt(octal ? `0o${digits}` : digits);
  if (bits >= 1n << 64n) return "does not fit into 64 bits";
  return { bits, unsigned: /u/i.test(text.slice(digits.length)) || bits >= 1n << 63n };
}

const simpleEscapes: Readonly<Record<string, number>> = {
  n: 10,
  t: 9,
  r: 13,
  a: 7,
  b: 8,
  f: 12,
  v: 11,
  e: 27,
  E: 27,
  "\\": 92,
  "'": 39,
  '"': 34,
  "?": 63,
};

const element = /\\(?:([0-7]{1,3})|x([0-9a-fA-F]+)|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([^xuU0-7]))|([^\\])/suy;

/** The value of a character constant, undefined if it is not one. */
export function characterValue(text: string): Value | undefined {
  const open = text.indexOf("'");
  if (text.length < open + 3 || !text.endsWith("'") || text.length > 100) return undefined;
  const prefix = text.slice(0, open);
  const codes: number[] = [];
  element.lastIndex = open + 1;
  while (element.lastIndex < text.length - 1) {
    const match = element.exec(text);
    if (match === null) return undefined;
    const [, octal, hex, short, long, simple, plain] = match;
    if (octal !== undefined) codes.push(parseInt(octal, 8));
    else if (hex !== undefined) codes.push(parseInt(hex, 16));
    else if (simple !== undefined) codes.push(simpleEscapes[simple] ?? simple.codePointAt(0)!);
    else codes.push(...encoded(plain?.codePointAt(0) ?? parseInt((short ?? long)!, 16), prefix));
  }
  if (element.lastIndex !== text.length - 1) return undefined;
  if (prefix !== "") {
    const code = BigInt(codes.at(-1)!);
    if (prefix === "L") return { bits: BigInt.asIntN(32, code), unsigned: false };
    return { bits: BigInt.asUintN(prefix === "u" ? 16 : 32, code), unsigned: true };
  }
  // An int made of bytes; a single one is a (signed) char first.
  if (codes.length === 1) return { bits: BigInt.asIntN(8, BigInt(codes[0]!)), unsigned: false };
  let value = 0n;
  for (const code of codes) value = (value << 8n) | BigInt(code & 0xff);
  return { bits: BigInt.asIntN(32, value), unsigned: false };
}

/** A code point as elements of the constant: UTF-8 bytes without a prefix. */
function encoded(code: number, prefix: string): number[] {
  if (prefix !== "" || code < 0x80) return [code];
  if (code > 0x10ffff) return [code];
  return [...new TextEncoder().encode(String.fromCodePoint(code))];
}
