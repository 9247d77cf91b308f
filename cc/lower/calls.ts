/** Function calls: arguments in gcc's order, records by copies, `...` through an area in the caller's frame. */
import { adaptResults, adaptValue, matchRegisters } from "./adapt.ts";
import { convert } from "./convert.ts";
import { FUNCTION_STEP } from "./module.ts";
import type { FunctionContext, Spot } from "./function.ts";
import { pushUnprototyped, UNPROTOTYPED } from "./pointees.ts";
import { storeScalar } from "./places.ts";
import { isConstant, isPure } from "./pure.ts";
import { copy, copyRecord, temporaryFor } from "./records.ts";
import { stringFunction } from "./string-functions.ts";
import { ADDRESS, isAggregate, scalarOf, signatureOf, valueTypeOf } from "./types.ts";
import type { Callee, Expr } from "../tree.ts";
import { roundUp, sizeOf } from "../type-layout.ts";
import { INT } from "../type-make.ts";
import type { FunctionType, Type } from "../types.ts";
import type { FunctionHandle } from "../../wasm/function.ts";
import type { Signature } from "../../wasm/module.ts";
import { F64, I32, I64, op, type ValueType } from "../../wasm/opcodes.ts";

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
  const { args } = expr;
  const evaluated = evaluateEffects(f, args);
  const { type } = target;
  const hidden = isAggregate(type.returns) ? 1 : 0;
  if (hidden === 1) f.pushAddress(result ?? temporaryFor(f, type.returns));
  // Without a prototype in sight the definition decides how many arguments there are.
  const disagree = type !== expr.signature;
  const wanted = target.signature.parameters.slice(hidden, type.variadic ? -1 : undefined);
  const chosen = type.variadic ? undefined : matchRegisters(args.map(argumentType), wanted);
  for (let i = 0; i < wanted.length; i++) {
    const at = chosen?.[i] ?? i;
    const arg = args[at];
    if (arg === undefined) f.pushZero(wanted[i]!);
    else pushArgument(f, arg, evaluated[at]!, wanted[i]!);
    if (disagree && type.prototype) narrow(f, type.parameters[i]?.type);
  }
  if (type.variadic) pushUnnamed(f, args, wanted.length, evaluated);
  else if (chosen !== undefined || args.length > wanted.length) {
    for (let i = 0; i < args.length; i++) {
      const used = chosen === undefined ? i < wanted.length : chosen.includes(i);
      if (!used && evaluated[i]! < 0) f.discard(args[i]!);
    }
  }
  for (const local of evaluated) if (local >= 0) f.release(local);
  if (target.handle !== undefined) {
    if (target.quiet) code.plainCall(target.handle, expr.span);
    else code.call(target.handle, expr.span);
  } else {
    pushTableIndex(f, target.pointer, expr);
    const { parameters, results } = target.signature;
    const { builder } = module;
    const table = type.prototype ? 0 : UNPROTOTYPED;
    if (table === UNPROTOTYPED) pushUnprototyped(f, target.signature);
    code.callIndirect(builder.type(parameters, results), expr.span, builder.type([...parameters, I32], results), table);
  }
  adaptResults(code, target.signature.results[0], isAggregate(expr.type) ? undefined : valueTypeOf(expr.type));
  if (disagree) narrow(f, expr.type);
}

// ---- Callees ---------------------------------------------------------------------------------------

interface CallTarget {
  readonly signature: Signature;
  /** What the callee is, as far as is known: it may differ from what it is called as. */
  readonly type: FunctionType;
  /** Direct. */
  readonly handle: FunctionHandle | undefined;
  /** No fault can come out of it. */
  readonly quiet: boolean;
  /** Indirect: an i64 local. */
  readonly pointer: number;
}

function resolve(f: FunctionContext, callee: Callee, { signature, args }: Call): CallTarget {
  if (callee.kind === "direct") {
    const { symbol } = callee;
    const handle = f.module.callee(symbol, signatureOf(signature, args));
    const { type } = symbol.definition ?? symbol;
    const own = f.module.signature(handle);
    const quiet = f.module.isQuiet(symbol);
    return { signature: own, type, handle: stringFunction(f, symbol, handle), quiet, pointer: -1 };
  }
  const pointer = f.borrow(I64);
  f.value(callee.pointer);
  f.code.set(pointer);
  return { signature: signatureOf(signature, args), type: signature, handle: undefined, quiet: false, pointer };
}

/** A char or short as its users expect it, from an int that may be larger. */
function narrow(f: FunctionContext, type: Type | undefined): void {
  if (type === undefined || isAggregate(type) || scalarOf(type).value !== I32 || scalarOf(type).size === 4) return;
  convert(f, INT, type);
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
  code.i64(module.base);
  code.op(op.i64_sub);
  f.faultAtDistance("call", 0, span);
  code.end();
  code.get(slot);
  code.op(op.i32_wrap_i64);
  f.release(slot);
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
    const local = f.acquire(argumentType(arg));
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
  if (isFresh(arg)) return f.pushAddress(f.aggregate(arg));
  const space = temporaryFor(f, arg.type);
  copyRecord(f, space, f.aggregate(arg), arg.type);
  f.pushAddress(space);
}

/** An argument of type void, which C forbids, is an int. */
function argumentType(arg: Expr): ValueType {
  return valueTypeOf(arg.type) ?? I32;
}

/** A record that nobody else can name: it is its own copy. */
function isFresh(arg: Expr): boolean {
  return arg.kind === "call" || (arg.kind === "load" && arg.place.kind === "compound-literal");
}

function pushArgument(f: FunctionContext, arg: Expr, evaluated: number, wanted: ValueType): void {
  if (evaluated >= 0) f.code.get(evaluated);
  else pushOwn(f, arg);
  const own = isAggregate(arg.type) ? ADDRESS : scalarOf(arg.type);
  adaptValue(f.code, argumentType(arg), wanted, own.signed);
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
