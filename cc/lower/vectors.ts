/**
 * Turns of a loop taken several at a time, by vectors (SIMD): before those that are taken one by one, as long as enough
 * are left. The loop's accesses have been checked (cc/lower/running.ts); cc/lower/vectorize.ts says what the turns do.
 */
import type { FunctionContext } from "./function.ts";
import { branch } from "./condition.ts";
import type { Induction, SmallLoop } from "./induction.ts";
import { type Access, integerShape, pushAccess, pushLanes, VECTOR } from "./lanes.ts";
import { pushLong, type Running } from "./running.ts";
import { scalarOf, valueTypeOf } from "./types.ts";
import type { Action } from "./lane-values.ts";
import { turns } from "./turns.ts";
import { type InnerTurns, type Pair, type Reduction, Vectorizer } from "./vectorize.ts";
import type { Expr, Stmt, VariableSymbol } from "../tree.ts";
import type { Type } from "../types.ts";
import type { Label } from "../../wasm/code.ts";
import { I32, I64, op, V128 } from "../../wasm/opcodes.ts";
import { opFd, shapeOpcode } from "../../wasm/vector-opcodes.ts";

/** How often rounds of turns are written. */
const COPIES = 2;

export class Vectors {
  private readonly running: Running;
  private readonly plan: Vectorizer;

  constructor(running: Running, plan: Vectorizer) {
    this.running = running;
    this.plan = plan;
  }

  /** As many turns as can be. What ends the loop is to be asked behind them. */
  write(f: FunctionContext, statement: Stmt): void {
    const done = f.code.block();
    this.begin(f);
    turns(f, statement, this.plan.innerTurns === undefined ? COPIES : 1, () => this.round(f, done));
    f.code.end();
    this.end(f);
  }

  private begin(f: FunctionContext): void {
    for (const register of this.plan.registers) register.local = f.acquire(V128);
    for (const action of this.plan.prepared) perform(f, action);
    for (const { operator, register } of this.plan.reductions) {
      f.code.v128(new Uint8Array(VECTOR).fill(operator === "&" ? 0xff : 0));
      f.code.set(register.local);
    }
  }

  /** One round of turns; branches to `done`, with nothing changed, if there are too few left or one must see what another stored. */
  private round(f: FunctionContext, done: Label): void {
    const { code } = f;
    const { plan, running: { count } } = this;
    pushLong(f, count.to);
    pushLong(f, count.from);
    code.op(op.i64_sub);
    code.i64(plan.turns * count.step + (plan.leavesOne ? 1 : 0));
    code.op(op.i64_lt_s);
    code.brIf(done);
    if (plan.writesBack) {
      code.i32(0);
      code.memory(op.i32_load, f.module.target.sharedOffset!);
      code.brIf(done);
    }
    for (const pair of plan.pairs) {
      pushOverlap(f, pair, plan.size);
      code.brIf(done);
    }
    for (const action of plan.actions) perform(f, action);
    if (plan.innerTurns !== undefined) this.innerLoop(f, plan.innerTurns, done);
    for (const action of plan.rest) perform(f, action);
    for (const { access, register } of plan.cells) {
      const offset = pushAccess(f, access);
      code.get(register.local);
      code.vectorMemory(opFd.v128_store, offset);
    }
    for (const symbol of plan.moved) this.move(f, symbol);
  }

  private innerLoop(f: FunctionContext, { loop, running, actions }: InnerTurns, done: Label): void {
    const { code } = f;
    for (const statement of loop.init) f.statement(statement);
    running.begin(f, done);
    for (const pair of this.plan.innerPairs) {
      pushInnerOverlap(f, pair, running);
      code.brIf(done);
    }
    const end = code.block();
    turns(f, loop, COPIES, () => {
      for (const action of actions) perform(f, action);
      f.running = running;
      f.discard(loop.step!);
      f.running = undefined;
      branch(f, loop.condition!, end, false);
    });
    code.end();
    running.end(f);
  }

  private end(f: FunctionContext): void {
    for (const reduction of this.plan.reductions) combine(f, reduction, this.plan.size);
    for (const { local } of this.plan.registers) f.release(local);
  }

  private move(f: FunctionContext, symbol: VariableSymbol): void {
    const { code } = f;
    const { plan, running } = this;
    const local = localOf(f, symbol);
    const long = valueTypeOf(symbol.type) === I64;
    const distance = running.induction.moveOf(symbol)! * plan.turns;
    code.get(local);
    if (long) code.i64(distance);
    else code.i32(distance);
    code.op(long ? op.i64_add : op.i32_add);
    code.set(local);
    f.facts.changed(symbol);
    running.moved(f, symbol, plan.turns);
  }
}

/** How the loop, whose accesses have been checked, is taken by vectors; undefined if it cannot be, or had better not. */
export function vectorsOf(f: FunctionContext, loop: SmallLoop, running: Running): Vectors | undefined {
  const size = f.module.target.vectors && isPlain(running) ? laneSizeOf(loop.body, running.induction) : 0;
  const plan = size === 0 ? undefined : new Vectorizer(f, running, size);
  return plan?.plan(loop) ? new Vectors(running, plan) : undefined;
}

