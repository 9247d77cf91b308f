/**
 * Loops of some few turns, as many as their text tells: `for (int i = at; i <= at + 1; i++)`. They are written turn by turn, with
 * neither condition nor loop, so that what is known of addresses goes from one turn to the next.
 */
import { Assigned } from "./assigned.ts";
import { expressionCost, statementCost } from "./cost.ts";
import { type Count, Induction } from "./induction.ts";
import { same } from "./same.ts";
import { isBool, scalarOf } from "./types.ts";
import { holds, wrap } from "../constant.ts";
import type { Expr, Stmt, VariableSymbol } from "../tree.ts";
import type { Type } from "../types.ts";

type For = Stmt & { readonly kind: "for" };

/** More turns have their accesses checked at once (cc/lower/running.ts). */
const MOST_TURNS = 4;
/** Nodes of all turns together. */
const LARGEST = 120;
/** The same where the variable is a constant in each turn, of which engines know: much of them is then left out. */
const LARGEST_COUNTED = 180;
/** Constants below it are the same in every type that a loop counts in. */
const HALF = 2 ** 31;

/** How many turns the loop has, if it is to be written so. */
export function fewTurns({ init, condition, step, body }: For): number | undefined {
  const [first] = init;
  if (init.length !== 1 || first === undefined || condition?.kind !== "compare" || step === undefined) return undefined;
  const start = startOf(first);
  if (start === undefined || start.symbol.storage === "static" || start.symbol.inMemory) return undefined;
  const counted = countedTurns(start, condition, step, body);
  if (counted !== undefined) return counted;
  const isNumber = partsOf(start.value).rest === undefined;
  if (isNumber !== [condition.left, condition.right].some((side) => partsOf(side).rest === undefined)) return undefined;
  const cost = statementCost(body, LARGEST) + expressionCost(step, LARGEST);
  if (cost * 2 > LARGEST) return undefined;
  const induction = new Induction({ condition, step, body });
  const count = induction.count(condition);
  if (count === undefined || count.symbol !== start.symbol || !induction.isLeftAlone(start.value)) return undefined;
  const rises = induction.moveOf(start.symbol)! > 0;
  const variable = rises ? count.from : count.to;
  const distance = rises ? distanceTo(start.value, count.to, variable) : distanceTo(count.from, start.value, variable);
  const turns = distance === undefined ? undefined : turnsOf(count, distance);
  return turns !== undefined && turns > 0 && turns <= MOST_TURNS && turns * cost <= LARGEST ? turns : undefined;
}

/** Of a loop from a constant to another one, by counting. Functions that were copied into it may be copied once more. */
function countedTurns(
  { symbol, value }: Start,
  condition: Expr & { kind: "compare" },
  step: Expr,
  body: Stmt,
): number | undefined {
  if (step.kind !== "update" || step.place.kind !== "variable" || step.place.symbol !== symbol) return undefined;
  const { operator, operand, computation } = step;
  if (value.kind !== "integer" || operand.kind !== "integer" || computation.kind !== "integer") return undefined;
  if ((operator !== "+" && operator !== "-") || !isPlainInteger(symbol.type)) return undefined;
  let turns = 0;
  for (let at = wrap(value.value, symbol.type);; turns++) {
    const left = valueOf(condition.left, symbol, at), right = valueOf(condition.right, symbol, at);
    if (left === undefined || right === undefined) return undefined;
    if (!holds(condition.operator, left, right)) break;
    if (turns === MOST_TURNS) return undefined;
    at = wrap(operator === "+" ? at + operand.value : at - operand.value, symbol.type);
  }
  const limit = LARGEST_COUNTED / Math.max(turns, 1);
  const cost = statementCost(body, limit, costOfCopy) + expressionCost(step, limit);
  return turns > 0 && cost <= limit && !new Assigned(body).anywhere(symbol) ? turns : undefined;
}

