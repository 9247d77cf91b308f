/** gcc's intrinsic functions, and what the headers need beyond C. */
import type { BitCount } from "../builtins.ts";
import { atomic } from "./atomics.ts";
import { byteSwap } from "./bytes.ts";
import type { FunctionContext } from "./function.ts";
import { resuming, setJump } from "./jumps.ts";
import { copyMemory, fillMemory } from "./memory.ts";
import { STACK_POINTER, THREAD } from "./module.ts";
import { checkedArithmetic } from "./overflow.ts";
import { scalarOf } from "./types.ts";
import { vaArg, vaCopy, vaStart } from "./varargs.ts";
import type { Expr } from "../tree.ts";
import { F32, I32, I64, op } from "../../wasm/opcodes.ts";

/** Leaves the value, if there is one; scalars only. */
export function builtin(f: FunctionContext, { builtin, type, span }: Expr & { kind: "builtin" }): void {
  const { code, module } = f;
  switch (builtin.name) {
    case "va_start":
      return vaStart(f, builtin.list);
    case "va_arg":
      return vaArg(f, builtin.list, type, span);
    case "va_copy":
      return vaCopy(f, builtin.to, builtin.from);
    case "va_end":
      return f.discard(builtin.list);
    case "bswap":
      f.value(builtin.operand);
      return byteSwap(f, builtin.bits);
    case "clz":
    case "ctz":
    case "popcount":
    case "parity":
    case "ffs":
    case "clrsb":
      return countBits(f, builtin.name, builtin.operand);
    case "alloca":
      f.value(builtin.size);
      f.extendStack(span);
      code.op(op.i64_extend_i32_u);
      code.i64(module.base);
      code.op(op.i64_add);
      return;
    case "memcpy":
    case "memmove":
      return copyMemory(f, builtin.to, builtin.from, builtin.size, builtin.name === "memmove", type.kind !== "void");
    case "memset":
      return fillMemory(f, builtin.to, builtin.value, builtin.size, type.kind !== "void");
    case "frame_address":
      code.globalGet(STACK_POINTER);
      code.op(op.i64_extend_i32_u);
      code.i64(module.base);
      code.op(op.i64_add);
      return;
    case "release":
      return release(f, builtin.array);
    case "errno_location":
      code.globalGet(THREAD);
      code.op(op.i64_extend_i32_u);
      code.i64(module.base + module.target.errnoOffset);
      return code.op(op.i64_add);
    case "trap":
    case "unreachable":
      return f.fault(builtin.name, 0, span);
    case "setjmp":
      return setJump(f, builtin, span);
    case "resuming":
      return resuming(f, builtin.first, builtin.last);
    case "sqrt":
    case "floor":
    case "ceil":
    case "trunc":
    case "nearest":
    case "abs": {
      f.value(builtin.operand);
      const single = scalarOf(builtin.operand.type).value === F32;
      return code.op(single ? op[`f32_${builtin.name}`] : op[`f64_${builtin.name}`]);
    }
    case "copysign": {
      f.value(builtin.left);
      f.value(builtin.right);
      return code.op(scalarOf(type).value === F32 ? op.f32_copysign : op.f64_copysign);
    }
    case "signbit": {
      const single = scalarOf(builtin.operand.type).value === F32;
      f.value(builtin.operand);
      code.op(single ? op.i32_reinterpret_f32 : op.i64_reinterpret_f64);
      if (single) code.i32(31);
      else code.i64(63);
      code.op(single ? op.i32_shr_u : op.i64_shr_u);
      if (!single) code.op(op.i32_wrap_i64);
      return;
    }
    case "add_overflow":
    case "sub_overflow":
    case "mul_overflow":
      return checkedArithmetic(f, builtin);
    case "atomic":
      return atomic(f, builtin, type);
  }
}

function release(f: FunctionContext, array: Expr): void {
  const before = array.kind === "address" && array.place.kind === "variable"
    ? f.stackBefore.get(array.place.symbol)
    : undefined;
  // The declaration was not written, as no control reaches it.
  if (before === undefined) return;
  f.code.get(before);
  f.code.globalSet(STACK_POINTER);
}

/** The result is int. */
function countBits(f: FunctionContext, name: BitCount, operand: Expr): void {
  const { code } = f;
  const long = scalarOf(operand.type).value === I64;
  f.value(operand);
  if (name === "ffs") {
    // One more than the trailing zeros, 0 for 0.
    const value = f.acquire(long ? I64 : I32);
    code.tee(value);
    code.op(long ? op.i64_ctz : op.i32_ctz);
    if (long) code.op(op.i32_wrap_i64);
    code.i32(1);
    code.op(op.i32_add);
    code.i32(0);
    code.get(value);
    if (long) {
      code.i64(0);
      code.op(op.i64_ne);
    }
    code.op(op.select);
    f.release(value);
    return;
  }
  if (name === "clrsb") {
    // Bits that equal the sign bit, without it: those that are left 0 by an exclusive or with the sign.
    const value = f.acquire(long ? I64 : I32);
    code.tee(value);
    code.get(value);
    if (long) code.i64(63);
    else code.i32(31);
    code.op(long ? op.i64_shr_s : op.i32_shr_s);
    code.op(long ? op.i64_xor : op.i32_xor);
    code.op(long ? op.i64_clz : op.i32_clz);
    if (long) code.op(op.i32_wrap_i64);
    code.i32(1);
    code.op(op.i32_sub);
    f.release(value);
    return;
  }
  if (name === "clz") code.op(long ? op.i64_clz : op.i32_clz);
  else if (name === "ctz") code.op(long ? op.i64_ctz : op.i32_ctz);
  else code.op(long ? op.i64_popcnt : op.i32_popcnt);
  if (long) code.op(op.i32_wrap_i64);
  if (name === "parity") {
    code.i32(1);
    code.op(op.i32_and);
  }
}
