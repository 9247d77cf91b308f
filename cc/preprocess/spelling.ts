/** Tokens back to text. */
import type { Token } from "../token.ts";

const digraphs: Readonly<Record<string, string>> = {
  "[": "<:",
  "]": ":>",
  "{": "<%",
  "}": "%>",
  "#": "%:",
  "##": "%:%:",
};

/** The token as it was written: a digraph is only *read* as its primary spelling. */
export function spellingOf(token: Token): string {
  if (token.kind !== "punctuator" || token.end - token.start === token.text.length) return token.text;
  const digraph = digraphs[token.text];
  return digraph === token.file.text.slice(token.start, token.end) ? digraph : token.text;
}

/** The tokens as text, white space between them reduced to one space. */
export function spellTokens(tokens: readonly Token[]): string {
  let text = "";
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (at > 0 && token.spaceBefore) text += " ";
    text += spellingOf(token);
  }
  return text;
}

/** `#` (C11 6.10.3.2): the tokens' spelling as a string literal; undefined if that is longer than `limit`. */
export function stringLiteral(tokens: readonly Token[], limit: number): string | undefined {
  let text = "";
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (at > 0 && token.spaceBefore) text += " ";
    const spelling = spellingOf(token);
    const escape = token.kind === "string" || token.kind === "character";
    text += escape ? spelling.replace(/["\\]/g, "\\$&") : token.text === '"' ? '\\"' : spelling;
    if (text.length > limit) return undefined;
  }
  // A lone backslash at the end would escape the closing quote.
  let start = text.length;
  while (start > 0 && text.charCodeAt(start - 1) === BACKSLASH) start--;
  return `"${(text.length - start) % 2 === 1 ? text.slice(0, -1) : text}"`;
}

const BACKSLASH = 92;

/** C text as a string literal: `__FILE__`. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}
