/**
 * What several turns of a loop compute, as vectors. All lanes have one size. A value of a wider type is then known modulo
 * that size, which is all that a sum or a product that is stored there needs; what needs more (comparisons, shifts to
 * the right) is asked of loaded and constant values alone.
 */
import { type Address, addressOfPlace, isInside } from "./address.ts";
import type { FunctionContext } from "./function.ts";
import type { Induction } from "./induction.ts";
import { type Access, integerShape, type Lanes, loadOpcodes, type Register, shapeOf, VECTOR } from "./lanes.ts";
import { isPurePlace } from "./pure.ts";
import { afterUpdate, laneStride, type Running } from "./running.ts";
import { isBool, scalarOf, valueTypeOf } from "./types.ts";
import type { Comparison, Expr, Place, VariableSymbol } from "../tree.ts";
import { ATOMIC, type Type, VOLATILE } from "../types.ts";
import { F32, F64 } from "../../wasm/opcodes.ts";
import { opFd, shapeOpcode } from "../../wasm/vector-opcodes.ts";

/** The register is set to the value. */
export interface Action {
  readonly register: Register;
  readonly value: Lanes;
}

/** An object for each lane that the turns write; it is in the register till they end. */
export interface Cell {
  readonly access: Access;
  readonly register: Register;
}

