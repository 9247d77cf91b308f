/**
 * How the parser reports what is wrong: once per place, and named for what it is. `report` goes on as if the
 * missing piece were there; `fail` gives the construct up, and whoever catches resumes behind it
 * (cc/parse/recovery.ts). At the prompt, the end of the text is no fault but a wish for more lines.
 */
import type { Identifier } from "../ast.ts";
import type { Extra } from "../diagnostic.ts";
import { Cursor } from "./cursor.ts";
import { explainBareHeader, explainStrayCharacter, isProse, PLACEHOLDER } from "./stray.ts";
import type { Explanation } from "./stray.ts";
import { spanBetween } from "../source.ts";
import type { Span } from "../source.ts";
import { spanOfToken } from "../token.ts";
import type { Token } from "../token.ts";

/** What is thrown inside the parser, and never leaves it. Prepared once: it carries nothing. */
export const SYNTAX = new Error("a construct was given up; it is already diagnosed");
/** The prompt's text ended inside a construct. */
export const INCOMPLETE = new Error("more lines are wanted");
/** Nested beyond NESTING_LIMIT: the whole top-level item is given up. */
export const TOO_DEEP = new Error("nested too deeply; already diagnosed");

/** As in gcc and clang. Deeper input is no one's program, and would overflow the stack of a later pass. */
export const NESTING_LIMIT = 256;
/** Operators in one chain, `a + a + …`: the tree leans as deep as the chain is long. */
export const CHAIN_LIMIT = 4000;

export interface FaultExtra extends Extra {
  readonly span?: Span;
}

/** A literal without its closing quote has swallowed the rest of its line: what is missing behind it is no other fault. */
function isUnterminated({ kind, text }: Token): boolean {
  if (kind !== "string" && kind !== "character") return false;
  const quote = kind === "string" ? '"' : "'";
  let last = text.length - 1;
  if (text[last] !== quote || last === text.indexOf(quote)) return true;
  let escapes = 0;
  while (text[--last] === "\\") escapes++;
  return escapes % 2 === 1;
}

export abstract class Faults extends Cursor {
  /** Index of the token at which the last fault was reported: a second one there would be a consequence. */
  #faultAt = -1;
  /** The parser has already moved to where it can go on (the line after prose). */
  protected resynchronised = false;

  /** Says what is wrong at the current token. */
  protected report(code: string, message: string, extra: FaultExtra = {}): void {
    if (this.token.kind === "eof" && this.wantsMore()) throw INCOMPLETE;
    if (this.at === this.#faultAt) return;
    this.#faultAt = this.at;
    if (isUnterminated(this.previous)) return;
    if (this.token.kind === "eof" && this.reportUnterminated(this.itemStart)) return;
    const explanation = this.#explain();
    if (explanation !== undefined) {
      this.#add(explanation, this.#tokenSpan());
      return;
    }
    const { span = this.#tokenSpan(), ...rest } = extra;
    this.diagnostics.error(code, message, span, rest);
  }

  /** Says what is wrong at the current token and gives the construct up. */
  protected fail(code: string, message: string, extra: FaultExtra = {}): never {
    this.report(code, message, extra);
    throw SYNTAX;
  }

  /** Says that something is missing after the token just read; what follows is not looked at. */
  protected reportMissing(code: string, message: string, extra: FaultExtra = {}): void {
    if (this.token.kind === "eof") return this.report(code, message, { span: this.spanAfterPrevious(), ...extra });
    if (this.at === this.#faultAt) return;
    this.#faultAt = this.at;
    if (isUnterminated(this.previous)) return;
    const { span = this.spanAfterPrevious(), ...rest } = extra;
    this.diagnostics.error(code, message, span, rest);
  }

  /** At the end of the text, may more lines make it right? */
  protected wantsMore(): boolean {
    return this.prompt && !this.final && this.diagnostics.errorCount === 0;
  }

  /** At the end of the text: says which bracket, opened at token `from` or later, was never closed. */
  protected abstract reportUnterminated(from: number): boolean;

  /** What stands here, if it is no C at all. Throws for prose, of which nothing can be parsed. */
  #explain(): Explanation | undefined {
    const { kind, text } = this.token;
    if (kind === "eof") return undefined;
    const start = this.lineStartBefore(this.at);
    const end = this.lineEndAfter(this.at);
    const line = this.tokens.slice(start, end);
    if (isProse(line)) this.#failProse(start, end);
    if (text === "<" && this.at === start) return explainBareHeader(line);
    if (text === "...") return PLACEHOLDER;
    return kind === "other" || text === "#" ? explainStrayCharacter(text) : undefined;
  }

  #failProse(start: number, end: number): never {
    // After a whole statement it is a comment without its `//`; otherwise all of the line is prose.
    const before = this.tokens[this.at - 1]?.text;
    const trailing = this.at > start && (before === ";" || before === "{" || before === "}");
    const from = this.tokens[trailing ? this.at : start]!;
    const span = spanBetween(spanOfToken(from), spanOfToken(this.tokens[end - 1]!));
    if (trailing) {
      this.diagnostics.error("prose", "this text is prose, not C", span, { hint: "is '//' missing before it?" });
    } else this.diagnostics.error("prose", "this line is prose, not C", span);
    this.moveTo(end);
    this.resynchronised = true;
    throw SYNTAX;
  }

  #tokenSpan(): Span {
    return this.token.kind === "eof" ? this.spanAfterPrevious() : spanOfToken(this.token);
  }

