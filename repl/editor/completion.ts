/** Tab: what the candidates make of the text before the cursor, and how they are listed. */
import { type Buffer, replace } from "./buffer.ts";
import type { Completion, Effect } from "./edit-state.ts";
import { textWidth } from "./width.ts";

/** Inserts what the candidates have in common; `again` (a second Tab) lists them if that adds nothing. */
export function completeAtCursor(
  buffer: Buffer,
  completion: Completion,
  again: boolean,
): { readonly buffer: Buffer; readonly effect: Effect } {
  const { start, candidates } = completion;
  const typed = buffer.text.slice(start, buffer.cursor);
  if (candidates.length === 0) return { buffer, effect: { kind: "bell" } };
  const common = commonPrefix(candidates);
  if (common.length > typed.length || (candidates.length === 1 && common !== typed)) {
    return { buffer: replace(buffer, start, buffer.cursor, common), effect: { kind: "redraw" } };
  }
  if (candidates.length === 1) return { buffer, effect: { kind: "redraw" } };
  return { buffer, effect: again ? { kind: "list", candidates } : { kind: "bell" } };
}

export function commonPrefix(texts: readonly string[]): string {
  let prefix = texts[0] ?? "";
  for (const text of texts) {
    let length = 0;
    while (length < prefix.length && prefix[length] === text[length]) length++;
    prefix = prefix.slice(0, length);
  }
  return prefix;
}

const mostListed = 200;

/** The candidates in columns, sorted downwards as `ls` does. */
export function listCandidates(candidates: readonly string[], columns: number): string {
  const shown = candidates.slice(0, mostListed);
  const widest = shown.reduce((width, candidate) => Math.max(width, textWidth(candidate)), 0) + 2;
  const perRow = Math.max(1, Math.floor(columns / widest));
  const rowCount = Math.ceil(shown.length / perRow);
  let out = "";
  for (let row = 0; row < rowCount; row++) {
    let line = "";
    for (let at = row; at < shown.length; at += rowCount) {
      line += shown[at]! + " ".repeat(widest - textWidth(shown[at]!));
    }
    out += line.trimEnd() + "\n";
  }
  if (candidates.length > shown.length) out += `… and ${candidates.length - shown.length} more\n`;
  return out;
}
