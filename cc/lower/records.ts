/** Records: evaluated to the place where their bytes are, copied from there. */
import { addressOfPlace, checkedSpot } from "./address.ts";
import type { FunctionContext, Spot } from "./function.ts";
import { VECTOR } from "./lanes.ts";
import { placeSpot } from "./places.ts";
import { isPure, isPurePlace } from "./pure.ts";
import { scalarOfSize } from "./types.ts";
import type { Expr, Place } from "../tree.ts";
import { alignOf, sizeOf } from "../type-layout.ts";
import type { Type } from "../types.ts";
import { I32 } from "../../wasm/opcodes.ts";
import { opFd } from "../../wasm/vector-opcodes.ts";

/** Up to here a copy is a row of loads and stores; beyond, one `memory.copy`, which is a call in the engines. */
const UNROLLED = 128;

/** Up to here a record is read by its members' size: a processor has to wait if it reads at once what was written in parts. */
const BY_MEMBERS = 32;

/** Copies a record between valid places, which are equal or apart. */
export function copyRecord(f: FunctionContext, to: Spot, from: Spot, type: Type): void {
  const size = sizeOf(type);
  copy(f, to, from, size, size <= BY_MEMBERS && alignOf(type) === 4 ? 4 : 8);
}

/** Copies between valid places, which are equal or apart. `unit`: so many bytes at most are read at a time. */
export function copy(f: FunctionContext, to: Spot, from: Spot, size: number, unit: 4 | 8 = 8): void {
  const { code } = f;
  if (size > UNROLLED) {
    f.pushIndex(to);
    f.pushIndex(from);
    code.i32(size);
    code.memoryCopy();
    return;
  }
  const vectors = f.module.target.vectors === true;
  for (let at = 0; at < size;) {
    if (vectors && size - at >= VECTOR) {
      const target = f.pushSpot(to);
      if (unit === 8) code.vectorMemory(opFd.v128_load, f.pushSpot(from) + at);
      else loadByMembers(f, from, at);
      code.vectorMemory(opFd.v128_store, target + at);
      at += VECTOR;
      continue;
    }
    const width = size - at >= 8 && unit === 8 ? 8 : size - at >= 4 ? 4 : size - at >= 2 ? 2 : 1;
    const scalar = scalarOfSize(width);
    const target = f.pushSpot(to);
    const source = f.pushSpot(from);
    // A spot without a local has its whole offset on the stack: the immediate is the rest.
    code.memory(scalar.load, source + at);
    code.memory(scalar.store, target + at);
    at += width;
  }
}

/** Pushes 16 bytes as a vector, of which each member is read by itself. */
function loadByMembers(f: FunctionContext, from: Spot, at: number): void {
  const { code } = f;
  for (let lane = 3; lane > 0; lane--) f.pushSpot(from);
  const source = f.pushSpot(from) + at;
  code.vectorMemory(opFd.v128_load32_zero, source);
  for (let lane = 1; lane < 4; lane++) code.laneMemory(opFd.v128_load32_lane, source + 4 * lane, lane);
}

/** Fills valid memory with zeros. */
export function clear(f: FunctionContext, at: Spot, size: number): void {
  const { code } = f;
  if (size > UNROLLED) {
    f.pushIndex(at);
    code.i32(0);
    code.i32(size);
    code.memoryFill();
    return;
  }
  const vectors = f.module.target.vectors === true;
  for (let done = 0; done < size;) {
    if (vectors && size - done >= VECTOR) {
      const offset = f.pushSpot(at);
      code.v128(new Uint8Array(VECTOR));
      code.vectorMemory(opFd.v128_store, offset + done);
      done += VECTOR;
      continue;
    }
    const width = size - done >= 8 ? 8 : size - done >= 4 ? 4 : size - done >= 2 ? 2 : 1;
    const offset = f.pushSpot(at);
    if (width === 8) code.i64(0);
    else code.i32(0);
    code.memory(scalarOfSize(width).store, offset + done);
    done += width;
  }
}

/** Room for a record in the frame, until the statement ends. */
export function temporaryFor(f: FunctionContext, type: Type): Spot {
  return f.allocateInFrame(sizeOf(type), Math.max(alignOf(type), 8));
}

/** `place = value` for records; the result is at the place. */
export function assignRecord(f: FunctionContext, place: Place, value: Expr): Spot {
  const size = sizeOf(place.type);
  const target = () => checkedSpot(f, addressOfPlace(f, place), size, "write", place.span);
  const first = isPure(value) || !isPurePlace(place) ? target() : undefined;
  const from = f.aggregate(value);
  const to = first ?? target();
  copyRecord(f, to, from, place.type);
  return to;
}

export function loadRecord(f: FunctionContext, place: Place): Spot {
  return placeSpot(f, place, "read");
}

/** `condition ? a : b` for records: where the chosen one is. */
export function chooseRecord(f: FunctionContext, expr: Expr & { kind: "conditional" }): Spot {
  const { code } = f;
  const local = f.borrow(I32);
  f.condition(expr.condition);
  code.if();
  if (expr.then !== undefined) f.pushIndex(f.aggregate(expr.then));
  code.set(local);
  code.else();
  f.pushIndex(f.aggregate(expr.else));
  code.set(local);
  code.end();
  return { local, offset: 0 };
}
