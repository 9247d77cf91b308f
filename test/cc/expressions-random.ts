/**
 * Random C expressions of every arithmetic type, without undefined behaviour (signed overflow wraps: -fwrapv), as a
 * program that prints size, type and value of each. Every expression comes twice: of constants, which the compilers
 * fold, and of variables.
 */
import { Choice, type Random } from "./random.ts";

/** What is known about an expression: enough to keep conversions from floating point in range. */
interface Expression {
  /** Fully parenthesised; `@n@` stands for leaf n. */
  readonly text: string;
  readonly floating: boolean;
  /** No absolute value is greater. */
  readonly bound: number;
  readonly negative: boolean;
}

interface Leaf {
  /** How it is written as a constant expression, and as a variable. */
  readonly constant: string;
  readonly variable: string;
}

const integerTypes: Readonly<Record<string, number>> = {
  _Bool: 1,
  char: 8,
  "signed char": 8,
  "unsigned char": 8,
  short: 16,
  "unsigned short": 16,
  int: 32,
  unsigned: 32,
  long: 64,
  "unsigned long": 64,
  "long long": 64,
  "unsigned long long": 64,
};
const integerNames = Object.keys(integerTypes);
const INTEGER_BOUND = 2 ** 64;
/** Beyond it a product of floats might overflow. */
const FLOAT_BOUND = 1e30;

const literals = [
  "0",
  "1",
  "-1",
  "2",
  "7",
  "-8",
  "100",
  "127",
  "128",
  "-128",
  "255",
  "256",
  "32767",
  "-32768",
  "65535",
  "65536",
  "2147483647",
  "(-2147483647 - 1)",
  "2147483648",
  "0x80000000",
  "0xffffffff",
  "4294967296",
  "-4294967297",
  "9223372036854775807",
  "(-9223372036854775807 - 1)",
  "0x8000000000000000",
  "18446744073709551615u",
  "3u",
  "0xfeu",
  "5l",
  "-6ll",
  "7ul",
  "0x123456789abcdefull",
  "'a'",
  "'\\377'",
  "0123",
  "1234567890123456789",
];

/** Bit-fields: member, declared type, width. Those wider than an int have no type of their own outside gcc. */
const bitFields = [
  ["b1", "int", 1],
  ["b3", "int", 3],
  ["u5", "unsigned", 5],
  ["c7", "signed char", 7],
  ["u31", "unsigned", 31],
  ["i32", "int", 32],
  ["u32", "unsigned", 32],
  ["flag", "_Bool", 1],
  ["s9", "short", 9],
  ["h16", "unsigned short", 16],
] as const;
const wideFields = [["l40", "long", 40], ["u63", "unsigned long", 63]] as const;

const prologue = `#include <stdio.h>
#include <string.h>
enum signed_enum { MINUS = -3, ZERO, FIVE = 5 };
enum unsigned_enum { SEVEN = 7, BIG = 3000000000u };
struct fields {
${[...bitFields, ...wideFields].map(([name, type, width]) => `\t${type} ${name} : ${width};`).join("\n")}
};
#define KIND(e) _Generic((e), _Bool: 1, char: 2, signed char: 3, unsigned char: 4, short: 5, unsigned short: 6, \\
	int: 7, unsigned: 8, long: 9, unsigned long: 10, long long: 11, unsigned long long: 12, float: 13, double: 14)
#define SHOW(n, e) show(n, KIND(e), (int)sizeof(e)); _Generic((e), float: floating, double: floating, default: integer)(e)
#define VALUE(n, e) printf("%d ", n); _Generic((e), float: floating, double: floating, default: integer)(e)
static void show(int n, int kind, int size) { printf("%d %d %d ", n, kind, size); }
static void integer(unsigned long long value) { printf("%llx\\n", value); }
static void floating(double value)
{
	unsigned long long bits;
	memcpy(&bits, &value, sizeof(bits));
	printf("%llx %a\\n", value == value ? bits : 0x7ff8000000000000, value);
}
`;

const FUNCTION_LENGTH = 200;

export function expressionProgram(count: number, assignments: number, random: Random): string {
  const generator = new Generator(random);
  const lines: string[] = [];
  for (let i = 0; i < count; i++) lines.push(...generator.expressionLines(2 * i));
  for (let i = 0; i < assignments; i++) lines.push(...generator.assignmentLines(2 * count + 2 * i));
  const functions: string[] = [];
  for (let at = 0; at < lines.length; at += FUNCTION_LENGTH) {
    const body = lines.slice(at, at + FUNCTION_LENGTH);
    functions.push(`static void part${functions.length}(void)\n{\n${generator.locals}${body.join("\n")}\n}\n`);
  }
  const calls = functions.map((_, i) => `\tpart${i}();`).join("\n");
  return `${prologue}${generator.globals}${functions.join("")}int main(void)\n{\n${calls}\n\treturn 0;\n}\n`;
}

