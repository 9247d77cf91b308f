/** Values of several turns of a loop at once, one in each lane of a vector: what cc/lower/vectors.ts makes of C's expressions. */
import type { FunctionContext } from "./function.ts";
import type { Group } from "./running.ts";
import { scalarOf } from "./types.ts";
import type { Expr } from "../tree.ts";
import type { Type } from "../types.ts";
import { F32, F64, I32, I64, op } from "../../wasm/opcodes.ts";
import { opFd, type Shape, shapeOpcode } from "../../wasm/vector-opcodes.ts";

/** Bytes of a vector. */
export const VECTOR = 16;

/** Where the first of the turns reads or writes: at `offset` from what the group's local, or this one, has. */
export interface Access {
  readonly group: Group | undefined;
  /** i32, −1 for none; without a group. */
  readonly local: number;
  readonly offset: number;
  /** Bytes that all turns together read or write. */
  readonly span: number;
  /** All turns access the same bytes. */
  readonly still: boolean;
  /** It moves in the turns of an inner loop. */
  readonly inner?: boolean;
}

/** A local for a vector, which it gets when it is known that there will be vectors; −1 before. */
export interface Register {
  local: number;
}

export type Lanes =
  | { readonly kind: "register"; readonly register: Register }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  /** The scalar in each lane, as a number of the lane's size. */
  | { readonly kind: "splat"; readonly scalar: Expr; readonly shape: Shape }
  /** One object for all lanes. */
  | { readonly kind: "broadcast"; readonly access: Access; readonly type: Type; readonly shape: Shape }
  /** An object for each lane; then what makes lanes of their size. */
  | { readonly kind: "load"; readonly access: Access; readonly opcodes: readonly number[] }
  | { readonly kind: "operation"; readonly opcode: number; readonly operands: readonly Lanes[] }
  | { readonly kind: "shift"; readonly opcode: number; readonly operand: Lanes; readonly count: Expr | number };

const INTEGERS: Readonly<Record<number, Shape>> = { 1: "i8x16", 2: "i16x8", 4: "i32x4", 8: "i64x2" };

export function integerShape(size: number): Shape {
  return INTEGERS[size]!;
}

/** The shape of lanes of `size` bytes that hold values of the type; undefined for a floating type of another size. */
export function shapeOf(type: Type, size: number): Shape | undefined {
  const scalar = scalarOf(type);
  if (scalar.value !== F32 && scalar.value !== F64) return integerShape(size);
  if (scalar.longDouble || scalar.size !== size) return undefined;
  return size === 4 ? "f32x4" : "f64x2";
}

/** What loads so many objects of `from` bytes as lanes of `to` bytes make a vector, and extends each. */
export function loadOpcodes(from: number, to: number, signed: boolean): readonly number[] {
  const sign = signed ? "s" : "u";
  const wider = (load: string) => (opFd as Readonly<Record<string, number>>)[`v128_load${load}_${sign}`]!;
  if (from === to) return [opFd.v128_load];
  if (2 * from === to) return [wider(from === 1 ? "8x8" : from === 2 ? "16x4" : "32x2")];
  const [half, quarter] = [shapeOpcode("i16x8", `extend_low_i8x16_${sign}`)!, `extend_low_i16x8_${sign}`];
  if (to === 4) return [opFd.v128_load32_zero, half, shapeOpcode("i32x4", quarter)!];
  return [];
}

// ---- Code ------------------------------------------------------------------------------------------

export function pushLanes(f: FunctionContext, lanes: Lanes): void {
  const { code } = f;
  switch (lanes.kind) {
    case "register":
      return code.get(lanes.register.local);
    case "bytes":
      return code.v128(lanes.bytes);
    case "splat":
      f.value(lanes.scalar);
      return splat(f, lanes.scalar.type, lanes.shape);
    case "broadcast": {
      const { load } = scalarOf(lanes.type);
      code.memory(load, pushAccess(f, lanes.access));
      return splat(f, lanes.type, lanes.shape);
    }
    case "load": {
      const [load, ...rest] = lanes.opcodes;
      code.vectorMemory(load!, pushAccess(f, lanes.access));
      for (const opcode of rest) code.vector(opcode);
      return;
    }
    case "operation":
      for (const operand of lanes.operands) pushLanes(f, operand);
      return code.vector(lanes.opcode);
    case "shift":
      pushLanes(f, lanes.operand);
      pushCount(f, lanes.count);
      return code.vector(lanes.opcode);
  }
}

/** Pushes the index of an access; the rest is the immediate offset, which is not negative. */
export function pushAccess(f: FunctionContext, { group, local, offset }: Access): number {
  const { code } = f;
  const base = group?.local ?? local;
  if (base >= 0) code.get(base);
  else code.i32(0);
  if (offset >= 0) return offset;
  code.i32(offset);
  code.op(op.i32_add);
  return 0;
}

function splat({ code }: FunctionContext, type: Type, shape: Shape): void {
  const { value, signed } = scalarOf(type);
  if (shape === "i64x2" && value === I32) code.op(signed ? op.i64_extend_i32_s : op.i64_extend_i32_u);
  if (shape !== "i64x2" && value === I64) code.op(op.i32_wrap_i64);
  code.vector(shapeOpcode(shape, "splat")!);
}

/** Counts are taken modulo the lane's bits, as a scalar's are. */
function pushCount(f: FunctionContext, count: Expr | number): void {
  if (typeof count === "number") return f.code.i32(count);
  f.value(count);
  if (scalarOf(count.type).value === I64) f.code.op(op.i32_wrap_i64);
}
