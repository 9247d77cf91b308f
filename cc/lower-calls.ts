/** Function calls: arguments in gcc's order, records by copies, `...` through an area in the caller's frame. */
import { FUNCTION_STEP } from "./lower-module.ts";
import type { FunctionContext, Spot } from "./lower-function.ts";
import { storeScalar } from "./lower-places.ts";
import { isConstant, isPure } from "./lower-pure.ts";
import { copy, temporaryFor } from "./lower-records.ts";
import { isAggregate, scalarOf, signatureOf, valueTypeOf } from "./lower-types.ts";
import type { Callee, Expr } from "./tree.ts";
import { roundUp, sizeOf } from "./type-layout.ts";
import type { FunctionHandle } from "../wasm/function.ts";
import type { Signature } from "../wasm/module.ts";
import { F32, F64, I32, I64, op, type ValueType } from "../wasm/opcodes.ts";

type Call = Expr & { kind: "call" };

/** Leaves the result of a scalar function; nothing for void. */
export function call(f: FunctionContext, expr: Call): void {
  emitCall(f, expr, undefined);
}

/** The result of a function that returns a record, in a temporary. */
export function callForRecord(f: FunctionContext, expr: Call): Spot {
  const result = temporaryFor(f, expr.type);
  emitCall(f, expr, result);
  return result;
}

/** For the effects alone. */
export function callAndDrop(f: FunctionContext, expr: Call): void {
  if (isAggregate(expr.type)) callForRecord(f, expr);
  else {
    call(f, expr);
    if (valueTypeOf(expr.type) !== undefined) f.code.op(op.drop);
  }
}

function emitCall(f: FunctionContext, expr: Call, result: Spot | undefined): void {
  const { code, module } = f;
  const target = resolve(f, expr.callee, expr);
  const evaluated = evaluateEffects(f, expr.args);
  if (result !== undefined) f.pushAddress(result);
  const hidden = result === undefined ? 0 : 1;
  // Without a prototype in sight the definition decides how many arguments there are.
  const variadic = target.variadic ? 1 : 0;
  const fixed = target.signature.parameters.length - hidden - variadic;
  const { args } = expr;
  for (let i = 0; i < fixed; i++) {
    const wanted = target.signature.parameters[hidden + i]!;
    const arg = args[i];
    if (arg === undefined) f.pushZero(wanted);
    else pushArgument(f, arg, evaluated[i]!, wanted);
  }
  for (let i = fixed; i < args.length && variadic === 0; i++) {
    if (evaluated[i]! < 0) f.discard(args[i]!);
  }
  if (variadic === 1) pushUnnamed(f, args, fixed, evaluated);
  for (const local of evaluated) if (local >= 0) f.release(local);
  if (target.handle !== undefined) {
    code.call(target.handle, expr.span);
  } else {
    pushTableIndex(f, target.pointer, expr);
    code.callIndirect(module.builder.type(target.signature.parameters, target.signature.results), expr.span);
  }
  adaptResult(f, target.signature, expr);
}

// ---- Callees ---------------------------------------------------------------------------------------

interface CallTarget {
  readonly signature: Signature;
  readonly variadic: boolean;
  /** Direct. */
  readonly handle: FunctionHandle | undefined;
  /** Indirect: an i64 local. */
  readonly pointer: number;
}

function resolve(f: FunctionContext, callee: Callee, { signature, args }: Call): CallTarget {
  if (callee.kind === "direct") {
    const handle = f.module.function(callee.symbol, signatureOf(signature, args));
    const { variadic } = callee.symbol.type;
    return { signature: f.module.signature(handle), variadic, handle, pointer: -1 };
  }
  const pointer = f.borrow(I64);
  f.value(callee.pointer);
  f.code.set(pointer);
  return { signature: signatureOf(signature, args), variadic: signature.variadic, handle: undefined, pointer };
}

/** A function pointer is `functionBase + 16 × slot`; the rotation makes every other number too large. */
function pushTableIndex(f: FunctionContext, pointer: number, { span }: Call): void {
  const { code, module } = f;
  const slot = f.acquire(I64);
  code.get(pointer);
  code.i64(module.functionBase);
  code.op(op.i64_sub);
  code.i64(Math.log2(FUNCTION_STEP));
  code.op(op.i64_rotr);
  code.tee(slot);
  code.tableSize();
  code.op(op.i64_extend_i32_u);
  code.op(op.i64_ge_u);
  code.if();
  code.get(pointer);
  code.op(op.f64_convert_i64_u);
  f.faultWithAddress("call", 0, span);
  code.end();
  code.get(slot);
  code.op(op.i32_wrap_i64);
  f.release(slot);
}

/** A call through an undeclared or differently declared name may find another result than it expects. */
function adaptResult(f: FunctionContext, signature: Signature, { type }: Call): void {
  const given = signature.results[0];
  const wanted = isAggregate(type) ? undefined : valueTypeOf(type);
  if (given === wanted) return;
  if (given === undefined) f.pushZero(wanted!);
  else if (wanted === undefined) f.code.op(op.drop);
  else adapt(f, given, wanted);
}

