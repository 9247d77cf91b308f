/** Expressions above the postfix level (C11 6.5.3 to 6.5.17). */
import type { AssignmentOperator, BinaryOperator, Expression, TypeName, UnaryOperator } from "../ast.ts";
import { PrimaryParser } from "./primary.ts";
import { spanBetween } from "../source.ts";
import { spanOfToken } from "../token.ts";
import type { Token } from "../token.ts";

/** How tightly binary operators bind: `*` most. */
const PRECEDENCE: ReadonlyMap<string, number> = new Map([
  ["||", 1],
  ["&&", 2],
  ["|", 3],
  ["^", 4],
  ["&", 5],
  ["==", 6],
  ["!=", 6],
  ["<", 7],
  [">", 7],
  ["<=", 7],
  [">=", 7],
  ["<<", 8],
  [">>", 8],
  ["+", 9],
  ["-", 9],
  ["*", 10],
  ["/", 10],
  ["%", 10],
]);

const ASSIGNMENTS: ReadonlySet<string> = new Set(["=", "*=", "/=", "%=", "+=", "-=", "<<=", ">>=", "&=", "^=", "|="]);

export abstract class ExpressionParser extends PrimaryParser {
  /** expression: assignment-expression ( "," assignment-expression )* */
  protected override expression(): Expression {
    let left = this.assignment();
    for (let length = 1; this.is(","); length++) {
      this.checkChain(length);
      this.advance();
      const right = this.assignment();
      left = { kind: "comma", left, right, span: spanBetween(left.span, right.span) };
    }
    return left;
  }

  /**
   * assignment-expression: conditional-expression ( assignment-operator assignment-expression )?
   *
   * The grammar has a unary-expression on the left; that the left side can be assigned to is the checker's to say.
   */
  protected override assignment(): Expression {
    const left = this.conditional();
    if (this.token.kind !== "punctuator" || !ASSIGNMENTS.has(this.token.text)) return left;
    const token = this.advance();
    this.enter();
    const right = this.assignment();
    this.leave();
    const operator = token.text as AssignmentOperator;
    return {
      kind: "assign",
      operator,
      left,
      right,
      operatorSpan: spanOfToken(token),
      span: spanBetween(left.span, right.span),
    };
  }

  /** conditional-expression: binary-expression ( "?" expression? ":" conditional-expression )? */
  protected conditional(): Expression {
    const first = this.binary(1);
    if (!this.is("?")) return first;
    // `a ? b : c ? d : …` nests to the right: read in a loop, built from its end.
    const arms: { readonly condition: Expression; readonly then: Expression | undefined }[] = [];
    let last = first;
    while (this.is("?")) {
      this.checkChain(arms.length);
      this.advance();
      this.enter();
      const then = this.is(":") ? undefined : this.expression();
      this.leave();
      this.expect(":", "expected-colon", "expected ':' after the second operand of '?:'");
      arms.push({ condition: last, then });
      last = this.binary(1);
    }
    for (let index = arms.length - 1; index >= 0; index--) {
      const { condition, then } = arms[index]!;
      last = { kind: "conditional", condition, then, else: last, span: spanBetween(condition.span, last.span) };
    }
    return last;
  }

  /** binary-expression: cast-expression ( operator cast-expression )*, by precedence climbing */
  protected binary(minimum: number): Expression {
    let left = this.cast();
    for (let length = 1; this.token.kind === "punctuator"; length++) {
      const precedence = PRECEDENCE.get(this.token.text);
      if (precedence === undefined || precedence < minimum) return left;
      this.checkChain(length);
      const token = this.advance();
      const right = this.binary(precedence + 1);
      const operator = token.text as BinaryOperator;
      left = {
        kind: "binary",
        operator,
        left,
        right,
        operatorSpan: spanOfToken(token),
        span: spanBetween(left.span, right.span),
      };
    }
    return left;
  }