class Generator extends Choice {
  /** Definitions of the variables that leaves name: global and volatile, or local. */
  readonly globals: string;
  readonly locals: string;
  readonly #leaves: Leaf[] = [];
  readonly #floats: Leaf[] = [];
  #used: Leaf[] = [];

  constructor(random: Random) {
    super(random);
    let globals = "static struct fields bits = { 0";
    let locals = "";
    for (const [name, type, width] of bitFields) {
      const value = this.below(2 ** Math.min(width, 30));
      globals += `, .${name} = ${value}`;
      const shown = type === "_Bool" ? `(_Bool)${value}` : `((struct fields){ .${name} = ${value} }).${name}`;
      this.#leaves.push({ constant: constantField(type, width, value) ?? shown, variable: `bits.${name}` });
    }
    globals += " };\n";
    integerNames.forEach((type, t) => {
      for (let i = 0; i < 6; i++) {
        const literal = this.one(literals);
        const name = `${i % 2 === 0 ? "g" : "v"}${t}_${i}`;
        const definition = `${type} ${name} = (${type})${literal};\n`;
        if (i % 2 === 0) globals += `static volatile ${definition}`;
        else locals += `\t${definition}`;
        this.#leaves.push({ constant: `(${type})${literal}`, variable: name });
      }
    });
    for (const [type, name] of [["signed_enum", "MINUS"], ["signed_enum", "FIVE"], ["unsigned_enum", "BIG"]]) {
      globals += `static enum ${type} e_${name} = ${name};\n`;
      this.#leaves.push({ constant: `(enum ${type})${name}`, variable: `e_${name}` });
    }
    ["0.5", "-1.5f", "99.75", "3.0f", "-0.0", "1e-3", "0.1f", "-64.0"].forEach((literal, i) => {
      const type = literal.endsWith("f") ? "float" : "double";
      globals += `static volatile ${type} f_${i} = ${literal};\n`;
      this.#floats.push({ constant: literal, variable: `f_${i}` });
    });
    this.globals = globals;
    this.locals = locals;
  }

  /** One expression: folded, and of variables. */
  expressionLines(number: number): string[] {
    this.#used = [];
    const { text } = this.#expression(1 + this.below(4));
    return [
      `\tSHOW(${number}, ${this.#fill(text, "constant")});`,
      `\tSHOW(${number + 1}, ${this.#fill(text, "variable")});`,
    ];
  }

  /** An assignment, an increment: the value of the expression, and what the object then has. */
  assignmentLines(number: number): string[] {
    this.#used = [];
    const field = this.below(3) === 0 ? this.one([...bitFields, ...wideFields]) : undefined;
    const type = field === undefined ? this.one([...integerNames, "float", "double"]) : field[1];
    const floating = type === "float" || type === "double";
    const start = floating ? this.one(["0.5", "-12.25", "100"]) : this.one(literals);
    const object = field === undefined ? "object" : `object.${field[0]}`;
    const definition = field === undefined
      ? `${type} object = (${type})${start}`
      : `struct fields object = { .${field[0]} = (${type})${start} }`;
    const change = this.#change(object, type, floating);
    return [
      `\t{ ${definition}; VALUE(${number}, ${this.#fill(change, "variable")}); VALUE(${number + 1}, ${object}); }`,
    ];
  }

