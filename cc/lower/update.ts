/** `x += y`, `x++`: the place is evaluated once, read, changed and written. */
import { multiply } from "./address.ts";
import { divideByPower, operate } from "./arithmetic.ts";
import { exchangeUntilUnchanged, isShared } from "./atomics.ts";
import { loadBits } from "./bitfields.ts";
import { convert } from "./convert.ts";
import type { FunctionContext } from "./function.ts";
import { distanceOf } from "./induction.ts";
import { bitsOf, loadAt, localChanged, localMoved, localOf, placeSpot, pushStored, storeAt } from "./places.ts";
import { isPure } from "./pure.ts";
import { scalarOf } from "./types.ts";
import type { Expr } from "../tree.ts";
import { I32, op } from "../../wasm/opcodes.ts";

type Update = Expr & { kind: "update" };

/** Leaves the old or the new value if `wanted`. */
export function update(f: FunctionContext, expr: Update, wanted: boolean): void {
  // What the operand's evaluation changes is seen by the place, as with gcc: `sum += next()`.
  let operand = -1;
  if (!isPure(expr.operand)) {
    operand = f.acquire(scalarOf(expr.operand.type).value);
    f.value(expr.operand);
    f.code.set(operand);
  }
  const local = localOf(f, expr.place);
  if (local >= 0) updateLocal(f, expr, local, operand, wanted);
  else updateMemory(f, expr, operand, wanted);
  if (operand >= 0) f.release(operand);
}

function updateLocal(f: FunctionContext, expr: Update, local: number, operand: number, wanted: boolean): void {
  const { code } = f;
  const old = wanted && expr.result === "old";
  if (old) code.get(local);
  code.get(local);
  change(f, expr, operand);
  if (wanted && !old) code.tee(local);
  else code.set(local);
  const distance = distanceOf(expr);
  if (distance === undefined) localChanged(f, expr.place);
  else localMoved(f, expr.place, distance);
}

function updateMemory(f: FunctionContext, expr: Update, operand: number, wanted: boolean): void {
  const { code } = f;
  const { place } = expr;
  const value = scalarOf(place.type).value;
  const spot = placeSpot(f, place, "read");
  const bits = bitsOf(place);
  if (bits === undefined && isShared(f, place.type)) {
    const result = wanted ? expr.result : "none";
    return exchangeUntilUnchanged(f, spot, scalarOf(place.type), result, () => change(f, expr, operand));
  }
  if (bits !== undefined) loadBits(f, spot, place.type, bits);
  else loadAt(f, place.type, f.pushSpot(spot));
  const old = wanted && expr.result === "old" ? f.acquire(value) : -1;
  if (old >= 0) code.tee(old);
  change(f, expr, operand);
  const changed = f.acquire(value);
  code.set(changed);
  storeAt(f, spot, place, changed);
  if (old >= 0) {
    code.get(old);
    f.release(old);
  } else if (wanted) {
    pushStored(f, place, changed);
  }
  f.release(changed);
}

/** old value → new value */
function change(f: FunctionContext, expr: Update, operand: number): void {
  const { place, computation } = expr;
  if (computation.kind === "pointer") {
    pushOperand(f, expr, operand);
    if (scalarOf(expr.operand.type).value === I32) f.code.op(op.i64_extend_i32_s);
    multiply(f, expr.scale ?? 1);
    f.code.op(expr.operator === "-" ? op.i64_sub : op.i64_add);
    return;
  }
  convert(f, place.type, computation);
  if (!divideByPower(f, expr.operator, computation, expr.operand)) {
    pushOperand(f, expr, operand);
    operate(f, expr.operator, computation, expr.operand, expr.span);
  }
  convert(f, computation, place.type);
}

function pushOperand(f: FunctionContext, expr: Update, local: number): void {
  if (local >= 0) f.code.get(local);
  else f.value(expr.operand);
}
