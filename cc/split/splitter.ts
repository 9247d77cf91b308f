/** Rewrites a body so that some of its records are variables for their members. */
import { automaticVariable } from "../automatic.ts";
import { type Leaf, leafAt, leavesOf, partOf } from "./leaves.ts";
import { isStable } from "./stable.ts";
import { isPurePlace } from "../lower/pure.ts";
import { Rewriter, type Shown } from "../rewriter.ts";
import type { Span } from "../source.ts";
import type { Expr, Initialization, Place, Stmt, VariableSymbol } from "../tree.ts";
import { pointerTo, VOID } from "../type-make.ts";
import type { Type } from "../types.ts";

type Inlined = Expr & { kind: "inlined" };

/** A variable in parts. */
interface Split {
  readonly leaves: readonly Leaf[];
  readonly variables: readonly VariableSymbol[];
}

export class Splitter extends Rewriter {
  /** Candidates that turn out to be used as a whole, where only memory will do. */
  readonly whole = new Set<VariableSymbol>();
  /** The variables made for members, and for addresses. */
  readonly made = new Set<VariableSymbol>();
  private readonly splits: ReadonlyMap<VariableSymbol, Split>;

  constructor(candidates: ReadonlySet<VariableSymbol>) {
    super();
    this.splits = new Map([...candidates].map((symbol) => [symbol, this.split(symbol)]));
  }

  private split({ name, type, span }: { name: string; type: Type; span: Span }): Split {
    const leaves = leavesOf(type)!;
    return { leaves, variables: leaves.map((leaf) => this.fresh(`${name}${leaf.name}`, leaf.type, span)) };
  }

  private fresh(name: string, type: Type, span: Span): VariableSymbol {
    const symbol = automaticVariable({ name, type: { ...type, qualifiers: 0 }, span });
    this.made.add(symbol);
    return symbol;
  }

  // ---- What is left as it is -----------------------------------------------------------------------

  /** A mention that no rule below knows. */
  override symbol(symbol: VariableSymbol): VariableSymbol {
    if (this.splits.has(symbol)) this.whole.add(symbol);
    return symbol;
  }

  override place(place: Place): Place {
    const part = partOf(place);
    const split = part && this.splits.get(part.symbol);
    if (split === undefined) return super.place(place);
    const leaf = leafAt(split.leaves, part!.offset, place.type);
    if (leaf < 0) return super.place(place);
    return { kind: "variable", symbol: split.variables[leaf]!, type: place.type, span: place.span };
  }

  override expr(expr: Expr): Expr {
    if (expr.kind === "address") {
      const part = partOf(expr.place);
      if (part !== undefined) this.symbol(part.symbol);
    }
    return (expr.kind === "load" && this.memberOfValue(expr)) || super.expr(expr);
  }

  /** `f(x).member` of an inlined function. */
  private memberOfValue({ place, type, span }: Expr & { kind: "load" }): Expr | undefined {
    let [root, offset] = [place, 0];
    for (; root.kind === "member" && root.bits === undefined; root = root.base) offset += root.offset;
    if (root.kind !== "temporary" || !this.endsSplit(root.value)) return undefined;
    const { leaves, variables } = this.split({ name: "", type: root.value.type, span });
    const leaf = variables[leafAt(leaves, offset, type)];
    const reads = leaf && this.read(root.value, variables);
    return reads && { kind: "comma", left: inOrder(reads, span), right: load(leaf!, span), type, span };
  }

  // ---- Where a value is not used -------------------------------------------------------------------

  override stmt(statement: Stmt): Stmt {
    if (statement.kind !== "variable" || !this.splits.has(statement.symbol)) return super.stmt(statement);
    const { symbol, init, span } = statement;
    const exprs = init === undefined ? [] : this.begin(symbol, init, span);
    return { kind: "block", body: exprs.map((expr): Stmt => ({ kind: "expression", expr, span: expr.span })), span };
  }

  protected override discard(expr: Expr): Expr {
    const copies = expr.kind === "assign" && expr.type.kind === "record"
      ? this.copy(expr.place, expr.value, expr.span)
      : undefined;
    return copies === undefined ? super.discard(expr) : inOrder(copies, expr.span);
  }

