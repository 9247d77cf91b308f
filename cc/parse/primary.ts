/** Primary and postfix expressions (C11 6.5.1, 6.5.2), and GNU's additions to them. */
import type { CompoundStatement, Expression, GenericAssociation, Identifier, Initializer, TypeName } from "../ast.ts";
import { AttributeParser } from "./attributes.ts";
import { numberConstant } from "./numbers.ts";
import { characterConstant, stringLiteral } from "./strings.ts";
import { closest } from "../spell.ts";
import { spanOfToken } from "../token.ts";
import type { Token } from "../token.ts";

/** Those that take a type in parentheses. */
const TYPE_OPERATORS = ["sizeof", "_Alignof", "typeof"];

export abstract class PrimaryParser extends AttributeParser {
  protected abstract expression(): Expression;
  protected abstract bracedInitializer(): Initializer;
  protected abstract compoundStatement(): CompoundStatement;

  /** postfix-expression: primary-expression suffix* */
  protected postfix(): Expression {
    const first = this.token;
    return this.suffixes(first, this.primary());
  }

  /** suffix: "[" expression "]" | "(" arguments? ")" | "." identifier | "->" identifier | "++" | "--" */
  protected suffixes(first: Token, operand: Expression): Expression {
    let result = operand;
    for (let length = 0;; length++) {
      switch (this.token.text) {
        case "(": {
          const args = this.#callArguments();
          result = { kind: "call", callee: result, args, span: this.spanFrom(first) };
          break;
        }
        case "[": {
          const index = this.#bracketed();
          result = { kind: "index", array: result, index, span: this.spanFrom(first) };
          break;
        }
        case ".":
        case "->": {
          const arrow = this.advance().text === "->";
          const member = this.identifier("a member's name");
          result = { kind: "member", object: result, member, arrow, span: this.spanFrom(first) };
          break;
        }
        case "++":
        case "--": {
          const operator = this.advance().text as "++" | "--";
          result = { kind: "postfix", operator, operand: result, span: this.spanFrom(first) };
          break;
        }
        default:
          this.checkChain(length);
          return result;
      }
    }
  }

