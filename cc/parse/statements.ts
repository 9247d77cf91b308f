/** Statements (C11 6.8), with GNU's computed goto, case ranges and local labels. */
import type { AssemblerOperand, BlockItem, CompoundStatement, Expression, Identifier, Statement } from "../ast.ts";
import { assemblerMeaning } from "../assembler.ts";
import { ControlParser } from "./control.ts";
import { spanBetween } from "../source.ts";
import { spanOfToken } from "../token.ts";
import type { Token } from "../token.ts";

/** `case 1:`, `default:` or `name:`, before its statement. */
type Label =
  | { readonly kind: "case"; readonly first: Expression; readonly last: Expression | undefined; readonly token: Token }
  | { readonly kind: "default"; readonly token: Token }
  | { readonly kind: "label"; readonly name: Identifier; readonly token: Token };

export abstract class StatementParser extends ControlParser {
  /** compound-statement: "{" ( local-labels | block-item )* "}" */
  protected override compoundStatement(): CompoundStatement {
    const first = this.advance();
    const items: BlockItem[] = [];
    let localLabels: string[] | undefined;
    this.enter();
    this.blocks++;
    this.names.enter();
    while (!this.is("}") && this.token.kind !== "eof" && this.at !== this.blocksEndAt) {
      const checkpoint = this.checkpoint();
      try {
        if (this.atKeyword("__label__")) {
          this.#localLabels(localLabels ??= []);
          continue;
        }
        const item = this.#blockItem();
        if (item !== undefined) items.push(item);
      } catch (fault) {
        this.recoverInBlock(fault, checkpoint);
      }
    }
    this.names.leave();
    this.blocks--;
    this.leave();
    if (!this.accept("}") && this.at !== this.blocksEndAt) this.report("unterminated-block", "expected '}'");
    const span = this.spanFrom(first);
    return localLabels === undefined
      ? { kind: "compound", items, span }
      : { kind: "compound", localLabels, items, span };
  }

