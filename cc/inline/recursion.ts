/** Which functions call themselves, by way of others perhaps: those in a circle of direct calls. */
import type { FunctionBody, FunctionSymbol } from "../tree.ts";
import type { Survey } from "./survey.ts";

interface Visit {
  readonly symbol: FunctionSymbol;
  readonly callees: Iterator<FunctionSymbol>;
  readonly index: number;
  /** The earliest visit that is under way and can be reached from here. */
  low: number;
}

/** Tarjan's algorithm (1972) for the strongly connected components, without recursion of its own. */
export function recursiveFunctions(
  functions: readonly FunctionBody[],
  surveyOf: (symbol: FunctionSymbol) => Survey | undefined,
): ReadonlySet<FunctionSymbol> {
  const found = new Set<FunctionSymbol>();
  const visits = new Map<FunctionSymbol, Visit>();
  /** Of components that are not complete yet. */
  const open: FunctionSymbol[] = [];
  const isOpen = new Set<FunctionSymbol>();
  const path: Visit[] = [];

  const enter = (symbol: FunctionSymbol) => {
    const calls = surveyOf(symbol)?.calls;
    if (calls === undefined) return;
    if (calls.has(symbol)) found.add(symbol);
    const visit = { symbol, callees: calls.keys(), index: visits.size, low: visits.size };
    visits.set(symbol, visit);
    path.push(visit);
    open.push(symbol);
    isOpen.add(symbol);
  };

  for (const { symbol } of functions) {
    if (!visits.has(symbol)) enter(symbol);
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const { value: callee, done } = visit.callees.next();
      if (done !== true) {
        const known = visits.get(callee);
        if (known === undefined) enter(callee);
        else if (isOpen.has(callee)) visit.low = Math.min(visit.low, known.index);
        continue;
      }
      path.pop();
      const caller = path.at(-1);
      if (caller !== undefined) caller.low = Math.min(caller.low, visit.low);
      if (visit.low < visit.index) continue;
      const component = open.splice(open.lastIndexOf(visit.symbol));
      for (const each of component) {
        isOpen.delete(each);
        if (component.length > 1) found.add(each);
      }
    }
  }
  return found;
}
