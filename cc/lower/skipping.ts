/**
 * Turns of a loop over bytes that do nothing but go on: `while (*s != '\0') s++`, `while (*a != 0 && *a == *b) a++, b++`.
 * What 16 of them ask is asked of 16 bytes at once, and as many as go on are skipped; the loop itself has only to find out
 * how it ends. Also copies, `while ((*to++ = *from++) != 0)`, as long as all 16 turns go on. cc/lower/skip.ts writes it.
 */
import { leaves } from "./blocks.ts";
import type { FunctionContext } from "./function.ts";
import { distanceOf, type SmallLoop } from "./induction.ts";
import { type Lanes, type Register, VECTOR } from "./lanes.ts";
import { isConstant } from "./pure.ts";
import { same } from "./same.ts";
import { isBool, scalarOf, valueTypeOf } from "./types.ts";
import type { Comparison, Expr, Place, Stmt, VariableSymbol } from "../tree.ts";
import { ATOMIC, type Type, VOLATILE } from "../types.ts";
import { I64 } from "../../wasm/opcodes.ts";
import { opFd, shapeOpcode } from "../../wasm/vector-opcodes.ts";

/** Addresses that move by a byte in each turn, and differ by constants only. */
export interface Window {
  readonly pointer: Expr;
  /** What moves it. */
  readonly variables: readonly VariableSymbol[];
  /** The first turn's constants begin and end there. */
  low: number;
  high: number;
  /** i32: the index of the address with the constant `low`, while code is written. */
  local: number;
}

/** A byte of each turn: the first turn's is at so much from the window's pointer. */
export interface Run {
  readonly window: Window;
  readonly constant: number;
  readonly register: Register;
}

/** What a turn compares: extended to an int, it is the C value. */
type Byte =
  | { readonly kind: "constant"; readonly value: bigint }
  | { readonly kind: "lanes"; readonly lanes: Lanes; readonly signed: boolean };

