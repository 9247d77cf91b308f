/**
 * Small records that are only ever used by their members, or copied, become variables for the members: these then are
 * wasm locals. Done when calls have been inlined: a record passed by value to a copy is one of the function's own.
 */
import { Splitter } from "./split/splitter.ts";
import { leavesOf } from "./split/leaves.ts";
import type { FunctionBody } from "./tree.ts";

/** What one record is copied to may be another: without one of them it is looked again, so often at most. */
const TURNS = 4;

export function splitRecords(body: FunctionBody): FunctionBody {
  if (body.jumpSites > 0) return body;
  const candidates = new Set(
    body.locals.filter(({ type, storage }) => storage === "automatic" && leavesOf(type) !== undefined),
  );
  for (let turn = 0; turn < TURNS && candidates.size > 0; turn++) {
    const splitter = new Splitter(candidates);
    const statement = splitter.stmt(body.body);
    if (splitter.whole.size === 0) {
      const locals = [...body.locals.filter((symbol) => !candidates.has(symbol)), ...splitter.made];
      return { ...body, body: statement, locals };
    }
    for (const symbol of splitter.whole) candidates.delete(symbol);
  }
  return body;
}
