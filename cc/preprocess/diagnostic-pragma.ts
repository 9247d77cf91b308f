/** `#pragma GCC diagnostic`: which warnings are wanted from some place on. */
import type { Extra } from "../diagnostic.ts";
import type { Translation } from "./state.ts";
import { closest } from "../spell.ts";
import { spanOfToken, type Token } from "../token.ts";
import { similarWarning, warningsNamed } from "../warning-options.ts";
import type { WarningName } from "../warnings.ts";

const KINDS = ["push", "pop", "ignored", "warning", "error"];

/** A word of the pragma that is nearly one of the candidates. */
export function didYouMean(word: Token | undefined, candidates: readonly string[]): Extra {
  const near = word?.kind === "identifier" ? closest(word.text, candidates) : undefined;
  if (near === undefined) return {};
  // The words of a _Pragma stand in a text of their own.
  return {
    hint: `did you mean '${near}'?`,
    fix: word!.file.system ? undefined : { span: spanOfToken(word!), text: near },
  };
}

/** diagnostic = "push" | "pop" | ("ignored" | "warning" | "error") "\"-Wname\"" */
export function obeyDiagnostic(words: readonly Token[], at: Token, translation: Translation): void {
  const { diagnostics, heeded } = translation;
  const what = words[0]?.text;
  const current = heeded.at(-1)!;
  if (what === "push") heeded.push(current);
  else if (what === "pop") {
    if (heeded.length > 1) heeded.pop();
    else heeded[0] = translation.heededAtStart;
  } else {
    if (what !== "ignored" && what !== "warning" && what !== "error") {
      const message = "'#pragma GCC diagnostic' wants push, pop, ignored, warning or error";
      diagnostics.warning("pragmas", message, spanOfToken(words[0] ?? at), didYouMean(words[0], KINDS));
      return;
    }
    const option = words[1]?.kind === "string" ? unquoted(words[1].text) : "";
    const names = option.startsWith("-W") ? warningsNamed(option.slice(2).replace(/=[0-9]+$/, "")) : undefined;
    if (names === undefined) {
      const near = similarWarning(option.replace(/^-W?/, ""));
      diagnostics.warning(
        "pragmas",
        `'#pragma GCC diagnostic ${what}' wants the name of a warning`,
        spanOfToken(words[1] ?? at),
        {
          hint: near === undefined ? 'as in "-Wunused-variable"' : `did you mean "-W${near}"?`,
        },
      );
      return;
    }
    const warnings = new Set<WarningName>(current.warnings);
    const errors = new Set<WarningName>(current.errors);
    for (const name of names) {
      if (what === "ignored") warnings.delete(name);
      else warnings.add(name);
      if (what === "error") errors.add(name);
      else errors.delete(name);
    }
    heeded[heeded.length - 1] = { warnings, errors };
  }
  diagnostics.heed(heeded.at(-1)!, spanOfToken(at));
}

/** The text in a string literal, any prefix left out. */
export function unquoted(literal: string): string {
  return literal.slice(literal.indexOf('"') + 1, -1).replace(/\\(["\\])/g, "$1").trim();
}
