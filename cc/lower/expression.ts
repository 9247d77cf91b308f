/** Expressions: each kind of node to the file that knows it. */
import { addressOfPlace, addressOfPointer, pushPointer } from "./address.ts";
import { complement, divideByPower, negate, operate, pointerDifference } from "./arithmetic.ts";
import { builtin } from "./builtins.ts";
import { call, callAndDrop, callForRecord } from "./calls.ts";
import { compare, condition, inverseCondition, logical } from "./condition.ts";
import { convert, convertExpr } from "./convert.ts";
import type { FunctionContext, Spot } from "./function.ts";
import { inlined, inlinedRecord } from "./inlined.ts";
import { lowerIntrinsic } from "./intrinsics.ts";
import { assign, localOf, pushLoad } from "./places.ts";
import { isCheap } from "./cost.ts";
import { functionPointer } from "./pointees.ts";
import { assignRecord, chooseRecord, loadRecord } from "./records.ts";
import { select } from "./select.ts";
import { isAggregate, scalarOf, valueTypeOf } from "./types.ts";
import { update } from "./update.ts";
import { vaArgSpot } from "./varargs.ts";
import type { Expr } from "../tree.ts";
import { EMPTY, F32, F64, I64, op } from "../../wasm/opcodes.ts";

/** Leaves the value on the stack; of a record, its address; nothing for void. */
export function value(f: FunctionContext, expr: Expr): void {
  const { code } = f;
  if (expr.type.kind === "void") return discard(f, expr);
  if (isAggregate(expr.type)) return f.pushAddress(aggregate(f, expr));
  switch (expr.kind) {
    case "integer":
      return constant(f, expr);
    case "floating":
      return scalarOf(expr.type).value === F32 ? code.f32(expr.value) : code.f64(expr.value);
    case "load":
      return pushLoad(f, expr.place);
    case "address":
      return pushPointer(f, addressOfPlace(f, expr.place));
    case "pointer-add":
      return pushPointer(f, addressOfPointer(f, expr));
    case "function-address":
      return code.i64(functionPointer(f.module, expr)!);
    case "label-address":
      return code.i64(f.module.labelNumber(expr.label));
    case "negate":
      return negate(f, expr.operand);
    case "complement":
      return complement(f, expr.operand);
    case "not":
      return inverseCondition(f, expr.operand);
    case "arithmetic":
      return arithmetic(f, expr);
    case "compare":
      return compare(f, expr.operator, expr.left, expr.right);
    case "pointer-difference":
      value(f, expr.left);
      value(f, expr.right);
      return pointerDifference(f, expr.scale, expr.span);
    case "logical":
      return logical(f, expr);
    case "conditional":
      return conditional(f, expr);
    case "comma":
      discard(f, expr.left);
      return value(f, expr.right);
    case "assign":
      return assign(f, expr.place, expr.value, true);
    case "update":
      return update(f, expr, true);
    case "call":
      if (!lowerIntrinsic(f, expr, true)) call(f, expr);
      return;
    case "convert":
      return convertExpr(f, expr);
    case "statement-expression":
      f.innerStatements(expr.body, expr);
      if (expr.value === undefined) f.pushZero(valueTypeOf(expr.type)!);
      else value(f, expr.value);
      return;
    case "inlined":
      return inlined(f, expr, value);
    case "builtin":
      return builtin(f, expr);
  }
}

function constant(f: FunctionContext, expr: Expr & { kind: "integer" }): void {
  const type = scalarOf(expr.type).value;
  if (type === I64) f.code.i64(expr.value);
  else if (type === F64) f.code.f64(Number(expr.value));
  else if (type === F32) f.code.f32(Number(expr.value));
  else f.code.i32(Number(BigInt.asIntN(32, expr.value)));
}

/** A long row `a + b + c …` nests to the left: walked down by a loop, so that no row is too long. */
function arithmetic(f: FunctionContext, expr: Expr & { kind: "arithmetic" }): void {
  const row = [expr];
  let left = expr.left;
  while (left.kind === "arithmetic") {
    row.push(left);
    left = left.left;
  }
  value(f, left);
  for (let i = row.length - 1; i >= 0; i--) {
    const { operator, right, type, span } = row[i]!;
    if (divideByPower(f, operator, type, right)) continue;
    value(f, right);
    operate(f, operator, type, right, span);
  }
}

