/** Draws diagnostics the way clang does: place, message, the line, a caret under the exact columns. */
import type { Diagnostic, Fix, Severity } from "./diagnostic.ts";
import { type Cell, cellsOf, printable } from "./render-columns.ts";
import { lineStarts, lineText, positionAt, type Span } from "./source.ts";

export interface RenderStyle {
  readonly color: boolean;
  /** Columns of the terminal: longer source lines are cut to the part that matters. 160 by default. */
  readonly width?: number;
}

const DEFAULT_WIDTH = 160;

/**
 *     tcp.c:12:5: error: 'prot' is not declared [undeclared-identifier]
 *         htons(prot);
 *               ^~~~
 *               port
 *     hint: did you mean 'port'?
 *     tcp.c:3:9: note: 'port' is declared here
 *     …
 */
export function renderDiagnostic(diagnostic: Diagnostic, style: RenderStyle = { color: false }): string {
  const { severity, message, code, span, ranges, hint, fix } = diagnostic;
  const lines = [heading(severity, message, ` [${code}]`, span, style), ...excerpt(span, style, { ranges, fix })];
  if (hint !== undefined) lines.push(`${paint("hint:", CYAN, style)} ${printable(hint)}`);
  if (fix?.text.endsWith("\n")) lines.push(wholeLine(fix, style));
  for (const related of diagnostic.related) {
    lines.push(heading("note", related.message, "", related.span, style), ...excerpt(related.span, style));
  }
  return lines.join("\n");
}

/** All of them, and what they come to: `2 errors and 1 warning`. */
export function renderAll(diagnostics: readonly Diagnostic[], style: RenderStyle = { color: false }): string {
  const lines = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, style));
  const errors = counted(diagnostics, "error");
  const warnings = counted(diagnostics, "warning");
  const summary = [errors, warnings].filter((text) => text !== "").join(" and ");
  if (summary !== "") lines.push(summary);
  return lines.join("\n");
}

function counted(diagnostics: readonly Diagnostic[], severity: Severity): string {
  const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return count === 0 ? "" : `${count} ${severity}${count === 1 ? "" : "s"}`;
}

// ---- Colours ---------------------------------------------------------------------------------------

const BOLD = "1", RED = "1;31", GREEN = "1;32", MAGENTA = "1;35", CYAN = "1;36";

const colors: Readonly<Record<Severity, string>> = { error: RED, warning: MAGENTA, note: CYAN };

function paint(text: string, color: string, style: RenderStyle): string {
  return style.color ? `\x1b[${color}m${text}\x1b[0m` : text;
}

/** A line to insert: `tcp.c:2: + #include <arpa/inet.h>` */
function wholeLine({ span, text }: Fix, style: RenderStyle): string {
  const { line } = positionAt(span.file, span.start);
  const place = `${printable(span.file.name)}:${line}:`;
  return `${paint(place, BOLD, style)} ${paint(`+ ${printable(text.trimEnd())}`, GREEN, style)}`;
}

function heading(severity: Severity, message: string, suffix: string, span: Span, style: RenderStyle): string {
  const name = printable(span.file.name);
  // A place in an empty text, like `<built-in>`, has no line to tell.
  const { line, column } = positionAt(span.file, span.start);
  const place = span.file.text === "" ? `${name}:` : `${name}:${line}:${column}:`;
  const text = severity === "note" ? printable(message) : paint(printable(message), BOLD, style);
  return `${paint(place, BOLD, style)} ${paint(`${severity}:`, colors[severity], style)} ${text}${suffix}`;
}

// ---- The source line -------------------------------------------------------------------------------

