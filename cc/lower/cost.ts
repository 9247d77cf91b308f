/** How much code an expression or a statement is: roughly its number of nodes. */
import { caseChanges, characterClasses } from "./characters.ts";
import { isPure } from "./pure.ts";
import type { Expr, Place, Stmt } from "../tree.ts";

/** What must not be written twice: it has labels, or is anything but small. */
const TOO_MUCH = Infinity;

/** Cheaper to evaluate than to branch around, or to write twice. */
export function isCheap(expr: Expr, limit: number): boolean {
  return isPure(expr) && expressionCost(expr, limit) <= limit;
}

/** What a node costs that is neither an expression nor a statement of those below. */
export type OtherCost = (node: Expr | Stmt, limit: number) => number;

const tooMuch: OtherCost = () => TOO_MUCH;

/** Infinite if it must not be written twice. Stops counting at `limit`; some number above it then. */
export function expressionCost(expr: Expr, limit: number, other: OtherCost = tooMuch): number {
  if (limit <= 0) return 1;
  switch (expr.kind) {
    case "integer":
    case "floating":
    case "function-address":
      return 1;
    case "load":
      return 1 + placeCost(expr.place, limit - 1, other);
    case "address":
      return placeCost(expr.place, limit, other);
    case "negate":
    case "complement":
    case "not":
    case "convert":
      return 1 + expressionCost(expr.operand, limit - 1, other);
    case "arithmetic":
    case "compare":
    case "logical":
    case "comma":
    case "pointer-difference":
      return both(expr.left, expr.right, limit, other);
    case "pointer-add":
      return both(expr.pointer, expr.index, limit, other);
    case "conditional": {
      const condition = 1 + expressionCost(expr.condition, limit - 1, other);
      const then = condition + (expr.then === undefined ? 0 : expressionCost(expr.then, limit - condition, other));
      return then + expressionCost(expr.else, limit - then, other);
    }
    case "assign": {
      const place = 1 + placeCost(expr.place, limit - 1, other);
      return place + expressionCost(expr.value, limit - place, other);
    }
    case "call": {
      const [character] = expr.args;
      return character !== undefined && isCharacterCall(expr)
        ? 8 + expressionCost(character, limit - 8, other)
        : TOO_MUCH;
    }
    case "update": {
      const place = 2 + placeCost(expr.place, limit - 2, other);
      return place + expressionCost(expr.operand, limit - place, other);
    }
    default:
      return other(expr, limit);
  }
}

function both(left: Expr, right: Expr, limit: number, other: OtherCost): number {
  const first = 1 + expressionCost(left, limit - 1, other);
  return first + expressionCost(right, limit - first, other);
}

/** A checked access is a comparison and a branch more. */
const CHECK = 3;

function placeCost(place: Place, limit: number, other: OtherCost): number {
  switch (place.kind) {
    case "variable":
    case "string":
      return 0;
    case "deref":
      return CHECK + expressionCost(place.pointer, limit - CHECK, other);
    case "member":
      return placeCost(place.base, limit, other);
    default:
      return TOO_MUCH;
  }
}

/** `toupper(c)`: mostly no call (cc/lower/string-calls.ts). */
function isCharacterCall({ callee }: Expr & { kind: "call" }): boolean {
  if (callee.kind !== "direct" || !callee.symbol.system || callee.symbol.defined) return false;
  return Object.hasOwn(characterClasses, callee.symbol.name) || Object.hasOwn(caseChanges, callee.symbol.name);
}

/** The same for what the body of a small loop may hold: no calls, no loops, no labels. */
export function statementCost(statement: Stmt, limit: number, other: OtherCost = tooMuch): number {
  if (limit <= 0) return 1;
  switch (statement.kind) {
    case "expression":
      return expressionCost(statement.expr, limit, other);
    case "block": {
      let sum = 0;
      for (const inner of statement.body) sum += statementCost(inner, limit - sum, other);
      return sum;
    }
    case "if": {
      const condition = 1 + expressionCost(statement.condition, limit - 1, other);
      const then = condition + statementCost(statement.then, limit - condition, other);
      return statement.else === undefined ? then : then + statementCost(statement.else, limit - then, other);
    }
    case "break":
    case "continue":
      return 1;
    case "return":
      return statement.value === undefined ? 1 : 1 + expressionCost(statement.value, limit - 1, other);
    case "variable": {
      const part = statement.init?.parts[0];
      if (statement.bytes !== undefined || statement.symbol.inMemory) return TOO_MUCH;
      return part?.kind === "value" ? 1 + expressionCost(part.value, limit - 1, other) : 1;
    }
    default:
      return other(statement, limit);
  }
}
