/** `__builtin_add_overflow` and its kin: computed with 128 bits, then asked whether the result's type holds it. */
import { addressOfPointer, checkedSpot } from "./address.ts";
import type { FunctionContext } from "./function.ts";
import type { ModuleContext } from "./module.ts";
import { type Scalar, scalarOf } from "./types.ts";
import type { Builtin, Expr } from "../tree.ts";
import type { FunctionHandle } from "../../wasm/function.ts";
import { I32, I64, op } from "../../wasm/opcodes.ts";

type Overflow = Builtin & { name: "add_overflow" | "sub_overflow" | "mul_overflow" };

/** The 128 bits of an integer, in two i64 locals. */
interface Wide {
  readonly low: number;
  readonly high: number;
}

/** Leaves 1 if the result did not fit. */
export function checkedArithmetic(f: FunctionContext, { name, left, right, to }: Overflow): void {
  const { code } = f;
  const target = to.type.kind === "pointer" ? scalarOf(to.type.to) : scalarOf(to.type);
  const a = widen(f, left);
  const b = widen(f, right);
  const spot = checkedSpot(f, addressOfPointer(f, to), target.size, "write", to.span);
  const sum = { low: f.borrow(I64), high: f.borrow(I64) };
  if (name === "mul_overflow") multiply(f, a, b, sum);
  else addOrSubtract(f, a, b, sum, name === "add_overflow");
  const offset = f.pushSpot(spot);
  code.get(sum.low);
  if (target.value === I32) code.op(op.i32_wrap_i64);
  code.memory(target.store, offset);
  pushMisfit(f, sum, target);
}

function widen(f: FunctionContext, expr: Expr): Wide {
  const { code } = f;
  const scalar = scalarOf(expr.type);
  const wide = { low: f.borrow(I64), high: f.borrow(I64) };
  f.value(expr);
  if (scalar.value === I32) code.op(scalar.signed ? op.i64_extend_i32_s : op.i64_extend_i32_u);
  code.set(wide.low);
  if (scalar.signed) {
    code.get(wide.low);
    code.i64(63);
    code.op(op.i64_shr_s);
  } else {
    code.i64(0);
  }
  code.set(wide.high);
  return wide;
}

function addOrSubtract({ code }: FunctionContext, a: Wide, b: Wide, sum: Wide, add: boolean): void {
  const operation = add ? op.i64_add : op.i64_sub;
  code.get(a.low);
  code.get(b.low);
  code.op(operation);
  code.set(sum.low);
  code.get(a.high);
  code.get(b.high);
  code.op(operation);
  // The carry, or the borrow.
  code.get(add ? sum.low : a.low);
  code.get(add ? a.low : b.low);
  code.op(op.i64_lt_u);
  code.op(op.i64_extend_i32_u);
  code.op(operation);
  code.set(sum.high);
}

function multiply(f: FunctionContext, a: Wide, b: Wide, product: Wide): void {
  const { code } = f;
  code.get(a.low);
  code.get(b.low);
  code.op(op.i64_mul);
  code.set(product.low);
  code.get(a.low);
  code.get(b.low);
  code.call(highProduct(f.module));
  for (const [x, y] of [[a.high, b.low], [a.low, b.high]] as const) {
    code.get(x);
    code.get(y);
    code.op(op.i64_mul);
    code.op(op.i64_add);
  }
  code.set(product.high);
}

/** The upper 64 bits of an unsigned product, by 32-bit halves. */
function highProduct(module: ModuleContext): FunctionHandle {
  return module.helper("(high product)", { parameters: [I64, I64], results: [I64] }, (code, locals) => {
    locals.push(I64, I64);
    const middle = 2, carry = 3;
    const half = (local: number, upper: boolean) => {
      code.get(local);
      code.i64(upper ? 32 : 0xffff_ffff);
      code.op(upper ? op.i64_shr_u : op.i64_and);
    };
    const product = (upperLeft: boolean, upperRight: boolean) => {
      half(0, upperLeft);
      half(1, upperRight);
      code.op(op.i64_mul);
    };
    product(true, false);
    product(false, false);
    code.i64(32);
    code.op(op.i64_shr_u);
    code.op(op.i64_add);
    code.set(middle);
    product(false, true);
    half(middle, false);
    code.op(op.i64_add);
    code.set(carry);
    product(true, true);
    half(middle, true);
    code.op(op.i64_add);
    half(carry, true);
    code.op(op.i64_add);
  });
}

/** Whether 128 bits are more than the type holds. */
function pushMisfit({ code }: FunctionContext, { low, high }: Wide, { size, signed, value }: Scalar): void {
  // The upper half must repeat the sign, or be 0 …
  code.get(high);
  if (signed) {
    code.get(low);
    code.i64(63);
    code.op(op.i64_shr_s);
  } else {
    code.i64(0);
  }
  code.op(op.i64_ne);
  if (value !== I32) return;
  // … and so must the upper part of the lower half.
  code.get(low);
  code.get(low);
  if (signed) {
    code.op(size === 1 ? op.i64_extend8_s : size === 2 ? op.i64_extend16_s : op.i64_extend32_s);
  } else {
    code.i64(2 ** (8 * size) - 1);
    code.op(op.i64_and);
  }
  code.op(op.i64_ne);
  code.op(op.i32_or);
}
