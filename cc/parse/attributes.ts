/** Attributes: `__attribute__((…))` wherever gcc takes it, and `[[…]]`. */
import type { Attribute, Expression, Identifier, TypeName } from "../ast.ts";
import { MisspeltParser } from "./misspelt.ts";
import { spanOfToken } from "../token.ts";
import type { Token } from "../token.ts";

export const NO_ATTRIBUTES: readonly Attribute[] = [];

export abstract class AttributeParser extends MisspeltParser {
  protected abstract assignment(): Expression;
  protected abstract typeName(): TypeName;
  protected abstract startsTypeName(index: number): boolean;

  /** attributes: ( "__attribute__" "(" "(" list ")" ")" | "[" "[" list "]" "]" )* */
  protected attributes(): readonly Attribute[] {
    let attributes: Attribute[] | undefined;
    for (;;) {
      if (this.atGnuAttribute()) this.#gnuAttribute(attributes ??= []);
      else if (this.atStandardAttribute()) this.#standardAttribute(attributes ??= []);
      else return attributes ?? NO_ATTRIBUTES;
    }
  }

  protected atGnuAttribute(): boolean {
    return this.token.kind === "identifier" && this.keywords.get(this.token.text)?.kind === "attribute";
  }

  /** No array size begins with `[`, so `[[` always opens an attribute. */
  protected atStandardAttribute(): boolean {
    return this.is("[") && this.peek(1).text === "[";
  }

  /** "__attribute__" "(" "(" attribute? ( "," attribute? )* ")" ")" */
  #gnuAttribute(into: Attribute[]): void {
    this.advance();
    const outer = this.expect("(", "missing-parenthesis", "expected '((' after '__attribute__'");
    const inner = this.expect("(", "missing-parenthesis", "expected '((' after '__attribute__'");
    this.#attributeList(into, ")");
    this.expectClosing(inner, ")");
    this.expectClosing(outer, ")");
  }

  /** "[" "[" attribute? ( "," attribute? )* "]" "]" */
  #standardAttribute(into: Attribute[]): void {
    const outer = this.advance();
    const inner = this.advance();
    this.#attributeList(into, "]");
    this.expectClosing(inner, "]");
    this.expectClosing(outer, "]");
  }

  #attributeList(into: Attribute[], closer: string): void {
    for (;;) {
      while (this.accept(","));
      if (this.is(closer) || this.token.kind === "eof") return;
      into.push(this.#attribute());
      if (!this.is(",")) return;
    }
  }

  /** attribute: ( identifier "::" )? word ( "(" arguments? ")" )? */
  #attribute(): Attribute {
    const first = this.token;
    let name = this.#attributeName();
    if (this.accept("::") || this.#acceptTwoColons()) name = this.#attributeName();
    let args: readonly Expression[] = [];
    if (this.is("(")) {
      const opener = this.advance();
      this.enter();
      args = this.#arguments();
      this.leave();
      this.expectClosing(opener, ")");
    }
    return { name, args, span: this.spanFrom(first) };
  }

  #acceptTwoColons(): boolean {
    if (!this.is(":") || this.peek(1).text !== ":") return false;
    this.advance();
    this.advance();
    return true;
  }

  /** Any word, reserved ones too: `const`, `__const__`. */
  #attributeName(): string {
    if (this.token.kind !== "identifier") {
      this.fail("expected-name", `expected an attribute's name before ${this.shown()}`);
    }
    return this.advance().text.replace(/^__(.+)__$/, "$1");
  }

  #arguments(): readonly Expression[] {
    const args: Expression[] = [];
    if (this.is(")")) return args;
    do args.push(this.#argument()); while (this.accept(","));
    return args;
  }

  /** An expression; a type where an attribute takes one is measured, as in `aligned(double)`. */
  #argument(): Expression {
    const first = this.token;
    if (!this.startsTypeName(this.at)) return this.assignment();
    const operand = this.typeName();
    return { kind: "alignof", operand, span: this.spanFrom(first) };
  }

  /** "asm" "(" string ")" after a declarator: the symbol's name for the assembler. */
  protected assemblerName(): string | undefined {
    if (!this.atKeyword("asm")) return undefined;
    this.advance();
    const opener = this.expect("(", "missing-parenthesis", "expected '(' after 'asm'");
    const name = this.plainString();
    this.expectClosing(opener, ")");
    return name;
  }

  /** string-literal+, as text: for assembler names, templates and assertion messages. */
  protected plainString(): string {
    if (this.token.kind !== "string") this.fail("expected-string", `expected a string before ${this.shown()}`);
    let text = "";
    while (this.token.kind === "string") text += unquoted(this.advance());
    return text;
  }

  protected atKeyword(word: string): boolean {
    return this.token.kind === "identifier" && this.keywords.get(this.token.text)?.word === word;
  }

  /** The label, member or tag at the current token, which is known to be an identifier. */
  protected plainIdentifier(): Identifier {
    const token = this.advance();
    return { name: token.text, span: spanOfToken(token) };
  }
}

function unquoted(token: Token): string {
  const { text } = token;
  const start = text.indexOf('"') + 1;
  const end = text.length > start && text.endsWith('"') ? text.length - 1 : text.length;
  return text.slice(start, end).replace(/\\(["\\])/g, "$1");
}
