/** Warnings about operators: what is legal C and hardly ever meant. */
import type { BinaryOperator, Expression } from "../ast.ts";
import type { Context } from "../check/context.ts";
import { bitWidth } from "../check/values.ts";
import { constantInteger } from "../constant.ts";
import { sameExpression, unwrapped } from "../same-expression.ts";
import type { Expr } from "../tree.ts";
import { compatibleUnqualified, integerOf, isInteger, promoted, usualArithmetic } from "../type-relations.ts";
import { typeToString } from "../type-print.ts";
import type { IntegerType, Type } from "../types.ts";
import { type ComparisonOperator, warnRange } from "./ranges.ts";

type BinaryNode = Expression & { kind: "binary" };

function isEquality(operator: BinaryOperator): operator is "==" | "!=" {
  return operator === "==" || operator === "!=";
}

function isRelation(operator: BinaryOperator): operator is "<" | ">" | "<=" | ">=" {
  return operator === "<" || operator === ">" || operator === "<=" || operator === ">=";
}

function isComparison(node: Expression): node is BinaryNode {
  return node.kind === "binary" && (isEquality(node.operator) || isRelation(node.operator));
}

export function warnOperator(c: Context, node: BinaryNode, left: Expr, right: Expr): void {
  if (node.span.file.system || c.unevaluated > 0) return;
  switch (node.operator) {
    case "==":
    case "!=":
    case "<":
    case ">":
    case "<=":
    case ">=":
      return warnComparison(c, node, left, right);
    case "&":
    case "|":
    case "^":
      for (const operand of [node.left, node.right]) {
        if (isComparison(operand)) askParentheses(c, "comparison", node, operand);
      }
      return;
    case "<<":
    case ">>":
      for (const operand of [node.left, node.right]) {
        if (operand.kind !== "binary" || (operand.operator !== "+" && operand.operator !== "-")) continue;
        const message = `'${operand.operator}' inside '${node.operator}' binds first`;
        c.warning("shift-op-parentheses", message, operand.span, parenthesesHint(node));
      }
      return;
    case "/":
      return warnSizes(c, node);
    case "||":
      for (const operand of [node.left, node.right]) {
        if (operand.kind !== "binary" || operand.operator !== "&&") continue;
        c.warning("logical-op-parentheses", "'&&' within '||' binds first", operand.span, parenthesesHint(node));
      }
  }
}

/** `sizeof p / sizeof p[0]` with p a pointer. */
function warnSizes(c: Context, node: BinaryNode): void {
  const [whole, part] = [unwrapped(node.left), unwrapped(node.right)];
  if (whole.kind !== "sizeof" || part.kind !== "sizeof") return;
  const typeOf = (operand: (Expression & { kind: "sizeof" })["operand"]) => {
    if (operand.kind === "type-name") return c.rules.typeName(c, operand);
    c.unevaluated++;
    const { type } = c.rules.expression(c, operand);
    c.unevaluated--;
    return type;
  };
  const pointer = typeOf(whole.operand);
  if (pointer.kind !== "pointer" || !compatibleUnqualified(pointer.to, typeOf(part.operand))) return;
  c.warning("sizeof-pointer-div", "the size of a pointer, divided by that of what it points to", node.span, {
    hint: "only of an array this is the number of elements",
  });
}

function parenthesesHint(node: BinaryNode): { hint: string } {
  return { hint: `parentheses in the operand of '${node.operator}' say what is meant` };
}

function askParentheses(c: Context, what: string, node: BinaryNode, operand: Expression): void {
  c.warning("parentheses", `${what} in the operand of '${node.operator}' is computed first`, operand.span, {
    hint: `parentheses in the operand of '${node.operator}' say what is meant`,
  });
}

function warnComparison(c: Context, node: BinaryNode, left: Expr, right: Expr): void {
  const { operator } = node;
  if (isRelation(operator)) {
    if (node.left.kind === "binary" && isRelation(node.left.operator)) {
      const message = `'x ${node.left.operator} y ${operator} z' compares the result of the first comparison, 0 or 1`;
      c.warning("parentheses", message, node.span, { hint: `'x ${node.left.operator} y && y ${operator} z'` });
    }
  } else {
    for (const operand of [node.left, node.right]) {
      if (isComparison(operand)) askParentheses(c, "comparison", node, operand);
    }
  }
  if (isEquality(operator) && (left.type.kind === "float" || right.type.kind === "float")) {
    c.warning("float-equal", `'${operator}' of floating numbers, which are seldom exact`, node.span);
  }
  warnNot(c, node);
  if (unwrapped(node.left).kind === "string" || unwrapped(node.right).kind === "string") {
    if (!isNull(left) && !isNull(right)) {
      c.warning("address", "comparison with a string literal compares addresses, not text", node.span, {
        hint: "strcmp() compares strings; it returns 0 if they are equal",
      });
    }
  } else if (left.type.kind !== "float" && !isConstant(left) && isWrittenTwice(node)) {
    const truth = isEquality(operator) ? operator === "==" : operator.length === 2;
    c.warning("tautological-compare", `comparison with itself is always ${truth ? "true" : "false"}`, node.span);
  }
  if (isInteger(left.type) && isInteger(right.type)) warnIntegers(c, node, left, right);
}

