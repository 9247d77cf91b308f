/** The parser's place in the tokens, and the spans of what it has read. The lowest layer of the parser. */
import type { Diagnostics } from "../diagnostic.ts";
import type { Language } from "../language.ts";
import { type Keyword, keywordsOf } from "./keywords.ts";
import { TypedefNames } from "./names.ts";
import type { TypedefLookup } from "./names.ts";
import { prepareTokens } from "./pragmas.ts";
import type { PackChange, WeakNames } from "./pragmas.ts";
import { spanBetween } from "../source.ts";
import type { Span } from "../source.ts";
import { spanOfToken } from "../token.ts";
import type { Token } from "../token.ts";

export interface ParserInput {
  /** Ends in an `eof` token. */
  readonly tokens: readonly Token[];
  readonly scope: TypedefLookup;
  readonly mode: "file" | "prompt";
  readonly diagnostics: Diagnostics;
  /** Prompt: no more lines will come, so what is missing is an error. */
  readonly final: boolean;
  readonly language: Language;
}

export abstract class Cursor {
  protected tokens: readonly Token[];
  protected readonly packs: readonly PackChange[];
  protected readonly weak: WeakNames;
  protected readonly names: TypedefNames;
  /** The reserved words of the language. */
  protected readonly keywords: ReadonlyMap<string, Keyword>;
  protected readonly prompt: boolean;
  protected readonly final: boolean;
  protected readonly diagnostics: Diagnostics;
  /** Index of the current token. */
  protected at = 0;
  /** The current token, `tokens[at]`. */
  protected token: Token;
  /** Levels of brackets, statements and the like around the current token; see `enter`. */
  protected depth = 0;
  /** How many blocks are open. At the prompt, outside all blocks, the last `;` of the text may be missing. */
  protected blocks = 0;
  /** Index at which the current top-level item begins. */
  protected itemStart = 0;

  constructor(input: ParserInput) {
    const { tokens, packs, weak } = prepareTokens(input.tokens, input.diagnostics);
    this.tokens = tokens;
    this.packs = packs;
    this.weak = weak;
    this.names = new TypedefNames(input.scope);
    this.keywords = keywordsOf(input.language);
    this.prompt = input.mode === "prompt";
    this.final = input.final;
    this.diagnostics = input.diagnostics;
    this.token = this.tokens[0]!;
  }

  /** Steps to the next token and returns the one left behind. The last token, `eof`, is never left. */
  protected advance(): Token {
    const left = this.token;
    if (left.kind !== "eof") this.token = this.tokens[++this.at]!;
    return left;
  }

  /** Reads on as if another token stood here. */
  protected replaceToken(token: Token): void {
    this.tokens = this.tokens.with(this.at, token);
    this.token = token;
  }

  protected moveTo(index: number): void {
    this.at = Math.min(index, this.tokens.length - 1);
    this.token = this.tokens[this.at]!;
  }

  protected peek(distance: number): Token {
    return this.tokens[this.at + distance] ?? this.tokens[this.tokens.length - 1]!;
  }

  protected tokenAt(index: number): Token {
    return this.tokens[Math.min(index, this.tokens.length - 1)]!;
  }

  /** The texts of punctuators and words are unlike those of literals, so the text alone tells the token. */
  protected is(text: string): boolean {
    return this.token.text === text;
  }

  protected accept(text: string): boolean {
    if (this.token.text !== text) return false;
    this.advance();
    return true;
  }

  protected get previous(): Token {
    return this.tokens[Math.max(0, this.at - 1)]!;
  }

  /** From `first` to the last token that was read. */
  protected spanFrom(first: Token): Span {
    const last = this.previous;
    if (first.within !== undefined || last.within !== undefined || first.file !== last.file) {
      return spanBetween(spanOfToken(first), spanOfToken(last));
    }
    return { file: first.file, start: first.start, end: last.end < first.start ? first.end : last.end };
  }

  /** The empty span just after the last token that was read: where something is missing. */
  protected spanAfterPrevious(): Span {
    const { previous, token } = this;
    const { file, end } = spanOfToken(previous);
    if (previous.expandedFrom === undefined || token.expandedFrom !== undefined || token.file !== file) {
      return { file, start: end, end };
    }
    // A macro's name may have its arguments behind it, of which no token is left.
    let last = token.start;
    while (last > end && file.text.charCodeAt(last - 1) <= 32) last--;
    const behind = file.text[last - 1] === ")" ? last : end;
    return { file, start: behind, end: behind };
  }

  /** Index of the first token on the line that holds token `index`. */
  protected lineStartBefore(index: number): number {
    let start = index;
    while (start > 0 && !this.tokens[start]!.lineStart) start--;
    return start;
  }

  /** Index just after the last token on the line that holds token `index`. */
  protected lineEndAfter(index: number): number {
    let end = index + 1;
    while (end < this.tokens.length && !this.tokens[end]!.lineStart && this.tokens[end]!.kind !== "eof") end++;
    return Math.min(end, this.tokens.length - 1);
  }
}
