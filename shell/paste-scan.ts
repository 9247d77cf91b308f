/**
 * A light scan of C, line by line: what is code, what is comment or literal, how deep in braces. It forgives
 * everything, as what it reads may be no C at all; the tokenizer does the real work later.
 */

export interface ScanState {
  /** What the line begins in. `string`, `line-comment` and `directive` go on after a `\` at the line's end. */
  readonly inside: "code" | "comment" | "line-comment" | "string" | "directive";
  readonly braces: number;
  /** Parentheses and brackets. */
  readonly parens: number;
  /** The last character of code before; "" at the start. A directive counts as `;`. */
  readonly last: string;
}

export interface ScannedLine {
  /**
   * As long as the line: code as it stands, comments as blanks, literals (with their quotes) as `"`.
   * Typographic quotes that enclose a literal stand for themselves.
   */
  readonly code: string;
  readonly directive: boolean;
  readonly after: ScanState;
}

export const startOfText: ScanState = { inside: "code", braces: 0, parens: 0, last: "" };

const doubleQuotes = '"“”„‟＂';
const singleQuotes = "'‘’‚‛＇";

export function scanLine(line: string, before: ScanState): ScannedLine {
  const continued = /\\\s*$/.test(line);
  let directive = before.inside === "directive";
  if (before.inside === "line-comment") {
    const inside = continued ? "line-comment" : "code";
    return { code: " ".repeat(line.length), directive: false, after: { ...before, inside } };
  }
  let { braces, parens, last } = before;
  let comment = before.inside === "comment";
  let inside: ScanState["inside"] = "code";
  let code = "";
  let at = 0;
  if (before.inside === "string") {
    at = endOfLiteral(line, 0, '"') ?? line.length;
    code = '"'.repeat(at);
    if (at === line.length && continued && line.at(-1) !== '"') inside = "string";
  }
  while (at < line.length) {
    if (comment) {
      const end = line.indexOf("*/", at);
      const next = end < 0 ? line.length : end + 2;
      code += " ".repeat(next - at);
      at = next;
      comment = end < 0;
      continue;
    }
    const character = line[at]!;
    if (character === "/" && line[at + 1] === "*") {
      comment = true;
      code += "  ";
      at += 2;
      continue;
    }
    if (character === "/" && line[at + 1] === "/") {
      code += " ".repeat(line.length - at);
      if (continued) inside = "line-comment";
      break;
    }
    const literal = scanLiteral(line, at);
    if (literal !== undefined) {
      code += literal.code;
      at = literal.end;
      last = '"';
      if (at >= line.length && literal.open && continued) inside = "string";
      continue;
    }
    code += character;
    at++;
    if (character === "#" && code.trim() === "#" && before.inside === "code") directive = true;
    if (/\s/.test(character)) continue;
    last = character;
    if (directive) continue;
    if (character === "{") braces++;
    else if (character === "}") braces = Math.max(0, braces - 1);
    else if (character === "(" || character === "[") parens++;
    else if (character === ")" || character === "]") parens = Math.max(0, parens - 1);
  }
  if (comment) inside = "comment";
  else if (directive && continued && inside === "code") inside = "directive";
  if (directive) last = ";";
  return { code, directive, after: { inside, braces, parens, last } };
}

interface Literal {
  readonly code: string;
  readonly end: number;
  /** It goes to the end of the line without a closing quote. */
  readonly open: boolean;
}

/** A literal that begins at `at`; undefined if none does. */
function scanLiteral(line: string, at: number): Literal | undefined {
  const quote = line[at]!;
  if (doubleQuotes.includes(quote)) return enclosed(line, at, '"', doubleQuotes);
  if (!singleQuotes.includes(quote) || isApostrophe(line, at)) return undefined;
  const literal = enclosed(line, at, "'", singleQuotes);
  // A quote that nothing closes is a mistake of its own, and hides nothing.
  return literal?.open ? undefined : literal;
}

function enclosed(line: string, at: number, ascii: string, all: string): Literal | undefined {
  const opensPlainly = line[at] === ascii;
  let end = opensPlainly ? endOfLiteral(line, at + 1, ascii) : undefined;
  // Opened or closed by a typographic quote: any quote of the kind ends it.
  for (let index = at + 1; end === undefined && index < line.length; index++) {
    if (line[index] === "\\") index++;
    else if (all.includes(line[index]!)) end = index + 1;
  }
  if (end === undefined) {
    if (!opensPlainly) return undefined;
    return { code: '"'.repeat(line.length - at), end: line.length, open: true };
  }
  const first = opensPlainly ? '"' : line[at]!;
  const last = line[end - 1] === ascii ? '"' : line[end - 1]!;
  return { code: first + '"'.repeat(end - at - 2) + last, end, open: false };
}

/** The offset after the closing quote; undefined if there is none on the line. */
function endOfLiteral(line: string, from: number, quote: string): number | undefined {
  for (let at = from; at < line.length; at++) {
    if (line[at] === "\\") at++;
    else if (line[at] === quote) return at + 1;
  }
  return undefined;
}

/** `don't`, `1'000`: a quote right after a word opens nothing, unless the word is a literal's prefix. */
function isApostrophe(line: string, at: number): boolean {
  const word = /[\p{L}\p{N}_]+$/u.exec(line.slice(Math.max(0, at - 20), at))?.[0];
  return word !== undefined && !/^(?:L|u|U|u8)$/.test(word);
}
