/** What is declared and never used: `-Wunused`. */
import type { Context, FunctionState } from "../check/context.ts";
import { writtenName } from "../check/labels.ts";
import type { AttributeSet, FunctionSymbol, VariableSymbol } from "../tree.ts";
import { CONST, type Type, VOLATILE } from "../types.ts";

function isMeant(attributes: AttributeSet): boolean {
  return attributes.has("unused") || attributes.has("maybe_unused") || attributes.has("cleanup");
}

/** At the end of a function: its variables, parameters and labels. */
export function warnUnusedNames(c: Context, state: FunctionState, parameters: readonly VariableSymbol[]): void {
  if (state.symbol.system || !c.diagnostics.warnings.has("unused-variable")) return;
  for (const symbol of state.declared) warnVariable(c, state, symbol);
  for (const symbol of parameters) {
    if (c.used.has(symbol) || symbol.name === "" || isMeant(symbol.attributes)) continue;
    if (state.assigned.has(symbol)) {
      c.warning("unused-but-set-parameter", `parameter '${symbol.name}' is set, but its value never used`, symbol.span);
    } else c.warning("unused-parameter", `parameter '${symbol.name}' is not used`, symbol.span);
  }
  for (const symbol of state.typedefs) {
    if (!c.used.has(symbol)) c.warning("unused-local-typedefs", `type '${symbol.name}' is not used`, symbol.span);
  }
  for (const [name, label] of state.labels) {
    if (label.defined === undefined || label.used !== undefined) continue;
    c.warning("unused-label", `label '${writtenName(name)}' is not used`, label.defined);
  }
}

function warnVariable(c: Context, state: FunctionState, symbol: VariableSymbol): void {
  if (c.used.has(symbol) || isMeant(symbol.attributes)) return;
  if (state.assigned.has(symbol)) {
    c.warning("unused-but-set-variable", `'${symbol.name}' is set, but its value never used`, symbol.span);
  } else c.warning("unused-variable", `'${symbol.name}' is not used`, symbol.span);
}

/** At the end of a file: what is `static` and therefore nobody else's. */
export function warnUnusedStatics(c: Context): void {
  if (!c.diagnostics.warnings.has("unused-function")) return;
  for (const symbol of c.unit.symbols()) {
    if (symbol.kind === "function") warnFunction(c, symbol);
    else if (symbol.kind === "variable" && symbol.linkage === "internal" && !c.used.has(symbol)) {
      // A volatile one may be there for somebody else.
      if (!symbol.system && !isMeant(symbol.attributes) && !hasQualifier(symbol.type, VOLATILE)) {
        const kind = hasQualifier(symbol.type, CONST) ? "unused-const-variable" : "unused-variable";
        c.warning(kind, `'${symbol.name}' is not used`, symbol.span);
      }
    }
  }
}

function hasQualifier(type: Type, qualifier: number): boolean {
  return (type.qualifiers & qualifier) !== 0 || (type.kind === "array" && hasQualifier(type.element, qualifier));
}

function warnFunction(c: Context, symbol: FunctionSymbol): void {
  if (symbol.linkage !== "internal" || symbol.inline || symbol.system || c.used.has(symbol)) return;
  if (isMeant(symbol.attributes) || !symbol.defined) return;
  c.warning("unused-function", `function '${symbol.name}' is not used`, symbol.span);
}
