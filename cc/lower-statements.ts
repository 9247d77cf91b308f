/** Statements whose control flow is WebAssembly's: blocks, loops, branches out of them. */
import { branch } from "./lower-condition.ts";
import type { FunctionContext, Jump } from "./lower-function.ts";
import { STACK_POINTER } from "./lower-module.ts";
import { storeScalar } from "./lower-places.ts";
import { isCheap } from "./lower-cost.ts";
import { copy } from "./lower-records.ts";
import { leaves, lowerRegion } from "./lower-region.ts";
import { isAggregate, scalarOf, valueTypeOf } from "./lower-types.ts";
import { copiesOf } from "./lower-unroll.ts";
import type { Expr, Report, Stmt } from "./tree.ts";
import { sizeOf } from "./type-layout.ts";
import type { Label } from "../wasm/code.ts";
import { I32, op } from "../wasm/opcodes.ts";

/** A condition of at most this many nodes is written twice: before the loop and at its end. */
const CHEAP_CONDITION = 12;

/** Out of an enclosing wasm block. */
class Out implements Jump {
  readonly label: Label;

  constructor(label: Label) {
    this.label = label;
  }

  jump(f: FunctionContext): void {
    f.code.br(this.label);
  }
}

/** A list of statements; `scope`: what they are the body of, as lower-flow.ts knows it. */
export function statements(f: FunctionContext, body: readonly Stmt[], scope: object): void {
  if (f.flow.roots.has(scope)) return lowerRegion(f, body, false);
  for (const inner of body) {
    statement(f, inner);
    if (leaves(inner)) return;
  }
}

export function statement(f: FunctionContext, statement: Stmt): void {
  f.withTemporaries(f.flow.roots.has(statement) ? rootStatement : structuredStatement, statement);
}

function rootStatement(f: FunctionContext, statement: Stmt): void {
  lowerRegion(f, [statement], true);
}

function structuredStatement(f: FunctionContext, statement: Stmt): void {
  switch (statement.kind) {
    case "expression":
      return f.discard(statement.expr);
    case "variable":
      return variable(f, statement);
    case "block":
      return statements(f, statement.body, statement);
    case "if":
      return conditional(f, statement);
    case "while":
      return loop(f, statement, statement.condition, undefined, statement.body);
    case "for":
      for (const inner of statement.init) f.statement(inner);
      return loop(f, statement, statement.condition, statement.step, statement.body);
    case "do":
      return doLoop(f, statement);
    case "switch":
      // Without cases nothing in the body is reached.
      return f.discard(statement.value);
    case "case":
    case "label":
      return f.statement(statement.body);
    case "goto":
      return jump(f, f.labels.get(statement.label), statement);
    case "goto-computed":
      return computedGoto(f, statement);
    case "break":
      return jump(f, f.breakTarget, statement);
    case "continue":
      return jump(f, f.continueTarget, statement);
    case "return":
      return returnFrom(f, statement.value);
    case "report":
      return report(f, statement.report);
  }
}

function jump(f: FunctionContext, target: Jump | undefined, { span }: Stmt): void {
  if (target === undefined) f.fault("unreachable", 0, span);
  else target.jump(f);
}

// ---- Declarations ----------------------------------------------------------------------------------

function variable(f: FunctionContext, { symbol, init, bytes, span }: Stmt & { kind: "variable" }): void {
  if (bytes !== undefined) {
    const location = f.locate(symbol);
    f.value(bytes);
    if (scalarOf(bytes.type).value === I32) f.code.op(op.i64_extend_i32_u);
    f.extendStack(span);
    if (location.kind === "memory") f.code.set(location.spot.local);
    return;
  }
  if (init !== undefined) f.initialize(symbol, init);
}

// ---- Selection -------------------------------------------------------------------------------------

/** A chain of `else if` is written by a loop, so that none is too long. */
function conditional(f: FunctionContext, statement: Stmt & { kind: "if" }): void {
  const { code } = f;
  let ends = 0;
  for (;;) {
    const { condition, then } = statement;
    const otherwise = statement.else;
    if (condition.kind === "logical") {
      // Each operand may decide: it branches past the statement.
      const end = code.block();
      const past = otherwise === undefined ? end : code.block();
      branch(f, condition, past, false);
      f.statement(then);
      if (otherwise !== undefined) {
        code.br(end);
        code.end();
      }
    } else {
      f.condition(condition);
      code.if();
      f.statement(then);
      if (otherwise !== undefined) code.else();
    }
    ends++;
    if (otherwise?.kind === "if" && !f.flow.roots.has(otherwise)) {
      statement = otherwise;
      continue;
    }
    if (otherwise !== undefined) f.statement(otherwise);
    break;
  }
  while (ends-- > 0) code.end();
}

// ---- Loops -----------------------------------------------------------------------------------------

