/** The name in `#include` and `__has_include`. */
import { expandAll } from "./preprocess-expand.ts";
import { spellTokens } from "./preprocess-spelling.ts";
import type { Translation } from "./preprocess-state.ts";
import type { Token } from "./token.ts";

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
  let at = from + 1;
  while (at < to && line[at]!.text !== ">") at++;
  if (at >= to || at === from + 1) return undefined;
  const close = line[at]!;
  // White space counts between the angle brackets; of expanded tokens only their spelling is left.
  const written = first.file === close.file && first.expandedFrom === undefined && first.start < close.start;
  const name = written ? first.file.text.slice(first.end, close.start) : spellTokens(line.slice(from + 1, at));
  return { name, angled: true, end: at + 1 };
}