  /** cast-expression: "(" type-name ")" cast-expression | "(" type-name ")" braced-initializer suffix* | unary-expression */
  protected cast(): Expression {
    if (!this.is("(") || !this.startsCast()) return this.unary();
    const first = this.token;
    const type = this.#parenthesizedType();
    if (this.is("{")) return this.#compoundLiteral(first, type);
    this.enter();
    const operand = this.cast();
    this.leave();
    return { kind: "cast", type, operand, span: this.spanFrom(first) };
  }

  /** At `(`: does a type follow? An unknown name is taken for one where no expression could stand. */
  protected startsCast(): boolean {
    const name = this.peek(1);
    if (name.kind !== "identifier") return false;
    if (this.startsTypeName(this.at + 1)) return true;
    if (this.keywords.has(name.text)) return false;
    let distance = 2;
    while (this.peek(distance).text === "*") distance++;
    if (this.peek(distance).text !== ")") return false;
    // `(foo_t *)` cannot be an expression; `(foo_t) x` lacks an operator if it is one.
    if (distance > 2) return true;
    const { kind, text, lineStart } = this.peek(3);
    if (lineStart) return false;
    return kind === "number" || kind === "string" || kind === "character" ||
      (kind === "identifier" && !this.keywords.has(text));
  }

  #parenthesizedType(): TypeName {
    const opener = this.advance();
    this.enter();
    const type = this.typeName();
    this.leave();
    this.expectClosing(opener, ")");
    return type;
  }

  #compoundLiteral(first: Token, type: TypeName): Expression {
    const initializer = this.bracedInitializer();
    return this.suffixes(first, { kind: "compound-literal", type, initializer, span: this.spanFrom(first) });
  }

  /** unary-expression: operator cast-expression | sizeof … | _Alignof … | "&&" label | __extension__ … | postfix */
  protected unary(): Expression {
    const { token } = this;
    switch (token.text) {
      case "++":
      case "--":
      case "+":
      case "-":
      case "~":
      case "!":
      case "*":
      case "&":
        return this.#prefix(token);
      case "&&":
        this.advance();
        return { kind: "label-address", label: this.identifier("a label's name"), span: this.spanFrom(token) };
    }
    if (token.kind !== "identifier") return this.postfix();
    const word = this.keywords.get(token.text)?.word;
    switch (word) {
      case "sizeof":
      case "_Alignof":
        return this.#measure(word === "sizeof" ? "sizeof" : "alignof");
      case "__extension__":
        this.advance();
        return this.#deeper();
      default:
        return this.postfix();
    }
  }

  /**
   * The grammar gives `++` and `--` a unary-expression, the others a cast-expression. A compound literal begins like
   * a cast; that what is stepped can be assigned to is the checker's to say.
   */
  #prefix(token: Token): Expression {
    this.advance();
    this.enter();
    const operand = this.cast();
    this.leave();
    return { kind: "unary", operator: token.text as UnaryOperator, operand, span: this.spanFrom(token) };
  }

  #deeper(): Expression {
    this.enter();
    const operand = this.cast();
    this.leave();
    return operand;
  }

  /** ( "sizeof" | "_Alignof" ) ( "(" type-name ")" | unary-expression ) */
  #measure(kind: "sizeof" | "alignof"): Expression {
    const first = this.advance();
    const operand = this.#measured();
    return { kind, operand, span: this.spanFrom(first) };
  }

  #measured(): Expression | TypeName {
    const opener = this.token;
    if (this.is("(") && this.startsMeasuredType()) {
      const type = this.#parenthesizedType();
      return this.is("{") ? this.#compoundLiteral(opener, type) : type;
    }
    this.enter();
    const operand = this.unary();
    this.leave();
    return operand;
  }

  /** As for a cast, but `sizeof(x) y` is no cast of `y`. */
  protected startsMeasuredType(): boolean {
    if (this.startsTypeName(this.at + 1)) return true;
    return this.peek(2).text === "*" && this.startsCast();
  }

  /** constant-expression: conditional-expression */
  protected constantExpression(): Expression {
    return this.conditional();
  }
}
