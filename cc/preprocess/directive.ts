/** The directives that concern one line only. */
import { parseDefinition, reportRedefinition } from "./define.ts";
import { expandAll } from "./expand.ts";
import { obeyPragma } from "./pragma.ts";
import { spellTokens } from "./spelling.ts";
import type { Translation } from "./state.ts";
import { lineIndexAt } from "../source.ts";
import { spanOfToken, type Token } from "../token.ts";

/** A directive: `name` and what follows it, tokens[from, to). */
export interface Line {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly name: Token;
}

/** All directives, for suggestions. */
export const directiveNames: readonly string[] = [
  "define",
  "undef",
  "include",
  "include_next",
  "if",
  "ifdef",
  "ifndef",
  "elif",
  "elifdef",
  "elifndef",
  "else",
  "endif",
  "line",
  "error",
  "warning",
  "pragma",
];

/** "#" "define" identifier … */
export function define({ tokens, from, to, name }: Line, translation: Translation): void {
  const { macros, diagnostics } = translation;
  if (from >= to) {
    diagnostics.error("macro-name", "#define needs the name of a macro", spanOfToken(name));
    return;
  }
  const macro = parseDefinition(tokens, from, to, diagnostics);
  if (macro === undefined) return;
  const earlier = macros.get(macro.name);
  if (earlier?.builtin === "poisoned") {
    diagnostics.error("poisoned", `'${macro.name}' is poisoned: it cannot be defined`, macro.span);
    return;
  }
  if (earlier !== undefined) reportRedefinition(macro, earlier, diagnostics);
  macros.define(macro);
}

/** "#" "undef" identifier */
export function undefine({ tokens, from, to, name }: Line, translation: Translation): void {
  const macro = tokens[from]!;
  if (from >= to || macro.kind !== "identifier") {
    translation.diagnostics.error("macro-name", "#undef needs the name of a macro", spanOfToken(name));
    return;
  }
  if (from + 1 < to) reportExtra(name, tokens[from + 1]!, translation);
  translation.macros.undefine(macro.text);
}

/** "#" "line" digits string-literal?, after expansion */
export function lineControl({ tokens, from, to, name }: Line, translation: Translation): void {
  const [number, file] = expandAll(tokens.slice(from, to), translation);
  const bad = number?.kind !== "number" || !/^[0-9]+$/.test(number.text) ||
    (file !== undefined && file.kind !== "string");
  if (bad || number.text.length > 10) {
    translation.diagnostics.error("bad-line", "#line needs a line number, and perhaps a file name", spanOfToken(name));
    return;
  }
  const { place } = translation;
  // The number is that of the *next* line.
  const next = lineIndexAt(name.file, name.start) + 2;
  place.lineShift = Number(number.text) - next;
  if (file !== undefined) place.presumedName = file.text.slice(1, -1).replace(/\\(["\\])/g, "$1");
}

/** "#" ("error" | "warning") text */
export function sayMessage({ tokens, from, to, name }: Line, translation: Translation): void {
  const text = spellTokens(tokens.slice(from, to));
  const span = spanOfToken(name);
  const message = text === "" ? `#${name.text}` : text;
  if (name.text === "error") translation.diagnostics.error("error-directive", message, span);
  else translation.diagnostics.warning("cpp", message, span);
}

/** "#" "pragma" … */
export function pragma({ tokens, from, to, name }: Line, translation: Translation): void {
  if (from >= to) return;
  const first = tokens[from]!;
  const operands = tokens.slice(from + 1, to);
  const words = [first, ...first.text === "pack" ? expandAll(operands, translation) : operands];
  const token = obeyPragma(words, name, translation);
  if (token !== undefined) translation.output.push(token);
}

/** gcc warns too: what follows is ignored, and may have been meant. */
export function reportExtra(name: Token, extra: Token, translation: Translation): void {
  translation.diagnostics.warning(
    "extra-tokens",
    `what follows #${name.text} on its line is ignored`,
    spanOfToken(extra),
  );
}
