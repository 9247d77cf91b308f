/** Whether an expression can be evaluated earlier or later without anyone noticing, faults apart. */
import type { Expr, Place } from "./tree.ts";

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

/** Cheaper to evaluate than to branch around, or to write twice. Counts nodes down from `limit`. */
export function isCheap(expr: Expr, limit: number): boolean {
  return isPure(expr) && cost(expr, limit) <= limit;
}

function cost(expr: Expr, limit: number): number {
  if (limit <= 0) return 1;
  switch (expr.kind) {
    case "load":
      return 1 + placeCost(expr.place, limit - 1);
    case "address":
      return placeCost(expr.place, limit);
    case "negate":
    case "complement":
    case "not":
    case "convert":
      return 1 + cost(expr.operand, limit - 1);
    case "arithmetic":
    case "compare":
    case "logical":
    case "comma":
    case "pointer-difference": {
      const left = 1 + cost(expr.left, limit - 1);
      return left + cost(expr.right, limit - left);
    }
    case "pointer-add": {
      const pointer = 1 + cost(expr.pointer, limit - 1);
      return pointer + cost(expr.index, limit - pointer);
    }
    case "conditional":
      return limit + 1;
    default:
      return 1;
  }
}

function placeCost(place: Place, limit: number): number {
  if (place.kind === "deref") return 3 + cost(place.pointer, limit - 3);
  return place.kind === "member" ? placeCost(place.base, limit) : 0;
}
