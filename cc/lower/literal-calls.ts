/** libc's string functions of a string literal: its length is known. */
import { addressOfPointer, checkedSpot } from "./address.ts";
import type { FunctionContext } from "./function.ts";
import { storeCharacters } from "./initialize.ts";
import type { Expr } from "../tree.ts";
import { sizeOf } from "../type-layout.ts";

/** A literal of more bytes is copied by a call. */
const FEW = 64;

/** The characters before the first 0, of which there is one. */
export function literalOf(expr: Expr): readonly number[] | undefined {
  while (expr.kind === "convert" && expr.type.kind === "pointer") expr = expr.operand;
  if (expr.kind !== "address" || expr.place.kind !== "string" || sizeOf(expr.place.type.element) !== 1) {
    return undefined;
  }
  const { elements } = expr.place;
  const end = elements.indexOf(0);
  return end < 0 ? elements : elements.slice(0, end);
}

/** `strcpy(to, "text")` as stores; false: it is something else. */
export function copyLiteral(f: FunctionContext, to: Expr, from: Expr, wanted: boolean): boolean {
  const literal = literalOf(from);
  if (literal === undefined || literal.length >= FEW) return false;
  const target = checkedSpot(f, addressOfPointer(f, to), literal.length + 1, "write", to.span);
  storeCharacters(f, target, [...literal, 0]);
  if (wanted) f.pushAddress(target);
  return true;
}

/** The number that the expression is if it is `strlen("text")`. */
export function lengthInCall(expr: Expr): number | undefined {
  if (expr.kind !== "call" || expr.callee.kind !== "direct" || expr.args.length !== 1) return undefined;
  const { symbol } = expr.callee;
  if (symbol.name !== "strlen" || !symbol.system || symbol.defined || symbol.definition?.defined === true) {
    return undefined;
  }
  return literalOf(expr.args[0]!)?.length;
}

/** `strlen("text")` as a number. */
export function lengthOfLiteral({ code }: FunctionContext, string: Expr, wanted: boolean): boolean {
  const literal = literalOf(string);
  if (literal === undefined) return false;
  if (wanted) code.i64(literal.length);
  return true;
}
