/**
 * A small loop whose number of turns is known when it begins: its accesses are checked once, for the first and the last
 * turn, and what lies between is the program's too. Each address then has a local with its index, which runs along with
 * the variable that it depends on. Should one of the checks fail, the loop is written a second time, as others are: so
 * that what comes before the faulting access has happened.
 */
import { type Address, addressOfPlace, isInside, isPowerOfTwo, pushSum, staysInside } from "./address.ts";
import { expressionCost, statementCost } from "./cost.ts";
import { sameSum } from "./facts.ts";
import type { FunctionContext, Spot } from "./function.ts";
import { type Count, Induction, type SmallLoop } from "./induction.ts";
import { isPurePlace } from "./pure.ts";
import { scalarOf, valueTypeOf } from "./types.ts";
import type { Expr, Place, VariableSymbol } from "../tree.ts";
import { sizeOf } from "../type-layout.ts";
import type { Label } from "../../wasm/code.ts";
import { I32, I64, op } from "../../wasm/opcodes.ts";

/** With fewer turns the checks are as many as they would save. */
const FEWEST_TURNS = 4;
/** Nodes that a small loop may have: it is written twice. */
const LARGEST = 160;
/** Addresses of a loop that are looked after. */
const MOST = 8;
/** Constants in an address may differ by so much. */
const WIDEST = 0x1000;
const HALF = 2 ** 31;

/** index × factor × number: by how much an address moves when its variable grows by 1. */
export interface Stride {
  readonly symbol: VariableSymbol;
  readonly number: number;
  readonly factor: Expr | undefined;
}

/** Accesses whose addresses differ by constants only. */
export interface Group {
  readonly address: Address;
  /** undefined: the address stays where it is. */
  readonly stride: Stride | undefined;
  /** By how much the variable moves in a turn. */
  readonly move: number;
  /** Constants from `low` on, and the bytes that are accessed there end before `high`. */
  low: number;
  high: number;
  /** i32: the index of the address with the constant `low`. */
  local: number;
  /** i32: by how much it moves in a turn, −1 if that is a constant. */
  strideLocal: number;
}

export class Running {
  readonly count: Count;
  readonly induction: Induction;
  private readonly groups: Group[] = [];

  constructor(count: Count, induction: Induction) {
    this.count = count;
    this.induction = induction;
  }

  get isEmpty(): boolean {
    return this.groups.length === 0;
  }

  /** An access of the loop, if it can be looked after; `width`: of its first turns together. */
  add(f: FunctionContext, place: Place, width = sizeOf(place.type)): void {
    const { groups } = this;
    const pure = afterUpdate(place);
    if (pure === undefined || !isPurePlace(pure)) return;
    if (pure.kind === "variable" && pure.symbol.storage !== "static" && !pure.symbol.inMemory) return;
    const address = addressOfPlace(f, pure);
    if (width === 0 || isInside(address, width) || staysInside(f, address, width)) return;
    const constant = constantOf(address);
    const known = groups.find((group) =>
      belongs(group, address) && Math.abs(constant - group.low) < WIDEST && constant + width - group.low < WIDEST
    );
    if (known !== undefined) {
      known.low = Math.min(known.low, constant);
      known.high = Math.max(known.high, constant + width);
      return;
    }
    if (groups.length >= MOST || Math.abs(constant) >= HALF) return;
    const group = groupOf(f, this.induction, this.count, address);
    if (group === undefined) return;
    group.low = constant;
    group.high = constant + width;
    groups.push(group);
  }

  /** What is known of the address in the turn that is being written. */
  find(address: Address, width: number): Spot | undefined {
    const found = this.groupAt(address, width);
    return found && { local: found.group.local, offset: found.offset };
  }

  /** The group whose accesses hold this one, and how far it is from the group's first. */
  groupAt(address: Address, width: number): { readonly group: Group; readonly offset: number } | undefined {
    const constant = constantOf(address);
    for (const group of this.groups) {
      if (!belongs(group, address) || constant < group.low || constant + width > group.high) continue;
      return { group, offset: constant - group.low };
    }
    return undefined;
  }

