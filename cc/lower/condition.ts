/** Conditions: values that are only asked whether they are 0, and branches on them. */
import { comparison } from "./arithmetic.ts";
import { joined } from "./between.ts";
import { isNonZero } from "./convert.ts";
import type { FunctionContext } from "./function.ts";
import { isCheap } from "./cost.ts";
import { differsFromLiteral, isComparisonWithLiteral } from "./literal-comparisons.ts";
import { isBool, scalarOf } from "./types.ts";
import type { Comparison, Expr } from "../tree.ts";
import type { Label } from "../../wasm/code.ts";
import { I32, I64, op } from "../../wasm/opcodes.ts";

/** Leaves an i32 that is 0 iff the scalar is. */
export function condition(f: FunctionContext, expr: Expr): void {
  const asked = withoutWidening(expr);
  if (asked.kind === "logical") return logical(f, asked);
  if (asked.kind === "call" && differsFromLiteral(f, asked)) return;
  f.value(asked);
  if (scalarOf(asked.type).value !== I32) isNonZero(f, scalarOf(asked.type));
}

/** Leaves an i32 that is 1 if the scalar is 0, and 0 if it is not. */
export function inverseCondition(f: FunctionContext, expr: Expr): void {
  const { code } = f;
  const asked = withoutWidening(expr);
  if (asked.kind === "not") return truth(f, asked.operand);
  if (asked.kind === "compare") {
    const opposite = oppositeOf(
      asked.operator,
      scalarOf(asked.left.type).value === I32 || scalarOf(asked.left.type).value === I64,
    );
    if (opposite !== undefined) return compare(f, opposite, asked.left, asked.right);
  }
  const { value } = scalarOf(asked.type);
  if (value === I64) {
    f.value(asked);
    code.op(op.i64_eqz);
  } else {
    condition(f, asked);
    code.op(op.i32_eqz);
  }
}

/** The condition as 0 or 1. */
export function truth(f: FunctionContext, expr: Expr): void {
  const asked = withoutWidening(expr);
  condition(f, asked);
  const { value } = scalarOf(asked.type);
  if (value !== I32 || isBool(asked.type) || isTruth(asked)) return;
  f.code.i32(0);
  f.code.op(op.i32_ne);
}

/** Conversions to wider integers, and to _Bool, do not change whether a value is 0. */
function withoutWidening(expr: Expr): Expr {
  while (expr.kind === "convert") {
    const from = scalarOf(expr.operand.type);
    const to = scalarOf(expr.type);
    const integers = (from.value === I32 || from.value === I64) && (to.value === I32 || to.value === I64);
    if (!isBool(expr.type) && !(integers && to.size >= from.size)) break;
    if (expr.operand.type.kind === "void" || (expr.type.kind === "integer" && expr.type.width !== undefined)) break;
    expr = expr.operand;
  }
  return expr;
}

function isTruth(expr: Expr): boolean {
  return expr.kind === "compare" || expr.kind === "not" || expr.kind === "logical" || isComparisonWithLiteral(expr);
}

/** The comparison that holds where this one does not; none for `<` and the like on floats, because of NaN. */
function oppositeOf(operator: Comparison, ordered: boolean): Comparison | undefined {
  switch (operator) {
    case "==":
      return "!=";
    case "!=":
      return "==";
    case "<":
      return ordered ? ">=" : undefined;
    case "<=":
      return ordered ? ">" : undefined;
    case ">":
      return ordered ? "<=" : undefined;
    case ">=":
      return ordered ? "<" : undefined;
  }
}

export function compare(f: FunctionContext, operator: Comparison, left: Expr, right: Expr): void {
  const scalar = scalarOf(left.type);
  if (isZero(right) && (operator === "==" || operator === "!=")) {
    if (operator === "==") return inverseCondition(f, left);
    if (isTruth(left)) return truth(f, left);
  }
  f.value(left);
  f.value(right);
  f.code.op(comparison(operator, scalar));
}

function isZero(expr: Expr): boolean {
  return expr.kind === "integer" && expr.value === 0n;
}

/** `&&`, `||` as 0 or 1. */
export function logical(f: FunctionContext, expr: Expr & { kind: "logical" }): void {
  const { code } = f;
  const and = expr.operator === "&&";
  const row = joined(operandsOf(expr), and);
  const [left, right] = row;
  if (right === undefined) return truth(f, left!);
  if (row.length > 2) return logicalRow(f, row, and);
  if (isCheap(right, 8) && !mayFault(right)) {
    truth(f, left!);
    truth(f, right);
    code.op(and ? op.i32_and : op.i32_or);
    return;
  }
  condition(f, left!);
  code.if(I32);
  if (and) truth(f, right);
  else code.i32(1);
  code.else();
  if (and) code.i32(0);
  else truth(f, right);
  code.end();
}

/** `a && b && c …` nests to the left: its operands in order, found by a loop, so that no row is too long. */
function operandsOf(expr: Expr & { kind: "logical" }): Expr[] {
  const operands = [expr.right];
  let left = expr.left;
  while (left.kind === "logical" && left.operator === expr.operator) {
    operands.push(left.right);
    left = left.left;
  }
  operands.push(left);
  return operands.reverse();
}

/** The first operand that decides leaves the block with the result. */
function logicalRow(f: FunctionContext, row: readonly Expr[], and: boolean): void {
  const { code } = f;
  const end = code.block(I32);
  for (const operand of row.slice(0, -1)) {
    code.i32(and ? 0 : 1);
    if (and) inverseCondition(f, operand);
    else condition(f, operand);
    code.brIf(end);
    code.op(op.drop);
  }
  truth(f, row.at(-1)!);
  code.end();
}

/** Reads through a pointer, or divides: must not be evaluated where C would not. */
export function mayFault(expr: Expr): boolean {
  switch (expr.kind) {
    case "integer":
    case "floating":
    case "function-address":
    case "label-address":
      return false;
    case "load":
      return expr.place.kind !== "variable";
    case "address":
      return expr.place.kind !== "variable" && expr.place.kind !== "string";
    case "convert":
    case "not":
    case "negate":
    case "complement":
      return mayFault(expr.operand);
    case "compare":
      return mayFault(expr.left) || mayFault(expr.right);
    case "arithmetic":
      return expr.operator === "/" || expr.operator === "%" || mayFault(expr.left) || mayFault(expr.right);
    default:
      return true;
  }
}

/** Branches to `label` if the truth of the condition is `sense`. */
export function branch(f: FunctionContext, expr: Expr, label: Label, sense: boolean): void {
  const { code } = f;
  const asked = withoutWidening(expr);
  if (asked.kind === "integer") {
    if ((asked.value !== 0n) === sense) code.br(label);
    return;
  }
  if (asked.kind === "not") return branch(f, asked.operand, label, !sense);
  if (asked.kind === "logical") {
    const row = joined(operandsOf(asked), asked.operator === "&&");
    if (row.length === 1) return branch(f, row[0]!, label, sense);
    if ((asked.operator === "||") === sense) {
      // Any operand decides.
      for (const operand of row) branch(f, operand, label, sense);
    } else {
      const past = code.block();
      for (const operand of row.slice(0, -1)) branch(f, operand, past, !sense);
      branch(f, row.at(-1)!, label, sense);
      code.end();
    }
    return;
  }
  if (sense) condition(f, asked);
  else inverseCondition(f, asked);
  code.brIf(label);
}