  #bracketed(): Expression {
    const opener = this.advance();
    this.enter();
    const index = this.expression();
    this.leave();
    this.expectClosing(opener, "]");
    return index;
  }

  /** "(" ( assignment-expression ( "," assignment-expression )* )? ")" */
  #callArguments(): Expression[] {
    const args: Expression[] = [];
    const opener = this.advance();
    if (this.accept(")")) return args;
    this.enter();
    for (;;) {
      args.push(this.assignment());
      if (this.accept(",")) continue;
      if (!this.is(")") && !this.isStatementEnd()) {
        const related = [{ message: "in the call opened here", span: spanOfToken(opener) }];
        this.fail("missing-comma", `expected ',' or ')' after the argument, before ${this.shown()}`, { related });
      }
      break;
    }
    this.leave();
    this.expectClosing(opener, ")");
    return args;
  }

  /** primary-expression: identifier | constant | string-literal+ | "(" expression ")" | "(" compound ")" | built-in */
  protected primary(): Expression {
    const { token } = this;
    switch (token.kind) {
      case "identifier":
        return this.#word(token);
      case "number":
        this.advance();
        return numberConstant(token.text, spanOfToken(token), this.diagnostics);
      case "character":
        this.advance();
        return characterConstant(token, this.diagnostics);
      case "string":
        return this.#string(token);
      default:
        if (token.text === "(") return this.#parenthesized();
        return this.#noExpression();
    }
  }

  #string(first: Token): Expression {
    const start = this.at;
    do this.advance(); while (this.token.kind === "string");
    return stringLiteral(this.tokens.slice(start, this.at), this.spanFrom(first), this.diagnostics);
  }

  /** "(" expression ")" | "(" compound-statement ")" */
  #parenthesized(): Expression {
    const first = this.advance();
    this.enter();
    if (this.is("{")) {
      const body = this.compoundStatement();
      this.leave();
      this.expectClosing(first, ")");
      return { kind: "statement-expression", body, span: this.spanFrom(first) };
    }
    const inner = this.expression();
    this.leave();
    this.expectClosing(first, ")");
    return { kind: "parenthesized", inner, span: this.spanFrom(first) };
  }

  /** identifier, or a reserved word that begins an expression */
  #word(token: Token): Expression {
    const keyword = this.keywords.get(token.text);
    if (keyword === undefined) {
      this.advance();
      return { kind: "identifier", name: token.text, span: spanOfToken(token) };
    }
    switch (keyword.word) {
      case "_Generic":
        return this.#generic();
      case "__builtin_va_arg":
        return this.#vaArg();
      case "__builtin_offsetof":
        return this.#offsetof();
      case "__builtin_types_compatible_p":
        return this.#typesCompatible();
      default:
        return this.#noExpression();
    }
  }

  /** `sizof(int)`: only operators take a type in parentheses. */
  #failMisspeltOperator(): void {
    const name = this.tokenAt(this.at - 2);
    if (this.previous.text !== "(" || name.kind !== "identifier" || this.names.has(name.text)) return;
    const near = closest(name.text, TYPE_OPERATORS);
    if (near === undefined) return;
    const span = spanOfToken(name);
    this.fail("undeclared-identifier", `there is no operator '${name.text}'`, {
      span,
      hint: `did you mean '${near}'?`,
      fix: { span, text: near },
    });
  }

  #noExpression(): never {
    if (this.startsTypeName(this.at)) {
      this.#failMisspeltOperator();
      this.fail("expected-expression", `expected an expression, but ${this.shown()} begins a type`, {
        hint: "a declaration must stand by itself; in a call, write the value without its type",
      });
    }
    this.fail("expected-expression", `expected an expression before ${this.shown()}`);
  }

  /** "_Generic" "(" assignment-expression ( "," ( type-name | "default" ) ":" assignment-expression )+ ")" */
  #generic(): Expression {
    const first = this.advance();
    const opener = this.#openParenthesis(first);
    const control = this.assignment();
    const associations: GenericAssociation[] = [];
    while (this.accept(",")) {
      let type: TypeName | undefined;
      if (this.atKeyword("default")) this.advance();
      else type = this.#requiredTypeName();
      this.expect(":", "expected-colon", "expected ':' after the type in '_Generic'");
      associations.push({ type, value: this.assignment() });
    }
    if (associations.length === 0) this.fail("expected-type", "'_Generic' needs at least one 'type: value'");
    this.#closeParenthesis(opener);
    return { kind: "generic", control, associations, span: this.spanFrom(first) };
  }

  /** "__builtin_va_arg" "(" assignment-expression "," type-name ")" */
  #vaArg(): Expression {
    const first = this.advance();
    const opener = this.#openParenthesis(first);
    const list = this.assignment();
    this.expect(",", "missing-comma", "expected ',' and a type after the va_list");
    const type = this.#requiredTypeName();
    this.#closeParenthesis(opener);
    return { kind: "va-arg", list, type, span: this.spanFrom(first) };
  }

  /** "__builtin_offsetof" "(" type-name "," identifier ( "." identifier | "[" expression "]" )* ")" */
  #offsetof(): Expression {
    const first = this.advance();
    const opener = this.#openParenthesis(first);
    const type = this.#requiredTypeName();
    this.expect(",", "missing-comma", "expected ',' and a member after the type");
    const path: (Identifier | Expression)[] = [this.identifier("a member's name")];
    for (;;) {
      if (this.is("[")) path.push(this.#bracketed());
      else if (this.accept(".")) path.push(this.identifier("a member's name"));
      else break;
    }
    this.#closeParenthesis(opener);
    return { kind: "offsetof", type, path, span: this.spanFrom(first) };
  }

  /** "__builtin_types_compatible_p" "(" type-name "," type-name ")" */
  #typesCompatible(): Expression {
    const first = this.advance();
    const opener = this.#openParenthesis(first);
    const left = this.#requiredTypeName();
    this.expect(",", "missing-comma", "expected ',' and a second type");
    const right = this.#requiredTypeName();
    this.#closeParenthesis(opener);
    return { kind: "types-compatible", left, right, span: this.spanFrom(first) };
  }

  #requiredTypeName(): TypeName {
    // An unknown name is taken for a type here: nothing else may stand in its place.
    if (this.startsTypeName(this.at) || (this.token.kind === "identifier" && !this.keywords.has(this.token.text))) {
      return this.typeName();
    }
    this.fail("expected-type", `expected a type before ${this.shown()}`);
  }

  #openParenthesis(word: Token): Token {
    const opener = this.expect("(", "missing-parenthesis", `expected '(' after '${word.text}'`);
    this.enter();
    return opener;
  }

  #closeParenthesis(opener: Token): void {
    this.leave();
    this.expectClosing(opener, ")");
  }
}
