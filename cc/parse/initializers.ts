/** Initialisers (C11 6.7.9), with GNU's ranges and its old `name: value` form. */
import type { Designator, Initializer, InitializerItem } from "../ast.ts";
import { ExpressionParser } from "./expressions.ts";
import { spanOfToken } from "../token.ts";

export abstract class InitializerParser extends ExpressionParser {
  /** initializer: assignment-expression | braced-initializer */
  protected initializer(): Initializer {
    if (this.is("{")) return this.bracedInitializer();
    const value = this.assignment();
    return { kind: "expression", value, span: value.span };
  }

  /** braced-initializer: "{" ( item ( "," item )* ","? )? "}" */
  protected override bracedInitializer(): Initializer {
    const first = this.advance();
    this.enter();
    const items: InitializerItem[] = [];
    while (!this.is("}")) {
      items.push(this.#item());
      if (!this.accept(",")) break;
    }
    this.leave();
    if (!this.accept("}")) {
      const related = [{ message: "to match this '{'", span: spanOfToken(first) }];
      this.fail("missing-brace", `expected ',' or '}' in the initializer, before ${this.shown()}`, { related });
    }
    return { kind: "list", items, span: this.spanFrom(first) };
  }

  /** item: ( designator+ "=" )? initializer | identifier ":" initializer */
  #item(): InitializerItem {
    if (this.token.kind === "identifier" && this.peek(1).text === ":" && !this.keywords.has(this.token.text)) {
      const name = this.plainIdentifier();
      this.advance();
      return { designators: [{ kind: "member", name }], value: this.initializer() };
    }
    const designators: Designator[] = [];
    while (this.is(".") || this.is("[")) {
      designators.push(this.#designator());
      this.checkChain(designators.length);
    }
    // GNU lets an index go without its `=`: `[2] 5`.
    if (designators.length > 0 && !this.accept("=") && designators.at(-1)!.kind === "member") {
      this.fail("missing-equals", "expected '=' after the designator");
    }
    return { designators, value: this.initializer() };
  }

  /** designator: "." identifier | "[" constant ( "..." constant )? "]" */
  #designator(): Designator {
    const first = this.advance();
    if (first.text === ".") return { kind: "member", name: this.identifier("a member's name") };
    const from = this.constantExpression();
    const last = this.accept("...") ? this.constantExpression() : undefined;
    this.expectClosing(first, "]");
    return { kind: "index", first: from, last, span: this.spanFrom(first) };
  }
}
