/** Translation phase 3: text to preprocessing tokens. White space and comments leave only `spaceBefore` and `lineStart`. */
import type { Diagnostics } from "./diagnostic.ts";
import { lineIndexAt, type SourceFile } from "./source.ts";
import { type LogicalText, logicalText } from "./splice.ts";
import type { Token, TokenKind } from "./token.ts";
import { identifierText, nameAt, scanName } from "./tokenize-name.ts";
import { primarySpelling, punctuatorAt } from "./tokenize-punctuator.ts";

export interface TokenizeOptions {
  /** Replace `??=` and its like, which gcc does only when asked to. */
  readonly trigraphs?: boolean;
  /** `//` begins a comment, as everywhere but in strict C89. */
  readonly lineComments?: boolean;
}

/** All tokens of `file`, the last one of kind `eof`. */
export function tokenize(file: SourceFile, diagnostics: Diagnostics, options: TokenizeOptions = {}): Token[] {
  const logical = logicalText(file, options.trigraphs ?? false, diagnostics);
  const { text, origin } = logical;
  const lineComments = options.lineComments ?? true;
  const length = text.length;
  /** There may be universal character names. */
  const escaped = text.includes("\\u") || text.includes("\\U");
  const tokens: Token[] = [];
  let spaceBefore = false;
  let lineStart = true;
  let at = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  while (at < length) {
    const start = at;
    const code = text.charCodeAt(at);
    let kind: TokenKind;
    let spelling: string;
    switch (code < 128 ? classes[code]! : OTHER) {
      case NEWLINE:
        lineStart = true;
        spaceBefore = true;
        at++;
        continue;
      case SPACE:
        spaceBefore = true;
        at++;
        continue;
      case LETTER: {
        at = scanName(text, at);
        const quote = text.charCodeAt(at);
        if ((quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) && isPrefix(text, start, at, quote)) {
          kind = quote === DOUBLE_QUOTE ? "string" : "character";
          at = scanLiteral(logical, file, at, quote, diagnostics);
          spelling = text.slice(start, at);
        } else {
          kind = "identifier";
          spelling = nameAt(text, start, at);
          if (escaped) spelling = identifierText(spelling);
        }
        break;
      }
      case DIGIT:
        kind = "number";
        at = scanNumber(text, at);
        spelling = at === start + 1 ? digits[code - ZERO]! : text.slice(start, at);
        break;
      case QUOTE:
        kind = code === DOUBLE_QUOTE ? "string" : "character";
        at = scanLiteral(logical, file, at, code, diagnostics);
        spelling = text.slice(start, at);
        break;
      case PUNCTUATOR: {
        const next = text.charCodeAt(at + 1);
        if (code === SLASH && next === STAR) {
          at = skipBlockComment(logical, file, at, diagnostics);
          spaceBefore = true;
          continue;
        }
        if (code === SLASH && next === SLASH && lineComments) {
          at = skipLineComment(text, at);
          spaceBefore = true;
          continue;
        }
        if (code === DOT && isDigit(next)) {
          kind = "number";
          at = scanNumber(text, at);
          spelling = text.slice(start, at);
          break;
        }
        kind = "punctuator";
        const spelled = punctuatorAt(text, at, code);
        at += spelled.length;
        spelling = code === LESS || code === COLON || code === PERCENT ? primarySpelling(spelled) : spelled;
        break;
      }
      default: {
        const end = scanName(text, at);
        kind = end > at ? "identifier" : "other";
        at = end > at ? end : scanOther(text, at);
        spelling = text.slice(start, at);
        if (escaped && end > start) spelling = identifierText(spelling);
      }
    }
    tokens.push({
      kind,
      text: spelling,
      file,
      start: origin === undefined ? start : origin.of(start),
      end: origin === undefined ? at : origin.endOf(at),
      spaceBefore,
      lineStart,
    });
    spaceBefore = false;
    lineStart = false;
  }
  const end = file.text.length;
  tokens.push({ kind: "eof", text: "", file, start: end, end, spaceBefore, lineStart: true });
  return tokens;
}

// ---- Classes of characters -------------------------------------------------------------------------

const OTHER = 0, SPACE = 1, NEWLINE = 2, LETTER = 3, DIGIT = 4, QUOTE = 5, PUNCTUATOR = 6;
const DOUBLE_QUOTE = 34, PERCENT = 37, SINGLE_QUOTE = 39, STAR = 42, DOT = 46, SLASH = 47, ZERO = 48, COLON = 58;
const LESS = 60, BACKSLASH = 92, LINE_FEED = 10, BYTE_ORDER_MARK = 0xfeff;

