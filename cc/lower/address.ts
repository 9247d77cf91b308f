/**
 * Addresses. A pointer expression is taken apart into what is known while compiling (an object, constant
 * distances) and what is not, so that constants fold and accesses to named objects need no check.
 */
import type { FunctionContext, Spot } from "./function.ts";
import { scalarOf, valueTypeOf } from "./types.ts";
import type { FaultSite } from "../object.ts";
import type { Span } from "../source.ts";
import type { Expr, Place } from "../tree.ts";
import { sizeOf } from "../type-layout.ts";
import { I32, I64, op } from "../../wasm/opcodes.ts";

/** `index × scale`, added or subtracted. */
export interface Term {
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

/** A constant below this is left out of a check: `p->a` and `p->b` are both valid if `p` is. */
const AHEAD = 0x1000;

/**
 * Immediate offsets from here on cost a check of the engine's: in JavaScriptCore, which keeps 8 MB behind the memory free
 * for smaller ones; and V8, where it checks by comparing, has more to share with other checks.
 */
const FAR = 0x1_0000;

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
      if (isWord(expr.operand) && (expr.type.kind !== "integer" || expr.type.width === undefined)) {
        return addressOfPointer(f, expr.operand);
      }
      break;
    case "pointer-add": {
      const address = addressOfPointer(f, expr.pointer);
      addTerm(address, expr.index, expr.scale, expr.subtract);
      return address;
    }
    case "update":
      return addressOfUpdate(f, expr) ?? atPointer(expr);
    case "integer": {
      const offset = expr.value - f.module.target.base;
      if (offset > -LARGE && offset < LARGE) {
        return atSpot({ local: -1, offset: 0 }, f.module.target.size, Number(offset));
      }
      break;
    }
  }
  return atPointer(expr);
}

/** `p++` of a pointer in a wasm local: p has moved, so that the address is p − 1, of which something may be known. */
function addressOfUpdate(f: FunctionContext, update: Expr & { kind: "update" }): Address | undefined {
  const { place, operator, operand, computation, result, type, span } = update;
  if (computation.kind !== "pointer" || operand.kind !== "integer" || place.kind !== "variable") return undefined;
  const scale = update.scale ?? 1;
  if (typeof scale !== "number" || f.locate(place.symbol).kind !== "local") return undefined;
  const address = atPointer({ kind: "load", place, type, span });
  if (result === "old") addTerm(address, operand, scale, operator === "+");
  if (address.terms.length > 0) return undefined;
  f.discard(update);
  return address;
}

function atPointer(pointer: Expr): Address {
  return { spot: undefined, pointer, constant: 0, terms: [], size: 0 };
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
    for (let sum = constantSum(index); sum !== undefined; sum = constantSum(index)) {
      const constant = sum.constant * scale;
      if (Math.abs(constant) >= LARGE) break;
      address.constant += subtract ? -constant : constant;
      index = sum.rest;
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

/** rest ± constant, of type long. In `(long)(i + 2)` with an int i the sum does not overflow, or C leaves all open. */
function constantSum(index: Expr): { readonly rest: Expr; readonly constant: number } | undefined {
  const widened = index.kind === "convert" && isInt(index.operand);
  const sum = widened ? index.operand : index;
  if (sum.kind !== "arithmetic" || sum.right.kind !== "integer") return undefined;
  if (sum.operator !== "+" && sum.operator !== "-") return undefined;
  const constant = sum.operator === "+" ? Number(sum.right.value) : -Number(sum.right.value);
  return { rest: widened ? { ...index, operand: sum.left } : sum.left, constant };
}

function isInt({ type }: Expr): boolean {
  return type.kind === "integer" && type.signed && type.size === 4;
}

/** An access of `width` bytes needs no check: it lies inside a named object. */
export function isInside(address: Address, width: number): boolean {
  return address.spot !== undefined && address.terms.length === 0 && address.constant >= 0 &&
    address.constant + width <= address.size;
}

/** The same by the largest values that its terms can have. */
export function staysInside(f: FunctionContext, { terms, constant, size }: Address, width: number): boolean {
  let end = constant + width;
  for (const { index, scale, subtract } of terms) {
    if (subtract || typeof scale !== "number") return false;
    end += f.ranges.largestOf(index) * scale;
  }
  return constant >= 0 && end <= size;
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
  if (spot !== undefined && staysInside(f, address, width)) return pushSmallSum(f, spot, address);
  const known = f.running?.find(address, width) ?? f.facts.find(address, width);
  if (known !== undefined) return f.pushSpot(known);
  const variables = spot === undefined || spot.local < 0 || f.isBase(spot.local)
    ? f.facts.variablesOf(address)
    : undefined;
  const ahead = variables !== undefined && constant > 0 && constant < AHEAD ? constant : 0;
  address.constant -= ahead;
  const distance = f.acquire(I64);
  pushSum(f, address, address.spot === undefined ? -f.module.base : 0);
  code.tee(distance);
  code.i64(f.module.target.size - width);
  code.op(op.i64_gt_u);
  code.if();
  code.get(distance);
  if (ahead > 0) {
    code.i64(ahead);
    code.op(op.i64_add);
  }
  f.faultAtDistance(kind, width, span);
  code.end();
  code.get(distance);
  code.op(op.i32_wrap_i64);
  f.release(distance);
  if (variables !== undefined) {
    const index = f.acquire(I32);
    code.tee(index);
    f.facts.add(address, variables, index);
  }
  return ahead;
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
  const known = f.facts.find(address, width);
  if (known !== undefined && f.running === undefined) return known;
  const offset = pushChecked(f, address, width, kind, span);
  const local = f.borrow(I32);
  f.code.set(local);
  return { local, offset };
}

/** Pushes `bias` + the sum; the origin is taken as an offset if it is a spot, as an address if a pointer. */
export function pushSum(f: FunctionContext, { spot, pointer, constant, terms }: Address, bias: number): void {
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

/** Pushes the i32 index of what lies inside its object for certain; returns the immediate offset to use. */
function pushSmallSum(f: FunctionContext, spot: Spot, { constant, terms }: Address): number {
  const { code } = f;
  let empty = spot.local < 0;
  if (!empty) code.get(spot.local);
  for (const { index, scale } of terms) {
    const narrow = index.kind === "convert" && valueTypeOf(index.operand.type) === I32 ? index.operand : index;
    f.value(narrow);
    if (narrow === index) code.op(op.i32_wrap_i64);
    if (scale !== 1) {
      code.i32(Number(scale));
      code.op(op.i32_mul);
    }
    if (!empty) code.op(op.i32_add);
    empty = false;
  }
  const offset = spot.offset + constant;
  if (offset < FAR) return offset;
  const ahead = constant < AHEAD ? constant : 0;
  code.i32(offset - ahead);
  code.op(op.i32_add);
  return ahead;
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
