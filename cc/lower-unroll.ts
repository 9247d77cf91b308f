/**
 * Small inner loops are written several times over, so that the question for pending signals, which costs as
 * much as such a body, is asked only once in a few turns. (A check of the condition stays between the turns.)
 */
import { statementCost } from "./lower-cost.ts";
import type { Stmt } from "./tree.ts";

/** Nodes that all copies together may have. */
const BUDGET = 80;
const MOST = 4;

/** How often to write the loop's body: 1, unless it is small and simple. */
export function copiesOf(body: Stmt): number {
  const cost = statementCost(body, BUDGET);
  return Math.max(1, Math.min(MOST, Math.floor(BUDGET / Math.max(cost, 1))));
}