  /** A record in parts: the value of the first one has all the rest before it. */
  protected override pass(passed: Inlined["passed"]): Inlined["passed"] {
    return passed.map(({ symbol, value }) => {
      const { span } = value;
      const first = this.splits.get(symbol)?.variables[0];
      if (first === undefined) return { symbol: this.symbol(symbol), value: this.expr(value) };
      const copies = this.copy(variable(symbol, span), value, span) ?? [];
      return {
        symbol: first,
        value: { kind: "comma", left: inOrder(copies, span), right: load(first, span), type: first.type, span },
      };
    });
  }

  /** The address of what has no address any more is not to be known. */
  override shown(shown: Shown): Shown {
    return shown.map((each) => each && (this.pointsIntoSplit(each) ? undefined : this.expr(each)));
  }

  private pointsIntoSplit(expr: Expr): boolean {
    while (expr.kind === "convert") expr = expr.operand;
    const part = expr.kind === "address" ? partOf(expr.place) : undefined;
    return part !== undefined && this.splits.has(part.symbol);
  }

  // ---- Copies --------------------------------------------------------------------------------------

  /** What fills the variable. */
  private begin(symbol: VariableSymbol, init: Initialization, span: Span): Expr[] {
    const { leaves, variables } = this.splits.get(symbol)!;
    const exprs: Expr[] = [];
    const set = new Set<number>();
    for (const part of init.parts) {
      if (part.kind === "value" && part.type.kind === "record") {
        const place: Place = {
          kind: "member",
          base: variable(symbol, span),
          offset: part.offset,
          type: part.type,
          span,
        };
        exprs.push(...this.copy(place, part.value, span) ?? []);
        const end = part.offset + part.type.record.size;
        leaves.forEach(({ offset }, i) => offset >= part.offset && offset < end && set.add(i));
        continue;
      }
      const leaf = part.kind === "value" && part.bits === undefined ? leafAt(leaves, part.offset, part.type) : -1;
      if (leaf < 0 || part.kind !== "value") return this.giveUp(symbol);
      set.add(leaf);
      exprs.push(assign(variable(variables[leaf]!, span), this.expr(part.value)));
    }
    if (!init.zero) return exprs;
    const zeros = variables.filter((_, i) => !set.has(i)).map((each) => assign(variable(each, span), zero(each, span)));
    return [...zeros, ...exprs];
  }

  private giveUp(symbol: VariableSymbol): never[] {
    this.whole.add(symbol);
    return [];
  }

  /** `place = value` in parts; undefined if neither side is split. */
  private copy(place: Place, value: Expr, span: Span): Expr[] | undefined {
    const part = partOf(place);
    const split = part && this.splits.get(part.symbol);
    if (split !== undefined) {
      // Other records of the same size may be laid out in another way.
      const to = sameLeaves(leavesOf(place.type), leavesOf(value.type)) && variablesOf(split, part!.offset, place.type);
      return (to && this.read(value, to)) || this.giveUp(part!.symbol);
    }
    if (!this.endsSplit(value)) return undefined;
    // The value in variables first, then from there to memory; but an address that has effects comes before both.
    const target = this.place(place);
    const early = isPurePlace(place) ? undefined : this.addressed(target, span);
    const { leaves, variables } = this.split({ name: "", type: value.type, span });
    const reads = this.read(value, variables);
    if (reads === undefined || !sameLeaves(leavesOf(place.type), leaves)) return undefined;
    const late = early ?? (isStable(target) ? { before: [], place: target } : this.addressed(target, span));
    const stores = leaves.map((leaf, i) => assign(memberOf(late.place, leaf), load(variables[i]!, span)));
    return early === undefined ? [...reads, ...late.before, ...stores] : [...early.before, ...reads, ...stores];
  }

  /** The value is that of a split variable, at the end of whatever is evaluated for it. */
  private endsSplit(value: Expr): boolean {
    for (;;) {
      if (value.kind === "comma") value = value.right;
      else if ((value.kind === "inlined" || value.kind === "statement-expression") && value.value !== undefined) {
        value = value.value;
      } else break;
    }
    if (value.kind !== "load" || leavesOf(value.type) === undefined) return false;
    const { place } = value;
    if (place.kind === "compound-literal") return this.splits.has(place.symbol);
    const part = partOf(place);
    return part !== undefined && this.splits.has(part.symbol);
  }

