/** The end of a string, known from the statement before (cc/lower/string-ends.ts). */
import type { FunctionContext } from "./function.ts";
import { same } from "./same.ts";
import type { Expr } from "../tree.ts";
import { I64, op } from "../../wasm/opcodes.ts";

/** While the statement behind is written. */
export interface StringEnd {
  readonly string: Expr;
  /** i32: the index of its last byte, the 0, or UNKNOWN. */
  readonly local: number;
}

/** No index. */
export const UNKNOWN = -1;

/** Pushes the string's length if it is known where it ends; else what `otherwise` pushes. */
export function pushLength(f: FunctionContext, string: Expr, otherwise: () => void): void {
  const { code, stringEnd } = f;
  if (stringEnd === undefined || !same(stringEnd.string, asPassed(string))) return otherwise();
  code.get(stringEnd.local);
  code.i32(UNKNOWN);
  code.op(op.i32_ne);
  code.if(I64);
  code.get(stringEnd.local);
  code.op(op.i64_extend_i32_u);
  code.i64(f.module.base);
  code.op(op.i64_add);
  f.value(string);
  code.op(op.i64_sub);
  code.else();
  otherwise();
  code.end();
}

/** Without conversions of pointers. */
export function asPassed(expr: Expr): Expr {
  while (expr.kind === "convert" && expr.type.kind === "pointer" && expr.operand.type.kind === "pointer") {
    expr = expr.operand;
  }
  return expr;
}
