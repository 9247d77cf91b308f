/** What there is to know of a function before its body can stand in place of a call. */
import { type EarlyExit, earlyExit } from "./early-exit.ts";
import { Rewriter } from "../rewriter.ts";
import type { Expr, FunctionBody, FunctionSymbol, Place, Stmt, VariableSymbol } from "../tree.ts";
import { sizeOf } from "../type-layout.ts";

export interface Survey {
  readonly body: FunctionBody;
  /** Its body can be copied to another place: no labels, `alloca` or unnamed arguments. */
  readonly movable: boolean;
  readonly loops: boolean;
  /** It has a `switch`. */
  readonly switches: boolean;
  /** Nodes of its tree. */
  readonly cost: number;
  /** Bytes of memory that its variables and parameters need. */
  readonly frame: number;
  /** Direct calls of itself. */
  readonly selfCalls: number;
  /** What it calls directly. */
  readonly calls: ReadonlyMap<FunctionSymbol, Calls>;
  readonly returns: number;
  /** Its last statement is a `return`. */
  readonly returnsLast: boolean;
  /** Variables and parameters that are assigned, or have their address taken. */
  readonly modified: ReadonlySet<VariableSymbol>;
  /** What can be asked before a call. */
  readonly exit: EarlyExit | undefined;
}

/** How often a function's text calls another one, and whether in a loop. */
export interface Calls {
  times: number;
  inLoop: boolean;
}

/** With one of them a function is what it says, and not what its body says, or its frame matters. */
const KEPT_APART = [
  "noinline",
  "noclone",
  "noipa",
  "weak",
  "returns_twice",
  "naked",
  "optimize",
  "constructor",
  "continues",
];

/** A function with more in its frame than this would make its callers' frames large. */
const LARGEST_FRAME = 256;

export function survey(body: FunctionBody): Survey {
  const search = new Search(body);
  const { symbol, locals } = body;
  const { type, attributes } = symbol;
  let frame = 0;
  for (const local of locals) {
    if (local.type.kind === "array" && local.type.variableLength !== undefined) search.movable = false;
    if (local.inMemory) frame += sizeOf(local.type);
  }
  for (const parameter of body.parameters) if (parameter.inMemory) frame += sizeOf(parameter.type);
  const keptApart = KEPT_APART.some((name) => attributes.has(name));
  const movable = search.movable && body.jumpSites === 0 && type.prototype && !type.variadic &&
    frame <= LARGEST_FRAME && !keptApart;
  const list = statementsOf(body);
  const { loops, switches, cost, selfCalls, calls, returns, modified } = search;
  return {
    body,
    movable,
    loops,
    switches,
    cost,
    frame,
    selfCalls,
    calls,
    returns,
    returnsLast: list.at(-1)?.kind === "return",
    modified,
    exit: selfCalls > 0 && !keptApart ? earlyExit(body, list) : undefined,
  };
}

export function statementsOf({ body }: FunctionBody): readonly Stmt[] {
  return body.kind === "block" ? body.body : [body];
}

function readsMemory(condition: Expr | undefined): boolean {
  const reads = new Reads();
  if (condition !== undefined) reads.expr(condition);
  return reads.found;
}

class Reads extends Rewriter {
  found = false;

  override place(place: Place): Place {
    if (place.kind === "deref") this.found = true;
    return super.place(place);
  }
}

class Search extends Rewriter {
  movable = true;
  loops = false;
  switches = false;
  cost = 0;
  selfCalls = 0;
  returns = 0;
  readonly calls = new Map<FunctionSymbol, Calls>();
  readonly modified = new Set<VariableSymbol>();
  private depth = 0;
  private readonly body: FunctionBody;

  constructor(body: FunctionBody) {
    super();
    this.body = body;
    this.stmt(body.body);
  }

  override stmt(statement: Stmt): Stmt {
    this.cost++;
    switch (statement.kind) {
      case "while":
      case "do":
      case "for":
        return this.loop(statement);
      case "label":
      case "goto":
      case "goto-computed":
      case "report":
        this.movable = false;
        break;
      case "switch":
        this.switches = true;
        break;
      case "return":
        this.returns++;
        break;
      case "variable":
        if (statement.bytes !== undefined) this.movable = false;
        break;
    }
    return super.stmt(statement);
  }

  /** Short loops are those that go on until memory says otherwise: counted and nested ones do not feel a call. */
  private loop(statement: Stmt & { kind: "while" | "do" | "for" }): Stmt {
    this.loops = true;
    const counted = statement.kind === "for" && !readsMemory(statement.condition);
    if (this.depth > 0 || counted) this.movable = false;
    this.depth++;
    const same = super.stmt(statement);
    this.depth--;
    return same;
  }

  override expr(expr: Expr): Expr {
    this.cost++;
    switch (expr.kind) {
      case "assign":
      case "update":
      case "address":
        this.modify(expr.place);
        break;
      case "label-address":
        this.movable = false;
        break;
      case "load":
        // A loop along a list waits for memory: its copy would save nothing, and costs JavaScriptCore registers.
        if (this.depth > 0 && expr.type.kind === "pointer" && expr.place.kind !== "variable") this.movable = false;
        break;
      case "call":
        if (expr.callee.kind === "direct") {
          const symbol = expr.callee.symbol.definition ?? expr.callee.symbol;
          if (symbol === this.body.symbol) this.selfCalls++;
          this.called(symbol);
        }
        break;
      case "builtin":
        this.builtinIn(expr.builtin.name);
        break;
    }
    return super.expr(expr);
  }

  private called(symbol: FunctionSymbol): void {
    const calls = this.calls.get(symbol);
    if (calls === undefined) {
      this.calls.set(symbol, { times: 1, inLoop: this.depth > 0 });
    } else {
      calls.times++;
      calls.inLoop ||= this.depth > 0;
    }
  }

  private builtinIn(name: string): void {
    const ofFrame = name.startsWith("va_") || name === "alloca" || name === "frame_address" || name === "setjmp" ||
      name === "resuming" || name === "release";
    if (ofFrame) this.movable = false;
  }

  private modify(place: Place): void {
    let root = place;
    while (root.kind === "member") root = root.base;
    if (root.kind === "variable") this.modified.add(root.symbol);
  }
}
