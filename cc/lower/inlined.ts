/** Copies of functions' bodies in place of calls. */
import type { FunctionContext, Spot } from "./function.ts";
import { scalarOf } from "./types.ts";
import type { InlinedAt } from "../object.ts";
import type { Expr, FunctionBody } from "../tree.ts";
import type { Label } from "../../wasm/code.ts";

type Inlined = Expr & { kind: "inlined" };

/** A copy, as the function's end must know it when a fault arises in it (cc/lower/frame.ts). */
export interface InlinedBody {
  readonly callee: FunctionBody;
  readonly passed: Inlined["passed"];
  readonly shown: Inlined["shown"];
  /** The number that the call would have. */
  readonly call: number;
  /** Fault sites and calls inside it: from these on, up to those (without them). */
  readonly firstSite: number;
  readonly firstCall: number;
  endSite: number;
  endCall: number;
  readonly outer: InlinedBody | undefined;
  /** The block around it; undefined: it is left at its end only. */
  readonly exit: Label | undefined;
}

/** The body, and then its value as `evaluate` leaves it. */
export function inlined(f: FunctionContext, expr: Inlined, evaluate: (f: FunctionContext, expr: Expr) => void): void {
  const copy = open(f, expr);
  f.innerStatements(expr.body, expr);
  if (copy.exit !== undefined) f.code.end();
  if (expr.value !== undefined) evaluate(f, expr.value);
  close(f, copy);
}

export function inlinedRecord(f: FunctionContext, expr: Inlined, value: Expr): Spot {
  const copy = open(f, expr);
  f.innerStatements(expr.body, expr);
  if (copy.exit !== undefined) f.code.end();
  const spot = f.aggregate(value);
  close(f, copy);
  return spot;
}

function open(f: FunctionContext, { callee, passed, shown, leaves, span }: Inlined): InlinedBody {
  const { code, module } = f;
  for (const { symbol, value } of passed) {
    f.initialize(symbol, { zero: false, parts: [{ kind: "value", offset: 0, type: symbol.type, value }] });
  }
  const call = code.mark(span);
  const exit = leaves ? code.block() : undefined;
  const copy: InlinedBody = {
    callee,
    passed,
    shown,
    call,
    firstSite: module.sites.length,
    firstCall: code.marks.length,
    endSite: 0,
    endCall: 0,
    outer: f.inlined,
    exit,
  };
  const within: InlinedAt = { function: callee.symbol.name, span, within: code.within as InlinedAt | undefined };
  code.within = within;
  f.inlined = copy;
  return copy;
}

function close(f: FunctionContext, copy: InlinedBody): void {
  const { code, module } = f;
  f.inlined = copy.outer;
  code.within = (code.within as InlinedAt).within;
  copy.endSite = module.sites.length;
  copy.endCall = code.marks.length;
  if (copy.endSite === copy.firstSite && copy.endCall === copy.firstCall) return;
  f.copies.push(copy);
  // Engines need not keep what the function's end cannot be asked for any more.
  for (const { symbol } of copy.passed) {
    const location = f.locate(symbol);
    if (location.kind !== "local") continue;
    f.pushZero(scalarOf(symbol.type).value);
    code.set(location.local);
    f.facts.changed(symbol);
  }
}

/** `return` in the copy. */
export function leaveInlined(f: FunctionContext, { exit }: InlinedBody): void {
  if (exit !== undefined) f.code.br(exit);
}
