/** Pragmas: which of them reach the parser, and as what. */
import type { Token } from "./token.ts";

/**
 * The token for `#pragma text` at `at`, or undefined if the pragma asks for nothing that matters here:
 * `STDC FP_CONTRACT`, `GCC diagnostic`, `omp parallel` and all unknown ones.
 */
export function pragmaToken(text: string, at: Token): Token | undefined {
  if (!/^pack\b/.test(text)) return undefined;
  return { ...at, kind: "pragma", text };
}

/** C11 6.10.9: the text in the string literal of `_Pragma("…")`. */
export function pragmaTextOf(literal: Token): string {
  const { text } = literal;
  return text.slice(text.indexOf('"') + 1, -1).replace(/\\(["\\])/g, "$1").trim();
}
