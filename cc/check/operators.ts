/** Binary operators. C11 6.5.5–6.5.14. Operands come in as values; see cc/check/values.ts. */
import type { BinaryOperator } from "../ast.ts";
import type { Context } from "./context.ts";
import { samePointees } from "./conversions.ts";
import { newlyIncomplete } from "./names.ts";
import { bitWidth, promote, scaleOf } from "./values.ts";
import {
  arithmetic,
  compare,
  constantInteger,
  convert,
  errorNode,
  exactArithmetic,
  integerNode,
  isError,
  isNullPointerConstant,
  logical,
  wrap,
} from "../constant.ts";
import type { Span } from "../source.ts";
import type { ArithmeticOperator, Comparison, Expr } from "../tree.ts";
import { LONG, PTRDIFF } from "../type-make.ts";
import {
  integerOf,
  isArithmetic,
  isComplete,
  isInteger,
  isScalar,
  promoted,
  usualArithmetic,
} from "../type-relations.ts";
import { typeToString } from "../type-print.ts";
import type { Type } from "../types.ts";

/** Where things are, for messages. */
export interface OperatorPlace {
  readonly operatorSpan: Span;
  readonly span: Span;
}

export function binary(c: Context, operator: BinaryOperator, left: Expr, right: Expr, at: OperatorPlace): Expr {
  if (isError(left) || isError(right)) return errorNode(at.span);
  switch (operator) {
    case "&&":
    case "||":
      if (!isScalar(left.type) || !isScalar(right.type)) return invalidOperands(c, left, right, at);
      return logical(operator, left, right, at.span);
    case "==":
    case "!=":
    case "<":
    case ">":
    case "<=":
    case ">=":
      return comparison(c, operator, left, right, at);
    case "<<":
    case ">>":
      return shift(c, operator, left, right, at);
    case "+":
      if (left.type.kind === "pointer" && isInteger(right.type)) return pointerAdd(c, left, right, false, at.span);
      if (right.type.kind === "pointer" && isInteger(left.type)) return pointerAdd(c, right, left, false, at.span);
      return ordinary(c, operator, left, right, at);
    case "-":
      if (left.type.kind === "pointer") {
        if (isInteger(right.type)) return pointerAdd(c, left, right, true, at.span);
        if (right.type.kind === "pointer") return pointerDifference(c, left, right, at);
      }
      return ordinary(c, operator, left, right, at);
    default:
      return ordinary(c, operator, left, right, at);
  }
}

export function invalidOperands(c: Context, left: Expr, right: Expr, at: OperatorPlace): Expr {
  const types = `('${typeToString(left.type)}' and '${typeToString(right.type)}')`;
  c.error("invalid-operands", `invalid operands to binary expression ${types}`, at.operatorSpan, {
    ranges: [left.span, right.span],
  });
  return errorNode(at.span);
}

/** The operators that take numbers only. */
export function wantsIntegers(operator: ArithmeticOperator): boolean {
  return operator !== "+" && operator !== "-" && operator !== "*" && operator !== "/";
}

/** The common type of two arithmetic operands, promotions included. */
export function commonType(left: Expr, right: Expr): Type {
  return usualArithmetic(promoted(left.type, bitWidth(left)), promoted(right.type, bitWidth(right)));
}

function ordinary(c: Context, operator: ArithmeticOperator, left: Expr, right: Expr, at: OperatorPlace): Expr {
  const fits = wantsIntegers(operator) ? isInteger : isArithmetic;
  if (!fits(left.type) || !fits(right.type)) return invalidOperands(c, left, right, at);
  const type = commonType(left, right);
  const a = convert(left, type);
  const b = convert(right, type);
  if (b.kind === "integer") {
    if (b.value === 0n && (operator === "/" || operator === "%")) divisionByZero(c, operator, at);
    else warnOverflow(c, operator, a, b, type, at);
  }
  return arithmetic(operator, a, b, type, at.span);
}

export function divisionByZero(c: Context, operator: "/" | "%", at: OperatorPlace): void {
  if (c.unevaluated > 0) return;
  const what = operator === "/" ? "division" : "remainder";
  c.warning("div-by-zero", `${what} by zero is undefined`, at.operatorSpan);
}

/** gcc's -Woverflow, on by default. */
function warnOverflow(
  c: Context,
  operator: ArithmeticOperator,
  left: Expr,
  right: Expr,
  type: Type,
  at: OperatorPlace,
): void {
  if (left.kind !== "integer" || right.kind !== "integer" || !isInteger(type) || !integerOf(type).signed) return;
  const exact = exactArithmetic(operator, left.value, right.value, type);
  if (exact === undefined) return;
  const wrapped = wrap(exact, type);
  if (wrapped === exact) return;
  const message = `overflow in expression; result is ${wrapped} with type '${typeToString(type)}'`;
  c.warning("overflow", message, at.span);
}

