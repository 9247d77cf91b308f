/** GNU's unions made of one of their members: by a cast, and by passing it where a transparent union is expected. */
import type { Context } from "./context.ts";
import { convert, isNullPointerConstant } from "../constant.ts";
import { load } from "./values.ts";
import type { Span } from "../source.ts";
import type { Expr, InitializerPart } from "../tree.ts";
import { unqualified } from "../type-make.ts";
import { compatibleUnqualified } from "../type-relations.ts";
import type { RecordInfo, Type } from "../types.ts";

/** Is it a union with a member of this type? */
export function holds({ union, members }: RecordInfo, from: Type): boolean {
  if (!union) return false;
  return members?.some(({ name, type }) => name !== undefined && compatibleUnqualified(unqualified(type), from)) ??
    false;
}

/** `(union u) x` is `(union u) { .member = x }`. */
export function castToUnion(c: Context, operand: Expr, type: Type, span: Span): Expr {
  const symbol = c.hidden("union", type, span);
  const part: InitializerPart = { kind: "value", offset: 0, type: operand.type, value: operand };
  return load({ kind: "compound-literal", symbol, init: { zero: true, parts: [part] }, type, span }, span);
}

/**
 * `__attribute__((transparent_union))`: an argument may be of any of the members' types, or of one that such a pointer
 * can be made of without a cast. Undefined: it is not for a transparent union, or it fits none.
 */
export function passedToUnion(c: Context, arg: Expr, to: Type): Expr | undefined {
  if (to.kind !== "record" || to.record.transparent !== true || to.record === recordOf(arg.type)) return undefined;
  const type = unqualified(to);
  if (holds(to.record, arg.type)) return castToUnion(c, arg, type, arg.span);
  const member = to.record.members?.find(({ type }) => type.kind === "pointer" && takes(type.to, arg));
  return member && castToUnion(c, convert(arg, unqualified(member.type)), type, arg.span);
}

function recordOf(type: Type): RecordInfo | undefined {
  return type.kind === "record" ? type.record : undefined;
}

/** Can a pointer to `target` be made of it silently? Qualifiers may be added. */
function takes(target: Type, arg: Expr): boolean {
  if (isNullPointerConstant(arg)) return true;
  if (arg.type.kind !== "pointer") return false;
  const source = arg.type.to;
  if ((source.qualifiers & ~target.qualifiers) !== 0) return false;
  return source.kind === "void" || target.kind === "void" ||
    compatibleUnqualified(unqualified(source), unqualified(target));
}