/** `while` and `for`. */
function loop(
  f: FunctionContext,
  { span }: Stmt,
  condition: Expr | undefined,
  step: Expr | undefined,
  body: Stmt,
): void {
  const { code, breakTarget, continueTarget } = f;
  const saved = saveStack(f, body);
  const atEnd = condition !== undefined && isCheap(condition, CHEAP_CONDITION);
  const end = code.block();
  if (condition !== undefined && atEnd) branch(f, condition, end, false);
  const top = code.loop();
  if (condition !== undefined && !atEnd) branch(f, condition, end, false);
  for (let rest = atEnd ? copiesOf(body) : 1; rest > 0; rest--) {
    loopBody(f, body, end);
    restoreStack(f, saved);
    if (step !== undefined) f.discard(step);
    if (condition !== undefined && rest > 1) branch(f, condition, end, false);
  }
  f.safePoint(span);
  if (condition !== undefined && atEnd) branch(f, condition, top, true);
  else code.br(top);
  code.end();
  code.end();
  f.breakTarget = breakTarget;
  f.continueTarget = continueTarget;
}

function doLoop(f: FunctionContext, { condition, body, span }: Stmt & { kind: "do" }): void {
  const { code, breakTarget, continueTarget } = f;
  const saved = saveStack(f, body);
  const end = code.block();
  const top = code.loop();
  loopBody(f, body, end);
  restoreStack(f, saved);
  f.breakTarget = breakTarget;
  f.continueTarget = continueTarget;
  if (condition.kind !== "integer" || condition.value !== 0n) {
    f.safePoint(span);
    branch(f, condition, top, true);
  }
  code.end();
  code.end();
}

function loopBody(f: FunctionContext, body: Stmt, end: Label): void {
  const next = f.code.block();
  f.breakTarget = new Out(end);
  f.continueTarget = new Out(next);
  f.statement(body);
  f.code.end();
}

/** A VLA in the body gives its memory back at the end of every turn. Returns −1 if there is none. */
function saveStack(f: FunctionContext, body: Stmt): number {
  if (!f.hasVariableLengthArrays || !declaresVariableLength(body)) return -1;
  const saved = f.newLocal(I32);
  f.code.globalGet(STACK_POINTER);
  f.code.set(saved);
  return saved;
}

function restoreStack(f: FunctionContext, saved: number): void {
  if (saved < 0) return;
  f.code.get(saved);
  f.code.globalSet(STACK_POINTER);
}

function declaresVariableLength(statement: Stmt): boolean {
  switch (statement.kind) {
    case "variable":
      return statement.bytes !== undefined;
    case "block":
      return statement.body.some(declaresVariableLength);
    case "if":
      return declaresVariableLength(statement.then) ||
        (statement.else !== undefined && declaresVariableLength(statement.else));
    case "while":
    case "do":
    case "for":
    case "switch":
    case "case":
    case "label":
      return declaresVariableLength(statement.body);
    default:
      return false;
  }
}

// ---- Jumps -----------------------------------------------------------------------------------------

function returnFrom(f: FunctionContext, value: Expr | undefined): void {
  const { code } = f;
  const { returns } = f.body.symbol.type;
  if (isAggregate(returns)) {
    if (value !== undefined) copy(f, { local: f.resultLocal, offset: 0 }, f.aggregate(value), sizeOf(returns));
  } else {
    const type = valueTypeOf(returns);
    if (value !== undefined && (type === undefined || value.type.kind === "void")) f.discard(value);
    else if (value !== undefined) f.value(value);
    if (type !== undefined && (value === undefined || value.type.kind === "void")) f.pushZero(type);
  }
  code.br(f.exit);
}

/** `goto *p`: `p` is one of the numbers that labels have as their addresses. */
function computedGoto(f: FunctionContext, { target, span }: Stmt & { kind: "goto-computed" }): void {
  const { code, module } = f;
  const names = f.flow.computed;
  const largest = Math.max(0, ...names.map((name) => module.labelNumber(name)));
  const labels: Label[] = [];
  const unknown = code.block();
  for (let i = 0; i < names.length; i++) labels.push(code.block());
  const table: Label[] = new Array(largest + 1).fill(unknown);
  names.forEach((name, i) => table[module.labelNumber(name)] = labels[i]!);
  f.value(target);
  code.op(op.i32_wrap_i64);
  code.brTable(table, unknown);
  for (let i = names.length - 1; i >= 0; i--) {
    code.end();
    jump(f, f.labels.get(names[i]!), { kind: "break", span });
  }
  code.end();
  f.fault("unreachable", 0, span);
}

// ---- The prompt ------------------------------------------------------------------------------------

/** Keeps the value where the shell reads it, and tells the shell. */
function report(f: FunctionContext, report: Report): void {
  const { code, module } = f;
  const { expr } = report;
  const { type } = expr;
  if (type.kind === "void") {
    f.discard(expr);
  } else {
    if (isAggregate(type)) {
      const from = f.aggregate(expr);
      report.offset = module.allocateFor(type);
      copy(f, { local: -1, offset: report.offset }, from, sizeOf(type));
    } else {
      const value = f.acquire(scalarOf(type).value);
      f.value(expr);
      code.set(value);
      report.offset = module.allocateFor(type);
      storeScalar(f, { local: -1, offset: report.offset }, type, value);
      f.release(value);
    }
  }
  code.i32(report.index);
  code.call(module.environmentFunction("report"), report.span);
}
