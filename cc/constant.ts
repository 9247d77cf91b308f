/**
 * Constants: makes nodes of the typed tree, and folds them when their operands are constants. What the checker
 * builds through these functions is an `integer` or `floating` node exactly when C (as gcc reads it) calls it one.
 */
import type { Span } from "./source.ts";
import type { ArithmeticOperator, Comparison, Expr, LinkedSymbol, Place } from "./tree.ts";
import { ERROR, INT } from "./type-make.ts";
import { compatibleUnqualified, integerOf, isInteger, widthOf } from "./type-relations.ts";
import type { Type } from "./types.ts";

export function integerNode(value: bigint, type: Type, span: Span): Expr {
  return { kind: "integer", value: wrap(value, type), type, span };
}

export function floatingNode(value: number, type: Type, span: Span): Expr {
  const rounded = type.kind === "float" && type.name === "float" ? Math.fround(value) : value;
  return { kind: "floating", value: rounded, type, span };
}

export function errorNode(span: Span): Expr {
  return { kind: "integer", value: 0n, type: ERROR, span };
}

export function isError(expr: Expr): boolean {
  return expr.type.kind === "error";
}

/** The value an object of this type holds after `value` is stored in it. */
export function wrap(value: bigint, type: Type): bigint {
  if (type.kind === "pointer") return BigInt.asUintN(64, value);
  if (!isInteger(type)) return value;
  const integer = integerOf(type);
  if (integer.name === "_Bool") return value === 0n ? 0n : 1n;
  const width = widthOf(integer);
  return integer.signed ? BigInt.asIntN(width, value) : BigInt.asUintN(width, value);
}

/** The value of an integer constant expression. */
export function constantInteger(expr: Expr): bigint | undefined {
  return expr.kind === "integer" && isInteger(expr.type) ? expr.value : undefined;
}

/** Is it known to be true, or false? */
export function constantTruth(expr: Expr): boolean | undefined {
  if (expr.kind === "integer") return expr.type.kind === "error" ? undefined : expr.value !== 0n;
  if (expr.kind === "floating") return expr.value !== 0;
  // The address of an object or a function is never null, unless it is weak and nobody defines it.
  if (expr.kind === "function-address") return isWeak(expr.symbol) ? undefined : true;
  if (expr.kind === "address" && expr.place.kind !== "deref") {
    return expr.place.kind === "variable" && isWeak(expr.place.symbol) ? undefined : true;
  }
  return undefined;
}

function isWeak({ attributes }: LinkedSymbol): boolean {
  return attributes.has("weak");
}

/** C11 6.3.2.3: the integer constant 0, or such a constant cast to `void *`. */
export function isNullPointerConstant(expr: Expr): boolean {
  if (expr.kind !== "integer" || expr.value !== 0n) return false;
  return isInteger(expr.type) ||
    (expr.type.kind === "pointer" && expr.type.to.kind === "void" && expr.type.to.qualifiers === 0);
}

// ---- Conversions -----------------------------------------------------------------------------------

/** `operand` as a value of `type` (unqualified); no node if nothing changes. */
export function convert(operand: Expr, type: Type): Expr {
  const from = operand.type;
  if (from === type) return operand;
  if (from.kind === "error" || type.kind === "error") return errorNode(operand.span);
  if (operand.kind === "integer" || operand.kind === "floating") {
    const folded = convertConstant(operand, type);
    if (folded !== undefined) return folded;
  }
  if (from.kind === type.kind && from.kind !== "enum" && compatibleUnqualified(from, type)) {
    // One type may say nothing of the parameters: lower/pointees.ts asks what the pointer is as.
    return operand.kind === "function-address" ? { ...operand, type } : operand;
  }
  return { kind: "convert", operand, type, span: operand.span };
}

