/** The expression of `#if` and `#elif`: integer constants in intmax_t and uintmax_t (C11 6.10.1). */
import { Expander, ListSupply } from "./expand.ts";
import { characterValue, integerValue } from "./constant.ts";
import { hasAttribute, hasBuiltin, mentions } from "./features.ts";
import { headerName } from "./header.ts";
import type { Translation } from "./state.ts";
import type { Span } from "../source.ts";
import { spanOfToken, type Token } from "../token.ts";

/** A value of `#if` arithmetic: `bits` is reduced to 64 bits, signed or not as `unsigned` says. */
export interface Value {
  readonly bits: bigint;
  readonly unsigned: boolean;
}

const ZERO: Value = { bits: 0n, unsigned: false };
const ONE: Value = { bits: 1n, unsigned: false };

/** How deep parentheses, unary operators and `?:` may nest. */
const MAXIMUM_DEPTH = 256;

/**
 * Whether the condition line[from, to) of `directive` holds. A faulty one does not hold, and is reported.
 *
 *     constant-expression = conditional
 */
export function evaluateCondition(
  line: readonly Token[],
  from: number,
  to: number,
  directive: Token,
  translation: Translation,
): boolean {
  const holds = new Condition(line, from, to, directive, translation).evaluate();
  // A faulty condition is left in the middle of its macros.
  translation.active.clear();
  return holds;
}

class Condition {
  readonly #translation: Translation;
  readonly #expander: Expander;
  readonly #directive: Token;
  /** The token looked at but not yet taken. Fetched as late as can be: the operand of `defined` must not be expanded. */
  #next: Token | undefined;
  #looked = false;
  /** The token taken last: where something is missing. */
  #last: Token;
  #failed = false;
  #depth = 0;
  /** How many operands around this point do not count: `0 && 1/0` is no error. */
  #unevaluated = 0;

  constructor(line: readonly Token[], from: number, to: number, directive: Token, translation: Translation) {
    this.#translation = translation;
    this.#expander = new Expander(translation, new ListSupply(line, from, to));
    this.#directive = directive;
    this.#last = directive;
  }

  evaluate(): boolean {
    if (this.#peek() === undefined) {
      this.#fail(`#${this.#directive.text} has no condition`, this.#directive);
      return false;
    }
    const value = this.#comma();
    const extra = this.#peek();
    if (extra !== undefined) this.#reportExtra(extra);
    return !this.#failed && value.bits !== 0n;
  }

  // ---- Tokens

  #peek(): Token | undefined {
    if (this.#failed) return undefined;
    if (!this.#looked) {
      this.#next = this.#expander.next();
      while (this.#next?.kind === "pragma") this.#next = this.#expander.next();
      this.#looked = true;
    }
    return this.#next;
  }

  #take(): Token | undefined {
    const token = this.#peek();
    this.#looked = false;
    if (token !== undefined) this.#last = token;
    return token;
  }

  /** Takes the next token if it is `text`. */
  #accept(text: string): boolean {
    if (this.#peek()?.text !== text) return false;
    this.#take();
    return true;
  }

  #takeRaw(): Token | undefined {
    if (this.#failed) return undefined;
    const token = this.#expander.nextRaw();
    if (token !== undefined) this.#last = token;
    return token;
  }

