/**
 * Addresses. A pointer expression is taken apart into what is known while compiling (an object, constant
 * distances) and what is not, so that constants fold and accesses to named objects need no check.
 */
import type { FunctionContext, Spot } from "./lower-function.ts";
import { scalarOf, valueTypeOf } from "./lower-types.ts";
import type { FaultSite } from "./object.ts";
import type { Span } from "./source.ts";
import type { Expr, Place } from "./tree.ts";
import { sizeOf } from "./type-layout.ts";
import { I32, I64, op } from "../wasm/opcodes.ts";

/** `index × scale`, added or subtracted. */
interface Term {
  readonly index: Expr;
  readonly scale: number | Expr;
  readonly subtract: boolean;
}

/** origin + constant + terms; the origin is a spot in memory, or the value of a pointer. */
export interface Address {
  spot: Spot | undefined;
  pointer: Expr | undefined;
  constant: number;
  readonly terms: Term[];
  /** With a spot and no terms: constants from 0 to here lie in the object. */
  size: number;
}

/** Beyond it a sum of constants might leave the safe integers. */
const LARGE = 2 ** 48;

// ---- Taking apart ----------------------------------------------------------------------------------

/** The address of a place; `place` is not a variable that lives in a wasm local. */
export function addressOfPlace(f: FunctionContext, place: Place): Address {
  switch (place.kind) {
    case "variable": {
      const location = f.locate(place.symbol);
      if (location.kind === "local") throw new Error(`the variable ${place.symbol.name} has no address`);
      return atSpot(location.spot, location.size);
    }
    case "deref":
      return addConstant(addressOfPointer(f, place.pointer), place.offset);
    case "member":
      return addConstant(addressOfPlace(f, place.base), place.offset);
    case "string": {
      const offset = f.module.stringOffset(place.elements, sizeOf(place.type.element));
      return atSpot({ local: -1, offset }, f.module.target.size - offset);
    }
    case "temporary":
      return atSpot(f.aggregate(place.value), sizeOf(place.value.type));
    case "compound-literal":
      f.initialize(place.symbol, place.init);
      return addressOfPlace(f, { kind: "variable", symbol: place.symbol, type: place.type, span: place.span });
  }
}

/** Takes a pointer-valued expression apart, as far as it is a sum. */
export function addressOfPointer(f: FunctionContext, expr: Expr): Address {
  switch (expr.kind) {
    case "address":
      return addressOfPlace(f, expr.place);
    case "convert":
      if (isWord(expr.operand)) return addressOfPointer(f, expr.operand);
      break;
    case "pointer-add": {
      const address = addressOfPointer(f, expr.pointer);
      addTerm(address, expr.index, expr.scale, expr.subtract);
      return address;
    }
    case "integer": {
      const offset = expr.value - f.module.target.base;
      if (offset > -LARGE && offset < LARGE) {
        return atSpot({ local: -1, offset: 0 }, f.module.target.size, Number(offset));
      }
      break;
    }
  }
  return { spot: undefined, pointer: expr, constant: 0, terms: [], size: 0 };
}

function atSpot(spot: Spot, size: number, constant = 0): Address {
  return { spot, pointer: undefined, constant, terms: [], size };
}

function isWord(expr: Expr): boolean {
  return valueTypeOf(expr.type) === I64 && expr.type.kind !== "record";
}

function addConstant(address: Address, constant: number): Address {
  address.constant += constant;
  return address;
}

function addTerm(address: Address, index: Expr, scale: number | Expr, subtract: boolean): void {
  if (typeof scale === "number") {
    // (i + 2) × scale: long arithmetic may be reordered, it wraps around either way.
    while (index.kind === "arithmetic" && index.operator === "+" && index.right.kind === "integer") {
      const constant = Number(index.right.value) * scale;
      if (Math.abs(constant) >= LARGE) break;
      address.constant += subtract ? -constant : constant;
      index = index.left;
    }
    if (index.kind === "integer") {
      const constant = Number(index.value) * scale;
      if (Math.abs(constant) < LARGE) {
        address.constant += subtract ? -constant : constant;
        return;
      }
    }
  }
  address.terms.push({ index, scale, subtract });
}