function convertConstant(operand: Expr & { kind: "integer" | "floating" }, type: Type): Expr | undefined {
  if (operand.kind === "integer") {
    if (type.kind === "float") {
      return operand.type.kind === "pointer" ? undefined : floatingNode(Number(operand.value), type, operand.span);
    }
    if (isInteger(type) || type.kind === "pointer") return integerNode(operand.value, type, operand.span);
    return undefined;
  }
  if (type.kind === "float") return floatingNode(operand.value, type, operand.span);
  if (!isInteger(type)) return undefined;
  const integer = integerOf(type);
  if (integer.name === "_Bool") return integerNode(operand.value !== 0 ? 1n : 0n, type, operand.span);
  return integerNode(saturate(operand.value, integer.size * 8, integer.signed), type, operand.span);
}

/** Out of range is undefined in C; gcc folds to the nearest value there is. */
function saturate(value: number, bits: number, signed: boolean): bigint {
  if (Number.isNaN(value)) return 0n;
  const low = signed ? -(1n << BigInt(bits - 1)) : 0n;
  const high = (1n << BigInt(signed ? bits - 1 : bits)) - 1n;
  if (value <= Number(low)) return low;
  if (value >= Number(high)) return high;
  return BigInt(Math.trunc(value));
}

// ---- Operators (operands already converted to their common type) -----------------------------------

/** For the type of a wide bit-field's value: the type that is computed with before the result is cut to the width. */
function wholeType(type: Type): Type | undefined {
  if (type.kind !== "integer" || type.width === undefined) return undefined;
  const { width: _, ...whole } = type;
  return whole;
}

export function arithmetic(
  operator: ArithmeticOperator,
  left: Expr,
  right: Expr,
  type: Type,
  span: Span,
): Expr {
  const whole = wholeType(type);
  if (whole !== undefined) {
    const shifts = operator === "<<" || operator === ">>";
    const count = shifts ? right : convert(right, whole);
    return convert(arithmetic(operator, convert(left, whole), count, whole, span), type);
  }
  if (left.kind === "integer" && right.kind === "integer") {
    const value = exactArithmetic(operator, left.value, right.value, type);
    if (value !== undefined) return integerNode(value, type, span);
  } else if (left.kind === "floating" && right.kind === "floating") {
    const value = floatArithmetic(operator, left.value, right.value);
    if (value !== undefined) return floatingNode(value, type, span);
  }
  return { kind: "arithmetic", operator, left, right, type, span };
}

/** The mathematical result, before it is wrapped to the type; undefined where C leaves it undefined. */
export function exactArithmetic(
  operator: ArithmeticOperator,
  left: bigint,
  right: bigint,
  type: Type,
): bigint | undefined {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return right === 0n ? undefined : left / right;
    case "%":
      return right === 0n ? undefined : left % right;
    case "&":
      return left & right;
    case "|":
      return left | right;
    case "^":
      return left ^ right;
    case "<<":
    case ">>": {
      const bits = isInteger(type) ? integerOf(type).size * 8 : 64;
      if (right < 0n || right >= BigInt(bits)) return undefined;
      return operator === "<<" ? left << right : left >> right;
    }
  }
}

function floatArithmetic(operator: ArithmeticOperator, left: number, right: number): number | undefined {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    default:
      return undefined;
  }
}

export function negate(operand: Expr, type: Type, span: Span): Expr {
  const whole = wholeType(type);
  if (whole !== undefined) return convert(negate(convert(operand, whole), whole, span), type);
  if (operand.kind === "integer") return integerNode(-operand.value, type, span);
  if (operand.kind === "floating") return floatingNode(-operand.value, type, span);
  return { kind: "negate", operand, type, span };
}

export function complement(operand: Expr, type: Type, span: Span): Expr {
  const whole = wholeType(type);
  if (whole !== undefined) return convert(complement(convert(operand, whole), whole, span), type);
  if (operand.kind === "integer") return integerNode(~operand.value, type, span);
  return { kind: "complement", operand, type, span };
}

export function not(operand: Expr, span: Span): Expr {
  const truth = constantTruth(operand);
  if (truth !== undefined) return integerNode(truth ? 0n : 1n, INT, span);
  return { kind: "not", operand, type: INT, span };
}

