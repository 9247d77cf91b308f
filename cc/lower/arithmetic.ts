/** Arithmetic on two values, comparison, division with its faults, pointer differences. */
import { isPowerOfTwo } from "./address.ts";
import type { FunctionContext } from "./function.ts";
import { ADDRESS, type Scalar, scalarOf } from "./types.ts";
import type { Span } from "../source.ts";
import type { ArithmeticOperator, Comparison, Expr } from "../tree.ts";
import type { Type } from "../types.ts";
import { F32, F64, I32, I64, op } from "../../wasm/opcodes.ts";

const INTEGER = {
  "+": [op.i32_add, op.i64_add],
  "-": [op.i32_sub, op.i64_sub],
  "*": [op.i32_mul, op.i64_mul],
  "&": [op.i32_and, op.i64_and],
  "|": [op.i32_or, op.i64_or],
  "^": [op.i32_xor, op.i64_xor],
  "<<": [op.i32_shl, op.i64_shl],
} as const;

const FLOATING = {
  "+": [op.f32_add, op.f64_add],
  "-": [op.f32_sub, op.f64_sub],
  "*": [op.f32_mul, op.f64_mul],
  "/": [op.f32_div, op.f64_div],
} as const;

/** [i32 signed, i32 unsigned, i64 signed, i64 unsigned, f32, f64] */
const COMPARE: Record<Comparison, readonly number[]> = {
  "==": [op.i32_eq, op.i32_eq, op.i64_eq, op.i64_eq, op.f32_eq, op.f64_eq],
  "!=": [op.i32_ne, op.i32_ne, op.i64_ne, op.i64_ne, op.f32_ne, op.f64_ne],
  "<": [op.i32_lt_s, op.i32_lt_u, op.i64_lt_s, op.i64_lt_u, op.f32_lt, op.f64_lt],
  "<=": [op.i32_le_s, op.i32_le_u, op.i64_le_s, op.i64_le_u, op.f32_le, op.f64_le],
  ">": [op.i32_gt_s, op.i32_gt_u, op.i64_gt_s, op.i64_gt_u, op.f32_gt, op.f64_gt],
  ">=": [op.i32_ge_s, op.i32_ge_u, op.i64_ge_s, op.i64_ge_u, op.f32_ge, op.f64_ge],
};

export function comparison(operator: Comparison, { value, signed }: Scalar): number {
  const sign = signed ? 0 : 1;
  return COMPARE[operator][value === F32 ? 4 : value === F64 ? 5 : value === I64 ? 2 + sign : sign]!;
}

/** left, right → result. `right` is the expression the right operand came from. */
export function operate(
  f: FunctionContext,
  operator: ArithmeticOperator,
  type: Type,
  right: Expr,
  span: Span,
): void {
  const { code } = f;
  const scalar = scalarOf(type);
  if (scalar.value === F32 || scalar.value === F64) {
    code.op(FLOATING[operator as keyof typeof FLOATING][scalar.value === F32 ? 0 : 1]);
    return;
  }
  const long = scalar.value === I64;
  switch (operator) {
    case "/":
    case "%":
      divide(f, operator, scalar, right, span);
      break;
    case ">>":
      fitShiftCount(f, right, long);
      code.op(long ? (scalar.signed ? op.i64_shr_s : op.i64_shr_u) : scalar.signed ? op.i32_shr_s : op.i32_shr_u);
      break;
    case "<<":
      fitShiftCount(f, right, long);
      code.op(INTEGER["<<"][long ? 1 : 0]);
      break;
    default:
      code.op(INTEGER[operator][long ? 1 : 0]);
  }
}

/** A shift's operands may differ in width; the count is masked by the instruction, as on x86. */
function fitShiftCount({ code }: FunctionContext, count: Expr, long: boolean): void {
  const isLong = scalarOf(count.type).value === I64;
  if (long && !isLong) code.op(op.i64_extend_i32_u);
  if (!long && isLong) code.op(op.i32_wrap_i64);
}

// ---- Division --------------------------------------------------------------------------------------

