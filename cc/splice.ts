/** Translation phases 1 and 2: trigraphs (if asked for) and backslash-newlines, taken out before tokens are made. */
import type { Diagnostics } from "./diagnostic.ts";
import type { SourceFile } from "./source.ts";

/** A file's text as the tokenizer sees it, and the way back to the offsets of the file. */
export interface LogicalText {
  readonly text: string;
  /** Undefined if nothing was taken out: offsets are the file's own, the usual case. */
  readonly origin: Origin | undefined;
}

/** Maps offsets in the logical text to offsets in the file. */
export class Origin {
  /** Logical offsets at which the distance changes, ascending; parallel to `#distances`. */
  readonly #changes: number[] = [0];
  readonly #distances: number[] = [0];
  /** Where the last question was answered: questions come nearly in order. */
  #near = 0;

  change(logical: number, distance: number): void {
    this.#changes.push(logical);
    this.#distances.push(distance);
  }

  /** The offset in the file of the character at `logical`. */
  of(logical: number): number {
    const changes = this.#changes;
    let near = this.#near;
    while (near + 1 < changes.length && changes[near + 1]! <= logical) near++;
    while (changes[near]! > logical) near--;
    this.#near = near;
    return logical + this.#distances[near]!;
  }

  /** The offset in the file just after the character before `logical`. */
  endOf(logical: number): number {
    return logical === 0 ? 0 : this.of(logical - 1) + 1;
  }
}

const trigraphs: Readonly<Record<string, string>> = {
  "=": "#",
  "(": "[",
  "/": "\\",
  ")": "]",
  "'": "^",
  "<": "{",
  "!": "|",
  ">": "}",
  "-": "~",
};

/** A backslash, white space that should not be there, and the end of the line (or of the file). */
const splice = /\\([ \t\f\v]*)(\r?\n|$)/g;
const spliceOrTrigraph = /\?\?([=()'<!>-])|(?:\\|\?\?\/)([ \t\f\v]*)(\r?\n|$)|\?\?\//g;

/** Removes line splices from `file`; reports a backslash that ends the whole file (the line it continues is missing). */
export function logicalText(file: SourceFile, withTrigraphs: boolean, diagnostics: Diagnostics): LogicalText {
  const text = file.text;
  const replaceTrigraphs = withTrigraphs && text.includes("??");
  if (!text.includes("\\") && !replaceTrigraphs) return { text, origin: undefined };
  const pattern = replaceTrigraphs ? spliceOrTrigraph : splice;
  pattern.lastIndex = 0;
  const origin = new Origin();
  const pieces: string[] = [];
  let kept = 0; // start of the piece not yet copied
  let removed = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const end = match.index + match[0].length;
    const replacement = replacementFor(match, replaceTrigraphs);
    if (replacement === undefined) continue;
    pieces.push(text.slice(kept, match.index), replacement);
    removed += match[0].length - replacement.length;
    origin.change(end - removed, removed);
    kept = end;
    if ((match[1] ?? "") !== "" && !replaceTrigraphs && end < text.length) {
      const span = { file, start: match.index, end: match.index + 1 };
      diagnostics.warning(
        "backslash-newline-space",
        "white space stands between the backslash and the end of its line",
        span,
      );
    }
    if (end === text.length && replacement === "") {
      const span = { file, start: match.index, end: match.index + 1 };
      diagnostics.warning("splice-at-end", "the text ends in a backslash: the line it continues is missing", span);
    }
  }
  if (pieces.length === 0) return { text, origin: undefined };
  pieces.push(text.slice(kept));
  return { text: pieces.join(""), origin };
}

/** What stands for a match: "" for a splice, a character for a trigraph, undefined if the text stays as it is. */
function replacementFor(match: RegExpExecArray, replaceTrigraphs: boolean): string | undefined {
  if (!replaceTrigraphs) return "";
  if (match[1] !== undefined) return trigraphs[match[1]];
  if (match[3] !== undefined) return "";
  return "\\";
}
