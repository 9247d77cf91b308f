/** Unary operators, `++` and `--`, casts, indexing. C11 6.5.2.1, 6.5.2.4, 6.5.3, 6.5.4. */
import type { Expression } from "../ast.ts";
import { modifiable } from "./assignable.ts";
import { atomicUpdate } from "./atomics.ts";
import type { Context } from "./context.ts";
import { canStep, pointerAdd } from "./operators.ts";
import { addressOf, asValue, dereference, isTemporary, load, promote, scaleOf, value } from "./values.ts";
import { complement, convert, errorNode, integerNode, isError, negate, not } from "../constant.ts";
import { unwrapped } from "../same-expression.ts";
import type { Span } from "../source.ts";
import { castToUnion, holds } from "./union-casts.ts";
import type { Expr } from "../tree.ts";
import { floatingNode } from "../constant.ts";
import { INT, LONG, pointerTo, unqualified } from "../type-make.ts";
import { sizeOf } from "../type-layout.ts";
import { isArithmetic, isInteger, isScalar, promoted, usualArithmetic } from "../type-relations.ts";
import { typeToString } from "../type-print.ts";
import { warnSubscript } from "../warn/values.ts";

export function unary(c: Context, node: Expression & { kind: "unary" }): Expr {
  switch (node.operator) {
    case "&":
      return takeAddress(c, node.operand, node.span);
    case "++":
    case "--":
      return step(c, node.operator, node.operand, "new", node.span);
    case "*":
      return indirection(c, value(c, node.operand), node.span);
    default:
      return numeric(c, node.operator, value(c, node.operand), node.span);
  }
}

function numeric(c: Context, operator: "+" | "-" | "~" | "!", operand: Expr, span: Span): Expr {
  if (isError(operand)) return errorNode(span);
  const fits = operator === "!" ? isScalar : operator === "~" ? isInteger : isArithmetic;
  if (!fits(operand.type)) {
    c.error("invalid-operand", `invalid argument type '${typeToString(operand.type)}' to unary expression`, span);
    return errorNode(span);
  }
  if (operator === "!") return not(operand, span);
  const promotedOperand = promote(operand);
  const type = promotedOperand.type;
  if (operator === "~") return complement(promotedOperand, type, span);
  return operator === "-" ? negate(promotedOperand, type, span) : asValue(promotedOperand, span);
}

// ---- & and * ---------------------------------------------------------------------------------------

function takeAddress(c: Context, operand: Expression, span: Span): Expr {
  c.addressed = unwrapped(operand);
  const expr = c.rules.expression(c, operand);
  if (isError(expr)) return errorNode(span);
  if (expr.kind === "function-address" && expr.type.kind === "function") {
    return { ...expr, type: pointerTo(expr.type), span };
  }
  if (expr.kind !== "load" || isTemporary(expr.place)) {
    c.error("not-an-lvalue", `cannot take the address of an rvalue of type '${typeToString(expr.type)}'`, span);
    return errorNode(span);
  }
  if (expr.place.kind === "member" && expr.place.bits !== undefined) {
    c.error("bit-field-operand", "address of bit-field requested", span);
    return errorNode(span);
  }
  return addressOf(c, expr.place, span);
}

function indirection(c: Context, pointer: Expr, span: Span): Expr {
  if (isError(pointer)) return errorNode(span);
  if (pointer.type.kind !== "pointer") {
    c.error("invalid-operand", `indirection requires pointer operand ('${typeToString(pointer.type)}' invalid)`, span);
    return errorNode(span);
  }
  const to = pointer.type.to;
  if (to.kind === "void") c.warning("void-indirection", "dereferencing a 'void *' pointer", span);
  return load(dereference(pointer, 0, to, span), span);
}