  #fail(message: string, at: Token | Span): Value {
    if (!this.#failed) {
      const span = "kind" in at ? spanOfToken(at) : at;
      this.#translation.diagnostics.error("bad-condition", message, span);
    }
    this.#failed = true;
    return ZERO;
  }

  #reportExtra(token: Token): void {
    if (token.text === "(" && this.#last.kind === "identifier") {
      this.#fail(
        `'${this.#last.text}' is not defined as a macro with arguments, so it cannot be called here`,
        this.#last,
      );
    } else if (token.text === "=") this.#fail("'=' is no operator of #if; equality is '=='", token);
    else if (token.text === ")") this.#fail("this ')' closes nothing", token);
    else this.#fail(`an operator is missing before '${token.text}'`, token);
  }

  // ---- Expressions

  /** comma = conditional | comma "," conditional */
  #comma(): Value {
    let value = this.#conditional();
    while (this.#accept(",")) value = this.#conditional();
    return value;
  }

  /** conditional = binary | binary "?" comma ":" conditional */
  #conditional(): Value {
    const condition = this.#binary(1);
    if (!this.#accept("?")) return condition;
    if (++this.#depth > MAXIMUM_DEPTH) return this.#tooDeep();
    const holds = condition.bits !== 0n;
    const then = this.#operand(holds, () => this.#comma());
    if (!this.#accept(":")) return this.#fail("'?' without its ':'", this.#last);
    const otherwise = this.#operand(!holds, () => this.#conditional());
    this.#depth--;
    const unsigned = then.unsigned || otherwise.unsigned;
    return reduce((holds ? then : otherwise).bits, unsigned);
  }

  /** An operand that counts only if `counts`. */
  #operand(counts: boolean, parse: () => Value): Value {
    if (!counts) this.#unevaluated++;
    const value = parse();
    if (!counts) this.#unevaluated--;
    return value;
  }

  /** binary(p) = unary (operator-of-p-or-tighter binary(tighter))* */
  #binary(loosest: number): Value {
    let left = this.#unary();
    for (;;) {
      const operator = this.#peek();
      const precedence = operator?.kind === "punctuator" ? precedences[operator.text] : undefined;
      if (operator === undefined || precedence === undefined || precedence < loosest) return left;
      this.#take();
      if (operator.text === "&&" || operator.text === "||") {
        const decided = (left.bits !== 0n) === (operator.text === "||");
        const right = this.#operand(!decided, () => this.#binary(precedence + 1));
        left = truth(decided ? operator.text === "||" : right.bits !== 0n);
      } else {
        left = this.#apply(operator, left, this.#binary(precedence + 1));
      }
    }
  }

  #apply(operator: Token, left: Value, right: Value): Value {
    const unsigned = left.unsigned || right.unsigned;
    const a = reduce(left.bits, unsigned).bits;
    const b = reduce(right.bits, unsigned).bits;
    switch (operator.text) {
      case "*":
        return reduce(a * b, unsigned);
      case "/":
      case "%":
        if (b === 0n) {
          return this.#unevaluated > 0 || this.#failed
            ? reduce(0n, unsigned)
            : this.#fail("division by zero in #if", operator);
        }
        return reduce(operator.text === "/" ? a / b : a % b, unsigned);
      case "+":
        return reduce(a + b, unsigned);
      case "-":
        return reduce(a - b, unsigned);
      case "<<":
        return shift(left, right.bits);
      case ">>":
        return shift(left, -right.bits);
      case "<":
        return truth(a < b);
      case ">":
        return truth(a > b);
      case "<=":
        return truth(a <= b);
      case ">=":
        return truth(a >= b);
      case "==":
        return truth(a === b);
      case "!=":
        return truth(a !== b);
      case "&":
        return reduce(a & b, unsigned);
      case "^":
        return reduce(a ^ b, unsigned);
      default:
        return reduce(a | b, unsigned);
    }
  }

  /** unary = ("+" | "-" | "~" | "!") unary | primary */
  #unary(): Value {
    const token = this.#take();
    if (token === undefined) return this.#fail(`a value is missing after '${this.#last.text}'`, this.#last);
    if (token.kind !== "punctuator") return this.#primary(token);
    if (++this.#depth > MAXIMUM_DEPTH) return this.#tooDeep();
    const value = this.#prefixed(token);
    this.#depth--;
    return value;
  }

  #prefixed(token: Token): Value {
    if (token.text === "(") {
      const value = this.#comma();
      if (this.#accept(")")) return value;
      const next = this.#peek();
      if (next === undefined) return this.#fail("this '(' has no ')'", token);
      this.#reportExtra(next);
      return ZERO;
    }
    if (token.text === "!") return truth(this.#unary().bits === 0n);
    if (token.text === "+") return this.#unary();
    if (token.text === "-" || token.text === "~") {
      const value = this.#unary();
      return reduce(token.text === "-" ? -value.bits : ~value.bits, value.unsigned);
    }
    return this.#fail(`a value is missing before '${token.text}'`, token);
  }

  #tooDeep(): Value {
    return this.#fail(`the condition nests more than ${MAXIMUM_DEPTH} deep`, this.#last);
  }

  /** primary = number | character | "defined" … | "__has_include" … | identifier | "(" comma ")" */
  #primary(token: Token): Value {
    switch (token.kind) {
      case "number": {
        const value = integerValue(token.text);
        if (typeof value !== "string") return value;
        return this.#fail(`'${token.text}' ${value}`, token);
      }
      case "character":
        return characterValue(token.text) ?? this.#fail(`'${token.text}' is not a valid character constant`, token);
      case "identifier":
        return this.#name(token);
      case "string":
        return this.#fail("a string cannot be part of a condition of the preprocessor", token);
      default:
        return this.#fail(`'${token.text}' is not part of C`, token);
    }
  }

  #name(token: Token): Value {
    switch (token.text) {
      case "defined":
        return this.#defined(token);
      case "__has_include":
      case "__has_include_next":
        return this.#hasInclude(token);
      case "__has_attribute":
        return this.#hasFeature(token, hasAttribute);
      case "__has_builtin":
        return this.#hasFeature(token, hasBuiltin);
      case "__mentions":
        return this.#hasFeature(token, (word) => mentions(this.#translation.main.text, word) ? 1 : 0);
      default:
        return ZERO; // C11 6.10.1p4: what is no macro counts as 0
    }
  }

  /** "defined" identifier | "defined" "(" identifier ")" */
  #defined(keyword: Token): Value {
    const first = this.#takeRaw();
    const name = first?.text === "(" ? this.#takeRaw() : first;
    if (name?.kind !== "identifier") return this.#fail("'defined' needs the name of a macro", name ?? keyword);
    if (first !== name && this.#takeRaw()?.text !== ")") return this.#fail("'defined(' has no ')'", name);
    return truth(this.#translation.macros.isDefined(name.text));
  }

  /** "__has_include" "(" header-name ")" */
  #hasInclude(keyword: Token): Value {
    const inside = this.#parenthesized(keyword);
    if (inside === undefined) return ZERO;
    const name = headerName(inside, 0, inside.length, this.#translation);
    if (name === undefined) return this.#fail(`'${keyword.text}' needs the name of a header, in <> or ""`, keyword);
    const next = keyword.text === "__has_include_next";
    const { includes, place } = this.#translation;
    return truth(includes.resolve(name.name, name.angled, place.file, next) !== undefined);
  }

  #hasFeature(keyword: Token, has: (name: string) => number): Value {
    const inside = this.#parenthesized(keyword);
    if (inside === undefined) return ZERO;
    const name = inside.at(-1);
    if (name?.kind !== "identifier") return this.#fail(`'${keyword.text}' needs a name in parentheses`, keyword);
    return { bits: BigInt(has(name.text)), unsigned: false };
  }

  /** The raw tokens between parentheses. */
  #parenthesized(keyword: Token): Token[] | undefined {
    const inside: Token[] = [];
    let token = this.#takeRaw();
    if (token?.text === "(") {
      for (let depth = 1; (token = this.#takeRaw()) !== undefined; inside.push(token)) {
        if (token.text === "(") depth++;
        else if (token.text === ")" && --depth === 0) return inside;
      }
    }
    this.#fail(`'${keyword.text}' needs its operand in parentheses`, keyword);
    return undefined;
  }
}

const precedences: Readonly<Record<string, number>> = {
  "||": 1,
  "&&": 2,
  "|": 3,
  "^": 4,
  "&": 5,
  "==": 6,
  "!=": 6,
  "<": 7,
  ">": 7,
  "<=": 7,
  ">=": 7,
  "<<": 8,
  ">>": 8,
  "+": 9,
  "-": 9,
  "*": 10,
  "/": 10,
  "%": 10,
};

function reduce(bits: bigint, unsigned: boolean): Value {
  return { bits: unsigned ? BigInt.asUintN(64, bits) : BigInt.asIntN(64, bits), unsigned };
}

function truth(holds: boolean): Value {
  return holds ? ONE : ZERO;
}

/** To the left by `count`, to the right if it is negative; as gcc does it for counts that C leaves undefined. */
function shift(value: Value, count: bigint): Value {
  if (count >= 64n) return reduce(0n, value.unsigned);
  if (count <= -64n) return reduce(value.bits < 0n ? -1n : 0n, value.unsigned);
  return reduce(count >= 0n ? value.bits << count : value.bits >> -count, value.unsigned);
}