  #add({ code, message, hint, instead }: Explanation, span: Span): void {
    this.diagnostics.error(code, message, span, {
      hint,
      fix: instead === undefined ? undefined : { span, text: instead },
    });
  }

  // ---- What must come next --------------------------------------------------------------------------

  protected expect(text: string, code: string, message: string): Token {
    if (!this.is(text)) this.fail(code, message);
    return this.advance();
  }

  /** `)` or `]`, taken for granted where the statement visibly ends. */
  protected expectClosing(opener: Token, closer: ")" | "]"): void {
    if (this.accept(closer)) return;
    const code = closer === ")" ? "missing-parenthesis" : "missing-bracket";
    const related = [{ message: `to match this '${opener.text}'`, span: spanOfToken(opener) }];
    const ended = this.isStatementEnd();
    const message = `expected '${closer}' to match this '${opener.text}'`;
    this.report(code, message, ended ? { ...this.missing(closer), related } : { related });
    if (!ended || (this.is(";") && this.closesOnThisLine())) throw SYNTAX;
  }

  /** At a `;`: does a bracket close behind it that was opened before? Then it stands where something else was meant. */
  protected closesOnThisLine(): boolean {
    let depth = 0;
    for (let ahead = 1;; ahead++) {
      const { text, kind, lineStart } = this.peek(ahead);
      if (lineStart || kind === "eof" || text === ";" || text === "{" || text === "}") return false;
      if (text === "(" || text === "[") depth++;
      else if ((text === ")" || text === "]") && depth-- === 0) return true;
    }
  }

  /** Behind what was read last, `text` should stand. */
  protected missing(text: string): FaultExtra {
    const span = this.spanAfterPrevious();
    return { span, fix: { span, text } };
  }

  /** Where what came before is surely over, so that a missing `;` or `)` can be taken as read. */
  protected isStatementEnd(): boolean {
    const { text, kind, lineStart } = this.token;
    return text === ";" || text === "}" || text === "{" || kind === "eof" || lineStart;
  }

  /** The `;` after `what`; the last one of a text at the prompt may be missing. */
  protected semicolon(what: string): void {
    if (this.accept(";")) return;
    if (this.token.kind === "eof" && this.prompt && this.blocks === 0) return;
    this.missingSemicolon(`expected ';' after ${what}`);
  }

  /** Before something plainly new the `;` is taken as read; elsewhere the rest of the statement is given up. */
  protected missingSemicolon(message: string): void {
    const { text, kind, lineStart } = this.token;
    const keyword = this.keywords.get(text)?.kind;
    const begins = keyword === "type" || keyword === "storage" || keyword === "statement";
    const extra = this.missing(";");
    if (lineStart || begins || text === "}" || kind === "eof") this.reportMissing("missing-semicolon", message, extra);
    else this.fail("missing-semicolon", message, extra);
  }

  /** identifier, and no reserved word */
  protected identifier(what: string): Identifier {
    const { token } = this;
    if (token.kind !== "identifier") this.fail("expected-name", `expected ${what} before ${this.shown()}`);
    if (this.keywords.has(token.text)) {
      this.fail("reserved-word", `'${token.text}' is a reserved word, it cannot be ${what}`);
    }
    this.advance();
    return { name: token.text, span: spanOfToken(token) };
  }

  /** The current token, for "expected … before …". */
  protected shown(): string {
    const { kind, text } = this.token;
    if (kind === "eof") return "the end of the text";
    if (kind === "string") return "a string";
    return `'${text}'`;
  }

  // ---- Bounds ---------------------------------------------------------------------------------------

  /** Counts one more level of nesting; `leave` ends it. */
  protected enter(): void {
    if (++this.depth > NESTING_LIMIT) this.tooDeep(`nested more than ${NESTING_LIMIT} levels deep`);
  }

  protected leave(): void {
    this.depth--;
  }

  /** Bounds a chain that the parser reads in a loop. */
  protected checkChain(length: number): void {
    if (length > CHAIN_LIMIT) this.tooDeep(`more than ${CHAIN_LIMIT} operators in one chain`);
  }

  protected tooDeep(message: string): never {
    this.diagnostics.error("nesting-too-deep", message, spanOfToken(this.token));
    throw TOO_DEEP;
  }
}