/** Between value types of equal size where possible; C leaves it undefined, the module must be valid. */
function adapt(f: FunctionContext, given: ValueType, wanted: ValueType): void {
  const { code } = f;
  if (given === wanted) return;
  if (given === I32 && wanted === I64) code.op(op.i64_extend_i32_s);
  else if (given === I64 && wanted === I32) code.op(op.i32_wrap_i64);
  else if (given === F32 && wanted === F64) code.op(op.f64_promote_f32);
  else if (given === F64 && wanted === F32) code.op(op.f32_demote_f64);
  else {
    code.op(op.drop);
    f.pushZero(wanted);
  }
}

// ---- Arguments -------------------------------------------------------------------------------------

/**
 * gcc on x86-64 evaluates arguments from right to left, and reads variables in registers afterwards. The order shows
 * only where an argument has effects: what is to its right is evaluated before it.
 * Returns for each argument the local it was evaluated into, or −1.
 */
function evaluateEffects(f: FunctionContext, args: readonly Expr[]): number[] {
  const locals: number[] = new Array(args.length).fill(-1);
  const leftmost = args.findIndex((arg) => !isPure(arg));
  if (leftmost < 0) return locals;
  for (let i = args.length - 1; i >= leftmost; i--) {
    const arg = args[i]!;
    // The leftmost one may stay in place if nothing before it can notice.
    if (i === leftmost ? !isAggregate(arg.type) && isUnnoticed(args, i) : isConstant(arg) || isRegister(arg)) continue;
    const local = f.acquire(valueTypeOf(arg.type) ?? I32);
    pushOwn(f, arg);
    f.code.set(local);
    locals[i] = local;
  }
  return locals;
}

function isUnnoticed(args: readonly Expr[], before: number): boolean {
  for (let i = 0; i < before; i++) if (!isConstant(args[i]!)) return false;
  return true;
}

/** A variable that lives in a wasm local. */
function isRegister(arg: Expr): boolean {
  return arg.kind === "load" && arg.place.kind === "variable" && arg.place.symbol.storage !== "static" &&
    !arg.place.symbol.inMemory;
}

/** Pushes an argument as its own type has it: a record as the address of a copy. */
function pushOwn(f: FunctionContext, arg: Expr): void {
  if (!isAggregate(arg.type)) {
    f.value(arg);
    if (arg.type.kind === "void") f.code.i32(0);
    return;
  }
  const space = temporaryFor(f, arg.type);
  copy(f, space, f.aggregate(arg), sizeOf(arg.type));
  f.pushAddress(space);
}

function pushArgument(f: FunctionContext, arg: Expr, evaluated: number, wanted: ValueType): void {
  if (evaluated >= 0) f.code.get(evaluated);
  else pushOwn(f, arg);
  adapt(f, valueTypeOf(arg.type) ?? I32, wanted);
}

/** Lays the unnamed arguments out in 8-byte slots, and pushes the area's address. */
function pushUnnamed(f: FunctionContext, args: readonly Expr[], first: number, evaluated: readonly number[]): void {
  let size = 0;
  for (let i = first; i < args.length; i++) size = slotOffset(args[i]!, size) + slotSize(args[i]!);
  if (size === 0) {
    // Nothing may be read there: an address that no access passes.
    f.code.i64(0);
    return;
  }
  const area = f.allocateInFrame(size, 16);
  let at = 0;
  for (let i = first; i < args.length; i++) {
    const arg = args[i]!;
    at = slotOffset(arg, at);
    storeUnnamed(f, { local: area.local, offset: area.offset + at }, arg, evaluated[i]!);
    at += slotSize(arg);
  }
  f.pushAddress(area);
}

function slotOffset(arg: Expr, at: number): number {
  return isLongDouble(arg) ? roundUp(at, 16) : at;
}

function slotSize(arg: Expr): number {
  return isAggregate(arg.type) || isLongDouble(arg) ? roundUp(sizeOf(arg.type), 8) : 8;
}

function isLongDouble(arg: Expr): boolean {
  return scalarOf(arg.type).longDouble === true;
}

function storeUnnamed(f: FunctionContext, slot: Spot, arg: Expr, evaluated: number): void {
  const { code } = f;
  if (isAggregate(arg.type)) {
    if (evaluated < 0) return copy(f, slot, f.aggregate(arg), sizeOf(arg.type));
    const copied = f.borrow(I32);
    code.get(evaluated);
    code.i64(f.module.base);
    code.op(op.i64_sub);
    code.op(op.i32_wrap_i64);
    code.set(copied);
    return copy(f, slot, { local: copied, offset: 0 }, sizeOf(arg.type));
  }
  const scalar = scalarOf(arg.type);
  if (scalar.longDouble === true) {
    const value = f.acquire(F64);
    if (evaluated >= 0) code.get(evaluated);
    else f.value(arg);
    code.set(value);
    storeScalar(f, slot, arg.type, value);
    f.release(value);
    return;
  }
  const offset = f.pushSpot(slot);
  if (evaluated >= 0) code.get(evaluated);
  else f.value(arg);
  if (scalar.value === I32) {
    code.op(scalar.signed ? op.i64_extend_i32_s : op.i64_extend_i32_u);
    code.memory(op.i64_store, offset);
  } else {
    code.memory(scalar.store, offset);
  }
}
