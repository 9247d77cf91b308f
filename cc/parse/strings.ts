/** From the spelling of character constants and string literals to their values (C11 6.4.4.4 and 6.4.5). */
import type { Expression } from "../ast.ts";
import type { Diagnostics } from "../diagnostic.ts";
import { rawByte } from "../source-bytes.ts";
import type { Span } from "../source.ts";
import { spanOfToken } from "../token.ts";
import type { Token } from "../token.ts";

type Character = Extract<Expression, { kind: "character" }>;
type StringLiteral = Extract<Expression, { kind: "string" }>;

const SIMPLE_ESCAPES: ReadonlyMap<string, number> = new Map([
  ["n", 10],
  ["t", 9],
  ["r", 13],
  ["\\", 92],
  ["'", 39],
  ['"', 34],
  ["?", 63],
  ["a", 7],
  ["b", 8],
  ["f", 12],
  ["v", 11],
  ["e", 27],
  ["E", 27],
]);

/** Stands for an escape that is diagnosed, so that the literal keeps its length. */
const REPLACEMENT = 63;

/** Bits in an element of a literal with this prefix; wchar_t is int. */
function widthOf(prefix: string): number {
  return prefix === "" || prefix === "u8" ? 8 : prefix === "u" ? 16 : 32;
}

/** character-constant: [ L | u | U ] ' c-char+ ' */
export function characterConstant(token: Token, diagnostics: Diagnostics): Character {
  const span = spanOfToken(token);
  const open = token.text.indexOf("'");
  const prefix = token.text.slice(0, open);
  const units = unitsOf(token, open, prefix, diagnostics);
  if (units.length === 0) {
    diagnostics.error("empty-character", "a character constant needs a character between its quotes", span);
  }
  const many = units.length > 1;
  if (many && token.text.endsWith("'")) {
    diagnostics.warning(
      "multichar",
      `${token.text} is one int made of ${units.length} characters`,
      span,
      { hint: "a string stands between double quotes" },
    );
  }
  return { kind: "character", value: valueOfUnits(units, prefix), prefix, span };
}

/** An unprefixed constant is an int: one `char`, sign-extended, or several packed as gcc packs them. */
function valueOfUnits(units: readonly number[], prefix: string): number {
  if (prefix !== "") return units.at(-1) ?? 0;
  if (units.length === 1) return units[0]! << 24 >> 24;
  let value = 0;
  for (const unit of units) value = value << 8 | unit;
  return value;
}

/** string-literal+: adjacent ones are joined, and take the prefix of the one that has one. */
export function stringLiteral(tokens: readonly Token[], span: Span, diagnostics: Diagnostics): StringLiteral {
  let prefix = "";
  for (const token of tokens) {
    const own = token.text.slice(0, token.text.indexOf('"'));
    if (own === "" || own === prefix) continue;
    if (prefix === "") {
      prefix = own;
    } else {
      diagnostics.error(
        "mixed-string-prefixes",
        `a string with prefix '${own}' cannot be joined to one with prefix '${prefix}'`,
        spanOfToken(token),
      );
    }
  }
  const [only] = tokens;
  if (tokens.length === 1 && only !== undefined) {
    return { kind: "string", elements: unitsOf(only, prefix.length, prefix, diagnostics), prefix, span };
  }
  const elements: number[] = [];
  for (const token of tokens) {
    for (const unit of unitsOf(token, token.text.indexOf('"'), prefix, diagnostics)) elements.push(unit);
  }
  return { kind: "string", elements, prefix, span };
}

/** The elements between the quotes of `token`, whose opening quote stands at `open`. */
function unitsOf(token: Token, open: number, prefix: string, diagnostics: Diagnostics): number[] {
  const { text } = token;
  // An unterminated literal was diagnosed by the tokenizer; it has no closing quote to leave out.
  const closed = text.length > open + 1 && text[text.length - 1] === text[open];
  const reader = new LiteralReader(token, open + 1, closed ? text.length - 1 : text.length, prefix, diagnostics);
  return reader.read();
}

class LiteralReader {
  readonly #token: Token;
  readonly #text: string;
  readonly #end: number;
  readonly #width: number;
  readonly #diagnostics: Diagnostics;
  readonly #units: number[] = [];
  #at: number;

  constructor(token: Token, start: number, end: number, prefix: string, diagnostics: Diagnostics) {
    this.#token = token;
    this.#text = token.text;
    this.#at = start;
    this.#end = end;
    this.#width = widthOf(prefix);
    this.#diagnostics = diagnostics;
  }

  read(): number[] {
    while (this.#at < this.#end) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 92) this.#escape();
      else if (code < 128) {
        this.#units.push(code);
        this.#at++;
      } else {
        const point = this.#text.codePointAt(this.#at)!;
        this.#encode(point);
        this.#at += point > 0xffff ? 2 : 1;
      }
    }
    return this.#units;
  }