  /** The variable has made its move of this turn, or of so many. */
  moved(f: FunctionContext, symbol: VariableSymbol, turns = 1): void {
    const { code } = f;
    for (const { stride, move, local, strideLocal } of this.groups) {
      if (stride?.symbol !== symbol) continue;
      code.get(local);
      if (strideLocal >= 0) {
        code.get(strideLocal);
        if (turns > 1) {
          code.i32(turns);
          code.op(op.i32_mul);
        }
      } else {
        code.i32(stride.number * move * turns);
      }
      code.op(op.i32_add);
      code.set(local);
    }
  }

  /** Branches to `otherwise` if the number of turns is small, or not all accesses are the program's; sets the locals. */
  begin(f: FunctionContext, otherwise: Label): void {
    const turns = f.acquire(I64);
    this.pushTurns(f, otherwise, turns);
    for (const group of this.groups) {
      group.local = f.acquire(I32);
      checkGroup(f, group, turns, otherwise);
    }
    f.release(turns);
  }

  /** Pushes how far the last turn's access is from the first one's (i32), or a turn further; of a loop that has just begun. */
  pushExtent(f: FunctionContext, { stride, move, strideLocal }: Group): void {
    const { code } = f;
    const { to, from, closed } = this.count;
    if (stride === undefined) return code.i32(0);
    pushLong(f, to);
    pushLong(f, from);
    code.op(op.i64_sub);
    code.op(op.i32_wrap_i64);
    if (!closed) {
      code.i32(1);
      code.op(op.i32_sub);
    }
    if (strideLocal >= 0) code.get(strideLocal);
    else code.i32(stride.number * move);
    code.op(op.i32_mul);
  }

  end(f: FunctionContext): void {
    for (const { local, strideLocal } of this.groups) {
      f.release(local);
      if (strideLocal >= 0) f.release(strideLocal);
    }
  }

  /** Sets the local to a number that the moves of each variable do not exceed. */
  private pushTurns(f: FunctionContext, otherwise: Label, turns: number): void {
    const { code } = f;
    const { from, to, step, exact, symbol } = this.count;
    pushLong(f, to);
    pushLong(f, from);
    code.op(op.i64_sub);
    code.tee(turns);
    code.i64(FEWEST_TURNS * step);
    code.op(op.i64_sub);
    code.i64(HALF);
    code.op(op.i64_gt_u);
    code.brIf(otherwise);
    if (step > 1) {
      if (exact) {
        code.get(turns);
        code.i64(step);
        code.op(op.i64_rem_u);
        code.op(op.i64_eqz);
        code.op(op.i32_eqz);
        code.brIf(otherwise);
      }
      code.get(turns);
      code.i64(isPowerOfTwo(step) ? Math.log2(step) : step);
      code.op(isPowerOfTwo(step) ? op.i64_shr_u : op.i64_div_u);
      code.set(turns);
    }
    // The last turn's, and that of a condition that ends the loop.
    code.get(turns);
    code.i64(2);
    code.op(op.i64_add);
    code.set(turns);
    if (this.groups.some(({ stride }) => stride?.symbol === symbol && isUnsignedInt(symbol))) {
      pushLong(f, to);
      code.i64(2 ** 32 - 4 * step);
      code.op(op.i64_gt_u);
      code.brIf(otherwise);
    }
  }
}

/** What can be known of the loop, if it is small, has a count, and accesses that would be checked. */
export function runningOf(f: FunctionContext, loop: SmallLoop): Running | undefined {
  if (!isSmall(loop)) return undefined;
  const induction = new Induction(loop);
  const count = induction.places.length === 0 ? undefined : induction.count(loop.condition);
  if (count === undefined) return undefined;
  const running = new Running(count, induction);
  for (const place of induction.places) running.add(f, place);
  return running.isEmpty ? undefined : running;
}

export function isSmall({ condition, step, body }: SmallLoop): boolean {
  const before = expressionCost(condition, LARGEST);
  const ahead = before + (step === undefined ? 0 : expressionCost(step, LARGEST - before));
  return ahead + statementCost(body, LARGEST - ahead) <= LARGEST;
}

