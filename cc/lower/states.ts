/**
 * State machines: a loop around a switch that asks a variable which its cases set,
 *
 *     while (before, condition) { …before… switch (state) { case A: … state = B; break; … } …after… }
 *
 * Where it is known at the end of a case which one is next, the way there does without the switch, whose jump a processor has
 * to guess anew in each turn. A case that comes back to itself becomes a loop in the loop, one that leads to a later one
 * jumps to it; on the way the rest of the loop's body, the step, the condition and the beginning of the body are written
 * once more. All other ways lead through the loop's own next turn, signals that wait included.
 */
import { branch } from "./condition.ts";
import { expressionCost, statementCost } from "./cost.ts";
import { Assigned } from "./assigned.ts";
import type { SwitchStatement } from "./blocks.ts";
import type { FunctionContext, Jump } from "./function.ts";
import type { SmallLoop } from "./induction.ts";
import { type Group, groupsOf, type Path } from "./paths.ts";
import { localOf } from "./places.ts";
import { dispatch } from "./switch.ts";
import type { Stmt, VariableSymbol } from "../tree.ts";
import type { Label } from "../../wasm/code.ts";

/** Nodes of what is written on each way from case to case, and of all such copies together. */
const WAY = 80;
const ALL_WAYS = 1000;
/** Of the case and of the way back to it, if both shall be written three times. */
const SHORT = 100;

/** By the numbers of groups: the variable's value on the way to it, if it is always the same one. */
type Ways = ReadonlyMap<number, bigint | undefined>;

export interface States {
  readonly loop: Partial<SmallLoop>;
  readonly before: readonly Stmt[];
  readonly statement: SwitchStatement;
  readonly after: readonly Stmt[];
  readonly groups: readonly Group[];
  readonly symbol: VariableSymbol;
  /** Groups that lead to themselves, and those that an earlier one leads to. */
  readonly repeated: Ways;
  readonly entered: Ways;
  /** Those of the former that are so short that the questions for signals and for what is checked already would be the most. */
  readonly short: ReadonlySet<number>;
}

/** Undefined if the loop is something else, or has no ways that are short and known. */
export function statesOf(f: FunctionContext, loop: Partial<SmallLoop>): States | undefined {
  const { body } = loop;
  if (body === undefined) return undefined;
  const items = body.kind === "block" ? body.body : [body];
  const at = items.findIndex(({ kind }) => kind === "switch");
  const statement = items[at];
  if (statement?.kind !== "switch" || f.flow.opened.has(statement)) return undefined;
  if (body !== statement && f.flow.roots.has(body)) return undefined;
  const symbol = askedBy(f, statement);
  if (symbol === undefined) return undefined;
  const [before, after] = [items.slice(0, at), items.slice(at + 1)];
  const way = wayCost(loop, before, after);
  if (way > WAY || changes(loop, before, after, symbol)) return undefined;
  const groups = groupsOf(statement, symbol, f.flow);
  if (groups === undefined) return undefined;
  const [repeated, entered] = [new Map<number, bigint | undefined>(), new Map<number, bigint | undefined>()];
  groups.forEach(({ path }, index) => follow(path, index, repeated, entered));
  const nodes = (repeated.size + entered.size) * way;
  if (nodes === 0 || nodes > ALL_WAYS) return undefined;
  const short = new Set<number>();
  let rest = ALL_WAYS - nodes;
  for (const index of repeated.keys()) {
    const cost = way + pathCost(groups[index]!.path, SHORT - way);
    if (cost > SHORT || 2 * cost > rest) continue;
    short.add(index);
    rest -= 2 * cost;
  }
  return { loop, before, statement, after, groups, symbol, repeated, entered, short };
}

/** The variable in a wasm local whose value the switch asks for. */
function askedBy(f: FunctionContext, { value, cases }: SwitchStatement): VariableSymbol | undefined {
  let asked = value;
  while (asked.kind === "convert") asked = asked.operand;
  if (asked.kind !== "load" || asked.place.kind !== "variable" || cases.length === 0) return undefined;
  return localOf(f, asked.place) < 0 ? undefined : asked.place.symbol;
}

function wayCost({ condition, step }: Partial<SmallLoop>, before: readonly Stmt[], after: readonly Stmt[]): number {
  let sum = 1;
  for (const expr of [condition, step]) if (expr !== undefined) sum += expressionCost(expr, WAY);
  for (const part of [before, after]) for (const inner of part) if (sum <= WAY) sum += statementCost(inner, WAY);
  return sum;
}

function changes(
  { condition, step }: Partial<SmallLoop>,
  before: readonly Stmt[],
  after: readonly Stmt[],
  symbol: VariableSymbol,
): boolean {
  const body: Stmt[] = [...before, ...after];
  for (const expr of [condition, step]) {
    if (expr !== undefined) body.push({ kind: "expression", expr, span: expr.span });
  }
  return body.some((statement) => new Assigned(statement).anywhere(symbol));
}

