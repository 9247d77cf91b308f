/** Conversions between scalar types, with the results of gcc on x86-64 also where C leaves them undefined. */
import { extractBits } from "./bitfields.ts";
import type { FunctionContext } from "./function.ts";
import { bitsOf, localOf, pushLoad } from "./places.ts";
import { functionPointer } from "./pointees.ts";
import { isBool, type Scalar, scalarOf } from "./types.ts";
import type { Expr, Place } from "../tree.ts";
import { ATOMIC, type Type } from "../types.ts";
import { F32, F64, I32, I64, op, opFc } from "../../wasm/opcodes.ts";

/** A `convert` node. */
export function convertExpr(f: FunctionContext, expr: Expr & { kind: "convert" }): void {
  const { operand, type } = expr;
  if (type.kind === "void") return f.discard(operand);
  const to = scalarOf(type);
  if (type.kind === "pointer") {
    const pointer = functionPointer(f.module, expr);
    if (pointer !== undefined) return f.code.i64(pointer);
  }
  if (to.value === I64 && operand.kind === "load" && loadsWide(f, operand)) {
    pushLoad(f, operand.place, true);
    return;
  }
  if (operand.kind === "load" && onlySignDiffers(f, operand, type)) {
    const { place } = operand;
    pushLoad(f, { ...place, type: { ...type, qualifiers: place.type.qualifiers } } as Place);
    return;
  }
  f.value(operand);
  if (!isFieldsOwn(operand, type)) convert(f, operand.type, type);
}

/** A bit-field's value, as a type of its width. */
function isFieldsOwn(operand: Expr, type: Type): boolean {
  if (type.kind !== "integer" || type.width === undefined || operand.kind !== "load") return false;
  return bitsOf(operand.place)?.width === type.width && scalarOf(operand.type).signed === type.signed;
}

/** An integer of up to 32 bits in memory: one load gives the 64 bits. */
function loadsWide(f: FunctionContext, { place, type }: Expr & { kind: "load" }): boolean {
  return type.kind !== "float" && scalarOf(type).value === I32 && bitsOf(place) === undefined && localOf(f, place) < 0;
}

/** A narrow integer in memory, taken as signed in place of unsigned or the other way: it can be loaded as that. */
function onlySignDiffers(f: FunctionContext, { place }: Expr & { kind: "load" }, to: Type): boolean {
  if (place.kind === "string" || to.kind !== "integer" || to.width !== undefined || to.size >= 4) return false;
  const { type } = place;
  return type.kind === "integer" && type.width === undefined && type.size === to.size && !isBool(type) && !isBool(to) &&
    (type.qualifiers & ATOMIC) === 0 && bitsOf(place) === undefined && localOf(f, place) < 0;
}

/** Converts the value on the stack. */
export function convert(f: FunctionContext, fromType: Type, toType: Type): void {
  const from = scalarOf(fromType);
  const to = scalarOf(toType);
  if (isBool(toType)) {
    if (!isBool(fromType)) isNonZero(f, from);
  } else if (from.value === F32 || from.value === F64) {
    if (to.value === F32 || to.value === F64) convertFloat(f, from, to);
    else floatToInteger(f, from, to);
  } else if (to.value === F32 || to.value === F64) {
    f.code.op(integerToFloat(from, to));
  } else {
    convertInteger(f, from, to);
  }
  if (toType.kind === "integer" && toType.width !== undefined) extractBits(f, I64, to.signed, 0, toType.width);
}

/** Leaves 0 or 1. */
export function isNonZero(f: FunctionContext, { value }: Scalar): void {
  const { code } = f;
  switch (value) {
    case I32:
      code.i32(0);
      code.op(op.i32_ne);
      break;
    case I64:
      code.i64(0);
      code.op(op.i64_ne);
      break;
    case F32:
      code.f32(0);
      code.op(op.f32_ne);
      break;
    case F64:
      code.f64(0);
      code.op(op.f64_ne);
      break;
  }
}

function convertInteger({ code }: FunctionContext, from: Scalar, to: Scalar): void {
  if (to.value === I64) {
    if (from.value === I32) code.op(from.signed ? op.i64_extend_i32_s : op.i64_extend_i32_u);
    return;
  }
  if (from.value === I64) code.op(op.i32_wrap_i64);
  // A narrower value that fits, sign included, is already in its form.
  if (from.size < to.size && (to.signed || !from.signed)) return;
  if (from.size === to.size && from.signed === to.signed) return;
  narrow(code, to);
}

function narrow(code: FunctionContext["code"], { size, signed }: Scalar): void {
  if (size >= 4) return;
  if (signed) {
    code.op(size === 1 ? op.i32_extend8_s : op.i32_extend16_s);
  } else {
    code.i32(size === 1 ? 0xff : 0xffff);
    code.op(op.i32_and);
  }
}

function convertFloat({ code }: FunctionContext, from: Scalar, to: Scalar): void {
  if (from.value === F32 && to.value === F64) code.op(op.f64_promote_f32);
  else if (from.value === F64 && to.value === F32) code.op(op.f32_demote_f64);
}

function integerToFloat(from: Scalar, to: Scalar): number {
  if (to.value === F32) {
    if (from.value === I64) return from.signed ? op.f32_convert_i64_s : op.f32_convert_i64_u;
    return from.signed ? op.f32_convert_i32_s : op.f32_convert_i32_u;
  }
  if (from.value === I64) return from.signed ? op.f64_convert_i64_s : op.f64_convert_i64_u;
  return from.signed ? op.f64_convert_i32_s : op.f64_convert_i32_u;
}

/**
 * x86-64 converts with cvttsd2si, which answers the most negative number (of 32 or 64 bits) to what does not
 * fit, and to NaN. A saturating conversion differs above the range and for NaN only.
 */
function floatToInteger(f: FunctionContext, from: Scalar, to: Scalar): void {
  const { code } = f;
  if (from.value === F32) code.op(op.f64_promote_f32);
  const operand = f.acquire(F64);
  code.set(operand);
  if (to.value === I64 && !to.signed) floatToUnsignedLong(f, operand);
  else if (to.value === I64) truncate64(f, operand);
  else if (to.size === 4 && !to.signed) {
    truncate64(f, operand);
    code.op(op.i32_wrap_i64);
  } else {
    truncate32(f, operand);
    narrow(code, to);
  }
  f.release(operand);
}

function truncate32({ code }: FunctionContext, operand: number): void {
  code.get(operand);
  code.opFc(opFc.i32_trunc_sat_f64_s);
  code.i32(-(2 ** 31));
  code.get(operand);
  code.f64(2 ** 31);
  code.op(op.f64_lt);
  code.op(op.select);
}

function truncate64({ code }: FunctionContext, operand: number): void {
  code.get(operand);
  code.opFc(opFc.i64_trunc_sat_f64_s);
  code.i64(-(2n ** 63n));
  code.get(operand);
  code.f64(2 ** 63);
  code.op(op.f64_lt);
  code.op(op.select);
}

/** gcc converts `x − 2^63` and flips the sign bit where x ≥ 2^63: 0 from 2^64 on; below and NaN: as signed. */
function floatToUnsignedLong(f: FunctionContext, operand: number): void {
  const { code } = f;
  code.get(operand);
  code.f64(2 ** 64);
  code.op(op.f64_ge);
  code.if(I64);
  code.i64(0);
  code.else();
  code.get(operand);
  code.opFc(opFc.i64_trunc_sat_f64_u);
  truncate64(f, operand);
  code.get(operand);
  code.f64(2 ** 63);
  code.op(op.f64_ge);
  code.op(op.select);
  code.end();
}
