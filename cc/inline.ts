/**
 * Calls of small functions become copies of their bodies: between checking and lowering, when all units are linked. A copy
 * is an `inlined` node of the typed tree, which keeps what a backtrace shows of the call.
 */
import { Caller, Inliner, type Shared } from "./inline/inliner.ts";
import { recursiveFunctions } from "./inline/recursion.ts";
import { keepInRegisters } from "./inline/registers.ts";
import { type Survey, survey } from "./inline/survey.ts";
import { splitRecords } from "./split.ts";
import type { FunctionBody, FunctionSymbol, Unit } from "./tree.ts";

export function inlineCalls(unit: Unit): Unit {
  const bodies = new Map(unit.functions.map((body) => [body.symbol, body]));
  const known = new Map<FunctionSymbol, Survey>();
  const surveyOf = (symbol: FunctionSymbol) => {
    let found = known.get(symbol);
    const body = bodies.get(symbol);
    if (found === undefined && body !== undefined) known.set(symbol, found = survey(body));
    return found;
  };
  let repeated: ReadonlySet<FunctionSymbol> | undefined;
  let once: ReadonlySet<FunctionSymbol> | undefined;
  const shared: Shared = {
    recursion: 0,
    survey: surveyOf,
    isRepeated: (symbol) => (repeated ??= calledInLoops(unit, surveyOf)).has(symbol),
    isOnceInLoop: (symbol) => (once ??= calledOnceInLoop(unit, surveyOf)).has(symbol),
  };
  const recursive = recursiveFunctions(unit.functions, surveyOf);
  return {
    ...unit,
    functions: unit.functions.map((body) => {
      const inlined = inlineInto(body, shared);
      return recursive.has(body.symbol) ? { ...inlined, recursive: true } : inlined;
    }),
  };
}

/** The functions that are called in loops, and those that they call. */
function calledInLoops({ functions }: Unit, surveyOf: Shared["survey"]): ReadonlySet<FunctionSymbol> {
  const found = new Set<FunctionSymbol>();
  for (const { symbol } of functions) {
    for (const [callee, { inLoop }] of surveyOf(symbol)?.calls ?? []) if (inLoop) found.add(callee);
  }
  // A set gives what is added to it meanwhile, too.
  for (const symbol of found) for (const callee of surveyOf(symbol)?.calls.keys() ?? []) found.add(callee);
  return found;
}

/** The functions with one call in the whole program, which is in a loop. */
function calledOnceInLoop({ functions }: Unit, surveyOf: Shared["survey"]): ReadonlySet<FunctionSymbol> {
  const found = new Set<FunctionSymbol>();
  const others = new Set<FunctionSymbol>();
  for (const { symbol } of functions) {
    for (const [callee, { times, inLoop }] of surveyOf(symbol)?.calls ?? []) {
      if (times > 1 || !inLoop || found.has(callee)) others.add(callee);
      else found.add(callee);
    }
  }
  for (const callee of others) found.delete(callee);
  return found;
}

function inlineInto(body: FunctionBody, shared: Shared): FunctionBody {
  // A longjmp comes back to what the variables were in memory.
  if (body.jumpSites > 0) return body;
  const caller = new Caller(body);
  const statement = new Inliner(shared, caller, [body]).stmt(body.body);
  if (caller.copies === 0) return splitRecords(body);
  const { locals, unstructured } = caller;
  return splitRecords(keepInRegisters({ ...body, body: statement, locals, unstructured }));
}
