/**
 * Atomic operations on objects of 1, 2, 4 or 8 bytes. In a memory that threads share they are wasm's own, sequentially
 * consistent; in one that only this thread sees a load and a store do, at any alignment.
 */
import { addressOfPointer, checkedSpot } from "./address.ts";
import type { FunctionContext, Spot } from "./function.ts";
import { type Scalar, scalarOf, scalarOfSize } from "./types.ts";
import type { AtomicOperator, Builtin, Expr } from "../tree.ts";
import { ATOMIC, type Type } from "../types.ts";
import { atomicPrefix, EMPTY, F32, F64, I32, I64, op, opFe } from "../../wasm/opcodes.ts";

type Atomic = Builtin & { name: "atomic" };

/** The opcodes of one operator follow each other: i32, i64, i32 of 8 and 16 bits, i64 of 8, 16 and 32 bits. */
const READ_MODIFY_WRITE: ReadonlyMap<AtomicOperator, number> = new Map([
  ["add", opFe.i32_atomic_rmw_add],
  ["sub", opFe.i32_atomic_rmw_sub],
  ["and", opFe.i32_atomic_rmw_and],
  ["or", opFe.i32_atomic_rmw_or],
  ["xor", opFe.i32_atomic_rmw_xor],
  ["exchange", opFe.i32_atomic_rmw_xchg],
  ["compare_exchange", opFe.i32_atomic_rmw_cmpxchg],
]);

/** Leaves the old value (of `type`); nothing for a store and a fence. */
export function atomic(f: FunctionContext, { operator, address, operands }: Atomic, type: Type): void {
  const { code } = f;
  const shared = f.module.target.sharedPages !== undefined;
  if (operator === "fence") {
    if (!shared) return;
    code.op(atomicPrefix);
    code.op(opFe.atomic_fence);
    code.op(0);
    return;
  }
  const object = address.type.kind === "pointer" ? address.type.to : type;
  const scalar = scalarOf(object);
  const kind = operator === "load" ? "read" : "write";
  const spot = checkedSpot(f, addressOfPointer(f, address), scalar.size, kind, address.span);
  if (!shared) return unshared(f, spot, operator, operands, scalar);
  if (operator === "nand") {
    const operand = f.acquire(scalar.value);
    f.value(operands[0]!);
    code.set(operand);
    exchangeUntilUnchanged(f, spot, scalar, "old", () => nand(f, scalar, () => code.get(operand)));
    f.release(operand);
    return;
  }
  const offset = f.pushSpot(spot);
  for (const operand of operands) pushOperand(f, operand, scalar);
  code.atomic(opcode(operator, scalar), scalar.size, offset);
  if (operator !== "store") extend(f, scalar);
}

/** Narrow operands are compared and stored zero-extended. */
function pushOperand(f: FunctionContext, operand: Expr, scalar: Scalar): void {
  f.value(operand);
  zeroExtend(f, scalar);
}

function zeroExtend({ code }: FunctionContext, { size, signed, value }: Scalar): void {
  if (value !== I32 || size === 4 || !signed) return;
  code.i32(size === 1 ? 0xff : 0xffff);
  code.op(op.i32_and);
}

function extend(f: FunctionContext, { size, signed }: Scalar): void {
  if (!signed || size > 2) return;
  f.code.op(size === 1 ? op.i32_extend8_s : op.i32_extend16_s);
}

function opcode(operator: AtomicOperator, { size, value }: Scalar): number {
  const width = value === I64 ? 1 : size === 4 ? 0 : size === 1 ? 2 : 3;
  if (operator === "load") return opFe.i32_atomic_load + width;
  if (operator === "store") return opFe.i32_atomic_store + width;
  return READ_MODIFY_WRITE.get(operator)! + width;
}

/** value → ~(value & operand) */
function nand({ code }: FunctionContext, { value }: Scalar, operand: () => void): void {
  const long = value === I64;
  operand();
  code.op(long ? op.i64_and : op.i32_and);
  if (long) code.i64(-1);
  else code.i32(-1);
  code.op(long ? op.i64_xor : op.i32_xor);
}

// ---- One thread ------------------------------------------------------------------------------------