/** In so many words: a macro may well be given the same operand twice. */
function isWrittenTwice({ left, right }: BinaryNode): boolean {
  return left.span.macro === undefined && sameExpression(left, right);
}

function isNull(expr: Expr): boolean {
  return expr.kind === "integer" && expr.value === 0n;
}

function isConstant(expr: Expr): boolean {
  return expr.kind === "integer" || expr.kind === "floating";
}

/** `!a == b` */
function warnNot(c: Context, node: BinaryNode): void {
  if (node.left.kind !== "unary" || node.left.operator !== "!") return;
  const right = unwrapped(node.right);
  if (isComparison(right) || (right.kind === "unary" && right.operator === "!")) return;
  const message = `'!' applies to the left side of '${node.operator}' only`;
  c.warning("logical-not-parentheses", message, node.span, {
    hint: `'!(… ${node.operator} …)' for the opposite of the comparison`,
  });
}

// ---- Signed and unsigned ---------------------------------------------------------------------------

function warnIntegers(c: Context, node: BinaryNode, left: Expr, right: Expr): void {
  const { warnings } = c.diagnostics;
  if (!warnings.has("sign-compare") && !warnings.has("type-limits")) return;
  const a = promoted(left.type, bitWidth(left));
  const b = promoted(right.type, bitWidth(right));
  if (!isInteger(a) || !isInteger(b)) return;
  const operator = node.operator as ComparisonOperator;
  // Two constants: what comes of it is known.
  if (isConstant(left) && isConstant(right)) return;
  if (!integerOf(a).signed && isNull(right) && isOwn(right) && (operator === ">=" || operator === "<")) {
    const truth = operator === ">=";
    c.warning("type-limits", `comparison of an unsigned value: '${operator} 0' is always ${truth}`, node.span);
  }
  const common = usualArithmetic(a, b);
  if (!isInteger(common)) return;
  if (warnRange(c, node, left, right, integerOf(common))) return;
  if (integerOf(common).signed || integerOf(a).signed === integerOf(b).signed) return;
  const [signed, unsigned] = integerOf(a).signed ? [left, right] : [right, left];
  // `n < 0u` is never true, whatever becomes of n.
  if (isNull(unsigned) && operator === (unsigned === right ? "<" : ">")) return;
  if (isNull(unsigned) && operator === (unsigned === right ? ">=" : "<=")) return;
  if (neverNegative(signed)) return;
  const constant = constantInteger(unsigned);
  if (constant !== undefined && isEquality(operator) && fitsSigned(constant, integerOf(common))) return;
  const types = `'${typeToString(left.type)}' and '${typeToString(right.type)}'`;
  c.warning("sign-compare", `comparison of integers of different signedness: ${types}`, node.span, {
    hint: "the signed one is taken as unsigned: -1 becomes the largest value there is",
  });
}

/** Written as such, not the value of a macro from a system header. */
function isOwn(expr: Expr): boolean {
  return !expr.span.file.system;
}

function fitsSigned(value: bigint, type: IntegerType): boolean {
  return value < 1n << BigInt(type.size * 8 - 1);
}

function isUnsigned(type: Type): boolean {
  return isInteger(type) && !integerOf(type).signed;
}

/** Builtins that count bits. */
const COUNTS: ReadonlySet<string> = new Set(["clz", "ctz", "popcount", "parity", "ffs", "clrsb"]);

/** Whatever its type says. */
function neverNegative(expr: Expr): boolean {
  switch (expr.kind) {
    case "integer":
      return expr.value >= 0n;
    case "compare":
    case "logical":
    case "not":
      return true;
    case "load":
    case "call":
      return isUnsigned(expr.type);
    case "update":
      return isUnsigned(expr.type) || (expr.operator === "&" && neverNegative(expr.operand));
    case "assign":
      return isUnsigned(expr.type) || neverNegative(expr.value);
    case "comma":
      return neverNegative(expr.right);
    case "builtin":
      return isUnsigned(expr.type) || COUNTS.has(expr.builtin.name);
    case "convert":
      return isInteger(expr.operand.type) && (isUnsigned(expr.operand.type) || neverNegative(expr.operand));
    case "arithmetic":
      return neverNegativeResult(expr);
    case "conditional":
      return expr.then !== undefined && neverNegative(expr.then) && neverNegative(expr.else);
    default:
      return false;
  }
}

function neverNegativeResult({ operator, left, right }: Expr & { kind: "arithmetic" }): boolean {
  switch (operator) {
    case "&":
      return neverNegative(left) || neverNegative(right);
    case "%":
    case ">>":
      return neverNegative(left);
    case "+":
    case "*":
    case "/":
    case "|":
    case "^":
      return neverNegative(left) && neverNegative(right);
    default:
      return false;
  }
}
