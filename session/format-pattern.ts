/** The pattern language of expected lines: placeholders, `[..]`, `...`, `~lo..hi`, and how they are escaped. */
import type { PlaceholderKind } from "../shell/output.ts";
import { needsEscape } from "./format.ts";

export { lineToText, placeholderKinds } from "../shell/output.ts";
export type { OutputLine, PlaceholderKind, Segment } from "../shell/output.ts";

export type PatternPart =
  | { readonly kind: "text"; readonly text: string }
  /** `[fd:l]`, `[fd]` */
  | { readonly kind: "placeholder"; readonly of: PlaceholderKind; readonly name: string | undefined }
  /** `[..]` */
  | { readonly kind: "any" };

/** Seconds. */
export interface TimeRange {
  readonly low: number;
  readonly high: number;
}

export type LinePattern =
  /** `...`: any number of lines. */
  | { readonly kind: "any-lines" }
  | { readonly kind: "line"; readonly parts: readonly PatternPart[]; readonly time: TimeRange | undefined };

/** Backslashes before a `[` that would begin a placeholder: two stand for one, an odd one for a plain `[`. */
const placeholder = /(\\*)\[(?:(\.\.)|(fd|port|pid|addr|ptr|time|inode)(?::([A-Za-z_][A-Za-z0-9_]*))?)\]/g;

const timeSuffix = /(?:^| +)~(\d+(?:\.\d+)?)\.\.(\d+(?:\.\d+)?)(us|ms|s)?$/;

/** What only looks like a time suffix has a `\` before its `~`. */
const escapedSuffix = /(^| )\\(\\*~\d+(?:\.\d+)?\.\.\d+(?:\.\d+)?(?:us|ms|s)?)$/;
const unescapedSuffix = /(^| )(\\*~\d+(?:\.\d+)?\.\.\d+(?:\.\d+)?(?:us|ms|s)?)$/;

const unitSeconds: Readonly<Record<string, number>> = { s: 1, ms: 1e-3, us: 1e-6 };

export function parsePattern(line: string): LinePattern {
  if (line === "...") return { kind: "any-lines" };
  let text = line.startsWith("\\") && needsEscape(line.slice(1)) ? line.slice(1) : line;
  const suffix = timeSuffix.exec(text);
  let time: TimeRange | undefined;
  if (suffix !== null) {
    const unit = unitSeconds[suffix[3] ?? "s"]!;
    time = { low: Number(suffix[1]) * unit, high: Number(suffix[2]) * unit };
    text = text.slice(0, suffix.index);
  }
  return { kind: "line", parts: parseParts(text.replace(escapedSuffix, "$1$2")), time };
}

function parseParts(text: string): PatternPart[] {
  const parts: PatternPart[] = [];
  let plain = "";
  let at = 0;
  for (const found of text.matchAll(placeholder)) {
    const [whole, slashes, any, kind, name] = found;
    plain += text.slice(at, found.index) + slashes!.slice(0, slashes!.length >> 1);
    at = found.index + whole.length;
    if (slashes!.length % 2 === 1) {
      plain += whole.slice(slashes!.length);
      continue;
    }
    if (plain !== "") parts.push({ kind: "text", text: plain });
    plain = "";
    parts.push(any === undefined ? { kind: "placeholder", of: kind as PlaceholderKind, name } : { kind: "any" });
  }
  plain += text.slice(at);
  if (plain !== "") parts.push({ kind: "text", text: plain });
  return parts;
}

/** Writes a piece of text so that it is read as itself within an expected line. */
export function escapeText(text: string): string {
  return text.replace(placeholder, (whole, slashes: string) => slashes + slashes + "\\" + whole.slice(slashes.length));
}

/** Writes what cannot stand at the start or end of a line as it is; `line` is otherwise finished. */
export function escapeLine(line: string): string {
  const out = line.replace(unescapedSuffix, "$1\\$2");
  return needsEscape(out) ? "\\" + out : out;
}
