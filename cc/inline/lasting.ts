/** What may stand in the place of a parameter. */
import type { Expr, Place } from "../tree.ts";

/** The same value as long as the copy runs: constants, and variables that nobody but the caller can change. */
export function isLasting(expr: Expr): boolean {
  // Computed with as many bits as a bit-field has.
  if (expr.type.kind === "integer" && expr.type.width !== undefined) return false;
  switch (expr.kind) {
    case "integer":
    case "floating":
    case "function-address":
      return true;
    case "load":
      return expr.place.kind === "variable" && expr.place.symbol.storage !== "static" &&
        !expr.place.symbol.inMemory;
    case "address":
      return isNamed(expr.place) || isMemberOfLasting(expr.place);
    case "convert":
      return expr.type.kind === "pointer" && expr.operand.type.kind === "pointer" && isLasting(expr.operand);
    default:
      return false;
  }
}

/** `&p->member`, where p is such a variable. */
function isMemberOfLasting(place: Place): boolean {
  while (place.kind === "member") place = place.base;
  return place.kind === "deref" && place.pointer.kind === "load" && isLasting(place.pointer);
}

export function isNamed(place: Place): boolean {
  while (place.kind === "member") place = place.base;
  return place.kind === "variable";
}