const INTEGER: Readonly<Record<string, string>> = { "+": "add", "-": "sub", "*": "mul" };
const FLOATING: Readonly<Record<string, string>> = { "+": "add", "-": "sub", "*": "mul", "/": "div" };
const COMPARING: Record<Comparison, string> = { "==": "eq", "!=": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge" };

/** Two values of `exactness`: what a lane holds is the value, extended so. */
const SIGNED = 1;
const UNSIGNED = 2;

export class LaneValues {
  /** Bytes of a lane. */
  readonly size: number;
  /** What is set before the loop. */
  readonly prepared: Action[] = [];
  readonly cells: Cell[] = [];
  readonly registers: Register[] = [];
  /** Variables that have made their moves, from here on. */
  readonly moved = new Set<VariableSymbol>();
  protected readonly f: FunctionContext;
  protected induction: Induction;
  /** Ones in the lanes whose turns come to what is looked at; undefined: all do. */
  protected masked: Lanes | undefined;
  /** What is looked at is not evaluated in each turn. */
  private optional = false;
  /** The loop in the loop, while its body is looked at. */
  protected inner: Running | undefined;
  /** Those that have a value of their own in each turn. */
  protected readonly own = new Map<VariableSymbol, Register>();
  protected readonly loads: Access[] = [];
  private readonly running: Running;

  constructor(f: FunctionContext, running: Running, size: number) {
    this.f = f;
    this.running = running;
    this.induction = running.induction;
    this.size = size;
  }

  get turns(): number {
    return VECTOR / this.size;
  }

  protected newRegister(): Register {
    const register = { local: -1 };
    this.registers.push(register);
    return register;
  }

  // ---- Accesses ------------------------------------------------------------------------------------

  /** `*p++`: p moves, and the place is p − 1 then. */
  protected withoutUpdate(place: Place): Place | undefined {
    const pure = afterUpdate(place);
    if (pure === undefined || !isPurePlace(pure)) return undefined;
    const pointer = place.kind === "deref" && pure !== place ? updateIn(place.pointer) : undefined;
    if (pure !== place && pointer === undefined) return undefined;
    if (pointer !== undefined) {
      if (!this.isMover(pointer)) return undefined;
      this.moved.add(pointer);
    }
    return pure;
  }

  protected access(place: Place): Access | undefined {
    const { size } = scalarOf(place.type);
    if ((place.type.qualifiers & (VOLATILE | ATOMIC)) !== 0) return undefined;
    if (place.kind === "member" && place.bits !== undefined) return undefined;
    const pure = this.withoutUpdate(place);
    if (pure === undefined || valueTypeOf(place.type) === undefined || place.type.kind === "record") return undefined;
    const address = addressOfPlace(this.f, pure);
    const { spot } = address;
    if (spot !== undefined && isInside(address, size)) {
      return { group: undefined, local: spot.local, offset: spot.offset + address.constant, span: size, still: true };
    }
    const found = this.running.groupAt(address, size);
    if (found === undefined) return this.innerAccess(address, size);
    const { group, offset } = found;
    const { stride, move } = group;
    if (stride === undefined) return { group, local: -1, offset, span: size, still: true };
    if (stride.factor !== undefined || stride.number * move !== size || !this.isMover(stride.symbol)) return undefined;
    const ahead = this.moved.has(stride.symbol) ? size : 0;
    return { group, local: -1, offset: offset + ahead, span: size * this.turns, still: false };
  }

  private innerAccess(address: Address, size: number): Access | undefined {
    const stride = this.inner && laneStride(this.induction, address);
    if (stride !== 0 && stride !== size) return undefined;
    const span = stride === 0 ? size : size * this.turns;
    const found = this.inner!.groupAt(address, span);
    return found && { ...found, local: -1, span, still: stride === 0, inner: true };
  }

  protected cellAt({ group, local, offset }: Access): Cell | undefined {
    return this.cells.find(({ access }) =>
      access.group === group && access.local === local && access.offset === offset
    );
  }

  // ---- Values --------------------------------------------------------------------------------------

  protected lanes(expr: Expr): Lanes | undefined {
    if (this.isFixed(expr)) return this.uniform(expr);
    switch (expr.kind) {
      case "load":
        return this.load(expr.place);
      case "convert":
        return this.conversion(expr.operand, expr.type);
      case "arithmetic":
        return this.arithmetic(expr);
      case "negate":
        return this.combined(expr.type, "neg", expr.operand);
      case "complement":
        return this.isWide(expr.type) ? this.not(this.lanes(expr.operand)) : undefined;
      case "conditional": {
        if (expr.then === undefined || !this.isWide(expr.type)) return undefined;
        const mask = this.mask(expr.condition);
        const [then, otherwise] = this.maybe([expr.then, expr.else], (arm) => this.lanes(arm));
        return then && otherwise && mask && operation(opFd.v128_bitselect, then, otherwise, mask);
      }
      case "compare":
      case "logical":
      case "not": {
        const mask = this.mask(expr);
        return mask && operation(opFd.v128_and, mask, this.constant(1));
      }
      default:
        return undefined;
    }
  }

  private isFixed(expr: Expr): boolean {
    return expr.kind === "floating" || this.induction.isLeftAlone(expr);
  }

  /** The same in all turns: put into a local once. */
  private uniform(scalar: Expr): Lanes | undefined {
    const shape = isBool(scalar.type) ? undefined : shapeOf(scalar.type, this.size);
    if (shape === undefined) return undefined;
    const splat: Lanes = { kind: "splat", scalar, shape };
    const varies = this.inner !== undefined && scalar.kind !== "floating" && !this.inner.induction.isLeftAlone(scalar);
    return varies ? splat : this.prepare(splat);
  }

  private prepare(value: Lanes): Lanes {
    const register = this.newRegister();
    this.prepared.push({ register, value });
    return { kind: "register", register };
  }

  /** The integer in each lane; or, with `step`, so many more in each lane than in the one before. */
  private constant(first: number, step = 0): Lanes {
    const bytes = new Uint8Array(VECTOR);
    const view = new DataView(bytes.buffer);
    for (let lane = 0; lane < this.turns; lane++) {
      const value = BigInt(first + step * lane);
      for (let i = 0; i < this.size; i++) view.setUint8(lane * this.size + i, Number((value >> BigInt(8 * i)) & 255n));
    }
    return this.prepare({ kind: "bytes", bytes });
  }

  private load(place: Place): Lanes | undefined {
    if (place.kind === "variable" && this.isLocal(place.symbol)) return this.variable(place);
    const scalar = scalarOf(place.type);
    const shape = scalar.size <= this.size && !isBool(place.type) ? shapeOf(place.type, this.size) : undefined;
    const access = shape && this.access(place);
    if (access === undefined) return undefined;
    const cell = this.cellAt(access);
    if (cell !== undefined) return { kind: "register", register: cell.register };
    const optional = this.optional || this.masked !== undefined;
    // What not each turn reads may be memory that cannot be read.
    if (optional && access.group !== undefined && !this.isLoaded(access)) return undefined;
    this.loads.push(access);
    if (access.still) return { kind: "broadcast", access, type: place.type, shape: shape! };
    const opcodes = loadOpcodes(scalar.size, this.size, scalar.signed);
    return opcodes.length === 0 ? undefined : { kind: "load", access, opcodes };
  }

  /** All turns have read it, for certain. */
  protected isLoaded({ group, offset, span }: Access): boolean {
    return this.loads.some((load) => load.group === group && load.offset === offset && load.span === span);
  }

  private maybe(exprs: readonly Expr[], look: (expr: Expr) => Lanes | undefined): (Lanes | undefined)[] {
    const { optional } = this;
    this.optional = true;
    const found = exprs.map(look);
    this.optional = optional;
    return found;
  }

  private variable(place: Place & { kind: "variable" }): Lanes | undefined {
    const { symbol, type, span } = place;
    const register = this.own.get(symbol);
    if (register !== undefined) return { kind: "register", register };
    if (!this.isMover(symbol) || !isInteger(type) || sizeOfScalar(type) < this.size) return undefined;
    const move = this.induction.moveOf(symbol)!;
    const shape = integerShape(this.size);
    const first: Lanes = { kind: "splat", scalar: { kind: "load", place, type, span }, shape };
    const ahead = this.constant(this.moved.has(symbol) ? move : 0, move);
    return operation(shapeOpcode(shape, "add")!, first, ahead);
  }

  private arithmetic({ operator, left, right, type }: Expr & { kind: "arithmetic" }): Lanes | undefined {
    if (!this.isWide(type)) return undefined;
    if (operator === "<<" || operator === ">>") return this.shift(operator, left, right, type);
    if (!isInteger(type)) return this.combined(type, FLOATING[operator]!, left, right);
    const name = INTEGER[operator];
    if (name !== undefined) return this.combined(type, name, left, right);
    const opcode = operator === "&" ? opFd.v128_and : operator === "|" ? opFd.v128_or : opFd.v128_xor;
    if (operator === "/" || operator === "%") return undefined;
    const [one, other] = [this.lanes(left), this.lanes(right)];
    return one && other && operation(opcode, one, other);
  }

  private combined(type: Type, name: string, ...exprs: Expr[]): Lanes | undefined {
    const shape = this.isWide(type) ? shapeOf(type, this.size) : undefined;
    const opcode = shape && shapeOpcode(shape, name);
    if (opcode === undefined) return undefined;
    const operands: Lanes[] = [];
    for (const expr of exprs) {
      const lanes = this.lanes(expr);
      if (lanes === undefined) return undefined;
      operands.push(lanes);
    }
    return operation(opcode, ...operands);
  }

  private shift(operator: "<<" | ">>", left: Expr, right: Expr, type: Type): Lanes | undefined {
    const { size, signed } = scalarOf(type);
    let name = operator === "<<" ? "shl" : signed ? "shr_s" : "shr_u";
    if (size !== this.size) {
      // Of a wider value only the low part is there.
      if (right.kind !== "integer" || right.value < 0n || right.value >= 8 * this.size) return undefined;
      const exact = this.exactness(left);
      if (operator === ">>" && exact === 0) return undefined;
      if (operator === ">>") name = (exact & UNSIGNED) !== 0 ? "shr_u" : "shr_s";
    } else if (!this.isFixed(right)) {
      return undefined;
    }
    const operand = this.lanes(left);
    const opcode = shapeOpcode(integerShape(this.size), name)!;
    return operand && { kind: "shift", opcode, operand, count: right };
  }

  private conversion(operand: Expr, type: Type): Lanes | undefined {
    if (isBool(type) || valueTypeOf(type) === undefined || valueTypeOf(operand.type) === undefined) return undefined;
    if (operand.type.kind === "record") return undefined;
    const [from, to] = [scalarOf(operand.type), scalarOf(type)];
    const lanes = this.lanes(operand);
    if (lanes === undefined || from === to) return lanes;
    if (isInteger(operand.type) !== isInteger(type)) {
      if (isInteger(type) || this.size !== 4 || from.size > 4 || to.size !== 4) return undefined;
      const name = from.size === 4 && !from.signed ? "convert_i32x4_u" : "convert_i32x4_s";
      return operation(shapeOpcode("f32x4", name)!, lanes);
    }
    if (!isInteger(type)) return undefined;
    if (to.size >= this.size || (from.size < to.size && (to.signed || !from.signed))) return lanes;
    return this.truncated(lanes, to.size, to.signed);
  }

  /** The low bytes of each lane, extended. */
  private truncated(operand: Lanes, size: number, signed: boolean): Lanes {
    const shape = integerShape(this.size);
    const count = 8 * (this.size - size);
    const high: Lanes = { kind: "shift", opcode: shapeOpcode(shape, "shl")!, operand, count };
    return { kind: "shift", opcode: shapeOpcode(shape, signed ? "shr_s" : "shr_u")!, operand: high, count };
  }

  // ---- Conditions ----------------------------------------------------------------------------------

  /** Ones in the lanes where it holds. */
  protected mask(expr: Expr): Lanes | undefined {
    switch (expr.kind) {
      case "compare":
        return this.comparison(expr.operator, expr.left, expr.right);
      case "not":
        return this.not(this.mask(expr.operand));
      case "logical": {
        const left = this.mask(expr.left);
        const [right] = this.maybe([expr.right], (operand) => this.mask(operand));
        return left && right && operation(expr.operator === "&&" ? opFd.v128_and : opFd.v128_or, left, right);
      }
      default: {
        const zero: Expr = { kind: "integer", value: 0n, type: expr.type, span: expr.span };
        return isInteger(expr.type) ? this.comparison("!=", expr, zero) : undefined;
      }
    }
  }

  private comparison(operator: Comparison, left: Expr, right: Expr): Lanes | undefined {
    const shape = shapeOf(left.type, this.size);
    if (shape === undefined) return undefined;
    let name = COMPARING[operator];
    if (isInteger(left.type)) {
      const exact = this.exactness(left) & this.exactness(right);
      if (exact === 0) return undefined;
      if (operator !== "==" && operator !== "!=") name += (exact & SIGNED) !== 0 ? "_s" : "_u";
    }
    const opcode = shapeOpcode(shape, name);
    const [one, other] = opcode === undefined ? [] : [this.lanes(left), this.lanes(right)];
    return one && other && operation(opcode!, one, other);
  }

  protected not(lanes: Lanes | undefined): Lanes | undefined {
    return lanes && operation(opFd.v128_not, lanes);
  }

  /** How the lane's bits are to be read, so that they are the value: SIGNED, UNSIGNED, both; 0: they are only a part of it. */
  private exactness(expr: Expr): number {
    const { size, signed } = scalarOf(expr.type);
    if (expr.kind === "integer" && size >= this.size) {
      const bits = 8 * this.size;
      const value = size > this.size || signed ? expr.value : BigInt.asUintN(bits, expr.value);
      const fits = (type: number, same: boolean) => same ? type : 0;
      return fits(SIGNED, size > this.size ? BigInt.asIntN(bits, value) === value : signed) |
        fits(UNSIGNED, size > this.size ? BigInt.asUintN(bits, value) === value : !signed);
    }
    if (size === this.size) return signed ? SIGNED : UNSIGNED;
    if (size < this.size) return signed ? SIGNED : SIGNED | UNSIGNED;
    if (expr.kind !== "convert" || !isInteger(expr.operand.type)) return 0;
    const from = scalarOf(expr.operand.type);
    return from.size < size && (signed || !from.signed) ? this.exactness(expr.operand) : 0;
  }

  // ---- Small things --------------------------------------------------------------------------------

  /** Its lanes can hold what is computed with this type, or the low part of it. */
  private isWide(type: Type): boolean {
    return sizeOfScalar(type) >= this.size && type.kind !== "pointer";
  }

  protected isLocal(symbol: VariableSymbol): boolean {
    return symbol.storage !== "static" && !symbol.inMemory && this.f.locate(symbol).kind === "local";
  }

  protected isMover(symbol: VariableSymbol): boolean {
    return this.induction.isMover(symbol);
  }
}

export function operation(opcode: number, ...operands: Lanes[]): Lanes {
  return { kind: "operation", opcode, operands };
}

/** The variable that a pointer's evaluation moves. */
function updateIn(pointer: Expr): VariableSymbol | undefined {
  while (pointer.kind === "convert") pointer = pointer.operand;
  return pointer.kind === "update" && pointer.place.kind === "variable" ? pointer.place.symbol : undefined;
}

export function isInteger(type: Type): boolean {
  const { value } = scalarOf(type);
  return value !== F32 && value !== F64;
}

/** 0 for what is no scalar, and for _Bool and long double. */
export function sizeOfScalar(type: Type): number {
  if (valueTypeOf(type) === undefined || type.kind === "record" || isBool(type)) return 0;
  const { size, longDouble } = scalarOf(type);
  return longDouble ? 0 : size;
}