function conditional(f: FunctionContext, expr: Expr & { kind: "conditional" }): void {
  const { code } = f;
  const type = valueTypeOf(expr.type) ?? EMPTY;
  if (expr.then === undefined) {
    // GNU `a ?: b`: a is evaluated once; its type is the result's.
    const kept = f.acquire(scalarOf(expr.condition.type).value);
    value(f, expr.condition);
    code.set(kept);
    pushIsNonZero(f, expr.condition, kept);
    code.if(type);
    code.get(kept);
    convert(f, expr.condition.type, expr.type);
    code.else();
    value(f, expr.else);
    code.end();
    f.release(kept);
    return;
  }
  if (isImmediate(f, expr.then) && isImmediate(f, expr.else) && isCheap(expr.condition, 8)) {
    value(f, expr.then);
    value(f, expr.else);
    condition(f, expr.condition);
    code.op(op.select);
    return;
  }
  if (select(f, expr.condition, expr.then, expr.else)) return;
  condition(f, expr.condition);
  code.if(type);
  value(f, expr.then);
  code.else();
  value(f, expr.else);
  code.end();
}

function pushIsNonZero({ code }: FunctionContext, { type }: Expr, local: number): void {
  code.get(local);
  switch (scalarOf(type).value) {
    case I64:
      code.i64(0);
      return code.op(op.i64_ne);
    case F64:
      code.f64(0);
      return code.op(op.f64_ne);
    case F32:
      code.f32(0);
      return code.op(op.f32_ne);
  }
}

/** A constant, or the value of a wasm local. */
function isImmediate(f: FunctionContext, expr: Expr): boolean {
  return expr.kind === "integer" || expr.kind === "floating" || (expr.kind === "load" && localOf(f, expr.place) >= 0);
}

// ---- For the effects alone -------------------------------------------------------------------------

export function discard(f: FunctionContext, expr: Expr): void {
  const { code } = f;
  switch (expr.kind) {
    case "integer":
    case "floating":
    case "function-address":
    case "label-address":
      return;
    case "assign":
      if (isAggregate(expr.type)) assignRecord(f, expr.place, expr.value);
      else assign(f, expr.place, expr.value, false);
      return;
    case "update":
      return update(f, expr, false);
    case "call":
      if (!lowerIntrinsic(f, expr, false)) callAndDrop(f, expr);
      return;
    case "comma":
      discard(f, expr.left);
      return discard(f, expr.right);
    case "convert":
      return discard(f, expr.operand);
    case "conditional":
      condition(f, expr.condition);
      code.if();
      if (expr.then !== undefined) discard(f, expr.then);
      code.else();
      discard(f, expr.else);
      code.end();
      return;
    case "logical":
      if (expr.operator === "&&") condition(f, expr.left);
      else inverseCondition(f, expr.left);
      code.if();
      discard(f, expr.right);
      code.end();
      return;
    case "statement-expression":
      f.innerStatements(expr.body, expr);
      if (expr.value !== undefined) discard(f, expr.value);
      return;
    case "inlined":
      return inlined(f, expr, discard);
  }
  if (isAggregate(expr.type)) {
    aggregate(f, expr);
  } else if (expr.type.kind === "void") {
    if (expr.kind === "builtin") builtin(f, expr);
    // `*p` of type void: nothing is read.
    else if (expr.kind === "load") return;
  } else {
    value(f, expr);
    code.op(op.drop);
  }
}

// ---- Records ---------------------------------------------------------------------------------------

/** Evaluates a record (or an array that a report shows); its bytes are at the spot. */
export function aggregate(f: FunctionContext, expr: Expr): Spot {
  switch (expr.kind) {
    case "load":
      return loadRecord(f, expr.place);
    case "assign":
      return assignRecord(f, expr.place, expr.value);
    case "call":
      return callForRecord(f, expr);
    case "conditional":
      return chooseRecord(f, expr);
    case "comma":
      discard(f, expr.left);
      return aggregate(f, expr.right);
    case "convert":
      return aggregate(f, expr.operand);
    case "statement-expression":
      f.innerStatements(expr.body, expr);
      if (expr.value !== undefined) return aggregate(f, expr.value);
      break;
    case "inlined":
      if (expr.value !== undefined) return inlinedRecord(f, expr, expr.value);
      break;
    case "builtin":
      if (expr.builtin.name === "va_arg") return vaArgSpot(f, expr.builtin.list, expr.type, expr.span);
      break;
  }
  throw new Error(`a ${expr.kind} has no record as its value`);
}
