/** A loop's turns, and the question for pending signals behind them. */
import type { FunctionContext } from "./function.ts";
import type { Stmt } from "../tree.ts";
import { op } from "../../wasm/opcodes.ts";

/** Loops in each other. */
const HIGH = 3;

/**
 * So many turns at a time, and around them a loop that is there for pending signals alone: the call of the
 * handlers lies outside of the turns, so that these have no call that all locals would have to be saved for. `turn`
 * leaves the loop by a branch.
 *
 * Loops around some others have none around them: V8, which compares each access with the memory's size where it has no
 * handler for faults, knows in a fifth loop around each other no longer what it has compared before. `deep`: there are
 * loops in the loop that are not the program's.
 */
export function turns(f: FunctionContext, statement: Stmt, copies: number, turn: () => void, deep = false): void {
  const { code } = f;
  const outer = f.openLoop(statement);
  const single = deep || f.heightOf(statement) >= HIGH;
  const inner = single ? outer : code.loop(undefined, true);
  for (let rest = copies; rest > 0; rest--) turn();
  if (f.pushPending()) {
    code.op(op.i32_eqz);
    code.brIf(inner);
    if (!single) code.end();
    f.poll(statement.span);
    code.br(outer);
  } else {
    code.br(inner);
    if (!single) code.end();
  }
  code.end();
}