/** `*p++` is read where p − 1 points to once p has moved. */
export function afterUpdate(place: Place): Place | undefined {
  if (place.kind === "member") {
    const base = afterUpdate(place.base);
    return base && { ...place, base };
  }
  if (place.kind !== "deref") return place;
  let pointer = place.pointer;
  while (pointer.kind === "convert" && valueTypeOf(pointer.operand.type) === I64) pointer = pointer.operand;
  if (pointer.kind !== "update") return place;
  const { place: moved, operand, operator, computation, result, scale = 1, type, span } = pointer;
  if (operand.kind !== "integer" || computation.kind !== "pointer" || typeof scale !== "number") return undefined;
  const distance = Number(operand.value) * (operator === "+" ? scale : -scale);
  return {
    ...place,
    pointer: { kind: "load", place: moved, type, span },
    offset: place.offset - (result === "old" ? distance : 0),
  };
}

function groupOf(f: FunctionContext, induction: Induction, count: Count, address: Address): Group | undefined {
  const { spot } = address;
  if (spot !== undefined && spot.local >= 0 && !f.isBase(spot.local)) return undefined;
  const variables = f.facts.variablesOf(address);
  if (variables === undefined || variables.some((symbol) => f.locate(symbol).kind !== "local")) return undefined;
  const stride = strideOf(induction, address);
  if (stride === undefined) return undefined;
  const { symbol } = stride;
  const move = symbol === undefined ? 0 : induction.moveOf(symbol)!;
  if (Math.abs(stride.number * move) >= HALF) return undefined;
  if (symbol !== undefined && isUnsignedInt(symbol) && (symbol !== count.symbol || move < 0)) return undefined;
  return {
    address,
    stride: symbol === undefined ? undefined : { ...stride, symbol },
    move,
    low: 0,
    high: 0,
    local: -1,
    strideLocal: -1,
  };
}

// ---- Strides ---------------------------------------------------------------------------------------

/** Without a symbol: nothing in it moves. */
interface Linear {
  readonly symbol: VariableSymbol | undefined;
  readonly number: number;
  readonly factor: Expr | undefined;
}

const FIXED: Linear = { symbol: undefined, number: 0, factor: undefined };

function strideOf(induction: Induction, { pointer, terms }: Address): Linear | undefined {
  let sum: Linear | undefined = pointer === undefined ? FIXED : linear(induction, pointer);
  for (const { index, scale, subtract } of terms) {
    if (sum === undefined || typeof scale !== "number") return undefined;
    sum = plus(sum, times(linear(induction, index), subtract ? -scale : scale));
  }
  return sum !== undefined && Math.abs(sum.number) < WIDEST * WIDEST ? sum : undefined;
}

/** By how many bytes the address moves in a turn; undefined if that is no constant. */
export function laneStride(induction: Induction, address: Address): number | undefined {
  const stride = strideOf(induction, address);
  if (stride?.symbol === undefined) return stride && 0;
  return stride.factor === undefined && induction.isMover(stride.symbol)
    ? stride.number * induction.moveOf(stride.symbol)!
    : undefined;
}

/** How the value depends on the one variable that moves; undefined if on several, or in another way. */
function linear(induction: Induction, expr: Expr): Linear | undefined {
  if (induction.isLeftAlone(expr)) return FIXED;
  switch (expr.kind) {
    case "load": {
      if (expr.place.kind !== "variable") return undefined;
      const { symbol } = expr.place;
      return induction.moveOf(symbol) === undefined ? undefined : { symbol, number: 1, factor: undefined };
    }
    case "convert": {
      const [from, to] = [scalarOf(expr.operand.type), scalarOf(expr.type)];
      if (valueTypeOf(expr.operand.type) !== from.value || from.size < 4 || to.size < from.size) return undefined;
      // What an unsigned int overflows to is not linear.
      if (!from.signed && from.size === 4 && expr.operand.kind !== "load") return undefined;
      if (!to.signed && to.size === 4) return undefined;
      return linear(induction, expr.operand);
    }
    case "arithmetic":
      return ofArithmetic(induction, expr);
    default:
      return undefined;
  }
}

