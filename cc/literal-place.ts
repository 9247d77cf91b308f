/** Where an element of a string literal is written: through escapes, adjacent literals and comments between them. */
import { rawByte } from "./source-bytes.ts";
import type { Span } from "./source.ts";

/**
 * The place of the elements from `from` up to `to` of the `char` literal at `span`; undefined where the text does not
 * show it: behind a macro (`PRIu64`), over a line splice, in a literal with a prefix.
 */
export function placeInLiteral({ file, start, end }: Span, from: number, to: number): Span | undefined {
  const { text } = file;
  let element = 0;
  let first: number | undefined;
  for (let at = start; at < end;) {
    at = skipBlanks(text, at, end);
    if (text[at] !== '"') return undefined;
    at++;
    while (at < end && text[at] !== '"') {
      if (element >= to && first !== undefined) return { file, start: first, end: at };
      if (element >= from) first ??= at;
      const length = text[at] === "\\" ? escapeLength(text, at) : text.codePointAt(at)! > 0xffff ? 2 : 1;
      if (length === 0) return undefined;
      element += text[at] === "\\" ? 1 : bytesOf(text.codePointAt(at)!);
      at += length;
    }
    if (first !== undefined && element >= to) return { file, start: first, end: at };
    // What goes on in the next literal is shown as far as this one has it.
    if (first !== undefined) return { file, start: first, end: at };
    at++;
  }
  return undefined;
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  for (;;) {
    while (at < end && text.charCodeAt(at) <= 32) at++;
    if (text.startsWith("/*", at)) at = Math.max(text.indexOf("*/", at), at) + 2;
    else if (text.startsWith("//", at)) at = text.indexOf("\n", at) < 0 ? end : text.indexOf("\n", at);
    else return at;
  }
}

/** Of an escape that stands for one element; 0 for universal character names and line splices. */
function escapeLength(text: string, at: number): number {
  const letter = text[at + 1] ?? "\n";
  if (letter === "\n" || letter === "\r" || letter === "u" || letter === "U") return 0;
  let end = at + 2;
  if (letter === "x") { while (isHexadecimal(text.charCodeAt(end))) end++; }
  else if (isOctal(letter)) { while (end < at + 4 && isOctal(text[end] ?? "")) end++; }
  return end - at;
}

function isOctal(letter: string): boolean {
  return letter >= "0" && letter <= "7";
}

function isHexadecimal(code: number): boolean {
  const lower = code | 32;
  return (code >= 48 && code <= 57) || (lower >= 97 && lower <= 102);
}

/** In UTF-8. */
function bytesOf(point: number): number {
  if (point < 0x80 || rawByte(point) !== undefined) return 1;
  return point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
