/**
 * Where to go on after a fault. A construct that was given up is skipped to its `;`, to the `}` of the block
 * around it, or to a line that plainly begins something new; brackets are matched on the way, so that one
 * fault does not unbalance the rest.
 */
import { Faults, SYNTAX } from "./faults.ts";
import { lineIndexAt, lineStarts, positionAt } from "../source.ts";
import { spanOfToken } from "../token.ts";
import type { Token } from "../token.ts";

/** What to restore when a construct is given up in the middle. */
export interface Checkpoint {
  readonly start: number;
  readonly depth: number;
  readonly blocks: number;
  readonly scopes: number;
}

const OPENER: ReadonlyMap<string, string> = new Map([[")", "("], ["]", "["], ["}", "{"]]);

export abstract class Recovery extends Faults {
  /** Identifiers in what was given up. */
  protected readonly lost = new Set<string>();

  protected checkpoint(): Checkpoint {
    return { start: this.at, depth: this.depth, blocks: this.blocks, scopes: this.names.level };
  }

  /** For `catch`: what is no syntax fault goes on upwards. */
  protected restore(fault: unknown, to: Checkpoint): void {
    if (fault !== SYNTAX) throw fault;
    this.reset(to);
  }

  protected reset(to: Checkpoint): void {
    this.depth = to.depth;
    this.blocks = to.blocks;
    this.names.leaveTo(to.scopes);
  }

  /** After a fault in the statement, declaration or member that began at token `to.start`: skips the rest of it. */
  protected recover(fault: unknown, to: Checkpoint): void {
    this.restore(fault, to);
    if (this.resynchronised) this.resynchronised = false;
    else this.skipConstruct(to.start);
    // Something must be consumed, or the caller would try the same again.
    if (this.at === to.start && !this.is("}")) this.advance();
    for (let index = to.start; index < this.at; index++) {
      const { kind, text } = this.tokens[index]!;
      if (kind === "identifier") this.lost.add(text);
    }
  }

  protected skipConstruct(start: number): void {
    const open = this.#openBetween(start, this.at);
    let braces = open.filter((bracket) => bracket === "{").length;
    /** How many of the open brackets were opened before the fault. */
    let before = open.length;
    const indentation = this.indentationOf(this.tokens[start]!);
    for (; this.token.kind !== "eof"; this.advance()) {
      const { token } = this;
      if (token.lineStart && this.at > start && braces === 0 && this.#beginsAnew(token, indentation, open.length)) {
        return;
      }
      switch (token.text) {
        case "{":
          braces++;
          open.push(token.text);
          break;
        case "(":
        case "[":
          open.push(token.text);
          break;
        case ")":
        case "]":
          if (open[open.length - 1] === OPENER.get(token.text)) open.pop();
          break;
        case "}":
          if (braces === 0) return;
          braces--;
          open.length = open.lastIndexOf("{");
          if (open.length === 0) {
            this.advance();
            this.accept(";");
            return;
          }
          break;
        case ";":
          if (open.length > 0 && this.closesOnThisLine()) break;
          // No `;` stands between the braces that were open at the fault (those of an initialiser); one that
          // ends its line ends the declaration, closed or not.
          if (braces === 0 || (open.length <= before && this.peek(1).lineStart)) {
            this.advance();
            return;
          }
          break;
      }
      before = Math.min(before, open.length);
    }
  }