/** `a[i]`, which is `*(a + i)`, either way round. */
export function index(c: Context, node: Expression & { kind: "index" }): Expr {
  const first = value(c, node.array);
  const second = value(c, node.index);
  if (isError(first) || isError(second)) return errorNode(node.span);
  const [pointer, count] = first.type.kind === "pointer" ? [first, second] : [second, first];
  if (pointer.type.kind !== "pointer") {
    c.error("invalid-operand", "subscripted value is not an array or pointer", node.span);
    return errorNode(node.span);
  }
  if (!isInteger(count.type)) {
    c.error("invalid-operand", `array subscript is not an integer ('${typeToString(count.type)}')`, node.index.span);
    return errorNode(node.span);
  }
  warnSubscript(c, pointer, count, node);
  const sum = pointerAdd(c, pointer, count, false, node.span);
  if (isError(sum)) return sum;
  return load(dereference(sum, 0, pointer.type.to, node.span), node.span);
}

// ---- ++ and -- -------------------------------------------------------------------------------------

export function step(
  c: Context,
  operator: "++" | "--",
  operand: Expression,
  result: "new" | "old",
  span: Span,
): Expr {
  const expr = c.rules.expression(c, operand);
  const place = modifiable(c, expr, span);
  if (place === undefined) return errorNode(span);
  const type = unqualified(place.type);
  const sign = operator === "++" ? "+" : "-";
  if (type.kind === "pointer") {
    if (!canStep(c, type.to, span)) return errorNode(span);
    const one = integerNode(1n, LONG, span);
    const scale = scaleOf(type.to, span);
    return { kind: "update", place, operator: sign, operand: one, computation: type, scale, result, type, span };
  }
  if (!isArithmetic(type)) {
    const what = operator === "++" ? "increment" : "decrement";
    c.error("invalid-operand", `cannot ${what} value of type '${typeToString(type)}'`, span);
    return errorNode(span);
  }
  const computation = usualArithmetic(promoted(type, place.kind === "member" ? place.bits?.width : undefined), INT);
  const one = computation.kind === "float" ? floatingNode(1, computation, span) : integerNode(1n, computation, span);
  return atomicUpdate(c, place, sign, one, result, span) ??
    { kind: "update", place, operator: sign, operand: one, computation, result, type, span };
}

// ---- Casts -----------------------------------------------------------------------------------------

export function cast(c: Context, node: Expression & { kind: "cast" }): Expr {
  const type = unqualified(c.rules.typeName(c, node.type));
  const operand = value(c, node.operand);
  if (type.kind === "error" || isError(operand)) return errorNode(node.span);
  const from = operand.type;
  if (type.kind === "void") return { kind: "convert", operand, type, span: node.span };
  if (type.kind === "record" && from.kind === "record" && from.record === type.record) return operand;
  if (type.kind === "record" && holds(type.record, from)) return castToUnion(c, operand, type, node.span);
  if (!isScalar(type)) {
    c.error("invalid-cast", `conversion to non-scalar type '${typeToString(type)}' requested`, node.span);
    return errorNode(node.span);
  }
  const mixed = (from.kind === "float" && type.kind === "pointer") ||
    (from.kind === "pointer" && type.kind === "float");
  if (!isScalar(from) || mixed) {
    c.error(
      "invalid-cast",
      `operand of type '${typeToString(from)}' cannot be cast to type '${typeToString(type)}'`,
      node.span,
    );
    return errorNode(node.span);
  }
  warnCast(c, operand, type, node.span);
  const converted = convert(operand, type);
  if (converted.kind === "integer" || converted.kind === "floating") {
    return { ...converted, type, span: node.span };
  }
  return converted === operand
    ? { kind: "convert", operand, type, span: node.span }
    : { ...converted, span: node.span };
}

/** gcc's -Wint-to-pointer-cast and -Wpointer-to-int-cast, on by default. */
function warnCast(c: Context, operand: Expr, type: Expr["type"], span: Span): void {
  const from = operand.type;
  if (type.kind === "pointer" && isInteger(from) && sizeOf(from) < 8 && operand.kind !== "integer") {
    const types = `'${typeToString(type)}' from smaller integer type '${typeToString(from)}'`;
    c.warning("int-to-pointer-cast", `cast to ${types}`, span);
  } else if (from.kind === "pointer" && isInteger(type) && sizeOf(type) < 8) {
    if (type.kind === "integer" && type.name === "_Bool") return;
    const types = `smaller integer type '${typeToString(type)}' from '${typeToString(from)}'`;
    c.warning("pointer-to-int-cast", `cast to ${types}`, span);
  }
}