const NAMES: Record<Comparison, string> = { "==": "eq", "!=": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge" };
const OPPOSITE: Record<Comparison, Comparison> = { "<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "==" };
const MIRRORED: Record<Comparison, Comparison> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!=" };

/** Constants in an address may be so far from each other. */
const WIDEST = 64n;
/** Bytes of a turn that are looked at. */
const MOST = 4;

export class Skipping {
  /** Ones in the lanes of turns that leave the loop, by each of its conditions; there is at least one. */
  readonly stops: Lanes[] = [];
  /** A turn that leaves the loop does nothing before, and all that do leave it by its condition. */
  leavesAtOnce = false;
  readonly windows: Window[] = [];
  readonly loads: Run[] = [];
  store: (Run & { readonly value: Lanes }) | undefined;
  /** What moves, each by 1. */
  readonly moved = new Set<VariableSymbol>();
  /** What is the same in all turns, put into a vector before them. */
  readonly prepared: { readonly register: Register; readonly value: Lanes }[] = [];
  private readonly f: FunctionContext;
  private readonly fixed = new Set<VariableSymbol>();
  /** What is looked at is not evaluated in each turn. */
  private optional = false;

  constructor(f: FunctionContext) {
    this.f = f;
  }

  /** False if it is no such loop. */
  plan({ condition, step, body }: SmallLoop): boolean {
    if (!this.goesOn(condition, true)) return false;
    const { moved: { size }, stops: { length } } = this;
    if (!this.statement(body) || (step !== undefined && !this.effect(step))) return false;
    this.leavesAtOnce = size === 0 && this.stops.length === length && this.store === undefined;
    return this.isSound();
  }

  private isSound(): boolean {
    const { moved, fixed, windows, loads, store } = this;
    if (this.stops.length === 0 || loads.length === 0) return false;
    for (const symbol of fixed) if (moved.has(symbol)) return false;
    for (const { variables, low, high } of windows) {
      if (high - low > Number(WIDEST) || variables.filter((symbol) => moved.has(symbol)).length !== 1) return false;
    }
    // A later turn would read what an earlier one stores.
    const ahead = ({ window, constant }: Run) => store?.window === window ? store.constant - constant : 0;
    return !loads.some((load) => ahead(load) > 0 && ahead(load) < VECTOR);
  }

  // ---- What a turn does ----------------------------------------------------------------------------

  private statement(statement: Stmt): boolean {
    switch (statement.kind) {
      case "block":
        return statement.body.every((inner) => this.statement(inner));
      case "expression":
        return this.effect(statement.expr);
      case "if":
        return statement.else === undefined && leavesAtEnd(statement.then) && this.goesOn(statement.condition, false);
      default:
        return false;
    }
  }

  private effect(expr: Expr): boolean {
    switch (expr.kind) {
      case "convert":
        return this.effect(expr.operand);
      case "comma":
        return this.effect(expr.left) && this.effect(expr.right);
      case "update":
        return this.move(expr) !== undefined;
      case "assign":
        return this.byte(expr) !== undefined;
      default:
        return false;
    }
  }

  /** The variable that grows by 1, at this place alone. */
  private move(expr: Expr & { kind: "update" }): VariableSymbol | undefined {
    const { place } = expr;
    if (this.optional || place.kind !== "variable" || distanceOf(expr) !== 1) return undefined;
    const { symbol } = place;
    if (this.moved.has(symbol) || !this.isLocal(symbol) || !isIndex(symbol.type)) return undefined;
    this.moved.add(symbol);
    return symbol;
  }

  private isLocal(symbol: VariableSymbol): boolean {
    return symbol.storage !== "static" && !symbol.inMemory && this.f.locate(symbol).kind === "local";
  }

  // ---- Conditions ----------------------------------------------------------------------------------

  /** A turn goes on if the condition is what is wanted. */
  private goesOn(expr: Expr, wanted: boolean): boolean {
    if (expr.kind === "not") return this.goesOn(expr.operand, !wanted);
    if (expr.kind === "logical" && (expr.operator === "&&") === wanted) {
      return this.goesOn(expr.left, wanted) && this.goesOn(expr.right, wanted);
    }
    const mask = this.mask(expr, !wanted);
    if (mask !== undefined) this.stops.push(mask);
    return mask !== undefined;
  }

  /** Ones in the lanes where the condition is what is wanted. */
  private mask(expr: Expr, wanted: boolean): Lanes | undefined {
    switch (expr.kind) {
      case "not":
        return this.mask(expr.operand, !wanted);
      case "logical": {
        const { optional } = this;
        const left = this.mask(expr.left, wanted);
        this.optional = true;
        const right = left && this.mask(expr.right, wanted);
        this.optional = optional;
        const both = (expr.operator === "&&") === wanted;
        return right && operation(both ? opFd.v128_and : opFd.v128_or, left!, right);
      }
      case "compare": {
        const left = this.byte(expr.left);
        const right = left && this.byte(expr.right);
        if (right === undefined) return undefined;
        const operator = wanted ? expr.operator : OPPOSITE[expr.operator];
        return left!.kind === "constant"
          ? compared(right, MIRRORED[operator], left!)
          : compared(left!, operator, right);
      }
      default: {
        const byte = this.byte(expr);
        return byte && compared(byte, wanted ? "!=" : "==", { kind: "constant", value: 0n });
      }
    }
  }

  // ---- Values --------------------------------------------------------------------------------------

  private byte(expr: Expr): Byte | undefined {
    switch (expr.kind) {
      case "integer":
        return { kind: "constant", value: expr.value };
      case "convert":
        return this.conversion(expr);
      case "load": {
        const { place } = expr;
        if (!isByte(place.type)) return undefined;
        const { signed } = scalarOf(place.type);
        const lanes = place.kind === "variable" && this.isLocal(place.symbol)
          ? this.splat(expr, place.symbol)
          : this.load(place);
        return lanes && { kind: "lanes", lanes, signed };
      }
      case "assign":
        return this.assignment(expr);
      default:
        return undefined;
    }
  }

  private conversion({ operand, type }: Expr & { kind: "convert" }): Byte | undefined {
    if (type.kind !== "integer" || type.width !== undefined || isBool(type)) return undefined;
    const byte = this.byte(operand);
    if (byte === undefined) return undefined;
    const { size, signed } = scalarOf(type);
    if (byte.kind === "constant") {
      return {
        kind: "constant",
        value: signed ? BigInt.asIntN(8 * size, byte.value) : BigInt.asUintN(8 * size, byte.value),
      };
    }
    if (size === 1) return { ...byte, signed };
    return signed || !byte.signed ? byte : undefined;
  }

  private splat(scalar: Expr, symbol: VariableSymbol): Lanes {
    this.fixed.add(symbol);
    return this.prepare({ kind: "splat", scalar, shape: "i8x16" });
  }

  private prepare(value: Lanes): Lanes {
    const register = { local: -1 };
    this.prepared.push({ register, value });
    return { kind: "register", register };
  }

  private load(place: Place): Lanes | undefined {
    const run = this.store === undefined ? this.run(place) : undefined;
    if (run === undefined) return undefined;
    const known = this.loads.find(({ window, constant }) => window === run.window && constant === run.constant);
    if (known === undefined && this.loads.push(run) > MOST) return undefined;
    return { kind: "register", register: (known ?? run).register };
  }

  private assignment({ place, value }: Expr & { kind: "assign" }): Byte | undefined {
    if (this.optional || this.store !== undefined || !isByte(place.type)) return undefined;
    const byte = this.byte(value);
    const run = byte && this.run(place);
    if (run === undefined) return undefined;
    this.store = { ...run, value: byte!.kind === "lanes" ? byte!.lanes : this.prepare(bytesOf(byte!.value)) };
    return byte;
  }

  // ---- Addresses -----------------------------------------------------------------------------------

  private run(place: Place): Run | undefined {
    if (place.kind !== "deref") return undefined;
    const sum = new Sum(place.offset);
    const pointer = this.sum(place.pointer, sum);
    if (pointer === undefined) return undefined;
    const { constant, variables } = sum;
    let window = this.windows.find((window) => same(window.pointer, pointer));
    if (window === undefined) {
      this.windows.push(window = { pointer, variables, low: constant, high: constant, local: -1 });
    }
    window.low = Math.min(window.low, constant);
    window.high = Math.max(window.high, constant + VECTOR);
    return { window, constant, register: { local: -1 } };
  }

  /** The expression without its effects, which `sum` gets, and with what variables have before the turn. */
  private sum(expr: Expr, sum: Sum): Expr | undefined {
    switch (expr.kind) {
      case "update": {
        const symbol = this.move(expr);
        if (symbol === undefined || expr.place.kind !== "variable") return undefined;
        sum.add(symbol, expr.result === "new");
        return { kind: "load", place: expr.place, type: expr.type, span: expr.span };
      }
      case "load": {
        const { place } = expr;
        if (place.kind !== "variable" || !this.isLocal(place.symbol) || !isIndex(place.type)) return undefined;
        sum.add(place.symbol, this.moved.has(place.symbol));
        return expr;
      }
      case "convert": {
        if (!isIndex(expr.operand.type) || valueTypeOf(expr.type) !== I64) return undefined;
        const operand = this.sum(expr.operand, sum);
        return operand && { ...expr, operand };
      }
      case "pointer-add": {
        const { index, subtract } = expr;
        const pointer = expr.scale === 1 ? this.sum(expr.pointer, sum) : undefined;
        if (pointer === undefined || (index.kind === "integer" && sum.shift(index.value, subtract))) return pointer;
        const moving = subtract ? undefined : this.sum(index, sum);
        return moving && { ...expr, pointer, index: moving };
      }
      case "arithmetic": {
        const { operator, left, right } = expr;
        const known = right.kind === "integer" && (operator === "+" || operator === "-") && isIndex(expr.type) &&
          sum.shift(right.value, operator === "-");
        return known ? this.sum(left, sum) : undefined;
      }
      case "address":
        return isConstant(expr) ? expr : undefined;
      default:
        return undefined;
    }
  }
}

/** What an address is made of beside its expression. */
class Sum {
  constant: number;
  readonly variables: VariableSymbol[] = [];

  constructor(constant: number) {
    this.constant = constant;
  }

  add(symbol: VariableSymbol, ahead: boolean): void {
    this.variables.push(symbol);
    if (ahead) this.constant++;
  }

  /** False if that is too far. */
  shift(by: bigint, back: boolean): boolean {
    const near = by >= -WIDEST && by <= WIDEST;
    if (near) this.constant += back ? -Number(by) : Number(by);
    return near;
  }
}

function leavesAtEnd(statement: Stmt): boolean {
  let last: Stmt | undefined = statement;
  while (last?.kind === "block") last = last.body.at(-1);
  return last !== undefined && leaves(last);
}

/** A pointer or a number that does not wrap around while it indexes memory. */
function isIndex(type: Type): boolean {
  if (type.kind === "pointer") return true;
  if (type.kind !== "integer" || type.width !== undefined) return false;
  const { size, signed } = scalarOf(type);
  return size === 8 || (size === 4 && signed);
}

function isByte(type: Type): boolean {
  if (type.kind !== "integer" || isBool(type) || (type.qualifiers & (VOLATILE | ATOMIC)) !== 0) return false;
  return type.width === undefined && scalarOf(type).size === 1;
}

/** undefined if bytes alone cannot tell. */
function compared(byte: Byte, operator: Comparison, other: Byte): Lanes | undefined {
  if (byte.kind === "constant") return undefined;
  const { lanes, signed } = byte;
  let right: Lanes;
  if (other.kind === "lanes") {
    if (other.signed !== signed) return undefined;
    right = other.lanes;
  } else {
    if (other.value < (signed ? -128n : 0n) || other.value > (signed ? 127n : 255n)) return undefined;
    right = bytesOf(other.value);
  }
  const equality = operator === "==" || operator === "!=";
  const name = equality ? NAMES[operator] : `${NAMES[operator]}_${signed ? "s" : "u"}`;
  return operation(shapeOpcode("i8x16", name)!, lanes, right);
}

function bytesOf(value: bigint): Lanes {
  return { kind: "bytes", bytes: new Uint8Array(VECTOR).fill(Number(value & 255n)) };
}

function operation(opcode: number, ...operands: Lanes[]): Lanes {
  return { kind: "operation", opcode, operands };
}
