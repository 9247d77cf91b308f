/** How C types appear in WebAssembly: as values, in memory, in signatures. */
import type { Expr } from "../tree.ts";
import { defaultPromoted } from "../type-relations.ts";
import type { FunctionType, IntegerType, Type } from "../types.ts";
import type { Signature } from "../../wasm/module.ts";
import { F32, F64, I32, I64, op, type ValueType } from "../../wasm/opcodes.ts";

/** A scalar C type: the wasm value that holds it, and how it lies in memory. */
export interface Scalar {
  readonly value: ValueType;
  /** Bytes in memory. */
  readonly size: number;
  readonly signed: boolean;
  readonly load: number;
  readonly store: number;
  /** Integers of up to 32 bits: the load that gives an i64 at once. */
  readonly loadWide: number;
  /** Kept as f64, stored by a helper. */
  readonly longDouble?: boolean;
}

function scalar(value: ValueType, size: number, signed: boolean, load: number, store: number, loadWide = load): Scalar {
  return { value, size, signed, load, store, loadWide };
}

const I8 = scalar(I32, 1, true, op.i32_load8_s, op.i32_store8, op.i64_load8_s);
const U8 = scalar(I32, 1, false, op.i32_load8_u, op.i32_store8, op.i64_load8_u);
const I16 = scalar(I32, 2, true, op.i32_load16_s, op.i32_store16, op.i64_load16_s);
const U16 = scalar(I32, 2, false, op.i32_load16_u, op.i32_store16, op.i64_load16_u);
const S32 = scalar(I32, 4, true, op.i32_load, op.i32_store, op.i64_load32_s);
const U32 = scalar(I32, 4, false, op.i32_load, op.i32_store, op.i64_load32_u);
const S64 = scalar(I64, 8, true, op.i64_load, op.i64_store);
const U64 = scalar(I64, 8, false, op.i64_load, op.i64_store);
const SINGLE = scalar(F32, 4, true, op.f32_load, op.f32_store);
const BINARY64 = scalar(F64, 8, true, op.f64_load, op.f64_store);
const EXTENDED: Scalar = { ...BINARY64, size: 16, longDouble: true };

/** Pointers, functions and arrays that stand for their address: an unsigned 64-bit integer. */
export const ADDRESS = U64;

export function scalarOf(type: Type): Scalar {
  switch (type.kind) {
    case "integer":
      return integerScalar(type);
    case "enum":
      return integerScalar(type.enum.underlying);
    case "float":
      return type.size === 4 ? SINGLE : type.size === 8 ? BINARY64 : EXTENDED;
    default:
      return ADDRESS;
  }
}

function integerScalar({ size, signed }: IntegerType): Scalar {
  switch (size) {
    case 1:
      return signed ? I8 : U8;
    case 2:
      return signed ? I16 : U16;
    case 4:
      return signed ? S32 : U32;
    default:
      return signed ? S64 : U64;
  }
}

/** A scalar without its C type, for what only copies bytes. */
export function scalarOfSize(size: 1 | 2 | 4 | 8): Scalar {
  return size === 1 ? U8 : size === 2 ? U16 : size === 4 ? U32 : U64;
}

/** Records, and arrays where a report asks for one: handled by their address. */
export function isAggregate(type: Type): boolean {
  return type.kind === "record" || type.kind === "array";
}

export function isBool(type: Type): boolean {
  return type.kind === "integer" && type.name === "_Bool";
}

/** The wasm value of an expression of this type; none for void, an address for a record. */
export function valueTypeOf(type: Type): ValueType | undefined {
  if (type.kind === "void") return undefined;
  return isAggregate(type) ? I64 : scalarOf(type).value;
}

/**
 * The signature of a function type. Without a prototype the parameters are those of the definition, which
 * receives them promoted, or else (`args`) whatever the call passes.
 */
export function signatureOf(type: FunctionType, args?: readonly Expr[]): Signature {
  const parameters: ValueType[] = [];
  if (isAggregate(type.returns)) parameters.push(I64);
  if (!type.prototype && args !== undefined) {
    for (const arg of args) parameters.push(valueTypeOf(defaultPromoted(arg.type)) ?? I64);
  } else {
    for (const parameter of type.parameters) parameters.push(valueTypeOf(passedType(type, parameter.type)) ?? I64);
  }
  if (type.variadic) parameters.push(I64);
  const result = isAggregate(type.returns) ? undefined : valueTypeOf(type.returns);
  return { parameters, results: result === undefined ? [] : [result] };
}

/** The type an argument has on its way: promoted, if the function was defined without a prototype. */
export function passedType(type: FunctionType, parameter: Type): Type {
  return type.prototype ? parameter : defaultPromoted(parameter);
}