/** The expression's value where the variable has this one. */
function valueOf(expr: Expr, symbol: VariableSymbol, at: bigint): bigint | undefined {
  if (expr.kind === "integer") return isPlainInteger(expr.type) ? wrap(expr.value, expr.type) : undefined;
  if (expr.kind === "load") return expr.place.kind === "variable" && expr.place.symbol === symbol ? at : undefined;
  if (expr.kind !== "convert" || !isPlainInteger(expr.type) || !isPlainInteger(expr.operand.type)) return undefined;
  const operand = valueOf(expr.operand, symbol, at);
  return operand === undefined ? undefined : wrap(operand, expr.type);
}

function isPlainInteger(type: Type): boolean {
  return type.kind === "integer" && type.width === undefined && !isBool(type);
}

/** A function's copy: its `switch` statements have labels of their own. */
function costOfCopy(node: Expr | Stmt, limit: number): number {
  if (node.kind !== "inlined") return Infinity;
  let sum = 1;
  for (const { value } of node.passed) sum += expressionCost(value, limit - sum, costOfCopy);
  for (const inner of node.body) sum += statementCost(inner, limit - sum, costInCopy);
  return node.value === undefined ? sum : sum + expressionCost(node.value, limit - sum, costInCopy);
}

function costInCopy(node: Expr | Stmt, limit: number): number {
  switch (node.kind) {
    case "switch": {
      const value = 1 + expressionCost(node.value, limit, costInCopy);
      return value + statementCost(node.body, limit - value, costInCopy);
    }
    case "case":
      return 1 + statementCost(node.body, limit - 1, costInCopy);
    default:
      return costOfCopy(node, limit);
  }
}

interface Start {
  readonly symbol: VariableSymbol;
  readonly value: Expr;
}

/** The variable that the statement sets, and to what. */
function startOf(statement: Stmt): Start | undefined {
  if (statement.kind === "variable") {
    const part = statement.init?.parts[0];
    return part?.kind === "value" ? { symbol: statement.symbol, value: part.value } : undefined;
  }
  if (statement.kind !== "expression" || statement.expr.kind !== "assign") return undefined;
  const { place, value } = statement.expr;
  return place.kind === "variable" ? { symbol: place.symbol, value } : undefined;
}

/** to − from, if it is a constant; both are compared with `variable`. */
function distanceTo(from: Expr, to: Expr, variable: Expr): number | undefined {
  const [low, high] = [partsOf(from), partsOf(to)];
  if (low.rest === undefined && high.rest === undefined) {
    return isSmall(low.constant) && isSmall(high.constant) ? high.constant - low.constant : undefined;
  }
  // Of ints, sums do not overflow, or C leaves all open.
  if (low.rest === undefined || high.rest === undefined || variable.kind !== "load" || !isInt(variable)) {
    return undefined;
  }
  return isInt(low.rest) && isInt(high.rest) && same(low.rest, high.rest) ? high.constant - low.constant : undefined;
}

/** rest + constant, or the constant alone. */
function partsOf(expr: Expr): { readonly rest: Expr | undefined; readonly constant: number } {
  if (expr.kind === "integer") return { rest: undefined, constant: Number(expr.value) };
  if (expr.kind === "arithmetic" && expr.right.kind === "integer" && isInt(expr)) {
    const constant = Number(expr.right.value);
    if (expr.operator === "+") return { rest: expr.left, constant };
    if (expr.operator === "-") return { rest: expr.left, constant: -constant };
  }
  return { rest: expr, constant: 0 };
}

function turnsOf({ step, exact, closed }: Count, distance: number): number | undefined {
  if (exact && distance % step !== 0) return undefined;
  return closed ? Math.floor(distance / step) + 1 : Math.ceil(distance / step);
}

function isSmall(constant: number): boolean {
  return constant >= 0 && constant < HALF;
}

function isInt({ type }: Expr): boolean {
  return type.kind === "integer" && scalarOf(type).signed && scalarOf(type).size === 4;
}
