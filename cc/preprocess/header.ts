/** The name in `#include` and `__has_include`. */
import { expandAll } from "./expand.ts";
import { spellTokens } from "./spelling.ts";
import type { Translation } from "./state.ts";
import type { Token } from "../token.ts";

export interface HeaderName {
  readonly name: string;
  /** In `<>`, not in `""`. */
  readonly angled: boolean;
  /** Index of the token after it; -1 if the line had to be macro-expanded. */
  readonly end: number;
}

/**
 * The header name that line[from, to) begins with, or expands to.
 *
 *     header-name = "<" characters ">" | string-literal
 */
export function headerName(
  line: readonly Token[],
  from: number,
  to: number,
  translation: Translation,
): HeaderName | undefined {
  const direct = plainHeaderName(line, from, to);
  if (direct !== undefined || line[from]?.kind !== "identifier") return direct;
  const expanded = expandAll(line.slice(from, to), translation);
  const name = plainHeaderName(expanded, 0, expanded.length);
  return name && { ...name, end: -1 };
}

function plainHeaderName(line: readonly Token[], from: number, to: number): HeaderName | undefined {
  const first = line[from];
  if (first === undefined || from >= to) return undefined;
  if (first.kind === "string") {
    // No escapes in a header's name, and an empty one names nothing.
    if (first.text.length < 3 || !first.text.startsWith('"') || !first.text.endsWith('"')) return undefined;
    return { name: first.text.slice(1, -1), angled: false, end: from + 1 };
  }
  if (first.text !== "<") return undefined;
  if (first.expandedFrom === undefined) return writtenHeaderName(line, from, to);
  // Of expanded tokens only their spelling is left.
  let at = from + 1;
  while (at < to && line[at]!.text !== ">") at++;
  if (at >= to || at === from + 1) return undefined;
  return { name: spellTokens(line.slice(from + 1, at)), angled: true, end: at + 1 };
}

/** Between the brackets nothing is a token: not `//` (which hides the `>`), not `'`, and white space counts. */
function writtenHeaderName(line: readonly Token[], from: number, to: number): HeaderName | undefined {
  const { file, end: start } = line[from]!;
  const close = file.text.indexOf(">", start);
  const newline = file.text.indexOf("\n", start);
  if (close <= start || (newline >= 0 && newline < close)) return undefined;
  let end = from + 1;
  while (end < to && line[end]!.start <= close) end++;
  return { name: file.text.slice(start, close), angled: true, end };
}
