/**
 * How large an integer can be, by its type and the operators it is made with: `x & 15`, `c % 10u`, a byte; and a variable in
 * a wasm local by all that is ever assigned to it.
 */
import { isBool, scalarOf } from "./types.ts";
import type { Expr, VariableSymbol } from "../tree.ts";
import type { Type } from "../types.ts";

/** Deeper in an expression nothing is looked at. */
const DEPTH = 6;
/** Of variables that get their values from each other. */
const VARIABLES = 8;
/** A variable that is assigned at more places is not looked at. */
const PLACES = 64;

export class Ranges {
  /** Those that have been looked at; Infinity as long as that goes on. */
  private readonly variables = new Map<VariableSymbol, number>();
  /** So many are being looked at. */
  private nested = 0;
  private readonly valuesOf: (symbol: VariableSymbol) => readonly Expr[] | undefined;

  /** `valuesOf`: all that is assigned to a variable in a wasm local; undefined if it is none, or that is not known. */
  constructor(valuesOf: (symbol: VariableSymbol) => readonly Expr[] | undefined) {
    this.valuesOf = valuesOf;
  }

  /** The expression is between 0 and this, or anything if it is Infinity. */
  largestOf(expr: Expr, depth = DEPTH): number {
    const known = depth > 0 ? this.byOperator(expr, depth - 1) : Infinity;
    return Math.min(known, ofType(expr.type, false));
  }

  private byOperator(expr: Expr, depth: number): number {
    switch (expr.kind) {
      case "integer":
        return expr.value >= 0n ? Number(expr.value) : Infinity;
      case "load": {
        if (expr.place.kind === "variable") return this.ofVariable(expr.place.symbol);
        const bits = expr.place.kind === "member" ? expr.place.bits : undefined;
        return bits === undefined || scalarOf(expr.type).signed ? Infinity : 2 ** bits.width - 1;
      }
      case "compare":
      case "not":
      case "logical":
        return 1;
      case "convert": {
        if (expr.operand.type.kind === "float") return Infinity;
        if (expr.type.kind === "integer" && expr.type.width !== undefined) return Infinity;
        const operand = this.largestOf(expr.operand, depth);
        return operand <= ofType(expr.type, true) ? operand : Infinity;
      }
      case "conditional":
        if (expr.then === undefined) return Infinity;
        return Math.max(this.largestOf(expr.then, depth), this.largestOf(expr.else, depth));
      case "inlined":
        return expr.value === undefined || expr.leaves ? Infinity : this.largestOf(expr.value, depth);
      case "arithmetic":
        return expr.type.kind === "float" ? Infinity : this.ofArithmetic(expr, depth);
      default:
        return Infinity;
    }
  }

  private ofArithmetic({ operator, left, right, type }: Expr & { kind: "arithmetic" }, depth: number): number {
    const limit = ofType(type, true);
    const [a, b] = [this.largestOf(left, depth), this.largestOf(right, depth)];
    const constant = right.kind === "integer" ? Number(right.value) : -1;
    const unless = (value: number) => value <= limit ? value : Infinity;
    switch (operator) {
      case "&":
        return Math.min(a, b);
      case "%":
        return constant > 0 && (a < Infinity || !scalarOf(type).signed) ? Math.min(a, constant - 1) : Infinity;
      case "/":
        return constant > 0 && a < Infinity ? Math.floor(a / constant) : Infinity;
      case ">>":
        return constant >= 0 && constant < 32 && a < Infinity ? Math.floor(a / 2 ** constant) : Infinity;
      case "+":
        return unless(a + b);
      case "-":
        return left.kind === "integer" && b <= a ? a : Infinity;
      case "*":
        return unless(a * b);
      case "|":
      case "^":
        return a + b < Infinity ? unless(2 ** Math.ceil(Math.log2(Math.max(a, b) + 1)) - 1) : Infinity;
      default:
        return Infinity;
    }
  }

  /** What has no value yet is 0, as wasm locals are. */
  private ofVariable(symbol: VariableSymbol): number {
    if (symbol.storage !== "automatic" || symbol.inMemory) return Infinity;
    const known = this.variables.get(symbol);
    if (known !== undefined) return known;
    this.variables.set(symbol, Infinity);
    const values = this.nested < VARIABLES ? this.valuesOf(symbol) : undefined;
    if (values === undefined || values.length > PLACES) return Infinity;
    let largest = 0;
    this.nested++;
    for (const value of values) if (largest < Infinity) largest = Math.max(largest, this.largestOf(value));
    this.nested--;
    this.variables.set(symbol, largest);
    return largest;
  }
}

/** The largest value of an integer type of at most 32 bits; of a signed one only if `signed` is asked for. */
function ofType(type: Type, signed: boolean): number {
  if (type.kind !== "integer" && type.kind !== "enum") return Infinity;
  if (isBool(type)) return 1;
  const scalar = scalarOf(type);
  if (scalar.size > 4) return signed ? Number.MAX_SAFE_INTEGER : Infinity;
  if (scalar.signed) return signed ? 2 ** (8 * scalar.size - 1) - 1 : Infinity;
  return 2 ** (8 * scalar.size) - 1;
}
