/** Can control reach the end of a function? A structural answer: labels count where control meets them. */
import { constantTruth } from "../constant.ts";
import type { Expr, FunctionBody, Stmt } from "../tree.ts";

const FALLS = 1;
const BREAKS = 2;
const CONTINUES = 4;

/** True if control may run off the end of the body. */
export function reachesEnd(body: FunctionBody): boolean {
  return (flow(body.body) & FALLS) !== 0;
}

/** True if control may run from a statement on to what follows it. */
export function fallsThrough(stmt: Stmt): boolean {
  return (flow(stmt) & FALLS) !== 0;
}

/** Does calling this never come back: `exit`, `err_sys`? */
function neverReturns(expr: Expr): boolean {
  switch (expr.kind) {
    case "call":
      return expr.callee.kind === "direct" && expr.callee.symbol.attributes.has("noreturn");
    case "builtin":
      return expr.builtin.name === "trap" || expr.builtin.name === "unreachable";
    case "convert":
      return neverReturns(expr.operand);
    case "comma":
      return neverReturns(expr.left) || neverReturns(expr.right);
    default:
      return false;
  }
}

function flow(stmt: Stmt): number {
  switch (stmt.kind) {
    case "expression":
      return neverReturns(stmt.expr) ? 0 : FALLS;
    case "block":
      return flowOfList(stmt.body);
    case "if":
      return flowOfIf(stmt);
    case "while":
      return flowOfLoop(flow(stmt.body), constantTruth(stmt.condition) === true);
    case "for":
      return flowOfLoop(flow(stmt.body), stmt.condition === undefined || constantTruth(stmt.condition) === true);
    case "do": {
      const body = flow(stmt.body);
      const again = (body & (FALLS | CONTINUES)) !== 0;
      const ends = again && constantTruth(stmt.condition) !== true;
      return ends || body & BREAKS ? FALLS : 0;
    }
    case "switch": {
      const body = flow(stmt.body);
      const complete = stmt.cases.some((label) => label.range === undefined);
      return (complete && !(body & (FALLS | BREAKS)) ? 0 : FALLS) | (body & CONTINUES);
    }
    case "case":
    case "label":
      return flow(stmt.body);
    case "goto":
    case "goto-computed":
    case "return":
      return 0;
    case "break":
      return BREAKS;
    case "continue":
      return CONTINUES;
    case "variable":
    case "report":
      return FALLS;
  }
}

function flowOfLoop(body: number, forEver: boolean): number {
  return !forEver || body & BREAKS ? FALLS : 0;
}

/** Iterative over `else if`. */
function flowOfIf(stmt: Stmt & { kind: "if" }): number {
  let result = 0;
  let rest: Stmt | undefined = stmt;
  while (rest?.kind === "if") {
    result |= flow(rest.then);
    rest = rest.else;
  }
  return result | (rest === undefined ? FALLS : flow(rest));
}

function flowOfList(list: readonly Stmt[]): number {
  let result = 0;
  let alive = true;
  for (const stmt of list) {
    // Dead code is passed over, unless a label brings it to life.
    if (!alive && stmt.kind !== "case" && stmt.kind !== "label") continue;
    const next = flow(stmt);
    result |= next & ~FALLS;
    alive = (next & FALLS) !== 0;
  }
  return result | (alive ? FALLS : 0);
}
