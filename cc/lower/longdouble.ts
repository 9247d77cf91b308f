/**
 * long double is computed as f64, but lies in memory as the platform has it: the 80 bits of the x87, or IEEE
 * binary128. These helpers, made once per module, convert on the way in and out.
 */
import type { ModuleContext } from "./module.ts";
import type { Code } from "../../wasm/code.ts";
import type { FunctionHandle } from "../../wasm/function.ts";
import { F64, I32, I64, op } from "../../wasm/opcodes.ts";

/** Difference between the exponents' biases: 16383 − 1023. */
const REBIAS = 15360;

/** (index) → f64 */
export function longDoubleLoad(module: ModuleContext): FunctionHandle {
  const x87 = module.target.longDouble !== "binary128";
  return module.helper("(load long double)", { parameters: [I32], results: [F64] }, (code, locals) => {
    locals.push(I64, I64, I32, F64);
    const low = 1, top = 2, exponent = 3, value = 4;
    code.get(0);
    code.memory(op.i64_load, 0);
    code.set(low);
    code.get(0);
    if (x87) code.memory(op.i64_load16_u, 8);
    else code.memory(op.i64_load, 8);
    code.set(top);
    code.get(top);
    if (!x87) {
      code.i64(48);
      code.op(op.i64_shr_u);
    }
    code.op(op.i32_wrap_i64);
    code.i32(0x7fff);
    code.op(op.i32_and);
    code.set(exponent);
    if (!x87) significandOfBinary128(code, low, top, exponent);
    // The 64-bit significand, rounded to 53 bits, times 2^(exponent − bias − 63).
    code.get(exponent);
    code.i32(0x7fff);
    code.op(op.i32_eq);
    code.if(F64);
    {
      code.f64(Infinity);
      code.f64(NaN);
      code.get(low);
      code.i64(1);
      code.op(op.i64_shl);
      code.op(op.i64_eqz);
      code.op(op.select);
    }
    code.else();
    {
      code.get(low);
      code.op(op.f64_convert_i64_u);
      // Two steps, as the scale alone can be out of range: half of it first, then the rest.
      code.get(exponent);
      code.i32(16383 + 63);
      code.op(op.i32_sub);
      clamp(code, exponent, -2000, 2000);
      for (const half of [0, 1]) {
        code.get(exponent);
        code.i32(half);
        code.op(op.i32_add);
        code.i32(1);
        code.op(op.i32_shr_s);
        code.i32(1023);
        code.op(op.i32_add);
        code.op(op.i64_extend_i32_u);
        code.i64(52);
        code.op(op.i64_shl);
        code.op(op.f64_reinterpret_i64);
        code.op(op.f64_mul);
      }
    }
    code.end();
    code.set(value);
    code.get(value);
    code.op(op.f64_neg);
    code.get(value);
    code.get(top);
    code.i64(x87 ? 15 : 63);
    code.op(op.i64_shr_u);
    code.op(op.i32_wrap_i64);
    code.i32(1);
    code.op(op.i32_and);
    code.op(op.select);
  });
}

/** Leaves the 63 highest fraction bits behind the leading 1 in `low`, as the x87 has them. */
function significandOfBinary128(code: Code, low: number, top: number, exponent: number): void {
  code.get(top);
  code.i64(16);
  code.op(op.i64_shl);
  code.i64(1);
  code.op(op.i64_shr_u);
  code.get(low);
  code.i64(49);
  code.op(op.i64_shr_u);
  code.op(op.i64_or);
  code.get(exponent);
  code.i32(0);
  code.op(op.i32_ne);
  code.op(op.i64_extend_i32_u);
  code.i64(63);
  code.op(op.i64_shl);
  code.op(op.i64_or);
  code.set(low);
}

/** Takes the value from the stack into `local`, kept within the bounds. */
function clamp(code: Code, local: number, minimum: number, maximum: number): void {
  code.set(local);
  for (const [bound, beyond] of [[minimum, op.i32_lt_s], [maximum, op.i32_gt_s]] as const) {
    code.i32(bound);
    code.get(local);
    code.get(local);
    code.i32(bound);
    code.op(beyond);
    code.op(op.select);
    code.set(local);
  }
}

/** (index, f64) → */
export function longDoubleStore(module: ModuleContext): FunctionHandle {
  const x87 = module.target.longDouble !== "binary128";
  return module.helper("(store long double)", { parameters: [I32, F64], results: [] }, (code, locals) => {
    locals.push(I64, I64, I64);
    const bits = 2, fraction = 3, exponent = 4;
    code.get(1);
    code.op(op.i64_reinterpret_f64);
    code.tee(bits);
    code.i64(0xf_ffff_ffff_ffff);
    code.op(op.i64_and);
    code.set(fraction);
    code.get(bits);
    code.i64(52);
    code.op(op.i64_shr_u);
    code.i64(0x7ff);
    code.op(op.i64_and);
    code.tee(exponent);
    code.op(op.i64_eqz);
    code.if();
    {
      // Zero, or subnormal: shift the highest bit to where the leading 1 belongs.
      code.get(fraction);
      code.op(op.i64_eqz);
      code.op(op.i32_eqz);
      code.if();
      code.i64(REBIAS + 12);
      code.get(fraction);
      code.op(op.i64_clz);
      code.op(op.i64_sub);
      code.set(exponent);
      code.get(fraction);
      code.get(fraction);
      code.op(op.i64_clz);
      code.i64(11);
      code.op(op.i64_sub);
      code.op(op.i64_shl);
      code.set(fraction);
      code.end();
    }
    code.else();
    {
      code.i64(0x7fff);
      code.get(exponent);
      code.i64(REBIAS);
      code.op(op.i64_add);
      code.get(exponent);
      code.i64(0x7ff);
      code.op(op.i64_eq);
      code.op(op.select);
      code.set(exponent);
      code.get(fraction);
      code.i64(2 ** 52);
      code.op(op.i64_or);
      code.set(fraction);
    }
    code.end();
    code.get(0);
    code.get(fraction);
    code.i64(x87 ? 11 : 60);
    code.op(op.i64_shl);
    code.memory(op.i64_store, 0);
    code.get(0);
    if (!x87) {
      code.get(fraction);
      code.i64(0xf_ffff_ffff_ffff);
      code.op(op.i64_and);
      code.i64(4);
      code.op(op.i64_shr_u);
    }
    code.get(exponent);
    code.get(bits);
    code.i64(63);
    code.op(op.i64_shr_u);
    code.i64(15);
    code.op(op.i64_shl);
    code.op(op.i64_or);
    if (x87) {
      code.memory(op.i64_store16, 8);
    } else {
      code.i64(48);
      code.op(op.i64_shl);
      code.op(op.i64_or);
      code.memory(op.i64_store, 8);
    }
  });
}
