/** Whether an expression can be evaluated earlier or later without anyone noticing, faults apart. */
import type { Expr, Place } from "../tree.ts";

/** No calls, assignments or other effects inside. */
export function isPure(expr: Expr): boolean {
  switch (expr.kind) {
    case "integer":
    case "floating":
    case "function-address":
    case "label-address":
      return true;
    case "load":
    case "address":
      return isPurePlace(expr.place);
    case "negate":
    case "complement":
    case "not":
    case "convert":
      return isPure(expr.operand);
    case "arithmetic":
    case "compare":
    case "logical":
    case "comma":
    case "pointer-difference":
      return isPure(expr.left) && isPure(expr.right);
    case "pointer-add":
      return isPure(expr.pointer) && isPure(expr.index);
    case "conditional":
      return isPure(expr.condition) && (expr.then === undefined || isPure(expr.then)) && isPure(expr.else);
    default:
      return false;
  }
}

export function isPurePlace(place: Place): boolean {
  switch (place.kind) {
    case "variable":
    case "string":
      return true;
    case "deref":
      return isPure(place.pointer);
    case "member":
      return isPurePlace(place.base);
    default:
      return false;
  }
}

/** The same value whenever it is evaluated. */
export function isConstant(expr: Expr): boolean {
  switch (expr.kind) {
    case "integer":
    case "floating":
    case "function-address":
    case "label-address":
      return true;
    case "address":
      return isConstantPlace(expr.place);
    case "convert":
      return isConstant(expr.operand);
    default:
      return false;
  }
}

function isConstantPlace(place: Place): boolean {
  if (place.kind === "member") return isConstantPlace(place.base);
  return place.kind === "variable" || place.kind === "string";
}