/** The class of each ASCII character. */
const classes = new Uint8Array(128);
for (const character of " \t\v\f\r\0") classes[character.charCodeAt(0)] = SPACE;
classes[LINE_FEED] = NEWLINE;
for (let code = 97; code <= 122; code++) classes[code] = classes[code - 32] = LETTER;
classes[95] = LETTER;
for (let code = ZERO; code <= 57; code++) classes[code] = DIGIT;
classes[DOUBLE_QUOTE] = classes[SINGLE_QUOTE] = QUOTE;
for (const character of "[](){}.-+&*~!/%<>^|?:;=,#") classes[character.charCodeAt(0)] = PUNCTUATOR;

const digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

function isDigit(code: number): boolean {
  return code >= ZERO && code <= 57;
}

// ---- Tokens ----------------------------------------------------------------------------------------

/**
 * pp-number = digit | "." digit | pp-number (digit | identifier-nondigit | [eEpP] [+-] | ".")
 */
function scanNumber(text: string, at: number): number {
  for (at++; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128) break;
    const kind = classes[code]!;
    if (kind === DIGIT || kind === LETTER || code === DOT) continue;
    if (code !== 43 && code !== 45) break; // + -
    const before = text.charCodeAt(at - 1) | 32;
    if (before !== 101 && before !== 112) break; // e p
  }
  return at;
}

/** Whether text[start, end) before a quote is an encoding prefix: L, u, U, and u8 for strings. */
function isPrefix(text: string, start: number, end: number, quote: number): boolean {
  const first = text.charCodeAt(start);
  if (end - start === 1) return first === 76 || first === 117 || first === 85;
  return end - start === 2 && quote === DOUBLE_QUOTE && first === 117 && text.charCodeAt(start + 1) === 56;
}

/** A string or character constant whose opening quote is at `at`; without a closing one it ends with the line. */
function scanLiteral(
  logical: LogicalText,
  file: SourceFile,
  at: number,
  quote: number,
  diagnostics: Diagnostics,
): number {
  const text = logical.text;
  const open = at;
  for (at++; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === BACKSLASH && text.charCodeAt(at + 1) !== LINE_FEED) at++;
    else if (code === LINE_FEED) break;
  }
  at = Math.min(at, text.length);
  if (at - 1 > open && text.charCodeAt(at - 1) === 13) at--;
  const start = logical.origin?.of(open) ?? open;
  const what = quote === DOUBLE_QUOTE ? 'string literal has no closing "' : "character constant has no closing '";
  diagnostics.error("unterminated-literal", `this ${what} on its line`, { file, start, end: start + 1 });
  return at;
}

/** A character of no C token; a run of ideographs is one, so that a sentence of prose is not fifty errors. */
function scanOther(text: string, at: number): number {
  const start = at;
  while (at < text.length) {
    const code = text.codePointAt(at)!;
    const ideographic = code > 0x2000 && /^[\p{L}\p{M}\p{N}]/u.test(String.fromCodePoint(code));
    if (ideographic || at === start) at += code > 0xffff ? 2 : 1;
    if (!ideographic) break;
  }
  return at;
}

// ---- Comments --------------------------------------------------------------------------------------

function skipLineComment(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/**
 * Skips the comment that opens at `at`. One that swallows another `/*` is mostly one whose end was forgotten,
 * and the code in between silently vanishes: that is worth a warning.
 */
function skipBlockComment(logical: LogicalText, file: SourceFile, at: number, diagnostics: Diagnostics): number {
  const text = logical.text;
  const close = text.indexOf("*/", at + 2);
  const end = close < 0 ? text.length : close;
  const inner = innerComment(text, at + 2, end);
  const start = logical.origin?.of(at) ?? at;
  const opening = { file, start, end: start + 2 };
  if (inner >= 0) {
    const innerStart = logical.origin?.of(inner) ?? inner;
    const line = lineIndexAt(file, start) + 1;
    const message = lineIndexAt(file, innerStart) + 1 === line
      ? "'/*' inside a comment: comments do not nest"
      : `unterminated comment at line ${line}: it lacks its */ there, and goes on to here`;
    diagnostics.warning("comment", message, { file, start: innerStart, end: innerStart + 2 }, {
      related: [{ message: "the comment was opened here", span: opening }],
    });
  }
  if (close >= 0) return close + 2;
  const line = lineIndexAt(file, start) + 1;
  diagnostics.error(
    "unterminated-comment",
    `the comment opened at line ${line} is never closed: its */ is missing`,
    opening,
  );
  return text.length;
}

/** Offset of a `/*` in text[from, end) that is not the last but one of the comment (as in a rule of `/`s and `*`s), or -1. */
function innerComment(text: string, from: number, end: number): number {
  for (let at = text.indexOf("/*", from); at >= 0 && at + 1 < end; at = text.indexOf("/*", at + 2)) {
    if (text.charCodeAt(at + 2) !== SLASH) return at;
  }
  return -1;
}
