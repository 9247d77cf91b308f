/** Atomic operations on objects of 1, 2, 4 or 8 bytes: wasm's own, sequentially consistent. */
import { addressOfPointer, checkedSpot } from "./lower-address.ts";
import type { FunctionContext } from "./lower-function.ts";
import { type Scalar, scalarOf } from "./lower-types.ts";
import type { AtomicOperator, Builtin, Expr } from "./tree.ts";
import type { Type } from "./types.ts";
import { atomicPrefix, I64, op, opFe } from "../wasm/opcodes.ts";

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
  if (operator === "fence") {
    code.op(atomicPrefix);
    code.op(opFe.atomic_fence);
    code.op(0);
    return;
  }
  const object = address.type.kind === "pointer" ? address.type.to : type;
  const scalar = scalarOf(object);
  const spot = checkedSpot(
    f,
    addressOfPointer(f, address),
    scalar.size,
    operator === "load" ? "read" : "write",
    address.span,
  );
  const offset = f.pushSpot(spot);
  for (const operand of operands) pushOperand(f, operand, scalar);
  code.atomic(opcode(operator, scalar), scalar.size, offset);
  if (operator !== "store") extend(f, scalar);
}

/** Narrow operands are compared and stored zero-extended. */
function pushOperand(f: FunctionContext, operand: Expr, { size, signed, value }: Scalar): void {
  f.value(operand);
  if (value === I64 || size === 4 || !signed) return;
  f.code.i32(size === 1 ? 0xff : 0xffff);
  f.code.op(op.i32_and);
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
