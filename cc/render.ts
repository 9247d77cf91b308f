/** Draws diagnostics the way clang does: place, message, the line, a caret under the exact columns. */
import type { Diagnostic, Severity } from "./diagnostic.ts";
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
 *     hint: did you mean 'port'?
 *     tcp.c:3:9: note: 'port' is declared here
 *     …
 */
export function renderDiagnostic(diagnostic: Diagnostic, style: RenderStyle = { color: false }): string {
  const { severity, message, code, span, hint } = diagnostic;
  const lines = [heading(severity, message, ` [${code}]`, span, style), ...excerpt(span, style)];
  if (hint !== undefined) lines.push(`${paint("hint:", CYAN, style)} ${printable(hint)}`);
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

function heading(severity: Severity, message: string, suffix: string, span: Span, style: RenderStyle): string {
  const name = printable(span.file.name);
  // A place in an empty text, like `<built-in>`, has no line to tell.
  const { line, column } = positionAt(span.file, span.start);
  const place = span.file.text === "" ? `${name}:` : `${name}:${line}:${column}:`;
  const text = severity === "note" ? printable(message) : paint(printable(message), BOLD, style);
  return `${paint(place, BOLD, style)} ${paint(`${severity}:`, colors[severity], style)} ${text}${suffix}`;
}

// ---- The source line -------------------------------------------------------------------------------

/** The line that `span` begins on, and the line with the caret; nothing for a blank line. */
function excerpt(span: Span, style: RenderStyle): string[] {
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
  const marks = marksUnder(shown.cells, span.start - base, span.end - base, near.length);
  const indent = shown.cutLeft ? " " : "";
  return [
    (shown.cutLeft ? "…" : "") + shown.cells.map((cell) => cell.text).join("") + (shown.cutRight ? "…" : ""),
    indent + marks.indent + paint(marks.text, GREEN, style),
  ];
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

/** `^~~~` from offset `start` to `end` (or the line's end), and the spaces before it. */
function marksUnder(
  cells: readonly Cell[],
  start: number,
  end: number,
  length: number,
): { indent: string; text: string } {
  const origin = cells[0]?.column ?? 0;
  const last = cells.at(-1);
  const edge = last === undefined ? 0 : last.column + last.columns;
  const columnAt = (offset: number) => cells.find((cell) => cell.offset >= offset)?.column ?? edge;
  const from = columnAt(start);
  const to = columnAt(Math.min(Math.max(end, start + 1), length));
  return { indent: " ".repeat(Math.max(0, from - origin)), text: "^" + "~".repeat(Math.max(0, to - from - 1)) };
}