/** Nothing but the count's variable decides how many turns are left: one side of the difference stays as it is. */
export function isPlain({ count, induction }: Running): boolean {
  const [fixed, moving] = induction.moveOf(count.symbol)! > 0 ? [count.to, count.from] : [count.from, count.to];
  if (moving.kind !== "load" && moving.kind !== "convert") return false;
  return induction.isLeftAlone(fixed) || fixed.kind === "pointer-add" || fixed.kind === "address";
}

/** The size of what the body writes first, apart from what only moves: that of the lanes; 0 if there is nothing. */
export function laneSizeOf(statement: Stmt, induction: Induction): number {
  switch (statement.kind) {
    case "block":
      for (const inner of statement.body) {
        const size = laneSizeOf(inner, induction);
        if (size > 0) return size;
      }
      return 0;
    case "variable":
      return statement.init === undefined ? 0 : sizeOfLane(statement.symbol.type);
    case "expression":
      return sizeOfWritten(statement.expr, induction);
    case "for":
      return laneSizeOf(statement.body, induction);
    case "if":
      return laneSizeOf(statement.then, induction) || (statement.else ? laneSizeOf(statement.else, induction) : 0);
    default:
      return 0;
  }
}

function sizeOfWritten(expr: Expr, induction: Induction): number {
  while (expr.kind === "convert") expr = expr.operand;
  if (expr.kind === "comma") return sizeOfWritten(expr.left, induction) || sizeOfWritten(expr.right, induction);
  if (expr.kind !== "assign" && expr.kind !== "update") return 0;
  const { place } = expr;
  return place.kind === "variable" && induction.isMover(place.symbol) ? 0 : sizeOfLane(place.type);
}

function sizeOfLane(type: Type): number {
  if (valueTypeOf(type) === undefined || type.kind === "record" || type.kind === "array") return 0;
  const { size } = scalarOf(type);
  return size <= 8 ? size : 0;
}

// ---- Code ------------------------------------------------------------------------------------------

function perform(f: FunctionContext, { register, value }: Action): void {
  pushLanes(f, value);
  f.code.set(register.local);
}

/**
 * Pushes whether the turns must not be taken at once: one loads, or stores, what an earlier one stores. Where both
 * move alike, a load may be ahead of the store; else the bytes must be others.
 */
function pushOverlap(f: FunctionContext, { cell, access }: Pair, size: number): void {
  const { code } = f;
  const alike = !access.still && access.span === VECTOR;
  const before = alike ? size - 1 : VECTOR - 1;
  pushIndex(f, cell.access);
  pushIndex(f, access);
  code.op(op.i32_sub);
  code.i32(before);
  code.op(op.i32_add);
  code.i32(before + (alike ? VECTOR : access.span));
  code.op(op.i32_lt_u);
}

/** The same for a load that an inner loop's turns move: whether the bytes of all of them overlap what is stored. */
function pushInnerOverlap(f: FunctionContext, { cell, access }: Pair, running: Running): void {
  const { code } = f;
  const extent = f.acquire(I32);
  running.pushExtent(f, access.group!);
  code.set(extent);
  pushIndex(f, cell.access);
  pushEnd(f, access, extent, false);
  code.i32(access.span);
  code.op(op.i32_add);
  code.op(op.i32_lt_u);
  pushEnd(f, access, extent, true);
  pushIndex(f, cell.access);
  code.i32(VECTOR);
  code.op(op.i32_add);
  code.op(op.i32_lt_u);
  code.op(op.i32_and);
  f.release(extent);
}

/** The access with the smallest or the largest index, of those between the first and the one that is `extent` from it. */
function pushEnd(f: FunctionContext, access: Access, extent: number, smallest: boolean): void {
  const { code } = f;
  pushIndex(f, access);
  code.get(extent);
  code.get(extent);
  code.i32(31);
  code.op(op.i32_shr_s);
  if (!smallest) {
    code.i32(-1);
    code.op(op.i32_xor);
  }
  code.op(op.i32_and);
  code.op(op.i32_add);
}

function pushIndex(f: FunctionContext, access: Access): void {
  const offset = pushAccess(f, access);
  if (offset === 0) return;
  f.code.i32(offset);
  f.code.op(op.i32_add);
}

/** The lanes' results and the variable's, made one. */
function combine(f: FunctionContext, { symbol, operator, register }: Reduction, size: number): void {
  const { code } = f;
  const variable = localOf(f, symbol);
  const extract = shapeOpcode(integerShape(size), "extract_lane")!;
  const opcodes = {
    "+": [op.i32_add, op.i64_add],
    "-": [op.i32_sub, op.i64_sub],
    "^": [op.i32_xor, op.i64_xor],
    "|": [op.i32_or, op.i64_or],
    "&": [op.i32_and, op.i64_and],
  }[operator];
  code.get(variable);
  for (let lane = 0; lane < VECTOR / size; lane++) {
    code.get(register.local);
    code.lane(extract, lane);
    code.op(opcodes[size === 8 ? 1 : 0]!);
  }
  code.set(variable);
  f.facts.changed(symbol);
}

function localOf(f: FunctionContext, symbol: VariableSymbol): number {
  const location = f.locate(symbol);
  if (location.kind !== "local") throw new Error(`the variable ${symbol.name} is not in a local`);
  return location.local;
}