  /** local-labels: "__label__" identifier ( "," identifier )* ";" */
  #localLabels(names: string[]): void {
    this.advance();
    do names.push(this.identifier("a label's name").name); while (this.accept(","));
    this.semicolon("the labels");
  }

  /** block-item: declaration | statement */
  #blockItem(): BlockItem | undefined {
    this.respellStatement();
    if (this.startsDeclaration(this.at)) {
      const declaration = this.declaration("block");
      // A definition inside a block was diagnosed.
      return declaration?.kind === "function-definition" ? undefined : declaration;
    }
    return kept(this.statement());
  }

  /** statement: labeled | compound | expression | selection | iteration | jump | asm */
  protected override statement(): Statement {
    this.enter();
    const statement = this.#statement();
    this.leave();
    return statement;
  }

  #statement(): Statement {
    this.respellStatement();
    const { token } = this;
    if (token.text === "{") return this.compoundStatement();
    if (token.text === ";") {
      this.advance();
      return { kind: "expression-statement", expression: undefined, span: spanOfToken(token) };
    }
    if (this.atStandardAttribute()) return this.#attributeStatement();
    if (token.kind !== "identifier") return this.#expressionStatement();
    const keyword = this.keywords.get(token.text);
    if (keyword === undefined) {
      return this.peek(1).text === ":" ? this.#labeled() : this.#expressionStatement();
    }
    switch (keyword.word) {
      case "if":
        return this.ifStatement();
      case "while":
        return this.whileStatement();
      case "do":
        return this.doStatement();
      case "for":
        return this.forStatement();
      case "switch":
        return this.switchStatement();
      case "case":
      case "default":
        return this.#labeled();
      case "goto":
        return this.#goto();
      case "continue":
      case "break":
        this.advance();
        this.semicolon(`'${keyword.word}'`);
        return { kind: keyword.word, span: this.spanFrom(token) };
      case "return":
        return this.#return();
      case "asm":
        return this.#asm();
      case "else":
        return this.strayElse();
      case "__attribute__":
        return this.#attributeStatement();
      default:
        return this.#expressionStatement();
    }
  }

  /** attributes ";": `[[fallthrough]];` */
  #attributeStatement(): Statement {
    const first = this.token;
    this.attributes();
    this.semicolon("the attribute");
    return { kind: "expression-statement", expression: undefined, span: this.spanFrom(first) };
  }

  /** expression ";" */
  #expressionStatement(): Statement {
    const first = this.token;
    const start = this.at;
    const expression = this.expression();
    if (!this.is(";")) {
      // `12  int x;`: nobody writes a number for its own sake.
      if (
        expression.kind === "integer" && first.lineStart && !this.token.lineStart && this.token.kind === "identifier"
      ) {
        this.reportMissing("line-number", `'${first.text}' looks like a line number`, {
          span: spanOfToken(first),
          hint: "remove it",
        });
        return this.errorStatement(spanOfToken(first));
      }
      // A lone name on its line is an item of a list, not an expression that lost its `;`.
      if (expression.kind === "identifier" && this.at === start + 1 && first.lineStart && this.#endsBareName()) {
        this.reportMissing("missing-semicolon", `'${expression.name}' has no ';'`);
        this.afterBareName = true;
        return this.errorStatement(expression.span);
      }
    }
    this.semicolon("the expression");
    return { kind: "expression-statement", expression, span: this.spanFrom(first) };
  }

  /** At the end of the text a name may stand alone, unless it ends a list of them. */
  #endsBareName(): boolean {
    return this.token.kind === "eof" ? this.afterBareName : this.token.lineStart;
  }

  // ---- Labels ------------------------------------------------------------------------------------------

  /** labeled-statement: label+ statement; a label may also stand before a declaration or at the end of a block */
  #labeled(): Statement {
    const labels: Label[] = [];
    for (let label = this.#label(); label !== undefined; label = this.#label()) {
      labels.push(label);
      this.checkChain(labels.length);
    }
    let body: Statement;
    if (this.is("}") || this.startsDeclaration(this.at)) {
      body = { kind: "expression-statement", expression: undefined, span: this.spanAfterPrevious() };
    } else {
      body = this.governed("the label");
    }
    // A run of labels nests to the right: read in a loop, built from its end.
    for (let index = labels.length - 1; index >= 0; index--) {
      const label = labels[index]!;
      const span = this.spanFrom(label.token);
      if (label.kind === "case") body = { kind: "case", first: label.first, last: label.last, body, span };
      else if (label.kind === "default") body = { kind: "default", body, span };
      else body = { kind: "label", name: label.name, body, span };
    }
    return body;
  }

  /** label: "case" constant ( "..." constant )? ":" | "default" ":" | identifier ":" attributes */
  #label(): Label | undefined {
    const { token } = this;
    if (token.kind !== "identifier") return undefined;
    const keyword = this.keywords.get(token.text);
    if (keyword === undefined) {
      if (this.peek(1).text !== ":") return undefined;
      const name = this.plainIdentifier();
      this.advance();
      if (this.atGnuAttribute()) this.attributes();
      return { kind: "label", name, token };
    }
    if (keyword.word === "default") {
      this.advance();
      this.#colon("'default'");
      return { kind: "default", token };
    }
    if (keyword.word !== "case") return undefined;
    this.advance();
    const first = this.constantExpression();
    const last = this.accept("...") ? this.constantExpression() : undefined;
    this.#colon("'case'");
    return { kind: "case", first, last, token };
  }

  #colon(what: string): void {
    if (this.accept(":")) return;
    this.report("expected-colon", `expected ':' after ${what}`, this.missing(":"));
    // A slip of the finger.
    this.accept(";");
  }

  // ---- Jumps and asm --------------------------------------------------------------------------------------

  /** "goto" ( identifier | "*" expression ) ";" */
  #goto(): Statement {
    const first = this.advance();
    if (this.accept("*")) {
      const target = this.expression();
      this.semicolon("'goto'");
      return { kind: "goto-computed", target, span: this.spanFrom(first) };
    }
    const label = this.identifier("a label's name");
    this.semicolon("'goto'");
    return { kind: "goto", label, span: this.spanFrom(first) };
  }

  /** "return" expression? ";" */
  #return(): Statement {
    const first = this.advance();
    const bare = this.is(";") || this.is("}") || (this.token.kind === "eof" && this.blocks === 0);
    const value = bare ? undefined : this.expression();
    this.semicolon("'return'");
    return { kind: "return", value, span: this.spanFrom(first) };
  }

  /** "asm" ( "volatile" | "inline" | "goto" )* "(" string operands ")" ";" */
  #asm(): Statement {
    const first = this.advance();
    const parts = this.assemblerStatement();
    this.semicolon("the asm statement");
    return { kind: "asm-statement", ...parts, span: spanBetween(spanOfToken(first), this.spanFrom(first)) };
  }

  /** What follows "asm". Of an assembler's real instructions the operands are not kept: the checker refuses them. */
  protected assemblerStatement(): Omit<Statement & { kind: "asm-statement" }, "kind" | "span"> {
    while (this.atKeyword("volatile") || this.atKeyword("inline") || this.atKeyword("goto")) this.advance();
    const opener = this.expect("(", "missing-parenthesis", "expected '(' after 'asm'");
    const template = this.plainString();
    const plain = assemblerMeaning(template) !== undefined;
    const outputs = plain ? this.#assemblerOperands() : [];
    const inputs = plain ? this.#assemblerOperands() : [];
    for (let depth = 0; depth > 0 || !this.is(")");) {
      if (this.token.kind === "eof" || this.is(";") || this.is("}")) break;
      if (this.is("(")) depth++;
      else if (this.is(")")) depth--;
      this.advance();
    }
    this.expectClosing(opener, ")");
    return { template, outputs, inputs };
  }

  /** ":" ( operand ( "," operand )* )?, where operand: ( "[" name "]" )? string "(" expression ")" */
  #assemblerOperands(): AssemblerOperand[] {
    const operands: AssemblerOperand[] = [];
    if (!this.accept(":")) return operands;
    while (this.is("[") || this.token.kind === "string") {
      const name = this.accept("[") ? this.identifier("an operand's name").name : undefined;
      if (name !== undefined) this.expect("]", "missing-bracket", "expected ']' after the operand's name");
      const constraint = this.plainString();
      const opener = this.expect("(", "missing-parenthesis", "expected '(' after the constraint");
      const expression = this.expression();
      this.expectClosing(opener, ")");
      operands.push({ name, constraint, expression });
      if (!this.accept(",")) break;
    }
    return operands;
  }
}

/** A statement that is a mere trace of a fault is left out of blocks. */
function kept(statement: Statement): Statement | undefined {
  return statement.kind === "expression-statement" && statement.expression?.kind === "error" ? undefined : statement;
}
