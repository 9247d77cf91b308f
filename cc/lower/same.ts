/** Whether two expressions that have no effects have the same value, if nothing happens between them. */
import { isBool, scalarOf } from "./types.ts";
import type { Expr, Place } from "../tree.ts";
import { compatibleUnqualified } from "../type-relations.ts";
import { ATOMIC, VOLATILE } from "../types.ts";

/** False where it is not known. Any other order of operands is another expression. */
export function same(one: Expr, other: Expr): boolean {
  if (one === other) return true;
  if (scalarOf(one.type) !== scalarOf(other.type) || isBool(one.type) !== isBool(other.type)) return false;
  switch (one.kind) {
    case "integer":
      return other.kind === "integer" && one.value === other.value;
    case "load":
    case "address":
      return other.kind === one.kind && samePlace(one.place, other.place);
    case "convert":
      return other.kind === "convert" && compatibleUnqualified(one.type, other.type) &&
        same(one.operand, other.operand);
    case "arithmetic":
      return other.kind === "arithmetic" && one.operator === other.operator && same(one.left, other.left) &&
        same(one.right, other.right);
    case "pointer-add":
      return other.kind === "pointer-add" && one.scale === other.scale && one.subtract === other.subtract &&
        same(one.pointer, other.pointer) && same(one.index, other.index);
    default:
      return false;
  }
}

function samePlace(one: Place, other: Place): boolean {
  if (((one.type.qualifiers | other.type.qualifiers) & (VOLATILE | ATOMIC)) !== 0) return false;
  switch (one.kind) {
    case "variable":
      return other.kind === "variable" && one.symbol === other.symbol;
    case "deref":
      return other.kind === "deref" && one.offset === other.offset && same(one.pointer, other.pointer);
    case "member":
      return other.kind === "member" && one.offset === other.offset && one.bits?.shift === other.bits?.shift &&
        one.bits?.width === other.bits?.width && samePlace(one.base, other.base);
    default:
      return false;
  }
}
