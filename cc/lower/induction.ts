/**
 * What the turns of a small loop do to the variables that its addresses are made of, and how many turns there can be:
 * so that the loop's accesses can be checked before it begins (cc/lower/running.ts).
 */
import type { Expr, Place, Stmt, VariableSymbol } from "../tree.ts";
import { scalarOf, valueTypeOf } from "./types.ts";
import { F32, F64 } from "../../wasm/opcodes.ts";

/** A small loop as cc/lower/cost.ts counts it: no calls, no other loops, no labels. */
export interface SmallLoop {
  readonly condition: Expr;
  readonly step: Expr | undefined;
  readonly body: Stmt;
}

/** The loop has at most (to − from) / step + 1 turns, all of them 64-bit integers; step > 0. */
export interface Count {
  readonly from: Expr;
  readonly to: Expr;
  readonly step: number;
  /** The turns are endless if step does not divide the difference. */
  readonly exact: boolean;
  /** With the step 1: that number is reached, and not only one less. */
  readonly closed: boolean;
  /** What decides it, and moves by ±step in each turn. */
  readonly symbol: VariableSymbol;
}

export class Induction {
  /** What is written in the loop: by how much it moves in a turn, if at one place at most and by a constant; in bytes if a pointer. */
  private readonly moves = new Map<VariableSymbol, number | undefined>();
  /** Those which move in every turn that is completed. */
  private readonly steady = new Set<VariableSymbol>();
  /** Where the loop reads and writes; what is inside of them comes before. */
  readonly places: Place[] = [];
  private conditional = false;
  private continues = false;
  private nested = false;
  /** Taken for a variable that the loop leaves alone. */
  private readonly still: VariableSymbol | undefined;

  constructor({ condition, step, body }: SmallLoop, still?: VariableSymbol) {
    this.still = still;
    this.statement(body);
    if (this.continues) this.steady.clear();
    for (const operand of row(condition)) this.expr(operand);
    if (step !== undefined) this.expr(step);
  }

  /** By how much the variable moves in a turn, 0 if the loop leaves it alone; undefined: otherwise. */
  moveOf(symbol: VariableSymbol): number | undefined {
    return this.moves.has(symbol) ? this.moves.get(symbol) : 0;
  }

  /** Whether it moves by the same distance in each turn. */
  isMover(symbol: VariableSymbol): boolean {
    return (this.moves.get(symbol) ?? 0) !== 0 && this.steady.has(symbol);
  }

  movers(): VariableSymbol[] {
    return [...this.moves.keys()].filter((symbol) => this.isMover(symbol));
  }

  /** The first of the condition's operands that bounds the number of turns. */
  count(condition: Expr): Count | undefined {
    for (const operand of row(condition)) {
      const count = this.countDown(operand) ?? this.countTo(operand);
      if (count !== undefined) return count;
    }
    return undefined;
  }

  /** `n--`, `n-- > 0`, `--n != 0` */
  private countDown(operand: Expr): Count | undefined {
    const compared = operand.kind === "compare" && (operand.operator === ">" || operand.operator === "!=");
    const update = compared ? operand.left : operand;
    if (compared && (operand.right.kind !== "integer" || operand.right.value !== 0n)) return undefined;
    if (update.kind !== "update" || update.place.kind !== "variable") return undefined;
    const { place: { symbol }, type, span } = update;
    const move = this.steady.has(symbol) ? this.moveOf(symbol) : undefined;
    if (move !== -1 || type.kind !== "integer") return undefined;
    const from: Expr = { kind: "integer", value: 0n, type, span };
    return { from, to: { kind: "load", place: update.place, type, span }, step: 1, exact: false, closed: true, symbol };
  }

  /** `i < n`, `p != end`, `i >= j` */
  private countTo(operand: Expr): Count | undefined {
    if (operand.kind !== "compare" || operand.operator === "==") return undefined;
    return this.countOf(operand.left, operand.operator, operand.right) ??
      this.countOf(operand.right, mirrored(operand.operator), operand.left);
  }

  private countOf(left: Expr, operator: "<" | "<=" | ">" | ">=" | "!=", bound: Expr): Count | undefined {
    const variable = withoutExtension(left);
    if (variable.kind !== "load" || variable.place.kind !== "variable" || !isInteger(left)) return undefined;
    const { symbol } = variable.place;
    const move = this.steady.has(symbol) ? this.moveOf(symbol) : undefined;
    if (move === undefined || move === 0) return undefined;
    const up = move > 0;
    if (operator !== "!=" && operator.startsWith("<") !== up) return undefined;
    if (!this.comesNearer(bound, up)) return undefined;
    const [from, to] = up ? [left, bound] : [bound, left];
    return {
      from,
      to,
      step: Math.abs(move),
      exact: operator === "!=" && Math.abs(move) > 1,
      closed: operator === "<=" || operator === ">=",
      symbol,
    };
  }

  /** A bound that the loop leaves alone, or moves the other way. */
  private comesNearer(bound: Expr, up: boolean): boolean {
    const inner = withoutExtension(bound);
    if (inner.kind === "load" && inner.place.kind === "variable") {
      const move = isLocal(inner.place.symbol) ? this.moveOf(inner.place.symbol) : undefined;
      return move !== undefined && (up ? move <= 0 : move >= 0);
    }
    if (bound.kind === "integer") return true;
    if (bound.kind === "arithmetic" && (bound.operator === "+" || bound.operator === "-")) {
      return bound.right.kind === "integer" && this.comesNearer(bound.left, up);
    }
    if (bound.kind === "pointer-add") {
      return this.isLeftAlone(bound.pointer) && this.isLeftAlone(bound.index) && typeof bound.scale === "number";
    }
    return this.isLeftAlone(bound);
  }

