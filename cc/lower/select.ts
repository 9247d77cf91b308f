/**
 * Choices without a branch: `if (x > most) x = most;` and `c & 1 ? p ^ q : q` as an instruction that selects. Where both
 * sides are an operation or two on what lies in wasm locals, that costs less than a wrong guess of the processor.
 */
import { condition, mayFault } from "./condition.ts";
import { expressionCost, isCheap } from "./cost.ts";
import type { FunctionContext } from "./function.ts";
import { localChanged, localOf } from "./places.ts";
import { scalarOf } from "./types.ts";
import type { Expr, Place, Stmt } from "../tree.ts";
import { op } from "../../wasm/opcodes.ts";

/** Nodes that a side may have, and the condition. */
const SIDE = 5;
const CONDITION = 8;

/** Leaves the value of one of two expressions; false: they are better left to a branch. */
export function select(f: FunctionContext, asked: Expr, then: Expr, otherwise: Expr): boolean {
  if (!isSimple(f, asked, CONDITION) || !isSimple(f, then, SIDE) || !isSimple(f, otherwise, SIDE)) return false;
  f.value(then);
  f.value(otherwise);
  condition(f, asked);
  f.code.op(op.select);
  return true;
}

/** `if (condition) x = value;` or `x += value`, where x is in a local. */
export function selectStatement(
  f: FunctionContext,
  { condition: asked, then, else: otherwise }: Stmt & { kind: "if" },
): boolean {
  const statement = then.kind === "block" && then.body.length === 1 ? then.body[0]! : then;
  if (otherwise !== undefined || statement.kind !== "expression" || asked.kind !== "compare") return false;
  const assignment = assignmentOf(statement.expr);
  if (assignment === undefined) return false;
  const { place, value } = assignment;
  const local = localOf(f, place);
  if (local < 0 || scalarOf(place.type).longDouble === true) return false;
  const old: Expr = { kind: "load", place, type: place.type, span: place.span };
  if (!select(f, asked, value, old)) return false;
  f.code.set(local);
  localChanged(f, place);
  return true;
}

function assignmentOf(expr: Expr): { readonly place: Place; readonly value: Expr } | undefined {
  if (expr.kind === "assign") return { place: expr.place, value: expr.value };
  if (expr.kind !== "update" || expr.computation.kind !== "integer") return undefined;
  const { place, operator, operand, computation: type, span } = expr;
  if (place.type.kind !== "integer" || scalarOf(place.type) !== scalarOf(type)) return undefined;
  const left: Expr = { kind: "load", place, type, span };
  return { place, value: { kind: "arithmetic", operator, left, right: operand, type, span } };
}

/** An integer of constants and wasm locals, made by a few operations that cannot fault. */
function isSimple(f: FunctionContext, expr: Expr, limit: number): boolean {
  return expr.type.kind === "integer" && isCheap(expr, limit) && expressionCost(expr, limit + 1) <= limit &&
    !mayFault(expr) && !readsMemory(f, expr);
}

/** Where `mayFault` is false, only variables are read. */
function readsMemory(f: FunctionContext, expr: Expr): boolean {
  switch (expr.kind) {
    case "load":
      return localOf(f, expr.place) < 0;
    case "convert":
    case "not":
    case "negate":
    case "complement":
      return expr.operand.type.kind === "float" || readsMemory(f, expr.operand);
    case "compare":
    case "arithmetic":
      return readsMemory(f, expr.left) || readsMemory(f, expr.right);
    default:
      return expr.kind !== "integer";
  }
}
