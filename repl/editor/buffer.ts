/** The text being edited and the cursor in it. Values: every function gives a new one. */

export interface Buffer {
  readonly text: string;
  /** An offset in UTF-16 units, always between two graphemes. */
  readonly cursor: number;
}

export const emptyBuffer: Buffer = { text: "", cursor: 0 };

// ---- Graphemes -------------------------------------------------------------------------------------

/** Made when the first character beyond ASCII is met: it costs, and most lines have none. */
let segmenter: Intl.Segmenter | undefined;

/** The offset where the grapheme that begins at `offset` ends. */
export function nextGrapheme(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  if (isAscii(text, offset) && (offset + 1 >= text.length || isAscii(text, offset + 1))) return offset + 1;
  const end = lineEnd(text, offset);
  if (end === offset) return offset + 1;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  for (const segment of segmenter.segment(text.slice(offset, end))) return offset + segment.segment.length;
  return offset + 1;
}

/** The offset where the grapheme that ends at `offset` begins. */
export function previousGrapheme(text: string, offset: number): number {
  if (offset <= 0) return 0;
  if (isAscii(text, offset - 1)) return offset - 1;
  const start = lineStart(text, offset);
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  let begin = start;
  for (const segment of segmenter.segment(text.slice(start, offset))) begin = start + segment.index;
  return begin;
}

function isAscii(text: string, offset: number): boolean {
  return text.charCodeAt(offset) < 0x80;
}

// ---- Lines and words -------------------------------------------------------------------------------

/** Where the line that holds `offset` begins. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** Where the line that holds `offset` ends: at its newline, or at the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}

const wordCharacter = /[\p{L}\p{N}\p{M}_]/u;

function isWordCharacterAt(text: string, offset: number): boolean {
  const code = text.codePointAt(offset);
  return code !== undefined && wordCharacter.test(String.fromCodePoint(code));
}

/** The end of the next word: an identifier or a number, as readline has it. */
export function wordEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isWordCharacterAt(text, at)) at = nextGrapheme(text, at);
  while (at < text.length && isWordCharacterAt(text, at)) at = nextGrapheme(text, at);
  return at;
}

export function wordStart(text: string, offset: number): number {
  let at = offset;
  const before = () => previousGrapheme(text, at);
  while (at > 0 && !isWordCharacterAt(text, before())) at = before();
  while (at > 0 && isWordCharacterAt(text, before())) at = before();
  return at;
}

/** The start of the blank-delimited word before `offset` (Ctrl-W). */
export function blankWordStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && /\s/.test(text[at - 1]!)) at--;
  while (at > 0 && !/\s/.test(text[at - 1]!)) at--;
  return at;
}

// ---- Edits -----------------------------------------------------------------------------------------

/** Replaces `start` to `end` by `text`, with the cursor after it. */
export function replace(buffer: Buffer, start: number, end: number, text: string): Buffer {
  return { text: buffer.text.slice(0, start) + text + buffer.text.slice(end), cursor: start + text.length };
}

export function insert(buffer: Buffer, text: string): Buffer {
  return replace(buffer, buffer.cursor, buffer.cursor, text);
}

export function moveTo(buffer: Buffer, cursor: number): Buffer {
  return { text: buffer.text, cursor };
}

/** Exchanges the graphemes around the cursor; at the end of a line, the last two. */
export function transpose(buffer: Buffer): Buffer {
  const { text, cursor } = buffer;
  const atEnd = cursor === lineEnd(text, cursor);
  const middle = atEnd ? previousGrapheme(text, cursor) : cursor;
  const start = previousGrapheme(text, middle);
  const end = nextGrapheme(text, middle);
  if (middle <= lineStart(text, cursor) || start === middle || end === middle) return buffer;
  return replace(buffer, start, end, text.slice(middle, end) + text.slice(start, middle));
}

/** Moves `lines` lines up (negative) or down towards `goal` characters into the line; undefined if there is none. */
export function moveLines(buffer: Buffer, lines: -1 | 1, goal: number): Buffer | undefined {
  const { text, cursor } = buffer;
  let start: number;
  if (lines < 0) {
    const own = lineStart(text, cursor);
    if (own === 0) return undefined;
    start = lineStart(text, own - 1);
  } else {
    const end = lineEnd(text, cursor);
    if (end === text.length) return undefined;
    start = end + 1;
  }
  const end = lineEnd(text, start);
  let at = start;
  for (let column = 0; column < goal && at < end; column++) at = nextGrapheme(text, at);
  return moveTo(buffer, at);
}

/** How many graphemes stand before the cursor on its line. */
export function columnOf(buffer: Buffer): number {
  let column = 0;
  for (let at = lineStart(buffer.text, buffer.cursor); at < buffer.cursor; at = nextGrapheme(buffer.text, at)) column++;
  return column;
}
