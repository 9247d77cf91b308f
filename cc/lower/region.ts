/**
 * Writes a region. All its blocks are wasm blocks around each other, closed one after the other:
 *
 *     block $c  block $b  block $a  … code before a …  end  … a …  end  … b …  end  … c …
 *
 * so that a jump forwards is a plain branch. Only if something jumps backwards there is a loop around it, with
 * a table at its top that leads to the block which a variable names. With calls of setjmp inside, the table begins
 * with their sites, and the variable with the one that a longjmp came for.
 */
import { type Block, type Item, leaves, Region } from "./blocks.ts";
import { branch } from "./condition.ts";
import type { FunctionContext } from "./function.ts";
import { pushResumedSite } from "./jumps.ts";
import { dispatch } from "./switch.ts";
import type { Expr, Stmt } from "../tree.ts";
import { I32 } from "../../wasm/opcodes.ts";

/**
 * `isRoot`: of the one statement given, rather than of those inside it. `then`: what is evaluated behind it, as the value
 * of a statement expression.
 */
export function lowerRegion(
  f: FunctionContext,
  statements: readonly Stmt[],
  isRoot: boolean,
  then?: Expr,
): void {
  const { code, breakTarget, continueTarget } = f;
  const region = new Region(f, f.flow, statements, isRoot);
  region.enter(then);
  const { items, blocks } = region;
  const sites = sitesOf(region, f.body.jumpSites);
  const entries = [...sites, ...blocks.filter((block) => block.backward)];
  const [first] = items;
  const loopsToStart = sites.length === 0 && entries.length === 1 && first?.kind === "begin" &&
    first.block === entries[0];
  if (entries.length > 0) {
    if (!loopsToStart) {
      // Of the function's own: it must keep its value while the region's statements use temporaries.
      region.stateLocal = f.newLocal(I32);
      if (sites.length > 0) pushResumedSite(f);
      else code.i32(0);
      code.set(region.stateLocal);
    }
    region.loop = code.loop();
  }
  for (let i = blocks.length - 1; i >= 0; i--) blocks[i]!.label = code.block();
  if (region.stateLocal >= 0) {
    const start = code.block();
    entries.forEach((block, i) => {
      if (block !== undefined) block.state = i + 1;
    });
    code.get(region.stateLocal);
    code.brTable([start, ...entries.map((block) => block?.label ?? start)], start);
    code.end();
  }
  writeItems(f, region, items);
  if (entries.length > 0) code.end();
  f.breakTarget = breakTarget;
  f.continueTarget = continueTarget;
}

/** The blocks of the function's sites in their order, undefined for those elsewhere; none at all if all are elsewhere. */
function sitesOf({ sites }: Region, count: number): (Block | undefined)[] {
  return sites.size === 0 ? [] : Array.from({ length: count }, (_, i) => sites.get(i + 1));
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
      dispatch(f, item.statement, (label) => {
        const block = region.cases.get(label);
        // A block without a place: the case stands where nothing of the switch's body is.
        return block !== undefined && block.position >= 0 ? block.label : undefined;
      }, item.otherwise.label);
      return false;
  }
}
