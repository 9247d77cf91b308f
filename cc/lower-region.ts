/**
 * Writes a region. All its blocks are wasm blocks around each other, closed one after the other:
 *
 *     block $c  block $b  block $a  … code before a …  end  … a …  end  … b …  end  … c …
 *
 * so that a jump forwards is a plain branch. Only if something jumps backwards there is a loop around it, with
 * a table at its top that leads to the block which a variable names.
 */
import { type Item, Region } from "./lower-blocks.ts";
import { branch } from "./lower-condition.ts";
import type { FunctionContext } from "./lower-function.ts";
import { dispatch } from "./lower-switch.ts";
import type { Stmt } from "./tree.ts";
import { I32 } from "../wasm/opcodes.ts";

/** `isRoot`: of the one statement given, rather than of those inside it. */
export function lowerRegion(f: FunctionContext, statements: readonly Stmt[], isRoot: boolean): void {
  const { code, breakTarget, continueTarget } = f;
  const region = new Region(f, f.flow, statements, isRoot);
  const { items, blocks } = region;
  const entries = blocks.filter((block) => block.backward);
  const [first] = items;
  const loopsToStart = entries.length === 1 && first?.kind === "begin" && first.block === entries[0];
  if (entries.length > 0) {
    if (!loopsToStart) {
      // Of the function's own: it must keep its value while the region's statements use temporaries.
      region.stateLocal = f.newLocal(I32);
      code.i32(0);
      code.set(region.stateLocal);
    }
    region.loop = code.loop();
  }
  for (let i = blocks.length - 1; i >= 0; i--) blocks[i]!.label = code.block();
  if (region.stateLocal >= 0) {
    const start = code.block();
    entries.forEach((block, i) => block.state = i + 1);
    code.get(region.stateLocal);
    code.brTable([start, ...entries.map((block) => block.label)], start);
    code.end();
  }
  writeItems(f, region, items);
  if (entries.length > 0) code.end();
  f.breakTarget = breakTarget;
  f.continueTarget = continueTarget;
}

function writeItems(f: FunctionContext, region: Region, items: readonly Item[]): void {
  let reachable = true;
  for (const item of items) {
    if (item.kind === "begin") {
      f.code.end();
      region.current = item.block.position;
      reachable = true;
    } else if (item.kind === "targets") {
      f.breakTarget = item.break;
      f.continueTarget = item.continue;
    } else if (reachable) {
      reachable = writeItem(f, region, item);
    }
  }
}

/** False: control does not come out behind it. */
function writeItem(f: FunctionContext, region: Region, item: Exclude<Item, { kind: "begin" | "targets" }>): boolean {
  switch (item.kind) {
    case "statement":
      f.statement(item.statement);
      return !leaves(item.statement);
    case "discard":
      f.discard(item.expr);
      return true;
    case "jump":
      item.to.jump(f);
      return false;
    case "branch":
      if (item.to.position > region.current) {
        branch(f, item.condition, item.to.label, item.sense);
      } else {
        f.condition(item.condition);
        f.code.if();
        item.to.jump(f);
        f.code.end();
      }
      return true;
    case "switch":
      dispatch(f, region, item.statement, item.otherwise);
      return false;
  }
}

/** A jump: what follows in the same block is dead. */
export function leaves({ kind }: Stmt): boolean {
  return kind === "goto" || kind === "goto-computed" || kind === "break" || kind === "continue" || kind === "return";
}