  /** \ ( simple | octal{1,3} | x hex+ | u hex{4} | U hex{8} ) */
  #escape(): void {
    const start = this.#at;
    const letter = this.#text[start + 1] ?? "";
    this.#at += 2;
    if (letter >= "0" && letter <= "7") return this.#octal(start);
    const simple = SIMPLE_ESCAPES.get(letter);
    if (simple !== undefined) {
      this.#units.push(simple);
    } else if (letter === "x") {
      this.#hexadecimal(start);
    } else if (letter === "u" || letter === "U") {
      this.#universal(start, letter === "u" ? 4 : 8);
    } else {
      this.#diagnostics.warning("unknown-escape", `unknown escape sequence '\\${letter}'`, this.#span(start));
      this.#at = start + 1; // gcc: the character stands for itself
    }
  }

  #octal(start: number): void {
    let end = start + 1;
    while (end < this.#end && end < start + 4 && this.#text[end]! >= "0" && this.#text[end]! <= "7") end++;
    this.#at = end;
    const value = parseInt(this.#text.slice(start + 1, end), 8);
    const limit = 2 ** this.#width;
    this.#number(value % limit, value < limit, start);
  }

  #hexadecimal(start: number): void {
    const limit = 2 ** this.#width;
    let value = 0;
    let fits = true;
    let digit = hexDigit(this.#text.charCodeAt(this.#at));
    if (digit < 0) {
      this.#diagnostics.error("invalid-escape", "'\\x' needs hexadecimal digits after it", this.#span(start));
      this.#units.push(REPLACEMENT);
      return;
    }
    while (digit >= 0 && this.#at < this.#end) {
      value = value * 16 + digit;
      if (value >= limit) fits = false;
      value %= limit;
      digit = hexDigit(this.#text.charCodeAt(++this.#at));
    }
    this.#number(value, fits, start);
  }

  #universal(start: number, length: number): void {
    let value = 0;
    for (let count = 0; count < length; count++) {
      const digit = this.#at < this.#end ? hexDigit(this.#text.charCodeAt(this.#at)) : -1;
      if (digit < 0) {
        const letter = this.#text[start + 1]!;
        this.#diagnostics.error(
          "invalid-escape",
          `'\\${letter}' needs ${length} hexadecimal digits`,
          this.#span(start),
        );
        this.#units.push(REPLACEMENT);
        return;
      }
      value = value * 16 + digit;
      this.#at++;
    }
    if (value > 0x10ffff || (value >= 0xd800 && value < 0xe000)) {
      const name = this.#text.slice(start, this.#at);
      this.#diagnostics.error("invalid-escape", `'${name}' is not a Unicode character`, this.#span(start));
      this.#units.push(REPLACEMENT);
      return;
    }
    this.#encode(value);
  }

  /** An octal or hexadecimal escape: one element, whatever its width. Of one that does not fit, gcc too takes the low bits. */
  #number(value: number, fits: boolean, start: number): void {
    if (!fits) {
      const name = this.#text.slice(start, this.#at);
      this.#diagnostics.warning(
        "escape-out-of-range",
        `'${name}' does not fit in ${this.#width} bits`,
        this.#span(start),
      );
    }
    this.#units.push(this.#width === 32 ? value | 0 : value);
  }

  /** A character of the source (or a byte that is none): UTF-8, UTF-16 or UTF-32, by the width of the elements. */
  #encode(point: number): void {
    if (this.#width === 32) this.#units.push(point);
    else if (this.#width === 8) {
      const byte = rawByte(point);
      if (byte === undefined) encodeUtf8(point, this.#units);
      else this.#units.push(byte);
    } else if (point <= 0xffff) this.#units.push(point);
    else this.#units.push(0xd800 + (point - 0x10000 >> 10), 0xdc00 + (point & 0x3ff));
  }

  /** From `start` to here; the whole token where line splices or macros make offsets meaningless. */
  #span(start: number): Span {
    const token = this.#token;
    if (token.expandedFrom !== undefined || token.end - token.start !== token.text.length) return spanOfToken(token);
    return { file: token.file, start: token.start + start, end: token.start + this.#at };
  }
}

function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

function encodeUtf8(point: number, into: number[]): void {
  if (point < 0x80) into.push(point);
  else if (point < 0x800) into.push(0xc0 | point >> 6, 0x80 | point & 63);
  else if (point < 0x10000) into.push(0xe0 | point >> 12, 0x80 | point >> 6 & 63, 0x80 | point & 63);
  else into.push(0xf0 | point >> 18, 0x80 | point >> 12 & 63, 0x80 | point >> 6 & 63, 0x80 | point & 63);
}
