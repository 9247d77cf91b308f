/** Warnings about places: those that are gone, those outside of an array, sizes of what is no array. */
import type { Expression } from "../ast.ts";
import type { Context } from "../check/context.ts";
import type { Span } from "../source.ts";
import type { Expr, Place, VariableSymbol } from "../tree.ts";

/** The variable that a place is, or is part of. */
function rootOf(place: Place): VariableSymbol | undefined {
  let root = place;
  while (root.kind === "member") root = root.base;
  return root.kind === "variable" || root.kind === "compound-literal" ? root.symbol : undefined;
}

/** `return &local;`, `return buf;` */
export function warnLocalAddress(c: Context, value: Expr, span: Span): void {
  if (value.type.kind !== "pointer") return;
  let inner = value;
  while (inner.kind === "convert" || inner.kind === "pointer-add") {
    inner = inner.kind === "convert" ? inner.operand : inner.pointer;
  }
  const symbol = inner.kind === "address" ? rootOf(inner.place) : undefined;
  if (symbol === undefined || symbol.storage === "static") return;
  const hidden = symbol.name.startsWith(".");
  const what = symbol.storage === "parameter" ? "parameter" : "local variable";
  const message = hidden
    ? "the compound literal whose address is returned ends with the block"
    : `the ${what} '${symbol.name}' whose address is returned ends with the function`;
  c.warning("return-local-addr", message, span, {
    related: hidden ? [] : [{ message: `'${symbol.name}' is declared here`, span: symbol.span }],
  });
}

/** A constant subscript that no element of the array has. One behind the last is an address, if not an element. */
export function warnSubscript(c: Context, pointer: Expr, count: Expr, node: Expression & { kind: "index" }): void {
  if (count.kind !== "integer") {
    if (count.type.kind === "integer" && count.type.name === "char") {
      c.warning("char-subscripts", "the subscript has type 'char', which may be negative", node.index.span);
    }
    return;
  }
  if (pointer.kind !== "address" || c.unevaluated > 0) return;
  const { place } = pointer;
  // The last array of a struct may have been meant to go on.
  if (place.kind !== "variable" || place.type.kind !== "array" || place.type.length === undefined) return;
  const length = BigInt(place.type.length);
  if (count.value >= 0n && (count.value < length || (count.value === length && c.addressed === node))) return;
  const message = `subscript ${count.value} is outside of '${place.symbol.name}', which has ${length} element` +
    (length === 1n ? "" : "s");
  c.warning("array-bounds", message, node.index.span, {
    related: [{ message: `'${place.symbol.name}' is declared here`, span: place.symbol.span }],
  });
}

/** `sizeof(a)` in `f(char a[100])`: the size of a pointer. */
export function warnSizeof(c: Context, operand: Expr, span: Span): void {
  if (operand.kind !== "load" || operand.place.kind !== "variable") return;
  const { symbol } = operand.place;
  if (symbol.writtenAsArray !== true) return;
  c.warning(
    "sizeof-array-argument",
    `'sizeof' of the array parameter '${symbol.name}' is the size of a pointer`,
    span,
    {
      related: [{ message: "a pointer, however it is written", span: symbol.span }],
    },
  );
}