  /** Made of constants and variables that the loop does not change. */
  isLeftAlone(expr: Expr): boolean {
    switch (expr.kind) {
      case "integer":
        return true;
      case "load":
        return expr.place.kind === "variable" && isLocal(expr.place.symbol) && this.moveOf(expr.place.symbol) === 0;
      case "convert":
        return expr.type.kind !== "void" && this.isLeftAlone(expr.operand);
      case "arithmetic":
        return expr.operator !== "/" && expr.operator !== "%" && this.isLeftAlone(expr.left) &&
          this.isLeftAlone(expr.right);
      default:
        return false;
    }
  }

  // ---- The walk: over what cc/lower/cost.ts lets pass ----------------------------------------------

  private statement(statement: Stmt): void {
    switch (statement.kind) {
      case "expression":
        return this.expr(statement.expr);
      case "block":
        for (const inner of statement.body) this.statement(inner);
        return;
      case "if":
        this.expr(statement.condition);
        return this.maybe(() => {
          this.statement(statement.then);
          if (statement.else !== undefined) this.statement(statement.else);
        });
      case "continue":
        this.continues = true;
        return;
      case "return":
        return statement.value && this.expr(statement.value);
      case "for":
        return this.inner(statement);
      case "variable":
        this.assigned(statement.symbol);
        for (const part of statement.init?.parts ?? []) if (part.kind === "value") this.expr(part.value);
        return;
    }
  }

  private expr(expr: Expr): void {
    switch (expr.kind) {
      case "load":
        return this.access(expr.place);
      case "address":
        return this.inside(expr.place);
      case "negate":
      case "complement":
      case "not":
      case "convert":
        return this.expr(expr.operand);
      case "arithmetic":
      case "compare":
      case "comma":
      case "pointer-difference":
        this.expr(expr.left);
        return this.expr(expr.right);
      case "logical":
        this.expr(expr.left);
        return this.maybe(() => this.expr(expr.right));
      case "conditional":
        this.expr(expr.condition);
        return this.maybe(() => {
          if (expr.then !== undefined) this.expr(expr.then);
          this.expr(expr.else);
        });
      case "pointer-add":
        this.expr(expr.pointer);
        return this.expr(expr.index);
      case "call":
        for (const arg of expr.args) this.expr(arg);
        return;
      case "assign":
        this.expr(expr.value);
        this.access(expr.place);
        if (expr.place.kind === "variable") this.assigned(expr.place.symbol);
        return;
      case "update":
        this.expr(expr.operand);
        this.access(expr.place);
        if (expr.place.kind === "variable") this.moved(expr.place.symbol, distanceOf(expr));
    }
  }

  private maybe(walk: () => void): void {
    const { conditional } = this;
    this.conditional = true;
    walk();
    this.conditional = conditional;
  }

  /** A loop in the loop (cc/lower/nest.ts). */
  private inner({ init, condition, step, body }: Stmt & { kind: "for" }): void {
    for (const statement of init) this.statement(statement);
    const { nested } = this;
    this.nested = true;
    this.maybe(() => {
      if (condition !== undefined) this.expr(condition);
      this.statement(body);
      if (step !== undefined) this.expr(step);
    });
    this.nested = nested;
  }

  private assigned(symbol: VariableSymbol): void {
    if (symbol !== this.still) this.moves.set(symbol, undefined);
  }

  private moved(symbol: VariableSymbol, distance: number | undefined): void {
    if (symbol === this.still) return;
    this.moves.set(symbol, this.moves.has(symbol) || this.nested ? undefined : distance);
    if (!this.conditional) this.steady.add(symbol);
  }

  private access(place: Place): void {
    this.inside(place);
    this.places.push(place);
  }

  private inside(place: Place): void {
    while (place.kind === "member") place = place.base;
    if (place.kind === "deref") this.expr(place.pointer);
  }
}

/** `a && b && c` as its operands. */
function row(condition: Expr): Expr[] {
  const operands: Expr[] = [];
  while (condition.kind === "logical" && condition.operator === "&&") {
    operands.push(condition.right);
    condition = condition.left;
  }
  operands.push(condition);
  return operands.reverse();
}

function mirrored(operator: "<" | "<=" | ">" | ">=" | "!="): "<" | "<=" | ">" | ">=" | "!=" {
  return operator === "!=" ? operator : operator.replace(/[<>]/, (sign) => sign === "<" ? ">" : "<") as ">";
}

/** What is known of addresses reaches no further. */
const LARGEST_MOVE = 0x8000;

/** How much larger the variable is afterwards (a pointer: in bytes), if that is a constant and the type does not narrow it. */
export function distanceOf(
  { place, operator, operand, computation, scale = 1 }: Expr & { kind: "update" },
): number | undefined {
  if (operand.kind !== "integer" || (operator !== "+" && operator !== "-") || typeof scale !== "number") {
    return undefined;
  }
  if (place.type.kind === "float" || computation.kind === "float" || scalarOf(place.type).size < 4) return undefined;
  const distance = Number(operand.value) * scale;
  if (Math.abs(distance) > LARGEST_MOVE) return undefined;
  return operator === "+" ? distance : -distance;
}

/** In a wasm local. */
function isLocal(symbol: VariableSymbol): boolean {
  return symbol.storage !== "static" && !symbol.inMemory;
}

function isInteger({ type }: Expr): boolean {
  const value = valueTypeOf(type);
  return value !== undefined && value !== F32 && value !== F64;
}

/** An int that is compared as a long one. */
function withoutExtension(expr: Expr): Expr {
  const widens = expr.kind === "convert" && isInteger(expr) && isInteger(expr.operand) &&
    scalarOf(expr.type).size === 8 && scalarOf(expr.operand.type).size >= 4;
  return widens ? expr.operand : expr;
}
