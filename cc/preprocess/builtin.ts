/** Macros whose value depends on where they stand. */
import type { BuiltinName } from "./macro.ts";
import { quoted } from "./spelling.ts";
import type { Translation } from "./state.ts";
import { lineIndexAt } from "../source.ts";
import { spanOfToken, type Token, type TokenKind } from "../token.ts";

/** The token for `token`, the use of a builtin macro; undefined if it has no value of its own here. */
export function builtinToken(name: BuiltinName, token: Token, translation: Translation): Token | undefined {
  const { place } = translation;
  switch (name) {
    case "__LINE__":
      return valueToken("number", String(lineOf(token, translation)), token);
    case "__FILE__":
      return valueToken("string", quoted(place.presumedName), token);
    case "__BASE_FILE__":
      return valueToken("string", quoted(translation.main.name), token);
    case "__INCLUDE_LEVEL__":
      return valueToken("number", String(place.level), token);
    case "__COUNTER__":
      return valueToken("number", String(translation.macros.count()), token);
    case "__DATE__":
      return valueToken("string", `"${dateText(translation.date)}"`, token);
    case "__TIME__":
      return valueToken("string", `"${translation.date.toTimeString().slice(0, 8)}"`, token);
    case "__TIMESTAMP__":
      // gcc's answer where it cannot tell when the file was changed, and here nobody tells.
      return valueToken("string", '"??? ??? ?? ??:??:?? ????"', token);
    case "poisoned": {
      const message = `'${token.text}' is poisoned: a #pragma says that nobody may use it`;
      translation.diagnostics.error("poisoned", message, spanOfToken(token));
      return undefined;
    }
    default:
      return undefined;
  }
}

/** The line of the outermost macro's name, not of the body in which `__LINE__` stands: `assert` relies on it. */
function lineOf(token: Token, translation: Translation): number {
  const { place } = translation;
  const origin = token.expandedFrom ?? token;
  return lineIndexAt(origin.file, origin.start) + 1 + (origin.file === place.file ? place.lineShift : 0);
}

/** "Feb  3 2025" */
function dateText(date: Date): string {
  const month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][date.getMonth()]!;
  return `${month} ${String(date.getDate()).padStart(2)} ${date.getFullYear()}`;
}

function valueToken(kind: TokenKind, text: string, token: Token): Token {
  return { ...token, kind, text, expandedFrom: token.expandedFrom ?? token, within: token };
}
