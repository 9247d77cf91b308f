/**
 * Small inner loops are written several times over, so that the question for pending signals, which costs as
 * much as such a body, is asked only once in a few turns. (A check of the condition stays between the turns.)
 */
import { expressionCost, statementCost } from "./cost.ts";
import type { Expr, Stmt } from "../tree.ts";
import type { Code } from "../../wasm/code.ts";

/** How many copies there may be at most, and nodes that they may have together. */
interface Limit {
  readonly copies: number;
  readonly nodes: number;
}

/** Of loops whose accesses are checked before them. */
const CHECKED: Limit = { copies: 4, nodes: 80 };
/** Of others, as those over strings: the first of the copies checks for all of them. */
const SEARCHING: Limit = { copies: 8, nodes: 100 };
/** Bytes of a function beyond which nothing is written twice: engines take 7 MB, and such a function is not optimised. */
const LONG = 256 * 1024;

/** How often to write the loop's body, and the condition if there is one that counts: 1, unless they are small and simple. */
export function copiesOf(body: Stmt, condition: Expr | undefined, checked: boolean): number {
  const { copies, nodes } = checked ? CHECKED : SEARCHING;
  const before = condition === undefined ? 0 : expressionCost(condition, nodes);
  const cost = before + statementCost(body, nodes - before);
  return Math.max(1, Math.min(copies, Math.floor(nodes / Math.max(cost, 1))));
}

/** What is written twice would make the function too long. */
export function isLong({ out }: Code): boolean {
  return out.length > LONG;
}