function ofArithmetic(induction: Induction, expr: Expr & { kind: "arithmetic" }): Linear | undefined {
  const { operator, type } = expr;
  const scalar = scalarOf(type);
  if (valueTypeOf(type) !== scalar.value || (scalar.value !== I32 && scalar.value !== I64)) return undefined;
  if (scalar.value === I32 && !scalar.signed) return undefined;
  const [left, right] = [linear(induction, expr.left), linear(induction, expr.right)];
  if (left === undefined || right === undefined) return undefined;
  switch (operator) {
    case "+":
      return plus(left, right);
    case "-":
      return plus(left, times(right, -1));
    case "*":
      return left.symbol === undefined ? product(induction, right, expr.left) : product(induction, left, expr.right);
    default:
      return undefined;
  }
}

function plus(one: Linear, other: Linear | undefined): Linear | undefined {
  if (other === undefined || other.symbol === undefined) return other && one;
  return one.symbol === undefined ? other : undefined;
}

function times(one: Linear | undefined, number: number): Linear | undefined {
  return one && { ...one, number: one.number * number };
}

function product(induction: Induction, one: Linear, by: Expr): Linear | undefined {
  if (by.kind === "integer") return Math.abs(Number(by.value)) < WIDEST ? times(one, Number(by.value)) : undefined;
  if (one.factor !== undefined || !induction.isLeftAlone(by) || (by.kind !== "load" && by.kind !== "convert")) {
    return undefined;
  }
  return { ...one, factor: by };
}

// ---- Code ------------------------------------------------------------------------------------------

function checkGroup(f: FunctionContext, group: Group, turns: number, otherwise: Label): void {
  const { code, module } = f;
  const { stride, move, low, high } = group;
  const address: Address = { ...group.address, constant: low - (group.address.spot?.offset ?? 0) };
  const room = module.target.size - (high - low);
  const distance = f.acquire(I64);
  pushSum(f, address, address.spot === undefined ? -module.base : 0);
  code.tee(distance);
  code.i64(room);
  code.op(op.i64_gt_u);
  code.brIf(otherwise);
  code.get(distance);
  code.op(op.i32_wrap_i64);
  code.set(group.local);
  if (stride !== undefined) {
    pushStride(f, group, stride, move, otherwise);
    code.get(turns);
    code.op(op.i64_mul);
    code.get(distance);
    code.op(op.i64_add);
    code.i64(room);
    code.op(op.i64_gt_u);
    code.brIf(otherwise);
  }
  f.release(distance);
}

/** Pushes by how much the address moves in a turn, as i64: less than 2^31, so that the product with the turns is exact. */
function pushStride(
  f: FunctionContext,
  group: Group,
  { number, factor }: Stride,
  move: number,
  otherwise: Label,
): void {
  const { code } = f;
  if (factor === undefined) return code.i64(number * move);
  const stride = f.acquire(I64);
  pushLong(f, factor);
  code.tee(stride);
  code.i64(HALF);
  code.op(op.i64_add);
  code.i64(2 * HALF);
  code.op(op.i64_ge_u);
  code.brIf(otherwise);
  code.get(stride);
  code.i64(number * move);
  code.op(op.i64_mul);
  code.tee(stride);
  code.i64(HALF);
  code.op(op.i64_add);
  code.i64(2 * HALF);
  code.op(op.i64_ge_u);
  code.brIf(otherwise);
  group.strideLocal = f.acquire(I32);
  code.get(stride);
  code.op(op.i32_wrap_i64);
  code.set(group.strideLocal);
  code.get(stride);
  f.release(stride);
}

export function pushLong(f: FunctionContext, expr: Expr): void {
  f.value(expr);
  const { value, signed } = scalarOf(expr.type);
  if (value === I32) f.code.op(signed ? op.i64_extend_i32_s : op.i64_extend_i32_u);
}

// ---- Small things ----------------------------------------------------------------------------------

function belongs({ address }: Group, other: Address): boolean {
  if ((address.spot?.local ?? -2) !== (other.spot?.local ?? -2)) return false;
  return (address.pointer === undefined) === (other.pointer === undefined) && sameSum(address, other);
}

function constantOf({ constant, spot }: Address): number {
  return constant + (spot?.offset ?? 0);
}

function isUnsignedInt({ type }: VariableSymbol): boolean {
  return type.kind !== "pointer" && scalarOf(type).size === 4 && !scalarOf(type).signed;
}
