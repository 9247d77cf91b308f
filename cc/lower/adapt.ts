/**
 * Calls whose two sides disagree: an old declaration without a prototype, or one that is wrong. C leaves them
 * undefined; here they do what they do on x86-64, and the module stays valid.
 */
import type { Code } from "../../wasm/code.ts";
import { F32, F64, I32, I64, op, type ValueType } from "../../wasm/opcodes.ts";

/**
 * Which argument each parameter takes: integers and floating numbers travel in registers of their own, each kind in
 * order. Undefined: the first takes the first, and so on. An index beyond the arguments: there is none.
 */
export function matchRegisters(
  given: readonly ValueType[],
  wanted: readonly ValueType[],
): readonly number[] | undefined {
  if (wanted.every((type, i) => i >= given.length || isFloating(type) === isFloating(given[i]!))) return undefined;
  const next = { integer: 0, floating: 0 };
  return wanted.map((type) => {
    const kind = isFloating(type) ? "floating" : "integer";
    let at = next[kind];
    while (at < given.length && isFloating(given[at]!) !== isFloating(type)) at++;
    next[kind] = at + 1;
    return at;
  });
}

function isFloating(type: ValueType): boolean {
  return type === F32 || type === F64;
}

/** What is on the stack, as another type. */
export function adaptValue(code: Code, given: ValueType, wanted: ValueType, signed: boolean): void {
  if (given === wanted) return;
  if (given === I32 && wanted === I64) code.op(signed ? op.i64_extend_i32_s : op.i64_extend_i32_u);
  else if (given === I64 && wanted === I32) code.op(op.i32_wrap_i64);
  else if (given === F32 && wanted === F64) code.op(op.f64_promote_f32);
  else if (given === F64 && wanted === F32) code.op(op.f32_demote_f64);
  else {
    code.op(op.drop);
    zero(code, wanted);
  }
}

/** The results of a call, as the caller wants them. */
export function adaptResults(code: Code, given: ValueType | undefined, wanted: ValueType | undefined): void {
  if (given === wanted) return;
  if (given === undefined) zero(code, wanted!);
  else if (wanted === undefined) code.op(op.drop);
  else adaptValue(code, given, wanted, true);
}

export function zero(code: Code, type: ValueType): void {
  if (type === I32) code.i32(0);
  else if (type === I64) code.i64(0);
  else if (type === F64) code.f64(0);
  else code.f32(0);
}
