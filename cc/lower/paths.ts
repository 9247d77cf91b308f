/**
 * The cases of a switch taken apart into paths, by what each leaves in the variable that the switch asks: at a path's end it
 * may then be known which case is next.
 */
import { Assigned } from "./assigned.ts";
import { leaves, type SwitchStatement } from "./blocks.ts";
import type { Flow } from "./flow.ts";
import { isBool, scalarOf } from "./types.ts";
import type { Expr, Place, Stmt, SwitchCase, VariableSymbol } from "../tree.ts";
import type { Type } from "../types.ts";

type IfStatement = Stmt & { kind: "if" };

/** The case that is next: the number of its group, and the variable's value if it is known. */
export interface Known {
  readonly kind: "group";
  readonly index: number;
  readonly value: bigint | undefined;
}

/** The end of a path: a case; any; the statements of the next group; or it has jumped. */
export type Next = Known | { readonly kind: "any" | "fall" | "gone" };

/** Statements in a row. */
export interface Path {
  readonly statements: readonly Stmt[];
  readonly end: Next | Choice;
}

/** One of two paths. */
export interface Choice {
  readonly kind: "choice";
  readonly condition: Expr;
  readonly then: Path;
  readonly else: Path;
}

/** One or more case labels, and the statements behind them. */
export interface Group {
  readonly cases: readonly SwitchCase[];
  readonly path: Path;
}

/** Choices in choices are followed so deep. */
const DEPTH = 40;

const ANY: Next = { kind: "any" };
const GONE: Next = { kind: "gone" };
const FALL: Next = { kind: "fall" };

/** The groups in their order; undefined if there are labels elsewhere than at the statements of the switch's body. */
export function groupsOf(statement: SwitchStatement, symbol: VariableSymbol, flow: Flow): Group[] | undefined {
  const { body } = statement;
  if (body.kind !== "block" || flow.roots.has(body)) return undefined;
  const groups: { readonly cases: SwitchCase[]; readonly body: Stmt[] }[] = [];
  for (const item of body.body) {
    const cases: SwitchCase[] = [];
    let inner = item;
    for (; inner.kind === "case"; inner = inner.body) cases.push(inner.case);
    if (flow.opened.has(inner)) return undefined;
    if (cases.length > 0) groups.push({ cases, body: [] });
    // In front of the first case nothing is reached.
    groups.at(-1)?.body.push(inner);
  }
  return new PathFinder(statement, groups, symbol, flow).groups;
}

/** A list that grows in front. */
interface Rest {
  readonly head: Stmt;
  readonly tail: Rest | undefined;
}

class PathFinder {
  readonly groups: Group[] = [];
  private readonly symbol: VariableSymbol;
  private readonly flow: Flow;
  /** Groups by the values of their cases, as far as these are not ranges. */
  private readonly byValue = new Map<bigint, number>();
  /** The types that a value passes through on its way to the switch. */
  private readonly types: Type[] = [];
  private isLast = false;

  constructor(
    { value }: SwitchStatement,
    groups: readonly { readonly cases: readonly SwitchCase[]; readonly body: readonly Stmt[] }[],
    symbol: VariableSymbol,
    flow: Flow,
  ) {
    this.symbol = symbol;
    this.flow = flow;
    for (let asked = value;; asked = asked.operand) {
      this.types.push(asked.type);
      if (asked.kind !== "convert") break;
    }
    groups.forEach(({ cases }, index) => {
      for (const { range } of cases) {
        if (range !== undefined && range.first === range.last) this.byValue.set(range.first, index);
      }
    });
    groups.forEach(({ cases, body }, index) => {
      this.isLast = index === groups.length - 1;
      const fallenInto = index > 0 && !endsInJump(groups[index - 1]!.body);
      // What leaves the variable alone comes back to where it came from, if that was here.
      const known: Known = { kind: "group", index, value: singleValue(cases) };
      this.groups.push({ cases, path: this.path(listOf(body, undefined), fallenInto ? undefined : known, DEPTH) });
    });
  }

