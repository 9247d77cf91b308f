/** The scalars that a record is made of. */
import { isBool, scalarOf } from "../lower/types.ts";
import type { Place, VariableSymbol } from "../tree.ts";
import { sizeOf } from "../type-layout.ts";
import { ATOMIC, type RecordInfo, type Type, VOLATILE } from "../types.ts";

export interface Leaf {
  /** The members' names, with points: for dumps. */
  readonly name: string;
  readonly offset: number;
  readonly type: Type;
}

/** A record of more is better copied as bytes. */
const MOST = 8;

const known = new WeakMap<RecordInfo, readonly Leaf[] | null>();

/** In the order of their offsets; undefined if there is more to the record: bit-fields, arrays, bytes between the members. */
export function leavesOf(type: Type): readonly Leaf[] | undefined {
  if (type.kind !== "record" || (type.qualifiers & (VOLATILE | ATOMIC)) !== 0) return undefined;
  const { record } = type;
  let leaves = known.get(record);
  if (leaves === undefined) {
    const found: Leaf[] = [];
    const whole = collect(record, "", 0, found) && found.length > 0 &&
      found.reduce((sum, leaf) => sum + sizeOf(leaf.type), 0) === record.size;
    known.set(record, leaves = whole ? found : null);
  }
  return leaves ?? undefined;
}

function collect({ union, members, flexible }: RecordInfo, name: string, at: number, leaves: Leaf[]): boolean {
  if (union || flexible || members === undefined) return false;
  for (const member of members) {
    const { type, offset } = member;
    const path = member.name === undefined ? name : `${name}.${member.name}`;
    if (member.bits !== undefined || (type.qualifiers & (VOLATILE | ATOMIC)) !== 0) return false;
    if (type.kind === "record") {
      if (!collect(type.record, path, at + offset, leaves)) return false;
    } else if (!isScalar(type) || leaves.push({ name: path, offset: at + offset, type }) > MOST) {
      return false;
    }
  }
  return true;
}

function isScalar(type: Type): boolean {
  switch (type.kind) {
    case "integer":
    case "float":
      return type.size <= 8;
    case "enum":
    case "pointer":
      return true;
    default:
      return false;
  }
}

/** The leaf that lies there and is read and written as the type. */
export function leafAt(leaves: readonly Leaf[], offset: number, type: Type): number {
  const index = leaves.findIndex((leaf) => leaf.offset === offset);
  if (index < 0 || !isScalar(type) || (type.qualifiers & (VOLATILE | ATOMIC)) !== 0) return -1;
  const leaf = leaves[index]!.type;
  return scalarOf(leaf) === scalarOf(type) && isBool(leaf) === isBool(type) ? index : -1;
}

/** A part of a variable; undefined if the place is anything else. */
export function partOf(place: Place): { readonly symbol: VariableSymbol; readonly offset: number } | undefined {
  let offset = 0;
  while (place.kind === "member" && place.bits === undefined) {
    offset += place.offset;
    place = place.base;
  }
  return place.kind === "variable" ? { symbol: place.symbol, offset } : undefined;
}