/** left → result, of an unsigned number by a power of two: a shift, or a mask. False for all other operations. */
export function divideByPower(
  { code }: FunctionContext,
  operator: ArithmeticOperator,
  type: Type,
  right: Expr,
): boolean {
  if ((operator !== "/" && operator !== "%") || right.kind !== "integer" || right.value <= 0n) return false;
  const { value, signed } = scalarOf(type);
  const power = BigInt.asUintN(64, right.value).toString(2);
  if (signed || power.lastIndexOf("1") !== 0) return false;
  const long = value === I64;
  const number = BigInt.asIntN(64, operator === "/" ? BigInt(power.length - 1) : right.value - 1n);
  if (long) code.i64(number);
  else code.i32(Number(number));
  if (operator === "/") code.op(long ? op.i64_shr_u : op.i32_shr_u);
  else code.op(long ? op.i64_and : op.i32_and);
  return true;
}

function divide(f: FunctionContext, operator: "/" | "%", scalar: Scalar, right: Expr, span: Span): void {
  const { code } = f;
  const long = scalar.value === I64;
  const divisor = right.kind === "integer" ? right.value : undefined;
  if (divisor === undefined || divisor === 0n || (divisor === -1n && scalar.signed)) {
    checkDivision(f, scalar, span);
  }
  if (operator === "/") {
    code.op(long ? (scalar.signed ? op.i64_div_s : op.i64_div_u) : scalar.signed ? op.i32_div_s : op.i32_div_u);
  } else {
    code.op(long ? (scalar.signed ? op.i64_rem_s : op.i64_rem_u) : scalar.signed ? op.i32_rem_s : op.i32_rem_u);
  }
}

/** Division by 0, and of the most negative number by −1: x86 raises SIGFPE for both, `%` included. */
function checkDivision(f: FunctionContext, scalar: Scalar, span: Span): void {
  const { code } = f;
  const long = scalar.value === I64;
  const dividend = f.acquire(scalar.value);
  const divisor = f.acquire(scalar.value);
  code.set(divisor);
  code.set(dividend);
  code.get(divisor);
  code.op(long ? op.i64_eqz : op.i32_eqz);
  code.if();
  f.fault("divide", 0, span);
  code.end();
  if (scalar.signed) {
    code.get(divisor);
    if (long) code.i64(-1);
    else code.i32(-1);
    code.op(long ? op.i64_eq : op.i32_eq);
    code.if();
    code.get(dividend);
    if (long) code.i64(-(2n ** 63n));
    else code.i32(-(2 ** 31));
    code.op(long ? op.i64_eq : op.i32_eq);
    code.if();
    f.fault("overflow", 0, span);
    code.end();
    code.end();
  }
  code.get(dividend);
  code.get(divisor);
  f.release(dividend);
  f.release(divisor);
}

// ---- Pointers --------------------------------------------------------------------------------------

/** (left − right) / scale; the operands are on the stack. */
export function pointerDifference(f: FunctionContext, scale: number | Expr, span: Span): void {
  const { code } = f;
  code.op(op.i64_sub);
  if (typeof scale !== "number") {
    f.value(scale);
    if (scalarOf(scale.type).value === I32) code.op(op.i64_extend_i32_s);
    checkDivision(f, ADDRESS, span);
    code.op(op.i64_div_s);
  } else if (scale === 1) {
    return;
  } else if (isPowerOfTwo(scale)) {
    code.i64(Math.log2(scale));
    code.op(op.i64_shr_s);
  } else if (scale === 0) {
    f.fault("divide", 0, span);
  } else {
    code.i64(scale);
    code.op(op.i64_div_s);
  }
}

// ---- Unary -----------------------------------------------------------------------------------------

export function negate(f: FunctionContext, operand: Expr): void {
  const { code } = f;
  const { value } = scalarOf(operand.type);
  if (value === I32) code.i32(0);
  if (value === I64) code.i64(0);
  f.value(operand);
  code.op(value === I32 ? op.i32_sub : value === I64 ? op.i64_sub : value === F32 ? op.f32_neg : op.f64_neg);
}

export function complement(f: FunctionContext, operand: Expr): void {
  const { code } = f;
  f.value(operand);
  if (scalarOf(operand.type).value === I64) {
    code.i64(-1);
    code.op(op.i64_xor);
  } else {
    code.i32(-1);
    code.op(op.i32_xor);
  }
}