  /** The brackets opened and not closed from token `start` up to `end`, outermost first. */
  #openBetween(start: number, end: number): string[] {
    const open: string[] = [];
    for (let index = start; index < end; index++) {
      const { text } = this.tokens[index]!;
      if (text === "(" || text === "[" || text === "{") open.push(text);
      else if (open.length > 0 && open[open.length - 1] === OPENER.get(text)) open.pop();
    }
    return open;
  }

  /** Does this first token of a line begin a new statement or declaration, rather than go on with the old? */
  #beginsAnew(token: Token, indentation: number, openParentheses: number): boolean {
    if (token.kind === "identifier") {
      const keyword = this.keywords.get(token.text);
      if (keyword !== undefined) return keyword.kind !== "operator";
      if (openParentheses === 0 && this.names.has(token.text)) return true;
    }
    if (token.kind === "punctuator" && !BEGINNERS.has(token.text)) return false;
    return this.indentationOf(token) <= indentation;
  }

  /**
   * Moves behind the `)` that closes the parenthesis at token `opener`, or to a `{` that shows it is missing.
   * False if neither comes before the statement ends.
   */
  protected skipToClosing(opener: number): boolean {
    let depth = 0;
    let index = opener;
    for (; index < this.tokens.length; index++) {
      const { text, lineStart, kind } = this.tokens[index]!;
      if (text === "(") depth++;
      else if (text === ")" && --depth === 0) break;
      else if (text === "{" && index >= this.at) {
        this.moveTo(index);
        return true;
      } else if (
        text === "}" || kind === "eof" ||
        (lineStart && this.keywords.get(this.tokens[index]!.text)?.kind === "statement")
      ) {
        if (index >= this.at) return false;
      }
    }
    if (index < this.at || index >= this.tokens.length) return false;
    this.moveTo(index + 1);
    return true;
  }

  // ---- Brackets that are never closed ----------------------------------------------------------------

  protected override reportUnterminated(from: number): boolean {
    const opener = this.unclosedBrace(from, this.at);
    if (opener !== undefined) {
      this.reportUnclosedBrace(opener);
      return true;
    }
    const index = this.#lastOpen(from, this.at);
    if (index < 0) return false;
    const bracket = this.tokens[index]!;
    const closer = bracket.text === "(" ? ")" : "]";
    this.diagnostics.error(
      closer === ")" ? "missing-parenthesis" : "missing-bracket",
      `expected '${closer}' to match this '${bracket.text}'`,
      this.spanAfterPrevious(),
      { related: [{ message: `to match this '${bracket.text}'`, span: spanOfToken(bracket) }] },
    );
    return true;
  }

  protected reportUnclosedBrace(opener: Token): void {
    const span = spanOfToken(opener);
    const { line } = positionAt(span.file, span.start);
    this.diagnostics.error("unterminated-block", `the '{' on line ${line} is never closed`, span, {
      related: [{ message: "a '}' is missing before here", span: this.spanAfterPrevious() }],
    });
  }

  /**
   * The `{` from token `from` up to `end` that lacks its `}`. Counting alone always blames the outermost; a `}`
   * that stands further left than the line of the `{` it would close shows that it was meant for another.
   */
  protected unclosedBrace(from: number, end: number): Token | undefined {
    const open: Token[] = [];
    let suspect: Token | undefined;
    for (let index = from; index < end; index++) {
      const token = this.tokens[index]!;
      if (token.text === "{") open.push(token);
      if (token.text !== "}") continue;
      const opener = open.pop();
      if (suspect === undefined && opener !== undefined && token.lineStart) {
        if (this.#columnOf(token) < this.indentationOf(opener)) suspect = opener;
      }
    }
    if (open.length === 0) return undefined;
    return suspect ?? open[open.length - 1];
  }

  #lastOpen(from: number, end: number): number {
    const open: number[] = [];
    for (let index = from; index < end; index++) {
      const { text } = this.tokens[index]!;
      if (text === "(" || text === "[") open.push(index);
      else if (text === ")" || text === "]") open.pop();
    }
    return open[open.length - 1] ?? -1;
  }

  /** White space before the first character of the line on which `token` stands. */
  protected indentationOf(token: Token): number {
    const { file, start } = spanOfToken(token);
    const lineStart = lineStarts(file)[lineIndexAt(file, start)]!;
    let end = lineStart;
    while (file.text[end] === " " || file.text[end] === "\t") end++;
    return end - lineStart;
  }

  #columnOf(token: Token): number {
    const { file, start } = spanOfToken(token);
    return start - lineStarts(file)[lineIndexAt(file, start)]!;
  }

  /** Does the current token stand no further right than the line on which the current item began? */
  protected isOutdentedToItem(token: Token): boolean {
    return token.lineStart && this.#columnOf(token) <= this.indentationOf(this.tokens[this.itemStart]!);
  }
}

/** Punctuators that a statement may begin with. */
const BEGINNERS: ReadonlySet<string> = new Set(["*", "&", "(", "++", "--", "...", "<", "-"]);
