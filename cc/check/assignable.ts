/** Which expressions may be assigned to. C11 6.3.2.1: modifiable lvalues. */
import type { Context } from "./context.ts";
import { isTemporary } from "./values.ts";
import { isError } from "../constant.ts";
import type { Span } from "../source.ts";
import type { Expr, Place } from "../tree.ts";
import { isComplete } from "../type-relations.ts";
import { typeToString } from "../type-print.ts";
import { CONST, type RecordInfo, type Type } from "../types.ts";

/** The place `expr` stands for, if it may be changed; otherwise says why not. */
export function modifiable(c: Context, expr: Expr, span: Span): Place | undefined {
  if (isError(expr)) return undefined;
  if (expr.type.kind === "function") {
    return fail(c, `non-object type '${typeToString(expr.type)}' is not assignable`, span);
  }
  if (expr.kind !== "load" || isTemporary(expr.place)) return fail(c, "expression is not assignable", span);
  const { place } = expr;
  const type = place.type;
  if (type.kind === "array") return fail(c, `array type '${typeToString(type)}' is not assignable`, span);
  if (type.qualifiers & CONST) {
    readOnly(c, place, span);
    return undefined;
  }
  if (type.kind === "void" || !isComplete(type)) {
    return fail(c, `incomplete type '${typeToString(type)}' is not assignable`, span);
  }
  if (type.kind === "record") {
    const name = constMember(type.record);
    if (name !== undefined) {
      return fail(c, `cannot assign to '${typeToString(type)}' with const-qualified member '${name}'`, span);
    }
  }
  return place;
}

function fail(c: Context, message: string, span: Span): undefined {
  c.error("not-assignable", message, span);
  return undefined;
}

function readOnly(c: Context, place: Place, span: Span): void {
  let root = place;
  while (root.kind === "member") root = root.base;
  if (root.kind === "variable" && root.symbol.name !== "") {
    const { symbol } = root;
    const type = typeToString(place.type);
    const message = place.kind === "variable"
      ? `cannot assign to variable '${symbol.name}' with const-qualified type '${type}'`
      : `cannot assign to part of '${symbol.name}' with const-qualified type '${type}'`;
    c.error("assign-to-const", message, span, {
      related: [{ message: `variable '${symbol.name}' declared here`, span: symbol.span }],
    });
  } else c.error("assign-to-const", `read-only location of type '${typeToString(place.type)}' is not assignable`, span);
}

function constMember(record: RecordInfo): string | undefined {
  for (const member of record.members ?? []) {
    let type: Type = member.type;
    while (type.kind === "array") type = type.element;
    if (type.qualifiers & CONST) return member.name ?? "";
    const inner = type.kind === "record" ? constMember(type.record) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}
