/** Selection and iteration statements (C11 6.8.4, 6.8.5), and the statements they govern. */
import type { Declaration, Expression, Statement } from "../ast.ts";
import { DeclarationParser } from "./declarations.ts";
import { SYNTAX } from "./faults.ts";
import type { Checkpoint } from "./recovery.ts";
import type { Span } from "../source.ts";
import { spanOfToken } from "../token.ts";
import type { Token } from "../token.ts";

export abstract class ControlParser extends DeclarationParser {
  protected abstract statement(): Statement;

  /** The statement that `what` governs. Its faults stay inside it. */
  protected governed(what: string): Statement {
    const checkpoint = this.checkpoint();
    const first = this.token;
    try {
      if (this.token.kind === "eof" || this.is("}")) {
        this.fail("expected-statement", `expected a statement after ${what}`, { span: this.spanAfterPrevious() });
      }
      if (this.startsDeclaration(this.at)) this.#declarationAsBody(what);
      return this.statement();
    } catch (fault) {
      this.recoverInBlock(fault, checkpoint);
      return this.errorStatement(spanOfToken(first));
    }
  }

  #declarationAsBody(what: string): void {
    const first = this.token;
    this.reportMissing("declaration-as-body", `a declaration cannot stand alone after ${what}`, {
      span: spanOfToken(first),
      hint: "put it in braces",
    });
    this.declaration("block");
    throw SYNTAX;
  }

  /** "if" "(" expression ")" statement ( "else" statement )? */
  protected ifStatement(): Statement {
    // `else if` chains nest to the right: read in a loop, built from their end.
    const arms: { readonly token: Token; readonly condition: Expression; readonly then: Statement }[] = [];
    let last: Statement | undefined;
    for (;;) {
      const token = this.advance();
      const condition = this.#condition("if");
      arms.push({ token, condition, then: this.governed("'if (…)'") });
      this.respellStatement();
      if (!this.atKeyword("else")) break;
      this.advance();
      if (this.atKeyword("if")) continue;
      last = this.governed("'else'");
      break;
    }
    for (let index = arms.length - 1; index >= 0; index--) {
      const { token, condition, then } = arms[index]!;
      last = { kind: "if", condition, then, else: last, span: this.spanFrom(token) };
    }
    return last!;
  }

  protected strayElse(): Statement {
    const first = this.token;
    this.reportMissing("else-without-if", "'else' without an 'if' before it", {
      span: spanOfToken(first),
      hint: this.prompt && this.blocks === 0
        ? "at the prompt, put the whole if … else into one entry, or into braces"
        : "one statement only, or a block in braces, may stand between 'if (…)' and 'else'",
    });
    this.advance();
    if (this.token.kind !== "eof") this.governed("'else'");
    return this.errorStatement(spanOfToken(first));
  }

  /** "(" expression ")"; after a fault in it the statement goes on behind it. */
  #condition(word: string): Expression {
    const opener = this.token;
    const start = this.at;
    const open = this.accept("(");
    if (!open) this.report("missing-parenthesis", `expected '(' after '${word}'`, this.missing("("));
    const checkpoint = this.checkpoint();
    try {
      this.enter();
      const expression = this.expression();
      this.leave();
      if (open) this.expectClosing(opener, ")");
      else this.accept(")");
      return expression;
    } catch (fault) {
      this.restore(fault, checkpoint);
      if (this.resynchronised || !open || !this.skipToClosing(start)) throw fault;
      return { kind: "error", span: spanOfToken(opener) };
    }
  }

  /** "while" "(" expression ")" statement */
  protected whileStatement(): Statement {
    const first = this.advance();
    const condition = this.#condition("while");
    const body = this.governed("'while (…)'");
    return { kind: "while", condition, body, span: this.spanFrom(first) };
  }

  /** "do" statement "while" "(" expression ")" ";" */
  protected doStatement(): Statement {
    const first = this.advance();
    const body = this.governed("'do'");
    if (!this.atKeyword("while")) {
      this.reportMissing("missing-while", "expected 'while (…);' after the body of 'do'", {
        related: [{ message: "of this 'do'", span: spanOfToken(first) }],
      });
      return this.errorStatement(this.spanFrom(first));
    }
    this.advance();
    const condition = this.#condition("while");
    this.semicolon("'do … while (…)'");
    return { kind: "do", body, condition, span: this.spanFrom(first) };
  }

  /** "switch" "(" expression ")" statement */
  protected switchStatement(): Statement {
    const first = this.advance();
    const value = this.#condition("switch");
    const body = this.governed("'switch (…)'");
    return { kind: "switch", value, body, span: this.spanFrom(first) };
  }

  /** "for" "(" ( declaration | expression? ";" ) expression? ";" expression? ")" statement */
  protected forStatement(): Statement {
    const first = this.advance();
    const opener = this.token;
    const start = this.at;
    if (!this.accept("(")) {
      this.fail("missing-parenthesis", "expected '(' after 'for'", { span: this.spanAfterPrevious() });
    }
    let init: Declaration | Expression | undefined;
    let condition: Expression | undefined;
    let step: Expression | undefined;
    this.names.enter();
    this.blocks++;
    const checkpoint = this.checkpoint();
    try {
      init = this.#forInit();
      if (!this.is(";")) condition = this.expression();
      this.expect(";", "missing-semicolon", `expected ';' in 'for (…; …; …)' before ${this.shown()}`);
      if (!this.is(")")) step = this.expression();
      this.expectClosing(opener, ")");
    } catch (fault) {
      this.restore(fault, checkpoint);
      if (this.resynchronised || !this.skipToClosing(start)) throw fault;
    }
    this.blocks--;
    const body = this.governed("'for (…)'");
    this.names.leave();
    return { kind: "for", init, condition, step, body, span: this.spanFrom(first) };
  }

  #forInit(): Declaration | Expression | undefined {
    if (this.startsDeclaration(this.at)) {
      const declaration = this.declaration("for");
      return declaration?.kind === "declaration" ? declaration : undefined;
    }
    const init = this.is(";") ? undefined : this.expression();
    this.expect(";", "missing-semicolon", `expected ';' in 'for (…; …; …)' before ${this.shown()}`);
    return init;
  }

  // ---- After a fault ----------------------------------------------------------------------------------

  protected errorStatement(span: Span): Statement {
    return { kind: "expression-statement", expression: { kind: "error", span }, span };
  }

  /** After a fault in a block: skips to the next item, unless the block was found to end here. */
  protected recoverInBlock(fault: unknown, to: Checkpoint): void {
    if (this.at === this.blocksEndAt) {
      this.restore(fault, to);
      this.resynchronised = false;
      return;
    }
    this.recover(fault, to);
  }
}