  /** Evaluates the record; its leaves go to the variables. Undefined if that cannot be done. */
  private read(value: Expr, to: readonly VariableSymbol[]): Expr[] | undefined {
    const { span } = value;
    switch (value.kind) {
      case "comma": {
        const left = this.discard(value.left);
        const right = this.read(value.right, to);
        return right && [left, ...right];
      }
      case "inlined": {
        if (value.value === undefined) return undefined;
        const [passed, shown, body] = [this.pass(value.passed), this.shown(value.shown), this.stmts(value.body)];
        const last = this.read(value.value, to);
        return last && [{ ...value, passed, shown, body, value: inOrder(last, span), type: VOID }];
      }
      case "statement-expression": {
        if (value.value === undefined) return undefined;
        const body = this.stmts(value.body);
        const last = this.read(value.value, to);
        return last && [{ ...value, body, value: inOrder(last, span), type: VOID }];
      }
      case "load":
        return this.readPlace(value.place, to, span);
      default:
        return undefined;
    }
  }

  private readPlace(place: Place, to: readonly VariableSymbol[], span: Span): Expr[] | undefined {
    const leaves = leavesOf(place.type);
    if (leaves === undefined || place.kind === "temporary") return undefined;
    if (place.kind === "compound-literal" && this.splits.has(place.symbol)) {
      const { symbol, init } = place;
      const rest = this.readPlace(variable(symbol, span), to, span);
      return rest && [...this.begin(symbol, init, span), ...rest];
    }
    const part = partOf(place);
    const split = part && this.splits.get(part.symbol);
    if (split !== undefined) {
      const from = variablesOf(split, part!.offset, place.type);
      return from?.map((each, i) => assign(variable(to[i]!, span), load(each, span)));
    }
    const rewritten = this.place(place);
    const { before, place: from } = isStable(rewritten, this.made)
      ? { before: [], place: rewritten }
      : this.addressed(rewritten, span);
    const loads = leaves.map((leaf, i): Expr => {
      const value: Expr = { kind: "load", place: memberOf(from, leaf), type: leaf.type, span };
      return assign(variable(to[i]!, span), value);
    });
    return [...before, ...loads];
  }

  /** A place whose address is taken once. */
  private addressed(place: Place, span: Span): { readonly before: Expr[]; readonly place: Place } {
    const type = pointerTo(place.type);
    const symbol = this.fresh(".at", type, span);
    return {
      before: [assign(variable(symbol, span), { kind: "address", place, type, span })],
      place: { kind: "deref", pointer: load(symbol, span), offset: 0, type: place.type, span: place.span },
    };
  }
}

/** The variables for the leaves of a record that is a part of the split one; undefined if it has others. */
function variablesOf({ leaves, variables }: Split, offset: number, type: Type): VariableSymbol[] | undefined {
  const found: VariableSymbol[] = [];
  for (const leaf of leavesOf(type) ?? []) {
    const at = leafAt(leaves, offset + leaf.offset, leaf.type);
    if (at < 0) return undefined;
    found.push(variables[at]!);
  }
  return found.length > 0 ? found : undefined;
}

function sameLeaves(one: readonly Leaf[] | undefined, other: readonly Leaf[] | undefined): boolean {
  if (one === undefined || other === undefined || one.length !== other.length) return false;
  return one === other || one.every(({ offset }, i) => leafAt(other, offset, one[i]!.type) === i);
}

function variable(symbol: VariableSymbol, span: Span): Place {
  return { kind: "variable", symbol, type: symbol.type, span };
}

function load(symbol: VariableSymbol, span: Span): Expr {
  return { kind: "load", place: variable(symbol, span), type: symbol.type, span };
}

function memberOf(base: Place, { offset, type }: Leaf): Place {
  return { kind: "member", base, offset, type, span: base.span };
}

function assign(place: Place, value: Expr): Expr {
  return { kind: "assign", place, value, type: place.type, span: value.span };
}

function zero({ type }: VariableSymbol, span: Span): Expr {
  return type.kind === "float"
    ? { kind: "floating", value: 0, type, span }
    : { kind: "integer", value: 0n, type, span };
}

/** One after the other, for their effects. */
function inOrder(exprs: readonly Expr[], span: Span): Expr {
  const [first, ...rest] = exprs;
  const nothing: Expr = { kind: "integer", value: 0n, type: VOID, span };
  return rest.reduce((left, right): Expr => ({ kind: "comma", left, right, type: VOID, span }), first ?? nothing);
}