function unshared(
  f: FunctionContext,
  spot: Spot,
  operator: Exclude<AtomicOperator, "fence">,
  operands: readonly Expr[],
  scalar: Scalar,
): void {
  const { code } = f;
  const { value } = scalar;
  const locals = operands.map((operand) => {
    const local = f.acquire(value);
    f.value(operand);
    code.set(local);
    return local;
  });
  const old = f.acquire(value);
  if (operator !== "store") {
    const offset = f.pushSpot(spot);
    code.memory(scalar.load, offset);
    if (operator !== "load") code.set(old);
  }
  if (operator !== "load") {
    const offset = f.pushSpot(spot);
    pushNew(f, operator, scalar, old, locals);
    code.memory(scalar.store, offset);
    if (operator !== "store") code.get(old);
  }
  f.release(old);
  for (const local of locals.reverse()) f.release(local);
}

/** What is stored. */
function pushNew(
  f: FunctionContext,
  operator: Exclude<AtomicOperator, "fence" | "load">,
  scalar: Scalar,
  old: number,
  [first, second]: readonly number[],
): void {
  const { code } = f;
  const long = scalar.value === I64;
  switch (operator) {
    case "store":
    case "exchange":
      return code.get(first!);
    case "compare_exchange":
      code.get(second!);
      code.get(old);
      code.get(old);
      code.get(first!);
      code.op(long ? op.i64_eq : op.i32_eq);
      return code.op(op.select);
    case "nand":
      code.get(old);
      return nand(f, scalar, () => code.get(first!));
    default:
      code.get(old);
      code.get(first!);
      return code.op(op[`${long ? "i64" : "i32"}_${operator}`]);
  }
}

// ---- _Atomic objects in shared memory --------------------------------------------------------------

/** Is an access to an object of this type to be atomic? */
export function isShared(f: FunctionContext, type: Type): boolean {
  return (type.qualifiers & ATOMIC) !== 0 && f.module.target.sharedPages !== undefined && scalarOf(type).size <= 8;
}

/** index → value */
export function atomicLoad(f: FunctionContext, type: Type, offset: number): void {
  const scalar = scalarOf(type);
  const bits = bitsOf(scalar);
  f.code.atomic(opcode("load", bits), scalar.size, offset);
  extend(f, scalar);
  fromBits(f, scalar);
}

/** index, value → */
export function atomicStore(f: FunctionContext, type: Type, offset: number): void {
  const scalar = scalarOf(type);
  toBits(f, scalar);
  f.code.atomic(opcode("store", bitsOf(scalar)), scalar.size, offset);
}

/**
 * `place op= value` as one indivisible step: tried again when another thread was faster. `change`: old value → new
 * value. Leaves the one or the other.
 */
export function exchangeUntilUnchanged(
  f: FunctionContext,
  spot: Spot,
  scalar: Scalar,
  result: "old" | "new" | "none",
  change: () => void,
): void {
  const { code } = f;
  const bits = bitsOf(scalar);
  const expected = f.acquire(bits.value);
  const changed = f.acquire(scalar.value);
  const found = f.acquire(bits.value);
  const first = f.pushSpot(spot);
  code.atomic(opcode("load", bits), bits.size, first);
  code.set(expected);
  const again = code.loop(EMPTY);
  code.get(expected);
  extend(f, scalar);
  fromBits(f, scalar);
  change();
  code.set(changed);
  const offset = f.pushSpot(spot);
  code.get(expected);
  code.get(changed);
  toBits(f, scalar);
  zeroExtend(f, scalar);
  code.atomic(opcode("compare_exchange", bits), bits.size, offset);
  code.tee(found);
  code.get(expected);
  code.get(found);
  code.set(expected);
  code.op(bits.value === I64 ? op.i64_ne : op.i32_ne);
  code.brIf(again);
  code.end();
  if (result === "old") {
    code.get(found);
    extend(f, scalar);
    fromBits(f, scalar);
  } else if (result === "new") code.get(changed);
  f.release(found);
  f.release(changed);
  f.release(expected);
}

/** The unsigned integer of a scalar's size. */
function bitsOf({ size }: Scalar): Scalar {
  return scalarOfSize(size as 1 | 2 | 4 | 8);
}

function toBits({ code }: FunctionContext, { value }: Scalar): void {
  if (value === F64) code.op(op.i64_reinterpret_f64);
  else if (value === F32) code.op(op.i32_reinterpret_f32);
}

function fromBits({ code }: FunctionContext, { value }: Scalar): void {
  if (value === F64) code.op(op.f64_reinterpret_i64);
  else if (value === F32) code.op(op.f32_reinterpret_i32);
}
