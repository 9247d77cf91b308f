/**
 * The names a file may define for others, by a look at its text alone: no macro is replaced, no header read. Too many
 * are no harm (the file is compiled and seen to lack the name); what macros make up is missed.
 */
import { Diagnostics } from "./diagnostic.ts";
import type { SourceFile } from "./source.ts";
import type { Token } from "./token.ts";
import { tokenize } from "./tokenize.ts";

/** Outside of all braces: a name before `(…)` that no `;` or `,` follows, or before `;`, `,`, `=` or `[`. */
export function definedNames(file: SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const tokens = tokenize(file, new Diagnostics());
  let braces = 0;
  /** What the current declaration begins with says that nothing of it is for others. */
  let hidden = false;
  for (let at = 0; tokens[at]!.kind !== "eof"; at++) {
    const token = tokens[at]!;
    // A macro may stand for a body, or for a whole definition.
    if (token.lineStart && tokens[at - 1]?.text === ")") hidden = false;
    if (token.lineStart && token.text === "#") at = lineEnd(tokens, at) - 1;
    else if (token.text === "{") braces++;
    else if (token.text === "}") {
      // One in the first column ends a function, whatever `#if` has made of the braces before.
      braces = file.text[token.start - 1] === "\n" ? 0 : Math.max(braces - 1, 0);
      if (braces === 0) hidden = false;
    } else if (braces > 0) continue;
    else if (token.text === ";") hidden = false;
    else if (token.text === "static" || token.text === "typedef" || token.text === "extern") {
      hidden = token.text !== "extern";
    } else if (token.text === "(") at = closing(tokens, at);
    else if (token.kind === "identifier" && !hidden) {
      const next = tokens[at + 1]!.text;
      if (next === "(") {
        at = closing(tokens, at + 1);
        const after = tokens[at + 1]?.text;
        if (after !== ";" && after !== ",") names.add(token.text);
      } else if (next === ";" || next === "," || next === "=" || next === "[") names.add(token.text);
    }
  }
  return names;
}

function lineEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (!tokens[end]!.lineStart) end++;
  return end;
}

/** Index of the `)` that closes the `(` at `open`; of the last token before the end if there is none. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open;; at++) {
    const token = tokens[at]!;
    if (token.kind === "eof") return at - 1;
    if (token.text === "(") depth++;
    else if (token.text === ")" && --depth === 0) return at;
  }
}