  /** `known`: where the variable's value leads to now. */
  private path(rest: Rest | undefined, known: Known | undefined, depth: number): Path {
    const statements: Stmt[] = [];
    while (rest !== undefined) {
      const { head, tail }: Rest = rest;
      rest = tail;
      switch (head.kind) {
        case "break":
          return { statements, end: known ?? ANY };
        case "continue":
        case "return":
        case "goto":
        case "goto-computed":
          statements.push(head);
          return { statements, end: GONE };
        case "block":
          if (this.flow.roots.has(head)) break;
          rest = listOf(head.body, tail);
          continue;
        case "if": {
          const end = depth > 0 && !this.flow.roots.has(head) ? this.choice(head, tail, known, depth - 1) : undefined;
          if (end !== undefined) return { statements, end };
          break;
        }
        case "expression": {
          const { expr } = head;
          if (expr.kind !== "assign" || !this.isAsked(expr.place)) break;
          const value = innermost(expr.value);
          if (value.kind === "conditional" && value.then !== undefined && isEnd(tail) && depth > 0) {
            const either = { kind: "if", span: head.span, condition: value.condition } as const;
            const [then, otherwise] = [assignment(head, value.then), assignment(head, value.else)];
            const end = this.choice({ ...either, then, else: otherwise }, tail, known, depth - 1);
            if (end !== undefined) return { statements, end };
          }
          known = this.known(expr);
          statements.push(head);
          continue;
        }
      }
      if (known !== undefined && new Assigned(head).anywhere(this.symbol)) known = undefined;
      statements.push(head);
    }
    return { statements, end: this.isLast ? known ?? ANY : FALL };
  }

  /** Undefined if there is nothing to gain, or if what follows would have to be written twice. */
  private choice(
    statement: IfStatement,
    tail: Rest | undefined,
    known: Known | undefined,
    depth: number,
  ): Choice | undefined {
    const { condition, then, else: otherwise } = statement;
    const jumps = endsInJump([then]) || (otherwise !== undefined && endsInJump([otherwise]));
    if (!jumps && !isEnd(tail)) return undefined;
    const one = this.path({ head: then, tail }, known, depth);
    const other = this.path(otherwise === undefined ? tail : { head: otherwise, tail }, known, depth);
    if (!jumps && sameEnd(one.end, other.end)) return undefined;
    return { kind: "choice", condition, then: one, else: other };
  }

  private isAsked(place: Place): boolean {
    return place.kind === "variable" && place.symbol === this.symbol;
  }

  /** Where the assigned value leads to. */
  private known({ value: assigned }: Expr & { kind: "assign" }): Known | undefined {
    const number = innermost(assigned);
    if (number.kind !== "integer") return undefined;
    const { value } = number;
    for (let expr = assigned; expr.kind === "convert"; expr = expr.operand) {
      if (!contains(expr.type, value)) return undefined;
    }
    const index = this.types.every((type) => contains(type, value)) ? this.byValue.get(value) : undefined;
    return index === undefined ? undefined : { kind: "group", index, value };
  }
}

/** Of a group with one case label. */
function singleValue([one, another]: readonly SwitchCase[]): bigint | undefined {
  const range = another === undefined ? one?.range : undefined;
  return range !== undefined && range.first === range.last ? range.first : undefined;
}

function listOf(statements: readonly Stmt[], tail: Rest | undefined): Rest | undefined {
  for (let i = statements.length - 1; i >= 0; i--) tail = { head: statements[i]!, tail };
  return tail;
}

/** Nothing of the group follows. */
function isEnd(rest: Rest | undefined): boolean {
  return rest === undefined || rest.head.kind === "break";
}

/** Control does not come out behind them. */
export function endsInJump(statements: readonly Stmt[]): boolean {
  let last = statements.at(-1);
  while (last?.kind === "block") last = last.body.at(-1);
  return last !== undefined && leaves(last);
}

function sameEnd(one: Path["end"], other: Path["end"]): boolean {
  if (one.kind !== other.kind || one.kind === "choice") return false;
  return one.kind !== "group" || one.index === (other as typeof one).index;
}

function innermost(expr: Expr): Expr {
  while (expr.kind === "convert") expr = expr.operand;
  return expr;
}

/** `statement` with this as the value, behind the conversions. */
function assignment(statement: Stmt & { kind: "expression" }, value: Expr): Stmt {
  const expr = statement.expr as Expr & { kind: "assign" };
  const types: Type[] = [];
  for (let outer = expr.value; outer.kind === "convert"; outer = outer.operand) types.push(outer.type);
  for (const type of types.reverse()) value = { kind: "convert", operand: value, type, span: value.span };
  return { ...statement, expr: { ...expr, value } };
}

/** The type has this number: converted to it, it stays the same. */
function contains(type: Type, value: bigint): boolean {
  if ((type.kind !== "integer" && type.kind !== "enum") || isBool(type)) return false;
  if (type.kind === "integer" && type.width !== undefined) return false;
  const { size, signed } = scalarOf(type);
  return value === (signed ? BigInt.asIntN(8 * size, value) : BigInt.asUintN(8 * size, value));
}