/** As statementCost: infinite for what must not be written twice. */
function pathCost({ statements, end }: Path, limit: number): number {
  let sum = 1;
  for (const inner of statements) if (sum <= limit) sum += statementCost(inner, limit);
  if (end.kind !== "choice" || sum > limit) return sum;
  sum += expressionCost(end.condition, limit);
  if (sum <= limit) sum += pathCost(end.then, limit - sum);
  return sum > limit ? sum : sum + pathCost(end.else, limit - sum);
}

type GrowingWays = Map<number, bigint | undefined>;

/** Notes which ways are known in the paths of the group with the number. */
function follow({ end }: Path, own: number, repeated: GrowingWays, entered: GrowingWays): void {
  if (end.kind === "choice") {
    follow(end.then, own, repeated, entered);
    follow(end.else, own, repeated, entered);
  } else if (end.kind === "group" && end.index >= own) {
    const ways = end.index === own ? repeated : entered;
    const same = !ways.has(end.index) || ways.get(end.index) === end.value;
    ways.set(end.index, same ? end.value : undefined);
  }
}

/** Writes the body of the loop, which is left to `end`. */
export function writeStates(f: FunctionContext, states: States, loop: Stmt, end: Label): void {
  new StateWriter(f, states, loop, end).write();
}

/** `break` in a case leads behind the switch. */
class StateWriter implements Jump {
  private readonly f: FunctionContext;
  private readonly states: States;
  private readonly loop: Stmt;
  private readonly end: Label;
  /** Behind the switch, in the loop's own turn. */
  private behind: Label = 0;
  /** Of each group: where its statements begin, and where the way to it does. */
  private readonly starts: Label[] = [];
  private readonly ways: Label[] = [];
  private again: Label = 0;

  constructor(f: FunctionContext, states: States, loop: Stmt, end: Label) {
    this.f = f;
    this.states = states;
    this.loop = loop;
    this.end = end;
  }

  /** As in a region, blocks around each other are closed one after the other: any way forwards is a plain branch. */
  write(): void {
    const { f, starts, ways } = this;
    const { code } = f;
    const { before, statement, after, groups, entered } = this.states;
    for (const inner of before) f.statement(inner);
    this.behind = code.block();
    for (let i = groups.length - 1; i >= 0; i--) {
      starts[i] = code.block();
      if (entered.has(i)) ways[i] = code.block();
    }
    const labels = new Map(groups.flatMap(({ cases }, i) => cases.map((one) => [one, starts[i]!])));
    const otherwise = statement.cases.find(({ range }) => range === undefined);
    dispatch(f, statement, (one) => labels.get(one), (otherwise && labels.get(otherwise)) ?? this.behind);
    for (let i = 0; i < groups.length; i++) {
      if (entered.has(i)) {
        code.end();
        this.way(entered.get(i));
      }
      code.end();
      this.group(i);
    }
    code.end();
    for (const inner of after) f.statement(inner);
  }

  /** From behind the switch to in front of it, in the next turn; the variable has the value. */
  private way(value: bigint | undefined): void {
    const { f, states: { symbol, before, after, loop: { condition, step } } } = this;
    if (value !== undefined) {
      // Engines do not know by themselves that it is a constant here.
      f.value({ kind: "integer", value, type: symbol.type, span: symbol.span });
      f.code.set(localOf(f, { kind: "variable", symbol, type: symbol.type, span: symbol.span }));
    }
    for (const inner of after) f.statement(inner);
    if (step !== undefined) f.discard(step);
    if (condition !== undefined) branch(f, condition, this.end, false);
    for (const inner of before) f.statement(inner);
  }

  jump({ code }: FunctionContext): void {
    code.br(this.behind);
  }

  private group(index: number): void {
    const { f, states: { repeated, short } } = this;
    const { code } = f;
    if (!repeated.has(index)) return this.statements(index);
    // What has been checked in a turn needs no check in the next one, as long as the code is straight.
    if (short.has(index)) this.turn(index, false);
    const top = f.openLoop(this.loop);
    if (short.has(index)) this.turn(index, false);
    this.turn(index, true);
    code.br(top);
    code.end();
  }

  /** The statements of the group, and the way back to it. `last`: of the turns that are written in a row. */
  private turn(index: number, last: boolean): void {
    const { f } = this;
    const { code } = f;
    this.again = code.block();
    this.statements(index);
    code.end();
    // The loop's own turn asks again, and calls the handlers.
    if (last && f.pushPending()) code.brIf(this.behind);
    this.way(this.states.repeated.get(index));
  }

  private statements(index: number): void {
    const { f } = this;
    const { breakTarget } = f;
    f.breakTarget = this;
    this.path(this.states.groups[index]!.path, index);
    f.breakTarget = breakTarget;
  }

  /** Control does not come out behind it. */
  private path({ statements, end }: Path, own: number): void {
    const { f } = this;
    const { code } = f;
    for (const inner of statements) f.statement(inner);
    switch (end.kind) {
      case "choice": {
        const otherwise = code.block();
        branch(f, end.condition, otherwise, false);
        this.path(end.then, own);
        code.end();
        return this.path(end.else, own);
      }
      case "group":
        return code.br(end.index === own ? this.again : end.index > own ? this.ways[end.index]! : this.behind);
      case "any":
        return code.br(this.behind);
      case "fall":
        return code.br(this.starts[own + 1]!);
      case "gone":
        return;
    }
  }
}
