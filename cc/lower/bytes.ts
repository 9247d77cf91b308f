/** Byte swaps. */
import type { FunctionContext } from "./function.ts";
import { I32, I64, op } from "../../wasm/opcodes.ts";

/** Swaps the bytes of the value on the stack: i32 for 16 and 32 bits, i64 for 64. */
export function byteSwap(f: FunctionContext, bits: 16 | 32 | 64): void {
  const { code } = f;
  if (bits === 64) {
    swapLong(f);
    return;
  }
  const value = f.acquire(I32);
  code.set(value);
  if (bits === 16) {
    // The caller's value is zero-extended.
    code.get(value);
    code.i32(8);
    code.op(op.i32_shr_u);
    code.i32(0xff);
    code.op(op.i32_and);
    code.get(value);
    code.i32(8);
    code.op(op.i32_shl);
    code.i32(0xff00);
    code.op(op.i32_and);
  } else {
    // Every other byte is in place after rotating by 8, the others after rotating by 24.
    code.get(value);
    code.i32(8);
    code.op(op.i32_rotl);
    code.i32(0x00ff00ff);
    code.op(op.i32_and);
    code.get(value);
    code.i32(24);
    code.op(op.i32_rotl);
    code.i32(0xff00ff00);
    code.op(op.i32_and);
  }
  code.op(op.i32_or);
  f.release(value);
}

/** Swaps neighbouring bytes, then neighbouring pairs, then the halves. */
function swapLong(f: FunctionContext): void {
  const { code } = f;
  const value = f.acquire(I64);
  for (const [distance, mask] of [[8, 0x00ff00ff00ff00ffn], [16, 0x0000ffff0000ffffn]] as const) {
    code.set(value);
    code.get(value);
    code.i64(distance);
    code.op(op.i64_shr_u);
    code.i64(mask);
    code.op(op.i64_and);
    code.get(value);
    code.i64(mask);
    code.op(op.i64_and);
    code.i64(distance);
    code.op(op.i64_shl);
    code.op(op.i64_or);
  }
  code.i64(32);
  code.op(op.i64_rotl);
  f.release(value);
}