export function compare(operator: Comparison, left: Expr, right: Expr, span: Span): Expr {
  if (
    (left.kind === "integer" && right.kind === "integer") || (left.kind === "floating" && right.kind === "floating")
  ) {
    return integerNode(holds(operator, left.value, right.value) ? 1n : 0n, INT, span);
  }
  return { kind: "compare", operator, left, right, type: INT, span };
}

/** Whether the comparison of two constants is true. */
export function holds(operator: Comparison, left: bigint | number, right: bigint | number): boolean {
  switch (operator) {
    case "==":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
  }
}

export function logical(operator: "&&" | "||", left: Expr, right: Expr, span: Span): Expr {
  const first = constantTruth(left);
  if (first !== undefined) {
    const decides = operator === "&&" ? !first : first;
    const second = decides ? first : constantTruth(right);
    if (second !== undefined) return integerNode(second ? 1n : 0n, INT, span);
  }
  return { kind: "logical", operator, left, right, type: INT, span };
}

/** Both arms already have type `type`. */
export function conditional(condition: Expr, then: Expr | undefined, otherwise: Expr, type: Type, span: Span): Expr {
  const truth = constantTruth(condition);
  const chosen = truth === undefined ? undefined : truth ? then : otherwise;
  if (chosen !== undefined && (chosen.kind === "integer" || chosen.kind === "floating")) return { ...chosen, span };
  // What C allows in a static initialiser: `cond ? &a : &b` with a constant condition.
  if (chosen !== undefined && chosen.kind !== "load" && isAddressConstant(chosen)) return chosen;
  return { kind: "conditional", condition, then, else: otherwise, type, span };
}

// ---- Static initialisers ---------------------------------------------------------------------------

/** May it stand in a static initialiser: a number, or an address ± a constant? */
export function isStaticConstant(expr: Expr): boolean {
  return expr.kind === "integer" || expr.kind === "floating" || isAddressConstant(expr);
}

function isAddressConstant(expr: Expr): boolean {
  let inner = expr;
  for (;;) {
    switch (inner.kind) {
      case "integer":
      case "function-address":
      case "label-address":
        return true;
      case "address":
        return isStaticPlace(inner.place);
      case "pointer-add":
        if (inner.index.kind !== "integer" || typeof inner.scale !== "number") return false;
        inner = inner.pointer;
        break;
      case "convert":
        // To a pointer, or to an integer that holds all of it; or whether there is one.
        if (inner.type.kind === "integer" && inner.type.name === "_Bool") return isStaticConstant(inner.operand);
        if (isDifference(inner.operand)) return isInteger(inner.type) && isStaticConstant(inner.operand);
        if (inner.type.kind !== "pointer" && !(isInteger(inner.type) && integerOf(inner.type).size === 8)) return false;
        if (inner.operand.type.kind === "float") return false;
        inner = inner.operand;
        break;
      case "arithmetic":
        // `(long) &x + 4`
        if ((inner.operator !== "+" && inner.operator !== "-") || inner.right.kind !== "integer") return false;
        inner = inner.left;
        break;
      case "pointer-difference":
        // `&array[5] - array`, and GNU's `&&label - &&start`.
        if (typeof inner.scale !== "number" || inner.scale === 0 || !isAddressConstant(inner.left)) return false;
        inner = inner.right;
        break;
      default:
        return false;
    }
  }
}

/** A distance, which fits into any integer. */
function isDifference(expr: Expr): boolean {
  let inner = expr;
  while (inner.kind === "convert") inner = inner.operand;
  return inner.kind === "pointer-difference";
}

function isStaticPlace(place: Place): boolean {
  let inner = place;
  for (;;) {
    switch (inner.kind) {
      case "variable":
        return inner.symbol.storage === "static" && !inner.symbol.threadLocal;
      case "string":
        return true;
      case "member":
        inner = inner.base;
        break;
      case "deref":
        return isAddressConstant(inner.pointer);
      // Its value is stored when control reaches it.
      case "compound-literal":
      case "temporary":
        return false;
    }
  }
}
