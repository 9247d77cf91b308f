/** Colours of an entry while it is typed. */
import { Diagnostics } from "../cc/diagnostic.ts";
import { tokenize } from "../cc/tokenize.ts";
import type { ColourRange } from "./editor/layout.ts";

const KEYWORD = "1;34";
const LITERAL = "32";
const NUMBER = "36";

const keywords = new Set(
  ("auto break case char const continue default do double else enum extern float for goto if inline int long register " +
    "return short signed sizeof static struct switch typedef union unsigned void volatile while").split(" "),
);

export function highlight(text: string): readonly ColourRange[] {
  if (text.startsWith(":")) return [];
  const ranges: ColourRange[] = [];
  for (const token of tokenize({ name: "<prompt>", text, system: true }, new Diagnostics())) {
    const sgr = token.kind === "string" || token.kind === "character"
      ? LITERAL
      : token.kind === "number"
      ? NUMBER
      : token.kind === "identifier" && keywords.has(token.text)
      ? KEYWORD
      : undefined;
    if (sgr !== undefined) ranges.push({ start: token.start, end: token.end, sgr });
  }
  return ranges;
}
