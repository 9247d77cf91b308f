/** Whether two units mean the same type: each has records and enumerations of its own, which are compared by content. */
import { sizeOf } from "./type-layout.ts";
import { compatibleUnqualified, integerOf, isComplete } from "./type-relations.ts";
import type { FunctionType, RecordInfo, Type } from "./types.ts";

/** C11 6.2.7p1. What one unit leaves open (an incomplete array or record, `f()`) agrees with everything. */
export function sameInBothUnits(left: Type, right: Type): boolean {
  return same(left, right, new Map());
}

/** Records that are being compared further up: they agree unless something else does not. */
type Assumed = Map<RecordInfo, Set<RecordInfo>>;

function same(left: Type, right: Type, assumed: Assumed): boolean {
  if (left === right || left.kind === "error" || right.kind === "error") return true;
  if (left.qualifiers !== right.qualifiers) return false;
  switch (left.kind) {
    case "pointer":
      return right.kind === "pointer" && same(left.to, right.to, assumed);
    case "array":
      return right.kind === "array" && same(left.element, right.element, assumed) &&
        (left.length === undefined || right.length === undefined || left.length === right.length);
    case "function":
      return right.kind === "function" && sameFunction(left, right, assumed);
    case "record":
      return right.kind === "record" && sameRecord(left.record, right.record, assumed);
    case "enum":
      if (right.kind !== "enum") break;
      return left.enum.tag === right.enum.tag && (!isComplete(left) || !isComplete(right) ||
        integerOf(left).name === integerOf(right).name);
  }
  return compatibleUnqualified(left, right);
}

function sameFunction(left: FunctionType, right: FunctionType, assumed: Assumed): boolean {
  if (!same(left.returns, right.returns, assumed)) return false;
  if (!left.prototype || !right.prototype) return true;
  return left.variadic === right.variadic && left.parameters.length === right.parameters.length &&
    left.parameters.every(({ type }, i) => {
      const other = right.parameters[i]!.type;
      // A parameter's own qualifiers are its function's business.
      return same({ ...type, qualifiers: 0 }, { ...other, qualifiers: 0 }, assumed);
    });
}

function sameRecord(left: RecordInfo, right: RecordInfo, assumed: Assumed): boolean {
  if (left === right) return true;
  if (left.union !== right.union || left.tag !== right.tag) return false;
  if (left.members === undefined || right.members === undefined) return true;
  if (assumed.get(left)?.has(right) === true) return true;
  if (left.size !== right.size || left.members.length !== right.members.length) return false;
  const others = assumed.get(left) ?? new Set();
  assumed.set(left, others.add(right));
  return left.members.every((member, i) => {
    const other = right.members![i]!;
    return member.name === other.name && member.offset === other.offset && same(member.type, other.type, assumed);
  });
}

/** Bytes of an object; those of an array without a length are not known. */
export function knownSize(type: Type): number {
  return isComplete(type) ? sizeOf(type) : 0;
}
