/**
 * GNU `__attribute__((cleanup(f)))`: `f(&variable)` is called wherever control leaves the variable's scope, by its end
 * or by a jump. The checker writes these calls out, so that nobody behind it knows of them.
 * The memory of a variable-length array is given back the same way.
 */
import type { Expression } from "../ast.ts";
import type { Cleanup, Context } from "./context.ts";
import { load } from "./values.ts";
import { isError } from "../constant.ts";
import type { Span } from "../source.ts";
import type { Expr, Initialization, Place, Stmt, VariableSymbol } from "../tree.ts";
import { VOID, VOID_POINTER } from "../type-make.ts";

/** A variable with the attribute has come to life: from here on its scope ends with the call. */
export function addCleanup(c: Context, symbol: VariableSymbol, span: Span): void {
  const f = c.function;
  const name = symbol.attributes.get("cleanup")?.[0]?.[0];
  if (f === undefined || name === undefined) return;
  const function_ = typeof name === "string" ? c.scope.lookup(name) : undefined;
  if (function_?.kind !== "function") {
    c.error("invalid-attribute", "'cleanup' argument is not a function", span);
    return;
  }
  const argument: Expression = {
    kind: "unary",
    operator: "&",
    operand: { kind: "identifier", name: symbol.name, span },
    span,
  };
  const callee: Expression = { kind: "identifier", name: function_.name, span };
  const call = c.rules.expression(c, { kind: "call", callee, args: [argument], span });
  if (!isError(call)) f.cleanups = { call, outer: f.cleanups };
}

/** A VLA has come to life: its memory is given back wherever control leaves its scope. */
export function addRelease(c: Context, symbol: VariableSymbol, span: Span): void {
  if (c.function === undefined) return;
  const place: Place = { kind: "variable", symbol, type: symbol.type, span };
  const array: Expr = { kind: "address", place, type: VOID_POINTER, span };
  const call: Expr = { kind: "builtin", builtin: { name: "release", array }, type: VOID, span };
  c.function.cleanups = { call, outer: c.function.cleanups };
}

/** The calls for what lives at `from` and no longer at `to`, the youngest first. */
function calls(from: Cleanup | undefined, to: Cleanup | undefined): Stmt[] {
  const body: Stmt[] = [];
  for (let at = from; at !== to && at !== undefined; at = at.outer) {
    body.push({ kind: "expression", expr: { ...at.call }, span: at.call.span });
  }
  return body;
}

/** The end of a scope that began when `outer` was what lived. */
export function endScope(c: Context, outer: Cleanup | undefined, body: Stmt[]): void {
  const f = c.function;
  if (f === undefined || f.cleanups === outer) return;
  for (const call of calls(f.cleanups, outer)) body.push(call);
  f.cleanups = outer;
}

/** `jump` leaves for where `to` lives. */
export function beforeJump(c: Context, to: Cleanup | undefined, jump: Stmt): Stmt {
  const left = calls(c.function?.cleanups, to);
  return left.length === 0 ? jump : { kind: "block", body: [...left, jump], span: jump.span };
}

/** `return value`: the value is computed before anything is cleaned up. */
export function beforeReturn(c: Context, jump: Stmt & { kind: "return" }): Stmt {
  const left = calls(c.function?.cleanups, undefined);
  if (left.length === 0) return jump;
  const { span, value } = jump;
  if (value === undefined) return { kind: "block", body: [...left, jump], span };
  const { keep, kept } = keepValue(c, value);
  return { kind: "block", body: [keep, ...left, { kind: "return", value: kept, span }], span };
}

/** Stores a value in a hidden variable. */
export function keepValue(c: Context, value: Expr): { readonly keep: Stmt; readonly kept: Expr } {
  const { span, type } = value;
  const symbol = c.hidden("kept", type, span);
  const init: Initialization = { zero: false, parts: [{ kind: "value", offset: 0, type, value }] };
  return {
    keep: { kind: "variable", symbol, init, span },
    kept: load({ kind: "variable", symbol, type, span }, span),
  };
}

/** `goto name`: what it leaves is known when the label's place is. */
export function leaveByGoto(c: Context, name: string, jump: Stmt): Stmt {
  const f = c.function;
  if (f?.cleanups === undefined) return jump;
  const body: Stmt[] = [jump];
  f.leavingGotos.push({ label: name, from: f.cleanups, body });
  return { kind: "block", body, span: jump.span };
}

/** At the function's end: completes the gotos. */
export function settleGotos(c: Context): void {
  for (const { label, from, body } of c.function?.leavingGotos ?? []) {
    const alive = new Set<Cleanup | undefined>([undefined]);
    for (let at = c.function?.labels.get(label)?.cleanups; at !== undefined; at = at.outer) alive.add(at);
    let common: Cleanup | undefined = from;
    while (!alive.has(common)) common = common?.outer;
    body.unshift(...calls(from, common));
  }
}
