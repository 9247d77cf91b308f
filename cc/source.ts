/** Source text and places in it. The lowest brick of the compiler: everything else points here. */
import type { Token } from "./token.ts";

/** One text the compiler reads: a file, a header, or an entry at the prompt. */
export interface SourceFile {
  /** The name diagnostics show: a path, or `<stdin>`, `<prompt:3>`, `<command line>`. */
  readonly name: string;
  readonly text: string;
  /** True for the headers under `include/`: no warnings inside; their declarations are the platform's. */
  readonly system: boolean;
}

/** A half-open range of offsets (UTF-16 code units) in one file. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
  /** The token that the macro at this place wrote, or was given, and that is meant. */
  readonly macro?: Token;
}

/** Line and column, both counted from 1; the column counts code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStartsOf = new WeakMap<SourceFile, number[]>();

/** Offsets at which the lines of `file` begin; computed once per file. */
export function lineStarts(file: SourceFile): readonly number[] {
  let starts = lineStartsOf.get(file);
  if (starts === undefined) {
    starts = [0];
    for (let at = file.text.indexOf("\n"); at >= 0; at = file.text.indexOf("\n", at + 1)) {
      starts.push(at + 1);
    }
    lineStartsOf.set(file, starts);
  }
  return starts;
}

/** Index (from 0) of the line that holds `offset`. */
export function lineIndexAt(file: SourceFile, offset: number): number {
  const starts = lineStarts(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function positionAt(file: SourceFile, offset: number): Position {
  const line = lineIndexAt(file, offset);
  const { text } = file;
  let column = 1;
  for (let at = lineStarts(file)[line]!; at < offset && at < text.length; column++) {
    at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  }
  return { line: line + 1, column };
}

/** The text of line `line` (from 1), without its newline. */
export function lineText(file: SourceFile, line: number): string {
  const starts = lineStarts(file);
  const start = starts[line - 1] ?? file.text.length;
  const end = starts[line] ?? file.text.length + 1;
  return file.text.slice(start, end - 1).replace(/\r$/, "");
}

/** The smallest span that covers both (of the same file; otherwise the first). */
export function spanBetween(first: Span, last: Span): Span {
  if (first.file !== last.file || last.end < first.start) return first;
  const { file, start, macro } = first;
  return macro === undefined ? { file, start, end: last.end } : { file, start, end: last.end, macro };
}
