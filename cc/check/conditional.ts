/** `a ? b : c` and GNU `a ?: b`. C11 6.5.15. */
import type { Expression } from "../ast.ts";
import type { Context } from "./context.ts";
import { armWhenResuming, jumpSites } from "./jumps.ts";
import { commonType } from "./operators.ts";
import { value } from "./values.ts";
import { conditional, constantTruth, convert, errorNode, isError, isNullPointerConstant } from "../constant.ts";
import type { Span } from "../source.ts";
import type { Expr } from "../tree.ts";
import { pointerTo, qualified, unqualified, VOID, VOID_POINTER } from "../type-make.ts";
import { compatible, compositePointer, isArithmetic, isInteger, isScalar } from "../type-relations.ts";
import { typeToString } from "../type-print.ts";
import type { PointerType, Type } from "../types.ts";

export function conditionalExpression(c: Context, node: Expression & { kind: "conditional" }): Expr {
  const asked = value(c, node.condition);
  const beforeThen = jumpSites(c);
  const truth = constantTruth(asked);
  const then = node.then === undefined ? asked : operandUnless(c, truth === false, node.then);
  const beforeElse = jumpSites(c);
  const otherwise = operandUnless(c, truth === true, node.else);
  const condition = node.then === undefined ? asked : armWhenResuming(c, asked, beforeThen, beforeElse);
  if (isError(condition) || isError(then) || isError(otherwise)) return errorNode(node.span);
  if (!isScalar(condition.type)) {
    const message = `used type '${typeToString(condition.type)}' where arithmetic or pointer type is required`;
    c.error("scalar-required", message, node.condition.span);
    return errorNode(node.span);
  }
  const type = commonArmType(c, then, otherwise, node.span);
  if (type === undefined) return errorNode(node.span);
  if (node.then === undefined) return elvis(c, condition, convert(otherwise, type), type, node.span);
  return conditional(condition, convert(then, type), convert(otherwise, type), type, node.span);
}

/** What `0 ? … : x` never reaches may say what it likes. */
function operandUnless(c: Context, ruledOut: boolean, node: Expression): Expr {
  if (!ruledOut) return value(c, node);
  c.unevaluated++;
  const expr = value(c, node);
  c.unevaluated--;
  return expr;
}

/** `a ?: b`: when the result's type is not that of `a`, the value is kept aside. */
function elvis(c: Context, condition: Expr, otherwise: Expr, type: Type, span: Span): Expr {
  const converted = convert(condition, type);
  if (converted === condition) return conditional(condition, undefined, otherwise, type, span);
  if (converted.kind === "integer" || converted.kind === "floating") {
    return conditional(condition, converted, otherwise, type, span);
  }
  const symbol = c.hidden("condition", condition.type, span);
  const place = { kind: "variable", symbol, type: condition.type, span } as const;
  const kept: Expr = { kind: "load", place, type: condition.type, span };
  const keep: Expr = { kind: "assign", place, value: condition, type: condition.type, span };
  return {
    kind: "comma",
    left: keep,
    right: conditional(kept, convert(kept, type), otherwise, type, span),
    type,
    span,
  };
}

function commonArmType(c: Context, then: Expr, otherwise: Expr, span: Span): Type | undefined {
  const [a, b] = [then.type, otherwise.type];
  if (isArithmetic(a) && isArithmetic(b)) return commonType(then, otherwise);
  if (a.kind === "void" || b.kind === "void") return VOID;
  if (a.kind === "record" && b.kind === "record" && a.record === b.record) return a;
  if (a.kind === "pointer" && b.kind === "pointer") return commonPointer(c, a, b, then, otherwise, span);
  if (a.kind === "pointer" && isInteger(b)) return pointerAndInteger(c, a, otherwise, span);
  if (b.kind === "pointer" && isInteger(a)) return pointerAndInteger(c, b, then, span);
  const types = `('${typeToString(a)}' and '${typeToString(b)}')`;
  c.error("incompatible-types", `incompatible operand types ${types}`, span);
  return undefined;
}

function pointerAndInteger(c: Context, pointer: Type, integer: Expr, span: Span): Type {
  if (!isNullPointerConstant(integer)) {
    const types = `('${typeToString(pointer)}' and '${typeToString(integer.type)}')`;
    c.warning("int-conversion", `pointer/integer type mismatch in conditional expression ${types}`, span);
  }
  return pointer;
}

function commonPointer(
  c: Context,
  a: PointerType,
  b: PointerType,
  then: Expr,
  otherwise: Expr,
  span: Span,
): Type {
  if (isNullPointerConstant(then)) return unqualified(b);
  if (isNullPointerConstant(otherwise)) return unqualified(a);
  const qualifiers = a.to.qualifiers | b.to.qualifiers;
  if (a.to.kind === "void" || b.to.kind === "void") return pointerTo(qualified(VOID, qualifiers));
  if (compatible(unqualified(a.to), unqualified(b.to))) return compositePointer(a, b);
  const types = `('${typeToString(a)}' and '${typeToString(b)}')`;
  c.warning("incompatible-pointer-types", `pointer type mismatch in conditional expression ${types}`, span);
  return VOID_POINTER;
}
