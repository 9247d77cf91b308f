/** Statements whose control flow is WebAssembly's: blocks, loops, branches out of them. */
import { branch } from "./condition.ts";
import { fewTurns } from "./few-turns.ts";
import { leaveInlined } from "./inlined.ts";
import type { FunctionContext, Jump } from "./function.ts";
import { STACK_POINTER } from "./module.ts";
import { storeScalar } from "./places.ts";
import { isCheap } from "./cost.ts";
import { copy, copyRecord } from "./records.ts";
import { nestOf } from "./nest.ts";
import { endsInJump } from "./paths.ts";
import { runningOf } from "./running.ts";
import { leaves } from "./blocks.ts";
import { lowerRegion } from "./region.ts";
import { selectStatement } from "./select.ts";
import { skip, skippingOf, skipToEnd } from "./skip.ts";
import { stringStatement } from "./string-ends.ts";
import type { StringEnd } from "./string-known.ts";
import { type States, statesOf, writeStates } from "./states.ts";
import { isAggregate, scalarOf, valueTypeOf } from "./types.ts";
import { turns } from "./turns.ts";
import { copiesOf, isLong } from "./unroll.ts";
import { vectorsOf } from "./vectors.ts";
import type { Expr, Report, Stmt } from "../tree.ts";
import { sizeOf } from "../type-layout.ts";
import type { Label } from "../../wasm/code.ts";
import { I32, op } from "../../wasm/opcodes.ts";

/** Turns that are written between two attempts to skip some. */
const BETWEEN = 2;
/** Turns that come first where strings are compared, which mostly differ soon. */
const APART = 3;

/** A condition of at most this many nodes is written twice: before the loop and at its end. */
const CHEAP_CONDITION = 12;

/** Out of an enclosing wasm block. */
class Out implements Jump {
  readonly label: Label;
  used = false;

  constructor(label: Label) {
    this.label = label;
  }

  jump(f: FunctionContext): void {
    f.code.br(this.label);
    this.used = true;
  }
}

/** A list of statements; `scope`: what they are the body of, as cc/lower/flow.ts knows it. */
export function statements(f: FunctionContext, body: readonly Stmt[], scope: object): void {
  f.openBlock(body);
  if (f.flow.roots.has(scope)) return lowerRegion(f, body, false, valueOf(scope as Stmt | Expr));
  let end: StringEnd | undefined;
  for (const inner of body) {
    const before: StringEnd | undefined = end;
    end = stringStatement(f, inner, before);
    if (before !== undefined) f.release(before.local);
    if (leaves(inner)) break;
  }
  if (end !== undefined) f.release(end.local);
}

function valueOf(scope: Stmt | Expr): Expr | undefined {
  return scope.kind === "statement-expression" || scope.kind === "inlined" ? scope.value : undefined;
}

export function statement(f: FunctionContext, statement: Stmt): void {
  f.withTemporaries(f.flow.roots.has(statement) ? rootStatement : structuredStatement, statement);
}

function rootStatement(f: FunctionContext, statement: Stmt): void {
  lowerRegion(f, [statement], true);
}

function structuredStatement(f: FunctionContext, statement: Stmt): void {
  if (f.module.target.handlesPages === true && statement.kind !== "block") f.safePoint(statement.span);
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
      if (straightened(f, statement)) return;
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
    const before = f.stackBefore.get(symbol) ?? f.newLocal(I32);
    f.stackBefore.set(symbol, before);
    f.code.globalGet(STACK_POINTER);
    f.code.set(before);
    f.value(bytes);
    if (scalarOf(bytes.type).value === I32) f.code.op(op.i64_extend_i32_u);
    f.extendStack(span);
    if (location.kind === "memory") f.code.set(location.spot.local);
    return;
  }
  f.declare(symbol);
  if (init !== undefined) f.initialize(symbol, init);
}

// ---- Selection -------------------------------------------------------------------------------------

