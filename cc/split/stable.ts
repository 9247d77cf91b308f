/** Places that stay where they are, whatever is stored in memory, and that are cheap to find again. */
import type { Expr, Place, VariableSymbol } from "../tree.ts";

/** Nodes of an expression that may be evaluated several times. */
const LARGEST = 12;

const NONE: ReadonlySet<VariableSymbol> = new Set();

/** `changing`: the variables in registers that are assigned meanwhile. */
export function isStable(place: Place, changing = NONE): boolean {
  return inPlace(place, changing, LARGEST) >= 0;
}

type Changing = ReadonlySet<VariableSymbol>;

/** What is left of the budget, below 0 if the place is not stable. */
function inPlace(place: Place, changing: Changing, budget: number): number {
  while (place.kind === "member") place = place.base;
  if (place.kind === "variable") return budget;
  return place.kind === "deref" ? inExpr(place.pointer, changing, budget) : -1;
}

function inExpr(expr: Expr, changing: Changing, budget: number): number {
  if (budget <= 0) return -1;
  switch (expr.kind) {
    case "integer":
      return budget - 1;
    case "load": {
      if (expr.place.kind !== "variable") return -1;
      const { symbol } = expr.place;
      return symbol.storage === "static" || symbol.inMemory || changing.has(symbol) ? -1 : budget - 1;
    }
    case "address":
      return inPlace(expr.place, changing, budget - 1);
    case "convert":
      return inExpr(expr.operand, changing, budget - 1);
    case "arithmetic":
      if (expr.operator === "/" || expr.operator === "%") return -1;
      return inExpr(expr.right, changing, inExpr(expr.left, changing, budget - 1));
    case "pointer-add":
      if (typeof expr.scale !== "number") return -1;
      return inExpr(expr.index, changing, inExpr(expr.pointer, changing, budget - 1));
    default:
      return -1;
  }
}
