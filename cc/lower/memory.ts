/** memcpy, memmove, memset as instructions, with their ranges checked. */
import { addressOfPointer, checkedSpot } from "./address.ts";
import type { FunctionContext } from "./function.ts";
import { clear, copy } from "./records.ts";
import { copyFew } from "./short-copy.ts";
import type { Span } from "../source.ts";
import type { Expr } from "../tree.ts";
import type { FunctionHandle } from "../../wasm/function.ts";
import { I32, I64, op } from "../../wasm/opcodes.ts";

/** Sizes known to be at most this are copied by loads and stores, and filled by stores. */
const SMALL = 64;

/** Leaves the destination if `wanted`. */
export function copyMemory(
  f: FunctionContext,
  to: Expr,
  from: Expr,
  size: Expr,
  overlap: boolean,
  wanted: boolean,
): void {
  const { code } = f;
  if (size.kind === "integer" && size.value <= SMALL && !overlap) {
    const bytes = Number(size.value);
    const target = checkedSpot(f, addressOfPointer(f, to), bytes, "write", to.span);
    const source = checkedSpot(f, addressOfPointer(f, from), bytes, "read", from.span);
    copy(f, target, source, bytes);
    if (wanted) f.pushAddress(target);
    return;
  }
  const target = intoLocal(f, to);
  const source = intoLocal(f, from);
  const bytes = intoLocal(f, size);
  code.get(bytes);
  code.op(op.i64_eqz);
  code.op(op.i32_eqz);
  code.if();
  checkRange(f, target, bytes, "write", to.span);
  checkRange(f, source, bytes, "read", from.span);
  pushWrapped(f, target, f.module.base);
  pushWrapped(f, source, f.module.base);
  pushWrapped(f, bytes, 0);
  code.call(copyHelper(f));
  code.end();
  if (wanted) code.get(target);
}

export function fillMemory(f: FunctionContext, to: Expr, value: Expr, size: Expr, wanted: boolean): void {
  const { code } = f;
  if (size.kind === "integer" && size.value > 0n && size.value <= SMALL && isZero(value)) {
    const target = checkedSpot(f, addressOfPointer(f, to), Number(size.value), "write", to.span);
    clear(f, target, Number(size.value));
    if (wanted) f.pushAddress(target);
    return;
  }
  const target = intoLocal(f, to);
  const byte = f.borrow(I32);
  f.value(value);
  code.set(byte);
  const bytes = intoLocal(f, size);
  code.get(bytes);
  code.op(op.i64_eqz);
  code.op(op.i32_eqz);
  code.if();
  checkRange(f, target, bytes, "write", to.span);
  pushWrapped(f, target, f.module.base);
  code.get(byte);
  pushWrapped(f, bytes, 0);
  code.memoryFill();
  code.end();
  if (wanted) code.get(target);
}

function copyHelper({ module }: FunctionContext): FunctionHandle {
  return module.helper("(copy)", { parameters: [I32, I32, I32], results: [] }, (code, locals) => {
    copyFew(code, 0, 1, 2, (type) => 2 + locals.push(type));
  });
}

function isZero(value: Expr): boolean {
  return value.kind === "integer" && value.value === 0n;
}

function intoLocal(f: FunctionContext, expr: Expr): number {
  const local = f.borrow(I64);
  f.value(expr);
  f.code.set(local);
  return local;
}

function pushWrapped({ code }: FunctionContext, local: number, base: number): void {
  code.get(local);
  if (base !== 0) {
    code.i64(base);
    code.op(op.i64_sub);
  }
  code.op(op.i32_wrap_i64);
}

/** Faults unless size ≥ bytes and address − base ≤ size − bytes. */
function checkRange(f: FunctionContext, address: number, bytes: number, kind: "read" | "write", span: Span): void {
  const { code, module } = f;
  const distance = f.acquire(I64);
  code.get(address);
  code.i64(module.base);
  code.op(op.i64_sub);
  code.tee(distance);
  code.i64(module.target.size);
  code.get(bytes);
  code.op(op.i64_sub);
  code.op(op.i64_gt_u);
  code.get(bytes);
  code.i64(module.target.size);
  code.op(op.i64_gt_u);
  code.op(op.i32_or);
  code.if();
  f.fault(kind, 0, span, distance);
  code.end();
  f.release(distance);
}
