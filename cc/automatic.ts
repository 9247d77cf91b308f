/** Variables that passes make up. */
import type { Span } from "./source.ts";
import type { Expr, VariableSymbol } from "./tree.ts";
import type { Type } from "./types.ts";

const NO_ATTRIBUTES: VariableSymbol["attributes"] = new Map();

export function automaticVariable(
  { name, type, span }: { readonly name: string; readonly type: Type; readonly span: Span },
  inMemory = false,
  align = 0,
): VariableSymbol {
  return {
    kind: "variable",
    name,
    type,
    storage: "automatic",
    threadLocal: false,
    linkage: "none",
    align,
    inMemory,
    defined: true,
    system: false,
    attributes: NO_ATTRIBUTES,
    span,
  };
}

export function loadOf(symbol: VariableSymbol): Expr {
  const { type, span } = symbol;
  return { kind: "load", place: { kind: "variable", symbol, type, span }, type, span };
}
