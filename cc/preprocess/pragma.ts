/** Pragmas: those that the preprocessor obeys itself, and those that reach the parser. */
import { Diagnostics } from "../diagnostic.ts";
import { spellTokens } from "./spelling.ts";
import type { Translation } from "./state.ts";
import { spanOfToken, type Token } from "../token.ts";
import { tokenize } from "../tokenize.ts";
import { didYouMean, obeyDiagnostic, unquoted } from "./diagnostic-pragma.ts";

/** Obeys `#pragma words` at `at`. Gives the token for the parser and for `-E`, if anything is left to them. */
export function obeyPragma(words: readonly Token[], at: Token, translation: Translation): Token | undefined {
  const { macros, main, place } = translation;
  const word = words[0]?.text;
  if (word === "once") {
    // Of the main file it says nothing: nobody includes that.
    if (place.file !== main) macros.includeOnce(place.file);
    return undefined;
  }
  obeyHere(words, at, translation);
  if (DONE.has(word === "GCC" ? `GCC ${words[1]?.text}` : word ?? "")) return undefined;
  return { ...at, kind: "pragma", text: spellTokens(words) };
}

/** Nobody but the preprocessor has to know of these. */
const DONE: ReadonlySet<string> = new Set(
  ["push_macro", "pop_macro", "GCC poison", "GCC warning", "GCC error", "GCC dependency", "GCC system_header"],
);

/** What the preprocessor is meant by. */
function obeyHere(words: readonly Token[], at: Token, translation: Translation): void {
  const { diagnostics, macros } = translation;
  switch (words[0]?.text) {
    case "pack":
    case "weak":
    case undefined:
      return;
    case "push_macro":
    case "pop_macro": {
      const name = stringOperand(words.slice(1));
      if (name === undefined) {
        const message = `#pragma ${words[0].text} needs a macro's name as a string in parentheses`;
        diagnostics.warning("pragmas", message, spanOfToken(at));
      } else if (words[0].text === "push_macro") macros.push(name);
      else macros.pop(name);
      return;
    }
    case "message":
      diagnostics.note("pragma-message", stringOperand(words.slice(1)) ?? "#pragma message", spanOfToken(at));
      return;
    case "GCC":
      return obeyGcc(words, at, translation);
    default:
      if (!IDLE.has(words[0]!.text)) warnUnknown(words, 0, PRAGMAS, at, translation);
  }
}

/** What gcc takes without a word, and of which nothing is lost. */
const IDLE: ReadonlySet<string> = new Set(["redefine_extname", "scalar_storage_order"]);
const PRAGMAS = ["once", "pack", "weak", "push_macro", "pop_macro", "message", "GCC"];
/** `#pragma GCC …` */
const GCC_IDLE = ["system_header", "visibility", "optimize", "push_options", "pop_options", "reset_options"]
  .concat(["target", "dependency", "ivdep", "unroll", "pch_preprocess"]);
const GCC_PRAGMAS = ["diagnostic", "poison", "warning", "error", ...GCC_IDLE];

function warnUnknown(
  words: readonly Token[],
  index: number,
  candidates: readonly string[],
  at: Token,
  { diagnostics }: Translation,
): void {
  const word = words[index];
  const span = spanOfToken(word === undefined || word.file.system ? at : word);
  const message = `'#pragma ${spellTokens(words.slice(0, 2)).trim()}' is unknown, and ignored`;
  diagnostics.warning("unknown-pragmas", message, span, didYouMean(word, candidates));
}

/** `_Pragma("text")`: C11 6.10.9. */
export function pragmaOperator(literal: Token, at: Token, translation: Translation): Token | undefined {
  const text = unquoted(literal.text);
  const words = tokenize({ name: "<_Pragma>", text, system: true }, new Diagnostics());
  return obeyPragma(words.slice(0, -1), at, translation);
}

/** `words`: "GCC" and what follows. */
function obeyGcc(words: readonly Token[], at: Token, translation: Translation): void {
  const { diagnostics, macros } = translation;
  switch (words[1]?.text) {
    case "poison":
      for (const { text, kind } of words.slice(2)) {
        if (kind !== "identifier") continue;
        const span = spanOfToken(at);
        macros.define({ name: text, span, parameters: undefined, variadic: false, body: [], builtin: "poisoned" });
      }
      return;
    case "warning":
      diagnostics.warning("cpp", stringOperand(words.slice(2)) ?? "#pragma GCC warning", spanOfToken(at));
      return;
    case "error":
      diagnostics.error("error-directive", stringOperand(words.slice(2)) ?? "#pragma GCC error", spanOfToken(at));
      return;
    case "diagnostic":
      obeyDiagnostic(words.slice(2), at, translation);
      return;
    default:
      if (!GCC_IDLE.includes(words[1]?.text ?? "")) warnUnknown(words, 1, GCC_PRAGMAS, at, translation);
  }
}

/** "(" string ")" | string */
function stringOperand(words: readonly Token[]): string | undefined {
  const literal = words[0]?.text === "(" ? words[1] : words[0];
  return literal?.kind === "string" ? unquoted(literal.text) : undefined;
}
