/**
 * va_list. The platform's struct is opaque to C; its first eight bytes hold the address of the next argument
 * in the caller's area (see cc/lower/calls.ts), the rest is unused.
 */
import { addressOfPointer, checkedSpot } from "./address.ts";
import type { FunctionContext, Spot } from "./function.ts";
import { loadAt } from "./places.ts";
import { isAggregate, scalarOf } from "./types.ts";
import type { Span } from "../source.ts";
import type { Expr } from "../tree.ts";
import { roundUp, sizeOf } from "../type-layout.ts";
import type { Type } from "../types.ts";
import { I32, I64, op } from "../../wasm/opcodes.ts";

export function vaStart(f: FunctionContext, list: Expr): void {
  const { code } = f;
  const spot = listSpot(f, list, "write");
  const offset = f.pushSpot(spot);
  if (f.variadicLocal < 0) code.i64(0);
  else code.get(f.variadicLocal);
  code.memory(op.i64_store, offset);
}

export function vaCopy(f: FunctionContext, to: Expr, from: Expr): void {
  const target = listSpot(f, to, "write");
  const source = listSpot(f, from, "read");
  const offset = f.pushSpot(target);
  const sourceOffset = f.pushSpot(source);
  f.code.memory(op.i64_load, sourceOffset);
  f.code.memory(op.i64_store, offset);
}

/** Leaves the next argument of a scalar type. */
export function vaArg(f: FunctionContext, list: Expr, type: Type, span: Span): void {
  const spot = vaArgSpot(f, list, type, span);
  const offset = f.pushSpot(spot);
  loadAt(f, type, offset);
}

/** Where the next argument is; the list moves on. */
export function vaArgSpot(f: FunctionContext, list: Expr, type: Type, span: Span): Spot {
  const { code, module } = f;
  const size = sizeOf(type);
  const spot = listSpot(f, list, "read");
  const cursor = f.acquire(I64);
  const offset = f.pushSpot(spot);
  code.memory(op.i64_load, offset);
  if (!isAggregate(type) && scalarOf(type).longDouble === true) {
    code.i64(15);
    code.op(op.i64_add);
    code.i64(-16);
    code.op(op.i64_and);
  }
  code.set(cursor);
  const storeOffset = f.pushSpot(spot);
  code.get(cursor);
  code.i64(roundUp(size, 8));
  code.op(op.i64_add);
  code.memory(op.i64_store, storeOffset);
  code.get(cursor);
  code.i64(module.base);
  code.op(op.i64_sub);
  code.tee(cursor);
  code.i64(module.target.size - size);
  code.op(op.i64_gt_u);
  code.if();
  f.fault("read", size, span, cursor);
  code.end();
  const local = f.borrow(I32);
  code.get(cursor);
  code.op(op.i32_wrap_i64);
  code.set(local);
  f.release(cursor);
  return { local, offset: 0 };
}

function listSpot(f: FunctionContext, list: Expr, kind: "read" | "write"): Spot {
  return checkedSpot(f, addressOfPointer(f, list), 8, kind, list.span);
}
