/**
 * A loop with one small loop in it, whose turns are as many each time: products of matrices, filters. The outer loop's
 * turns are taken several at a time (cc/lower/vectors.ts), each in a lane of its own, and the inner loop is run once for
 * all of them. Its accesses are checked each time it begins; if that fails, the outer loop goes on one by one.
 */
import { addressOfPlace } from "./address.ts";
import { expressionCost, statementCost } from "./cost.ts";
import type { FunctionContext } from "./function.ts";
import { Induction, type SmallLoop } from "./induction.ts";
import { VECTOR } from "./lanes.ts";
import { isPurePlace } from "./pure.ts";
import { isSmall, laneStride, Running } from "./running.ts";
import { type Inner, Vectorizer } from "./vectorize.ts";
import { isPlain, laneSizeOf, Vectors } from "./vectors.ts";
import type { Place, Stmt } from "../tree.ts";
import { sizeOf } from "../type-layout.ts";

/** Nodes that the outer loop may have beside the inner one. */
const LARGEST = 60;

type For = Stmt & { kind: "for" };

export interface Nest {
  /** The accesses that the inner loop does not move. */
  readonly running: Running;
  readonly vectors: Vectors;
}

export function nestOf(f: FunctionContext, { condition, step, body }: Partial<SmallLoop>): Nest | undefined {
  const loop = f.module.target.vectors && body?.kind === "block" ? innerOf(body.body) : undefined;
  if (loop === undefined || condition === undefined || body === undefined) return undefined;
  const outer: SmallLoop = { condition, step, body };
  const induction = new Induction(outer);
  const count = induction.count(condition);
  if (count === undefined) return undefined;
  const running = new Running(count, induction);
  for (const place of induction.places) running.add(f, place);
  const size = isPlain(running) ? laneSizeOf(body, induction) : 0;
  const inner = size === 0 ? undefined : innerTurns(f, outer, loop, running, VECTOR / size);
  const plan = inner && new Vectorizer(f, running, size);
  return plan?.plan(outer, inner) ? { running, vectors: new Vectors(running, plan) } : undefined;
}

/** The only loop among the statements, which is small, all others being simple and few. */
function innerOf(statements: readonly Stmt[]): For | undefined {
  let found: For | undefined;
  let cost = 0;
  for (const statement of statements) {
    if (statement.kind === "for") {
      if (found !== undefined) return undefined;
      found = statement;
    } else if ((cost += statementCost(statement, LARGEST)) > LARGEST) {
      return undefined;
    }
  }
  return found !== undefined && isSmallInner(found) ? found : undefined;
}

function isSmallInner({ condition, step, body }: For): boolean {
  return condition !== undefined && expressionCost(condition, LARGEST) <= LARGEST && isSmall({ condition, step, body });
}

/** The inner loop, if all lanes take its turns alike: one variable, set anew each time, decides. */
function innerTurns(f: FunctionContext, outer: SmallLoop, loop: For, known: Running, lanes: number): Inner | undefined {
  const { condition, step, body, init } = loop;
  if (condition?.kind !== "compare" || step === undefined || init.length !== 1) return undefined;
  const induction = new Induction({ condition, step, body });
  const count = induction.count(condition);
  if (count?.step !== 1 || induction.movers().some((symbol) => symbol !== count.symbol)) return undefined;
  const view = new Induction(outer, count.symbol);
  if (!view.isLeftAlone(condition.left) || !view.isLeftAlone(condition.right)) return undefined;
  const running = new Running(count, induction);
  if (!setsAlike(init[0]!, running, view)) return undefined;
  for (const place of induction.places) {
    const width = isPurePlace(place) && !isLocal(f, place) ? widthOf(f, place, view, known, lanes) : 0;
    if (width > 0) running.add(f, place, width);
  }
  return { loop, running, view };
}

/** The inner loop's variable gets a value that is the same in all of the outer loop's turns. */
function setsAlike(statement: Stmt, { count: { symbol } }: Running, view: Induction): boolean {
  if (statement.kind === "variable") {
    const [part] = statement.init?.parts ?? [];
    return statement.symbol === symbol && part?.kind === "value" && view.isLeftAlone(part.value);
  }
  if (statement.kind !== "expression" || statement.expr.kind !== "assign") return false;
  const { place, value } = statement.expr;
  return place.kind === "variable" && place.symbol === symbol && view.isLeftAlone(value);
}

/** Bytes that all lanes access together; 0 if the outer loop looks after the access, or if it cannot be. */
function widthOf(f: FunctionContext, place: Place, view: Induction, known: Running, lanes: number): number {
  const size = sizeOf(place.type);
  const address = addressOfPlace(f, place);
  if (known.groupAt(address, size) !== undefined) return 0;
  const stride = laneStride(view, address);
  return stride === 0 ? size : stride === size ? size * lanes : 0;
}

function isLocal(f: FunctionContext, place: Place): boolean {
  return place.kind === "variable" && f.locate(place.symbol).kind === "local";
}
