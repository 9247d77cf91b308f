/** Designators of initialisers: `.member`, `[index]`, `[first ... last]`. */
import type { Designator } from "../ast.ts";
import type { Context } from "./context.ts";
import { noMember } from "./members.ts";
import { value } from "./values.ts";
import { constantInteger, isError } from "../constant.ts";
import { memberNamed } from "../type-layout.ts";
import { typeToString } from "../type-print.ts";
import type { ArrayType, RecordType } from "../types.ts";

export function aggregateWord(type: ArrayType | RecordType): string {
  return type.kind === "array" ? "array" : type.record.union ? "union" : "struct";
}

/** The element or elements an index designator means; undefined if it is wrong. */
export function indexRange(
  c: Context,
  node: Designator,
  type: ArrayType,
): { readonly first: number; readonly last: number } | undefined {
  if (node.kind === "member") {
    const message = `field designator cannot initialize a non-struct, non-union type '${typeToString(type)}'`;
    c.error("invalid-designator", message, node.name.span);
    return undefined;
  }
  const first = value(c, node.first);
  const last = node.last === undefined ? first : value(c, node.last);
  const low = constantInteger(first);
  const high = constantInteger(last);
  if (low === undefined || high === undefined) {
    if (!isError(first) && !isError(last)) {
      c.error("not-constant", "array designator is not an integer constant", node.span);
    }
    return undefined;
  }
  if (low < 0n) {
    c.error("invalid-designator", `array designator value '${low}' is negative`, node.span);
    return undefined;
  }
  if (high < low) {
    c.error("invalid-designator", `array designator range [${low}, ${high}] is empty`, node.span);
    return undefined;
  }
  const limit = type.length ?? 0x100_0000;
  if (high >= BigInt(limit)) {
    c.error("invalid-designator", `array designator index (${high}) exceeds array bounds (${limit})`, node.span);
    return undefined;
  }
  return { first: Number(low), last: Number(high) };
}

/** Which member of `type` itself a designator leads to: the one named, or the anonymous one that holds it. */
export function findDesignated(
  c: Context,
  node: Designator,
  type: RecordType,
): { readonly index: number; readonly direct: boolean } | undefined {
  if (node.kind === "index") {
    c.error(
      "invalid-designator",
      `array designator cannot initialize non-array type '${typeToString(type)}'`,
      node.span,
    );
    return undefined;
  }
  const found = memberNamed(type.record, node.name.name);
  if (found === undefined) {
    noMember(c, type, node.name.name, node.name.span);
    return undefined;
  }
  const outermost = found.path[0]!;
  return { index: (type.record.members ?? []).indexOf(outermost), direct: found.path.length === 1 };
}