  #change(object: string, type: string, floating: boolean): string {
    const kind = this.below(8);
    if (kind < 4 && type !== "_Bool") {
      return this.one([`(${object}++)`, `(${object}--)`, `(++${object})`, `(--${object})`]);
    }
    if (floating) return `(${object} ${this.one(["=", "+=", "-=", "*="])} ${this.#small(2).text})`;
    const operator = this.one(["=", "+=", "-=", "*=", "&=", "|=", "^=", "<<=", ">>=", "/=", "%="]);
    return `(${object} ${operator} ${this.#operand(operator.slice(0, -1), this.#whole(2))})`;
  }

  #expression(depth: number): Expression {
    if (depth === 0) return this.below(4) === 0 ? this.#floatLeaf() : this.#leaf();
    const left = this.#expression(depth - 1);
    switch (this.below(10)) {
      case 0:
        return this.#cast(left);
      case 1:
        return this.#unary(left);
      case 2:
        return this.#join("?:", left, this.#expression(depth - 1), `${this.#expression(depth - 1).text} ?`, ":");
      case 3: {
        const operator = this.one(["<", ">", "<=", ">=", "==", "!=", "&&", "||"]);
        return boolean(`(${left.text} ${operator} ${this.#expression(depth - 1).text})`);
      }
      case 4: {
        // The sign keeps a bit-field from being the result: gcc gives it a type of its own.
        const right = this.#expression(depth - 1);
        return { ...right, text: `(${left.text}, +${right.text})` };
      }
      default:
        return this.#arithmetic(left, this.#expression(depth - 1));
    }
  }

  #arithmetic(left: Expression, right: Expression): Expression {
    if (left.floating || right.floating) {
      const operator = this.one(["+", "-", "*"]);
      if (left.bound * right.bound > FLOAT_BOUND) return boolean(`(${left.text} < ${right.text})`);
      return this.#join(operator, left, right, "", operator);
    }
    const operator = this.one(["+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>"]);
    return integer(`(${left.text} ${operator} ${this.#operand(operator, right)})`);
  }

  /** The right operand of an operator of integers, kept in the range where it means something. */
  #operand(operator: string, right: Expression): string {
    if (operator === "<<" || operator === ">>") return `(${right.text} & ${this.one(["7", "15", "31"])})`;
    if (operator !== "/" && operator !== "%") return right.text;
    return this.below(3) === 0 ? this.one(["3", "-7", "10u", "-1000l", "0x10000"]) : `((${right.text} & 15) + 1)`;
  }

  /** A result of the operands' common type; `before` and `between` is what is written around them. */
  #join(operator: string, left: Expression, right: Expression, before: string, between: string): Expression {
    const text = `(${before}${left.text} ${between} ${right.text})`;
    const bound = operator === "*"
      ? left.bound * right.bound
      : operator === "?:"
      ? Math.max(left.bound, right.bound)
      : left.bound + right.bound;
    return {
      text,
      floating: left.floating || right.floating,
      bound: left.floating || right.floating ? bound : INTEGER_BOUND,
      negative: operator === "-" || left.negative || right.negative,
    };
  }

  #unary(operand: Expression): Expression {
    const operator = this.one(operand.floating ? ["-", "+", "!"] : ["-", "+", "!", "~", "sizeof"]);
    const text = operator === "sizeof" ? `(sizeof(+${operand.text}))` : `(${operator} ${operand.text})`;
    if (operator === "!") return boolean(text);
    return operand.floating ? { ...operand, text, negative: true } : integer(text);
  }

  #cast(operand: Expression): Expression {
    const type = this.one([...integerNames, "float", "double", "enum signed_enum", "enum unsigned_enum"]);
    const text = `((${type})${operand.text})`;
    if (type === "float" || type === "double") return { ...operand, text, floating: true };
    if (!operand.floating || type === "_Bool") return integer(text);
    const width = integerTypes[type] ?? 31;
    const fits = operand.bound < 2 ** (width - 1) &&
      !(operand.negative && (type.startsWith("unsigned") || type === "char"));
    return fits ? integer(text) : boolean(`(!${operand.text})`);
  }

  /** An integer expression. */
  #whole(depth: number): Expression {
    const expression = this.#expression(depth);
    return expression.floating ? boolean(`(${expression.text} > 0)`) : expression;
  }

  /** An expression that a float can hold. */
  #small(depth: number): Expression {
    const expression = this.#expression(depth);
    return expression.bound < FLOAT_BOUND ? expression : boolean(`(${expression.text} > 0)`);
  }

  #leaf(): Expression {
    if (this.below(3) > 0) return integer(this.#use(this.one(this.#leaves)));
    return integer(this.one(literals));
  }

  #floatLeaf(): Expression {
    const leaf = this.one(this.#floats);
    return { text: this.#use(leaf), floating: true, bound: 100, negative: leaf.constant.startsWith("-") };
  }

  #use(leaf: Leaf): string {
    return `@${this.#used.push(leaf) - 1}@`;
  }

  #fill(text: string, form: keyof Leaf): string {
    return text.replace(/@(\d+)@/g, (_, index: string) => {
      const leaf = this.#used[Number(index)]!;
      return form === "constant" ? `(${leaf.constant})` : leaf.variable;
    });
  }
}

function integer(text: string): Expression {
  return { text, floating: false, bound: INTEGER_BOUND, negative: true };
}

function boolean(text: string): Expression {
  return { text, floating: false, bound: INTEGER_BOUND, negative: false };
}

/** A bit-field's value as an int, which is what a field narrower than an int is promoted to. */
function constantField(type: string, width: number, value: number): string | undefined {
  if (type === "_Bool") return undefined;
  const unsigned = type.startsWith("unsigned");
  const wrapped = !unsigned && value >= 2 ** (width - 1) ? value - 2 ** width : value;
  if (width === 32 && unsigned) return `${wrapped}u`;
  return width <= 32 ? `${wrapped}` : undefined;
}
