/** Preprocessing tokens: what the tokenizer makes, the preprocessor rewrites and the parser reads. */
import type { SourceFile, Span } from "./source.ts";

export type TokenKind =
  | "identifier" // keywords too: the parser tells them apart by text
  | "number" // a pp-number, not yet a value
  | "character" // with prefix and quotes, escapes not yet read
  | "string" // likewise
  | "punctuator"
  | "other" // a character that belongs to no C token (typographic quote, `@`, `中`)
  | "pragma" // `#pragma` or `_Pragma`, obeyed by the preprocessor as far as it is meant: text = all after `#pragma`
  | "placemarker" // only inside macro expansion
  | "newline" // only inside directives
  | "eof";

export interface Token {
  readonly kind: TokenKind;
  /** The exact spelling, with trigraphs and line splices removed. */
  readonly text: string;
  /** Where it is *spelled*: in a macro's body or argument if it came from there. */
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
  /** White space (or a comment) stands before it: matters to `#` and to printing. */
  spaceBefore: boolean;
  /** First on its line: matters to `#` directives and to recovery at the prompt. */
  lineStart: boolean;
  /** A macro's name that was met inside that macro's own replacement: never to be replaced (C11 6.10.3.4p2). */
  readonly painted?: boolean;
  /** The outermost macro invocation this token came from, if any. */
  expandedFrom?: Token;
  /** The name in the macro invocation that wrote it, or, of a token the user wrote, whose argument it is. */
  within?: Token;
}

/** The place the *user* wrote: the outermost macro invocation, or the token itself. */
export function spanOfToken(token: Token): Span {
  const { file, start, end } = token.expandedFrom ?? token;
  return token.within === undefined ? { file, start, end } : { file, start, end, macro: token };
}
