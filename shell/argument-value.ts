/** Where places lie and what arguments are, as far as that can be known without evaluating anything. */
import type { Expr, Place } from "../cc/tree.ts";
import type { ProgramMemory } from "../libc/memory.ts";
import { readInteger } from "./print/values.ts";

/** The value of a call's argument: a constant, or a variable (an element, a member) as it is now. */
export function argumentValue(
  memory: ProgramMemory,
  call: Extract<Expr, { kind: "call" }>,
  index: number,
): number | undefined {
  let expr = call.args[index];
  while (expr?.kind === "convert") expr = expr.operand;
  if (expr?.kind === "integer") return Number(expr.value);
  if (expr?.kind !== "load" || expr.type.kind !== "integer") return undefined;
  const offset = placeOffset(expr.place);
  return offset === undefined ? undefined : Number(readInteger(memory, expr.type, offset));
}

/** The offset in memory of a variable, a member of one, or an element at a constant index. */
export function placeOffset(place: Place): number | undefined {
  switch (place.kind) {
    case "variable":
      return place.symbol.storage === "static" ? place.symbol.offset : undefined;
    case "member": {
      if (place.bits !== undefined) return undefined;
      const base = placeOffset(place.base);
      return base === undefined ? undefined : base + place.offset;
    }
    case "deref": {
      const base = pointedOffset(place.pointer);
      return base === undefined ? undefined : base + place.offset;
    }
    default:
      return undefined;
  }
}

/** `&place`, an array's name, either of them plus a constant. */
function pointedOffset(pointer: Expr): number | undefined {
  if (pointer.kind === "address") return placeOffset(pointer.place);
  if (pointer.kind === "convert") return pointedOffset(pointer.operand);
  if (pointer.kind !== "pointer-add" || pointer.index.kind !== "integer" || typeof pointer.scale !== "number") {
    return undefined;
  }
  const base = pointedOffset(pointer.pointer);
  const distance = Number(pointer.index.value) * pointer.scale;
  return base === undefined ? undefined : pointer.subtract ? base - distance : base + distance;
}
