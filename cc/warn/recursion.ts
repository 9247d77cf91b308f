/** -Winfinite-recursion: a function that cannot end without calling itself first. */
import type { Context } from "../check/context.ts";
import type { Expr, FunctionBody, Place, Stmt } from "../tree.ts";

export function warnRecursion(c: Context, { symbol, body, span }: FunctionBody): void {
  if (span.file.system || !c.diagnostics.warnings.has("infinite-recursion")) return;
  const call = callBeforeAll(body, (expr) => expr.callee.kind === "direct" && expr.callee.symbol === symbol);
  if (call === undefined || call === "ends") return;
  c.warning("infinite-recursion", `'${symbol.name}' calls itself, whatever happens`, symbol.span, {
    related: [{ message: "this call comes before any way out", span: call.span }],
  });
}

type Call = Expr & { kind: "call" };
type IsSelf = (call: Call) => boolean;

/** The call that every way through the statement takes; "ends": what follows need not be reached. */
function callBeforeAll(stmt: Stmt, isSelf: IsSelf): Call | "ends" | undefined {
  switch (stmt.kind) {
    case "block":
      for (const inner of stmt.body) {
        const found = callBeforeAll(inner, isSelf);
        if (found !== undefined) return found;
      }
      return undefined;
    case "expression":
      return callIn(stmt.expr, isSelf) ?? (mayEnd(stmt.expr) ? "ends" : undefined);
    case "variable":
      for (const part of stmt.init?.parts ?? []) {
        const found = part.kind === "value" ? callIn(part.value, isSelf) : undefined;
        if (found !== undefined) return found;
      }
      return undefined;
    case "return":
      return (stmt.value && callIn(stmt.value, isSelf)) ?? "ends";
    case "if": {
      const found = callIn(stmt.condition, isSelf);
      if (found !== undefined || stmt.else === undefined) return found ?? (leaves(stmt.then) ? "ends" : undefined);
      const then = callBeforeAll(stmt.then, isSelf);
      const other = callBeforeAll(stmt.else, isSelf);
      if (then !== undefined && then !== "ends" && other !== undefined && other !== "ends") return then;
      return then === "ends" || other === "ends" || leaves(stmt) ? "ends" : undefined;
    }
    case "while":
    case "switch":
      return callIn(stmt.kind === "while" ? stmt.condition : stmt.value, isSelf) ??
        (leaves(stmt.body) ? "ends" : undefined);
    case "for":
      for (const inner of stmt.init) {
        const found = callBeforeAll(inner, isSelf);
        if (found !== undefined) return found;
      }
      return (stmt.condition && callIn(stmt.condition, isSelf)) ?? (leaves(stmt.body) ? "ends" : undefined);
    case "do":
      return callBeforeAll(stmt.body, isSelf) ?? callIn(stmt.condition, isSelf);
    default:
      return "ends";
  }
}

/** May control leave the function, or jump, from inside? */
function leaves(stmt: Stmt): boolean {
  switch (stmt.kind) {
    case "block":
      return stmt.body.some(leaves);
    case "expression":
      return mayEnd(stmt.expr);
    case "variable":
    case "break":
    case "continue":
      return false;
    case "if":
      return leaves(stmt.then) || (stmt.else !== undefined && leaves(stmt.else));
    case "while":
    case "do":
    case "for":
    case "switch":
    case "case":
      return leaves(stmt.body);
    default:
      return true;
  }
}

/** A call of anything else may end the program, or jump out: of such a function nothing is said. */
function mayEnd(expr: Expr): boolean {
  let ends = false;
  visit(expr, (call) => {
    ends ||= call.callee.kind === "indirect" || call.callee.symbol.attributes.has("noreturn");
    return false;
  });
  return ends;
}

function callIn(expr: Expr, isSelf: IsSelf): Call | undefined {
  return visit(expr, isSelf);
}

/** The first call, of those that are made for sure, for which `wanted` is true. */
function visit(expr: Expr, wanted: IsSelf): Call | undefined {
  switch (expr.kind) {
    case "call": {
      for (const arg of expr.args) {
        const found = visit(arg, wanted);
        if (found !== undefined) return found;
      }
      return wanted(expr) ? expr : undefined;
    }
    case "negate":
    case "complement":
    case "not":
    case "convert":
      return visit(expr.operand, wanted);
    case "arithmetic":
    case "compare":
    case "comma":
    case "pointer-difference":
      return visit(expr.left, wanted) ?? visit(expr.right, wanted);
    case "pointer-add":
      return visit(expr.pointer, wanted) ?? visit(expr.index, wanted);
    case "logical":
      return visit(expr.left, wanted);
    case "conditional":
      return visit(expr.condition, wanted);
    case "assign":
      return visit(expr.value, wanted) ?? visitPlace(expr.place, wanted);
    case "update":
      return visit(expr.operand, wanted) ?? visitPlace(expr.place, wanted);
    case "load":
    case "address":
      return visitPlace(expr.place, wanted);
    default:
      return undefined;
  }
}

function visitPlace(place: Place, wanted: IsSelf): Call | undefined {
  switch (place.kind) {
    case "deref":
      return visit(place.pointer, wanted);
    case "member":
      return visitPlace(place.base, wanted);
    case "temporary":
      return visit(place.value, wanted);
    default:
      return undefined;
  }
}