function shift(c: Context, operator: "<<" | ">>", left: Expr, right: Expr, at: OperatorPlace): Expr {
  if (!isInteger(left.type) || !isInteger(right.type)) return invalidOperands(c, left, right, at);
  const value = promote(left);
  const count = promote(right);
  warnShift(c, value.type, count, at);
  return arithmetic(operator, value, count, value.type, at.span);
}

export function warnShift(c: Context, type: Type, count: Expr, at: OperatorPlace): void {
  const by = constantInteger(count);
  if (by === undefined || !isInteger(type) || c.unevaluated > 0) return;
  if (by < 0n) c.warning("shift-count-negative", "shift count is negative", at.operatorSpan);
  else if (by >= BigInt(integerOf(type).size * 8)) {
    c.warning("shift-count-overflow", "shift count >= width of type", at.operatorSpan);
  }
}

// ---- Comparisons -----------------------------------------------------------------------------------

function comparison(c: Context, operator: Comparison, left: Expr, right: Expr, at: OperatorPlace): Expr {
  if (isArithmetic(left.type) && isArithmetic(right.type)) {
    const type = commonType(left, right);
    return compare(operator, convert(left, type), convert(right, type), at.span);
  }
  const [a, b] = [left.type, right.type];
  if (a.kind === "pointer" && b.kind === "pointer") {
    const alike = samePointees(a.to, b.to) || a.to.kind === "void" || b.to.kind === "void" ||
      isNullPointerConstant(left) || isNullPointerConstant(right);
    if (!alike) {
      const types = `('${typeToString(a)}' and '${typeToString(b)}')`;
      c.warning("incompatible-pointer-types", `comparison of distinct pointer types ${types}`, at.operatorSpan);
    }
    return compare(operator, left, convert(right, a), at.span);
  }
  if (a.kind === "pointer" && isInteger(b)) {
    warnPointerInteger(c, a, b, right, at);
    return compare(operator, left, convert(right, a), at.span);
  }
  if (b.kind === "pointer" && isInteger(a)) {
    warnPointerInteger(c, a, b, left, at);
    return compare(operator, convert(left, b), right, at.span);
  }
  return invalidOperands(c, left, right, at);
}

function warnPointerInteger(c: Context, a: Type, b: Type, integer: Expr, at: OperatorPlace): void {
  if (isNullPointerConstant(integer)) return;
  const types = `('${typeToString(a)}' and '${typeToString(b)}')`;
  c.warning("pointer-integer-compare", `comparison between pointer and integer ${types}`, at.operatorSpan);
}

// ---- Pointer arithmetic ----------------------------------------------------------------------------

/** `pointer ± index`, in elements. `void *` and function pointers count bytes (GNU). */
export function pointerAdd(c: Context, pointer: Expr, index: Expr, subtract: boolean, span: Span): Expr {
  if (pointer.type.kind !== "pointer" || !canStep(c, pointer.type.to, span)) return errorNode(span);
  const scale = scaleOf(pointer.type.to, span);
  const count = convert(promote(index), LONG);
  if (count.kind === "integer" && typeof scale === "number") {
    if (count.value === 0n && pointer.kind !== "load") return pointer;
    if (pointer.kind === "integer") {
      const bytes = count.value * BigInt(scale);
      return integerNode(subtract ? pointer.value - bytes : pointer.value + bytes, pointer.type, span);
    }
  }
  return { kind: "pointer-add", pointer, index: count, scale, subtract, type: pointer.type, span };
}

/** Has the pointed-to type a size to step by? */
export function canStep(c: Context, to: Type, span: Span): boolean {
  if (to.kind === "error") return false;
  if (to.kind === "void" || to.kind === "function") {
    const what = to.kind === "void" ? "a 'void *'" : "a pointer to a function";
    c.warning("pointer-arith", `arithmetic with ${what} counts in bytes, which is GNU's`, span);
    return true;
  }
  if (isComplete(to)) return true;
  if (newlyIncomplete(c, to)) {
    c.error("incomplete-type", `arithmetic on a pointer to an incomplete type '${typeToString(to)}'`, span);
  }
  return false;
}

function pointerDifference(c: Context, left: Expr, right: Expr, at: OperatorPlace): Expr {
  if (left.type.kind !== "pointer" || right.type.kind !== "pointer") return errorNode(at.span);
  if (!samePointees(left.type.to, right.type.to)) {
    const types = `'${typeToString(left.type)}' and '${typeToString(right.type)}'`;
    c.error("invalid-operands", `${types} are not pointers to compatible types`, at.operatorSpan);
    return errorNode(at.span);
  }
  if (!canStep(c, left.type.to, at.span)) return errorNode(at.span);
  const scale = scaleOf(left.type.to, at.span);
  if (left.kind === "integer" && right.kind === "integer" && typeof scale === "number" && scale > 0) {
    return integerNode(BigInt.asIntN(64, left.value - right.value) / BigInt(scale), PTRDIFF, at.span);
  }
  return { kind: "pointer-difference", left, right, scale, type: PTRDIFF, span: at.span };
}