/** A chain of `else if` is written by a loop, so that none is too long. */
function conditional(f: FunctionContext, statement: Stmt & { kind: "if" }): void {
  const { code } = f;
  if (selectStatement(f, statement)) return;
  if (statement.else === undefined && statement.condition.kind !== "logical" && endsInJump([statement.then])) {
    f.condition(statement.condition);
    const kept = f.facts.openLeaving();
    code.if();
    f.statement(statement.then);
    code.end();
    return f.facts.closeLeaving(kept);
  }
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
  statement: Stmt,
  condition: Expr | undefined,
  step: Expr | undefined,
  body: Stmt,
): void {
  const { code, breakTarget, continueTarget } = f;
  const once = condition === undefined || isLong(code);
  const running = once ? undefined : runningOf(f, { condition, step, body });
  const states = once || running !== undefined ? undefined : statesOf(f, { condition, step, body });
  const cheap = condition !== undefined && isCheap(condition, CHEAP_CONDITION);
  const copies = once ? 1 : copiesOf(body, cheap ? undefined : condition, running !== undefined);
  const plain = !once && copies > 1 && running === undefined && states === undefined;
  const skipping = plain ? skippingOf(f, { condition, step, body }) : undefined;
  const atOnce = skipping?.leavesAtOnce === true;
  const atEnd = cheap && !atOnce;
  const end = code.block();
  if (condition !== undefined && atEnd) branch(f, condition, end, false);
  const turn = () => {
    if (condition !== undefined && !atEnd) branch(f, condition, end, false);
    loopBody(f, body, end, states, statement);
    if (step !== undefined) f.discard(step);
    if (condition !== undefined && atEnd) branch(f, condition, end, false);
  };
  if (running !== undefined) {
    const unchecked = code.block();
    running.begin(f, unchecked);
    const vectors = vectorsOf(f, { condition: condition!, step, body }, running);
    vectors?.write(f, statement);
    if (vectors !== undefined && atEnd) branch(f, condition!, end, false);
    f.running = running;
    turns(f, statement, copies, turn);
    f.running = undefined;
    running.end(f);
    code.end();
  }
  const nest = once || running !== undefined ? undefined : nestOf(f, { condition, step, body });
  if (nest !== undefined) {
    const unchecked = code.block();
    nest.running.begin(f, unchecked);
    nest.vectors.write(f, statement);
    nest.running.end(f);
    if (atEnd) branch(f, condition, end, false);
    code.end();
  }
  // Most strings are shorter than that: what comes before the loop asks for no signals, and engines ask for none either.
  const before = atOnce ? (skipping!.windows.length > 1 ? APART : 0) : running === undefined && copies > 1 ? copies : 0;
  for (let rest = before; rest > 0; rest--) turn();
  if (skipping === undefined) {
    turns(f, statement, running === undefined ? copies : 1, turn, states !== undefined);
  } else {
    if (atOnce) skipToEnd(f, skipping, end);
    turns(f, statement, 1, () => {
      skip(f, skipping);
      if (atEnd) branch(f, condition!, end, false);
      for (let rest = atOnce ? BETWEEN : copies; rest > 0; rest--) turn();
    });
  }
  code.end();
  f.breakTarget = breakTarget;
  f.continueTarget = continueTarget;
}

/** Written turn by turn: true if the loop is one for that. */
function straightened(f: FunctionContext, statement: Stmt & { kind: "for" }): boolean {
  const { code, breakTarget, continueTarget } = f;
  const turns = isLong(code) ? undefined : fewTurns(statement);
  if (turns === undefined) return false;
  const end = code.block();
  for (let turn = 0; turn < turns; turn++) {
    loopBody(f, statement.body, end);
    f.discard(statement.step!);
  }
  code.end();
  f.breakTarget = breakTarget;
  f.continueTarget = continueTarget;
  return true;
}

function doLoop(f: FunctionContext, statement: Stmt & { kind: "do" }): void {
  const { condition, body } = statement;
  const { code, breakTarget, continueTarget } = f;
  const end = code.block();
  if (condition.kind === "integer" && condition.value === 0n) {
    loopBody(f, body, end);
  } else {
    turns(f, statement, 1, () => {
      loopBody(f, body, end);
      branch(f, condition, end, false);
    });
  }
  code.end();
  f.breakTarget = breakTarget;
  f.continueTarget = continueTarget;
}

function loopBody(f: FunctionContext, body: Stmt, end: Label, states?: States, loop = body): void {
  const { label, part } = f.code.openPart();
  const next = new Out(label);
  f.breakTarget = new Out(end);
  f.continueTarget = next;
  if (states === undefined) f.statement(body);
  else writeStates(f, states, loop, end);
  f.code.endPart(part, next.used);
}

// ---- Jumps -----------------------------------------------------------------------------------------

function returnFrom(f: FunctionContext, value: Expr | undefined): void {
  const { code } = f;
  const { returns } = f.body.symbol.type;
  if (f.inlined !== undefined) return leaveInlined(f, f.inlined);
  if (isAggregate(returns)) {
    if (value !== undefined) copyRecord(f, { local: f.resultLocal, offset: 0 }, f.aggregate(value), returns);
  } else {
    const type = valueTypeOf(returns);
    if (value !== undefined && (type === undefined || value.type.kind === "void")) f.discard(value);
    else if (value !== undefined) f.value(value);
    if (type !== undefined && (value === undefined || value.type.kind === "void")) f.pushZero(type);
  }
  code.br(f.exit);
}

/** `goto *p`: `p` is one of the numbers that labels have as their addresses. */
function computedGoto(f: FunctionContext, statement: Stmt & { kind: "goto-computed" }): void {
  const { code, module } = f;
  const { target, span } = statement;
  const names = f.flow.computed.get(statement) ?? [];
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
    jump(f, f.labels.get(names[i]!), statement);
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
      report.offset = module.allocateFor(type, 0, report.span);
      copy(f, { local: -1, offset: report.offset }, from, sizeOf(type));
    } else {
      const value = f.acquire(scalarOf(type).value);
      f.value(expr);
      code.set(value);
      report.offset = module.allocateFor(type, 0, report.span);
      storeScalar(f, { local: -1, offset: report.offset }, type, value);
      f.release(value);
    }
  }
  code.i32(report.index);
  code.call(module.environmentFunction("report"), report.span);
}
