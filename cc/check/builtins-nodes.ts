/** What the translations of builtins share. */
import type { Expression } from "../ast.ts";
import type { Context } from "./context.ts";
import { load } from "./values.ts";
import { errorNode } from "../constant.ts";
import type { Span } from "../source.ts";
import type { Builtin, Expr } from "../tree.ts";
import type { Type } from "../types.ts";

type CallNode = Expression & { kind: "call" };

export function builtin(of: Builtin, type: Type, span: Span): Expr {
  return { kind: "builtin", builtin: of, type, span };
}

export function wrongCount(c: Context, node: CallNode, name: string, wanted: number): Expr {
  const few = node.args.length < wanted;
  const message = `too ${few ? "few" : "many"} arguments to '${name}', expected ${wanted}, have ${node.args.length}`;
  c.error(few ? "too-few-arguments" : "too-many-arguments", message, node.span);
  return errorNode(node.span);
}

/** A call of the library's function, whether it is declared or not; the arguments may be of other types. */
export function callLibrary(c: Context, name: string, given: readonly Expr[], span: Span): Expr {
  const symbol = c.persistent.root().libraryFunction?.(name);
  if (symbol === undefined) {
    c.error("unsupported", `'${name}' is not to be had here`, span);
    return errorNode(span);
  }
  c.refer(symbol);
  const { type } = symbol;
  const args = given.map((arg, i): Expr => ({ kind: "convert", operand: arg, type: type.parameters[i]!.type, span }));
  return {
    kind: "call",
    callee: { kind: "direct", symbol },
    args,
    fixed: args.length,
    signature: type,
    type: type.returns,
    span,
  };
}

/** Uses a value more than once without computing it more than once; constants stay what they are. */
export function withKept(c: Context, kept: Expr, use: (kept: Expr) => Expr): Expr {
  if (kept.kind === "integer" || kept.kind === "floating") return use(kept);
  const { span, type } = kept;
  const place = { kind: "variable", symbol: c.hidden("kept", type, span), type, span } as const;
  const keep: Expr = { kind: "assign", place, value: kept, type, span };
  const result = use(load(place, span));
  return { kind: "comma", left: keep, right: result, type: result.type, span };
}