/** An access of `width` bytes needs no check: it lies inside a named object. */
function isInside(address: Address, width: number): boolean {
  return address.spot !== undefined && address.terms.length === 0 && address.constant >= 0 &&
    address.constant + width <= address.size;
}

// ---- Code ------------------------------------------------------------------------------------------

/** Pushes the C address as i64. */
export function pushPointer(f: FunctionContext, address: Address): void {
  pushSum(f, address, address.spot === undefined ? 0 : f.module.base);
}

/** Pushes the i32 index of an access after checking it; returns the immediate offset to use. */
export function pushChecked(
  f: FunctionContext,
  address: Address,
  width: number,
  kind: FaultSite["kind"],
  span: Span,
): number {
  const { spot, constant } = address;
  if (spot !== undefined && isInside(address, width)) {
    return f.pushSpot({ local: spot.local, offset: spot.offset + constant });
  }
  const { code } = f;
  const distance = f.acquire(I64);
  pushSum(f, address, address.spot === undefined ? -f.module.base : 0);
  code.tee(distance);
  code.i64(f.module.target.size - width);
  code.op(op.i64_gt_u);
  code.if();
  f.fault(kind, width, span, distance);
  code.end();
  code.get(distance);
  code.op(op.i32_wrap_i64);
  f.release(distance);
  return 0;
}

/** Checks an access once, for several uses. */
export function checkedSpot(
  f: FunctionContext,
  address: Address,
  width: number,
  kind: FaultSite["kind"],
  span: Span,
): Spot {
  const { spot, constant } = address;
  if (spot !== undefined && isInside(address, width)) return { local: spot.local, offset: spot.offset + constant };
  const offset = pushChecked(f, address, width, kind, span);
  const local = f.borrow(I32);
  f.code.set(local);
  return { local, offset };
}

/** Pushes `bias` + the sum; the origin is taken as an offset if it is a spot, as an address if a pointer. */
function pushSum(f: FunctionContext, { spot, pointer, constant, terms }: Address, bias: number): void {
  const { code } = f;
  let total = constant + bias + (spot?.offset ?? 0);
  let empty = false;
  if (pointer !== undefined) {
    f.value(pointer);
  } else if (spot !== undefined && spot.local >= 0) {
    code.get(spot.local);
    code.op(op.i64_extend_i32_u);
  } else {
    empty = true;
  }
  for (const term of terms) {
    if (empty && term.subtract) {
      code.i64(total);
      total = 0;
      empty = false;
    }
    pushTerm(f, term);
    if (!empty) code.op(term.subtract ? op.i64_sub : op.i64_add);
    empty = false;
  }
  if (empty) {
    code.i64(total);
  } else if (total !== 0) {
    code.i64(total);
    code.op(op.i64_add);
  }
}

function pushTerm(f: FunctionContext, { index, scale }: Term): void {
  f.value(index);
  multiply(f, scale);
}

/** Multiplies the i64 on the stack. */
export function multiply(f: FunctionContext, scale: number | Expr): void {
  const { code } = f;
  if (typeof scale !== "number") {
    f.value(scale);
    if (scalarOf(scale.type).value === I32) code.op(op.i64_extend_i32_s);
    code.op(op.i64_mul);
  } else if (isPowerOfTwo(scale)) {
    if (scale === 1) return;
    code.i64(Math.log2(scale));
    code.op(op.i64_shl);
  } else {
    code.i64(scale);
    code.op(op.i64_mul);
  }
}

export function isPowerOfTwo(value: number): boolean {
  return value > 0 && Number.isInteger(Math.log2(value));
}