/** The line that `span` begins on, the line with the caret, what to write there; nothing for a blank line. */
function excerpt(
  span: Span,
  style: RenderStyle,
  { ranges = [], fix }: Pick<Diagnostic, "ranges" | "fix"> = {},
): string[] {
  const { line } = positionAt(span.file, span.start);
  const text = lineText(span.file, line).trimEnd();
  if (text === "") return [];
  const lineStart = lineStarts(span.file)[line - 1]!;
  const width = Math.max(style.width ?? DEFAULT_WIDTH, 20);
  // Of a very long line only the neighbourhood is laid out at all.
  const skipped = Math.max(0, span.start - lineStart - 4 * width);
  const near = text.slice(skipped, skipped + 8 * width);
  const base = lineStart + skipped;
  const shown = cut(cellsOf(near), span.start - base, width, skipped > 0, skipped + near.length < text.length);
  const beside = ranges.filter((range) =>
    range.file === span.file && range.start >= lineStart && range.end <= lineStart + text.length
  )
    .map((range) => [range.start - base, range.end - base] as const);
  const marks = marksUnder(shown.cells, span.start - base, span.end - base, near.length, beside);
  const indent = shown.cutLeft ? " " : "";
  const lines = [
    (shown.cutLeft ? "…" : "") + shown.cells.map((cell) => cell.text).join("") + (shown.cutRight ? "…" : ""),
    indent + marks.indent + paint(marks.text, GREEN, style),
  ];
  const isHere = fix !== undefined && fix.span.file === span.file && fix.span.start >= base &&
    fix.span.end <= lineStart + text.length && fix.text !== "" && !fix.text.endsWith("\n");
  if (isHere) {
    const column = columnAt(shown.cells, fix.span.start - base) - (shown.cells[0]?.column ?? 0);
    lines.push(indent + " ".repeat(Math.max(0, column)) + paint(printable(fix.text), GREEN, style));
  }
  return lines;
}

interface Cut {
  readonly cells: readonly Cell[];
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
}

/** The cells around `offset` that fit into `width` columns. */
function cut(cells: readonly Cell[], offset: number, width: number, moreLeft: boolean, moreRight: boolean): Cut {
  const last = cells.at(-1);
  const total = last === undefined ? 0 : last.column + last.columns;
  if (total <= width && !moreLeft && !moreRight) return { cells, cutLeft: false, cutRight: false };
  const focus = cells.find((cell) => cell.offset >= offset)?.column ?? total;
  const room = width - 2; // for the two ellipses
  const left = Math.max(0, Math.min(focus - (room >> 1), total - room));
  const shown = cells.filter((cell) => cell.column >= left && cell.column + cell.columns <= left + room);
  return {
    cells: shown,
    cutLeft: moreLeft || left > 0,
    cutRight: moreRight || left + room < total,
  };
}

/** `^~~~` from offset `start` to `end` (or the line's end), `~~~` under the ranges beside, and the spaces before. */
function marksUnder(
  cells: readonly Cell[],
  start: number,
  end: number,
  length: number,
  beside: readonly (readonly [number, number])[],
): { indent: string; text: string } {
  const origin = cells[0]?.column ?? 0;
  const from = columnAt(cells, start);
  const to = columnAt(cells, Math.min(Math.max(end, start + 1), length));
  const marks = "^" + "~".repeat(Math.max(0, to - from - 1));
  const drawn: string[] = [];
  for (const [first, last] of beside) {
    const at = columnAt(cells, first);
    draw(drawn, at - origin, "~".repeat(Math.max(0, columnAt(cells, last) - at)));
  }
  draw(drawn, from - origin, marks);
  const line = drawn.join("");
  const text = line.trimStart();
  return { indent: line.slice(0, line.length - text.length), text };
}

/** The column of an offset in the line; beyond its end, that of the end. */
function columnAt(cells: readonly Cell[], offset: number): number {
  const last = cells.at(-1);
  const edge = last === undefined ? 0 : last.column + last.columns;
  return cells.find((cell) => cell.offset >= offset)?.column ?? edge;
}

/** Puts `text` at a column, over what is there. */
function draw(drawn: string[], column: number, text: string): void {
  const from = Math.max(0, column);
  while (drawn.length < from) drawn.push(" ");
  for (let i = 0; i < text.length; i++) drawn[from + i] = text[i]!;
}
