/**
 * What a function asks first: many a recursive one ends at once for what its arguments alone tell,
 *
 *     if (n == 0) return 1; …     return n < 2 ? n : …;     if (tree != NULL) { … }
 *
 * Asked before the call, the question saves half of the calls in a tree.
 */
import { expressionCost } from "../lower/cost.ts";
import { isAggregate } from "../lower/types.ts";
import type { Expr, FunctionBody, Stmt, VariableSymbol } from "../tree.ts";

export interface EarlyExit {
  readonly condition: Expr;
  /** The function ends if the condition is this. */
  readonly if: boolean;
  /** Of a void function undefined. */
  readonly value: Expr | undefined;
}

/** Nodes of the condition, and of the value. */
const SHORT = 10;

/** `list`: the statements of the body. */
export function earlyExit(
  { symbol, parameters, jumpSites }: FunctionBody,
  list: readonly Stmt[],
): EarlyExit | undefined {
  const { type } = symbol;
  const isVoid = type.returns.kind === "void";
  if (!type.prototype || type.variadic || jumpSites > 0 || isAggregate(type.returns)) return undefined;
  if (parameters.some(({ type, inMemory }) => inMemory || isAggregate(type))) return undefined;
  const [first] = list;
  const told = new Set(parameters);
  const exit = (condition: Expr, given: boolean, value: Expr | undefined): EarlyExit | undefined => {
    if (!isTold(condition, told) || (value === undefined ? !isVoid : !isTold(value, told))) return undefined;
    return { condition, if: given, value };
  };
  if (first?.kind === "return" && first.value?.kind === "conditional") {
    const { condition, then, else: otherwise } = first.value;
    return then && (exit(condition, true, then) ?? exit(condition, false, otherwise));
  }
  if (first?.kind !== "if") return undefined;
  const { condition, then, else: otherwise } = first;
  const left = returned(then);
  if (left !== undefined) return exit(condition, true, left.value);
  const rest = otherwise === undefined ? list[1] : otherwise;
  if (rest === undefined) return isVoid ? exit(condition, false, undefined) : undefined;
  const end = returned(rest);
  return end && exit(condition, false, end.value);
}

function returned(statement: Stmt): Stmt & { kind: "return" } | undefined {
  let only = statement;
  while (only.kind === "block" && only.body.length === 1) only = only.body[0]!;
  return only.kind === "return" ? only : undefined;
}

/** It reads nothing but parameters, and cannot fault. */
function isTold(expr: Expr, parameters: ReadonlySet<VariableSymbol>): boolean {
  return expressionCost(expr, SHORT) <= SHORT && isSimple(expr, parameters);
}

function isSimple(expr: Expr, parameters: ReadonlySet<VariableSymbol>): boolean {
  if (isAggregate(expr.type)) return false;
  switch (expr.kind) {
    case "integer":
    case "floating":
      return true;
    case "load":
      return expr.place.kind === "variable" && parameters.has(expr.place.symbol);
    case "negate":
    case "complement":
    case "not":
    case "convert":
      return isSimple(expr.operand, parameters);
    case "arithmetic":
      if (expr.operator === "/" || expr.operator === "%") return false;
      return isSimple(expr.left, parameters) && isSimple(expr.right, parameters);
    case "compare":
    case "logical":
      return isSimple(expr.left, parameters) && isSimple(expr.right, parameters);
    default:
      return false;
  }
}
