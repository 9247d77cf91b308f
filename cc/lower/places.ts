/** Reading and writing places: wasm locals, memory, bit-fields, long double. */
import { addressOfPlace, checkedSpot, pushChecked } from "./address.ts";
import { atomicLoad, atomicStore, isShared } from "./atomics.ts";
import { extractBits, insertBits, loadBits } from "./bitfields.ts";
import type { FunctionContext, Spot } from "./function.ts";
import { longDoubleLoad, longDoubleStore } from "./longdouble.ts";
import { isPure, isPurePlace } from "./pure.ts";
import { isBool, scalarOf } from "./types.ts";
import type { FaultSite } from "../object.ts";
import type { BitRange, Expr, Place } from "../tree.ts";
import { sizeOf } from "../type-layout.ts";
import type { Type } from "../types.ts";
import { I32, op } from "../../wasm/opcodes.ts";

/** The wasm local that holds the place, or −1. */
export function localOf(f: FunctionContext, place: Place): number {
  if (place.kind !== "variable" || place.symbol.storage === "static") return -1;
  const location = f.locate(place.symbol);
  return location.kind === "local" ? location.local : -1;
}

/** The place, a variable in a wasm local, has been assigned. */
export function localChanged(f: FunctionContext, place: Place): void {
  if (place.kind === "variable") f.facts.changed(place.symbol);
}

/** The place, a variable in a wasm local, is larger by so much. */
export function localMoved(f: FunctionContext, place: Place, by: number): void {
  if (place.kind !== "variable") return;
  f.facts.moved(place.symbol, by);
  f.running?.moved(f, place.symbol);
}

export function bitsOf(place: Place): BitRange | undefined {
  return place.kind === "member" ? place.bits : undefined;
}

// ---- Reading ---------------------------------------------------------------------------------------

/** Pushes the value of a scalar place. `wide`: an integer of up to 32 bits is wanted as i64. */
export function pushLoad(f: FunctionContext, place: Place, wide = false): void {
  const local = localOf(f, place);
  if (local >= 0) return f.code.get(local);
  const bits = bitsOf(place);
  if (bits !== undefined) {
    loadBits(f, placeSpot(f, place, "read"), place.type, bits);
    return;
  }
  const scalar = scalarOf(place.type);
  const offset = pushChecked(f, addressOfPlace(f, place), scalar.size, "read", place.span);
  loadAt(f, place.type, offset, wide);
}

/** index → value */
export function loadAt(f: FunctionContext, type: Type, offset: number, wide = false): void {
  const scalar = scalarOf(type);
  if (scalar.longDouble === true) {
    addOffset(f, offset);
    f.code.call(longDoubleLoad(f.module));
  } else if (isShared(f, type)) {
    atomicLoad(f, type, offset);
    if (wide && scalar.value === I32) f.code.op(scalar.signed ? op.i64_extend_i32_s : op.i64_extend_i32_u);
  } else {
    f.code.memory(wide ? scalar.loadWide : scalar.load, offset);
  }
}

/** The place's memory, checked for an access of its size. */
export function placeSpot(f: FunctionContext, place: Place, kind: FaultSite["kind"]): Spot {
  const bits = bitsOf(place);
  const size = bits === undefined ? sizeOf(place.type) : Math.ceil((bits.shift + bits.width) / 8);
  return checkedSpot(f, addressOfPlace(f, place), size, kind, place.span);
}

// ---- Writing ---------------------------------------------------------------------------------------

/** `place = value`; leaves the stored value if `wanted`. Scalars only. */
export function assign(f: FunctionContext, place: Place, value: Expr, wanted: boolean): void {
  const { code } = f;
  const local = localOf(f, place);
  if (local >= 0) {
    f.value(value);
    if (wanted) code.tee(local);
    else code.set(local);
    localChanged(f, place);
    return;
  }
  const scalar = scalarOf(place.type);
  const stored = wanted ? value : withoutNarrowing(value, scalar.size);
  // As gcc does: what the value's evaluation changes is seen by the place, and it faults after the effects.
  if (!isPure(value) && isPurePlace(place)) {
    const temporary = f.acquire(scalar.value);
    f.value(stored);
    code.set(temporary);
    storeFrom(f, place, temporary);
    if (wanted) pushStored(f, place, temporary);
    f.release(temporary);
    return;
  }
  if (bitsOf(place) !== undefined || wanted || scalar.longDouble === true) {
    const spot = placeSpot(f, place, "write");
    const temporary = f.acquire(scalar.value);
    f.value(stored);
    code.set(temporary);
    storeAt(f, spot, place, temporary);
    if (wanted) pushStored(f, place, temporary);
    f.release(temporary);
    return;
  }
  const offset = pushChecked(f, addressOfPlace(f, place), scalar.size, "write", place.span);
  f.value(stored);
  storeValue(f, place.type, offset);
}

/** index, value → */
function storeValue(f: FunctionContext, type: Type, offset: number): void {
  if (isShared(f, type)) atomicStore(f, type, offset);
  else f.code.memory(scalarOf(type).store, offset);
}

function storeFrom(f: FunctionContext, place: Place, local: number): void {
  const scalar = scalarOf(place.type);
  if (bitsOf(place) !== undefined || scalar.longDouble === true) {
    storeAt(f, placeSpot(f, place, "write"), place, local);
    return;
  }
  const offset = pushChecked(f, addressOfPlace(f, place), scalar.size, "write", place.span);
  f.code.get(local);
  storeValue(f, place.type, offset);
}

/** Stores the local at the place's spot. */
export function storeAt(f: FunctionContext, spot: Spot, place: Place, local: number): void {
  const bits = bitsOf(place);
  if (bits !== undefined) insertBits(f, spot, place.type, bits, local);
  else storeScalar(f, spot, place.type, local);
}

export function storeScalar(f: FunctionContext, spot: Spot, type: Type, local: number): void {
  const scalar = scalarOf(type);
  const offset = f.pushSpot(spot);
  if (scalar.longDouble === true) {
    addOffset(f, offset);
    f.code.get(local);
    f.code.call(longDoubleStore(f.module));
  } else {
    f.code.get(local);
    storeValue(f, type, offset);
  }
}

/** The value of an assignment is what the place then holds: of a bit-field, only its bits. */
export function pushStored(f: FunctionContext, place: Place, local: number): void {
  f.code.get(local);
  const bits = bitsOf(place);
  if (bits !== undefined) narrowToBits(f, place.type, bits.width);
}

/** Cuts the value on the stack to the width of a bit-field. */
function narrowToBits(f: FunctionContext, type: Type, width: number): void {
  const { value, signed } = scalarOf(type);
  extractBits(f, value, signed, 0, width);
}

function addOffset(f: FunctionContext, offset: number): void {
  if (offset === 0) return;
  f.code.i32(offset);
  f.code.op(op.i32_add);
}

/** A store of `size` bytes cuts the value itself: conversions that only narrow can be left out. */
function withoutNarrowing(expr: Expr, size: number): Expr {
  while (expr.kind === "convert" && isSmallInteger(expr.type) && isSmallInteger(expr.operand.type)) {
    if (scalarOf(expr.type).size < size || isBool(expr.type)) break;
    if (scalarOf(expr.operand.type).size < size) break;
    expr = expr.operand;
  }
  return expr;
}

function isSmallInteger(type: Type): boolean {
  return (type.kind === "integer" || type.kind === "enum") && sizeOf(type) <= 4;
}
