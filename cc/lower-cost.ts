/** How much code an expression or a statement is: roughly its number of nodes. */
import { isPure } from "./lower-pure.ts";
import type { Expr, Place, Stmt } from "./tree.ts";

/** What must not be written twice: it has labels, or is anything but small. */
const TOO_MUCH = Infinity;

/** Cheaper to evaluate than to branch around, or to write twice. */
export function isCheap(expr: Expr, limit: number): boolean {
  return isPure(expr) && cost(expr, limit) <= limit;
}

/** Stops counting at `limit`; some number above it then. */
function cost(expr: Expr, limit: number): number {
  if (limit <= 0) return 1;
  switch (expr.kind) {
    case "integer":
    case "floating":
    case "function-address":
      return 1;
    case "load":
      return 1 + placeCost(expr.place, limit - 1);
    case "address":
      return placeCost(expr.place, limit);
    case "negate":
    case "complement":
    case "not":
    case "convert":
      return 1 + cost(expr.operand, limit - 1);
    case "arithmetic":
    case "compare":
    case "logical":
    case "comma":
    case "pointer-difference":
      return both(expr.left, expr.right, limit);
    case "pointer-add":
      return both(expr.pointer, expr.index, limit);
    case "assign": {
      const place = 1 + placeCost(expr.place, limit - 1);
      return place + cost(expr.value, limit - place);
    }
    case "update": {
      const place = 2 + placeCost(expr.place, limit - 2);
      return place + cost(expr.operand, limit - place);
    }
    default:
      return TOO_MUCH;
  }
}

function both(left: Expr, right: Expr, limit: number): number {
  const first = 1 + cost(left, limit - 1);
  return first + cost(right, limit - first);
}

/** A checked access is a comparison and a branch more. */
const CHECK = 3;

function placeCost(place: Place, limit: number): number {
  switch (place.kind) {
    case "variable":
    case "string":
      return 0;
    case "deref":
      return CHECK + cost(place.pointer, limit - CHECK);
    case "member":
      return placeCost(place.base, limit);
    default:
      return TOO_MUCH;
  }
}

/** The same for what the body of a small loop may hold: no calls, no loops, no labels. */
export function statementCost(statement: Stmt, limit: number): number {
  if (limit <= 0) return 1;
  switch (statement.kind) {
    case "expression":
      return cost(statement.expr, limit);
    case "block": {
      let sum = 0;
      for (const inner of statement.body) sum += statementCost(inner, limit - sum);
      return sum;
    }
    case "if": {
      const condition = 1 + cost(statement.condition, limit - 1);
      const then = condition + statementCost(statement.then, limit - condition);
      return statement.else === undefined ? then : then + statementCost(statement.else, limit - then);
    }
    case "break":
    case "continue":
      return 1;
    case "variable": {
      const part = statement.init?.parts[0];
      if (statement.bytes !== undefined || statement.symbol.inMemory) return TOO_MUCH;
      return part?.kind === "value" ? 1 + cost(part.value, limit - 1) : 1;
    }
    default:
      return TOO_MUCH;
  }
}
