/**
 * Looks a function through for labels and jumps, before any code is written. WebAssembly has only nested
 * blocks; a statement that is entered elsewhere than at its beginning must be taken apart into basic blocks
 * (cc/lower/blocks.ts). That is done for as little as possible: the smallest statement around a label and all
 * the jumps to it is the *root* of a region, the statements between the root and the label are *opened*, and
 * everything else stays structured. A `switch` is the root for its own cases.
 *
 * A call of setjmp is a label too, for longjmp's jump from the function's beginning: the body is the root, and so is
 * every statement expression that the call is in.
 */
import type { Expr, FunctionBody, Place, Stmt } from "../tree.ts";

export interface Flow {
  readonly roots: ReadonlySet<object>;
  readonly opened: ReadonlySet<object>;
  /** Labels with a jump to them further down. */
  readonly backward: ReadonlySet<string>;
  /** Where each computed goto may lead: to all labels but those in statement expressions that it is not in itself. */
  readonly computed: ReadonlyMap<Stmt, readonly string[]>;
  /** The expressions of statements that call setjmp, with the sites' numbers. */
  readonly sites: ReadonlyMap<Expr, readonly number[]>;
}

/** A place in the text: the statements around it (and statement expressions), and its number in text order. */
interface Point {
  readonly path: readonly object[];
  /** How much of the path leads into the innermost statement expression around it: what jumps here has that too. */
  readonly entered: number;
  readonly number: number;
}

type StatementExpression = Expr & { kind: "statement-expression" | "inlined" };

class Search {
  readonly labels = new Map<string, Point>();
  readonly gotos = new Map<string, Point[]>();
  readonly computed = new Map<Stmt, Point>();
  readonly roots = new Set<object>();
  readonly opened = new Set<object>();
  readonly sites = new Map<Expr, number[]>();
  private readonly path: object[] = [];
  /** The expressions of statements around the place, outermost first. */
  private readonly around: Expr[] = [];
  private readonly switches: number[] = [];
  private entered = 0;
  private number = 0;
  private readonly expressions: boolean;

  /** `expressions`: look into them for statement expressions, too. */
  constructor(expressions: boolean) {
    this.expressions = expressions;
  }

  statement(statement: Stmt): void {
    const { path } = this;
    path.push(statement);
    switch (statement.kind) {
      case "block":
        for (const inner of statement.body) this.statement(inner);
        break;
      case "if":
        this.ifChain(statement);
        break;
      case "while":
        this.expr(statement.condition);
        this.statement(statement.body);
        break;
      case "do":
        this.statement(statement.body);
        this.expr(statement.condition);
        break;
      case "for":
        for (const inner of statement.init) this.statement(inner);
        if (statement.condition !== undefined) this.expr(statement.condition);
        this.statement(statement.body);
        if (statement.step !== undefined) this.expr(statement.step);
        break;
      case "switch":
        this.expr(statement.value);
        this.switches.push(path.length);
        this.statement(statement.body);
        this.switches.pop();
        if (statement.cases.length > 0) this.roots.add(statement);
        break;
      case "case": {
        const from = this.switches.at(-1) ?? path.length;
        for (let i = from; i < path.length; i++) this.opened.add(path[i]!);
        this.statement(statement.body);
        break;
      }
      case "label":
        this.labels.set(statement.name, this.point());
        this.statement(statement.body);
        break;
      case "goto": {
        const points = this.gotos.get(statement.label);
        if (points === undefined) this.gotos.set(statement.label, [this.point()]);
        else points.push(this.point());
        break;
      }
      case "goto-computed":
        this.expr(statement.target);
        this.computed.set(statement, this.point());
        break;
      case "variable":
        for (const part of statement.init?.parts ?? []) if (part.kind === "value") this.expr(part.value);
        break;
      case "expression":
        this.expr(statement.expr);
        break;
      case "return":
        if (statement.value !== undefined) this.expr(statement.value);
        break;
      case "report":
        this.expr(statement.report.expr);
        break;
      case "break":
      case "continue":
        break;
    }
    path.pop();
  }

  /** A chain of `else if` nests to the right: walked by a loop, so that none is too long. */
  private ifChain(statement: Stmt & { kind: "if" }): void {
    const depth = this.path.length;
    for (;;) {
      this.expr(statement.condition);
      this.statement(statement.then);
      const otherwise = statement.else;
      if (otherwise?.kind === "if") {
        this.path.push(otherwise);
        statement = otherwise;
        continue;
      }
      if (otherwise !== undefined) this.statement(otherwise);
      break;
    }
    this.path.length = depth;
  }

  private point(): Point {
    return { path: this.path.slice(), entered: this.entered, number: this.number++ };
  }

  private expr(expr: Expr): void {
    if (!this.expressions) return;
    this.around.push(expr);
    walk(expr, this);
    this.around.pop();
  }

  jumpSite(site: number): void {
    const { path } = this;
    for (let i = 0; i < path.length; i++) {
      const node = path[i]! as Stmt | StatementExpression;
      if (i === 0 || node.kind === "statement-expression") this.roots.add(node);
      else this.opened.add(node);
    }
    for (const expr of this.around) {
      const sites = this.sites.get(expr);
      if (sites === undefined) this.sites.set(expr, [site]);
      else sites.push(site);
    }
  }

  /** The body of a statement expression is entered from its beginning only. */
  statementExpression(expr: StatementExpression): void {
    const { entered } = this;
    this.entered = this.path.push(expr);
    for (const inner of expr.body) this.statement(inner);
    if (expr.value !== undefined) this.expr(expr.value);
    this.path.pop();
    this.entered = entered;
  }
}

export function analyseFlow(body: FunctionBody): Flow {
  const search = new Search(body.unstructured);
  search.statement(body.body);
  const { roots, opened, sites } = search;
  const backward = new Set<string>();
  const computed = new Map([...search.computed.keys()].map((statement) => [statement, [] as string[]]));
  for (const [name, label] of search.labels) {
    let common = label.path.length;
    let used = false;
    const jumpsHere = (jump: Point): boolean => {
      const length = commonLength(label.path, jump.path);
      if (length < label.entered) return false;
      common = Math.min(common, length);
      if (jump.number > label.number) backward.add(name);
      return used = true;
    };
    search.gotos.get(name)?.forEach(jumpsHere);
    for (const [statement, jump] of search.computed) if (jumpsHere(jump)) computed.get(statement)!.push(name);
    if (!used) continue;
    roots.add(label.path[common - 1]!);
    for (let i = common; i < label.path.length; i++) opened.add(label.path[i]!);
  }
  return { roots, opened, backward, computed, sites };
}

function commonLength(a: readonly object[], b: readonly object[]): number {
  const end = Math.min(a.length, b.length);
  let length = 0;
  while (length < end && a[length] === b[length]) length++;
  return length;
}

// ---- Statement expressions inside expressions ------------------------------------------------------

function walk(expr: Expr, search: Search): void {
  switch (expr.kind) {
    case "load":
    case "address":
      return walkPlace(expr.place, search);
    case "negate":
    case "complement":
    case "not":
    case "convert":
      return walk(expr.operand, search);
    case "arithmetic":
    case "compare":
    case "logical":
    case "comma":
    case "pointer-difference":
      walk(expr.left, search);
      return walk(expr.right, search);
    case "pointer-add":
      walk(expr.pointer, search);
      return walk(expr.index, search);
    case "conditional":
      walk(expr.condition, search);
      if (expr.then !== undefined) walk(expr.then, search);
      return walk(expr.else, search);
    case "assign":
      walkPlace(expr.place, search);
      return walk(expr.value, search);
    case "update":
      walkPlace(expr.place, search);
      return walk(expr.operand, search);
    case "call":
      if (expr.callee.kind === "indirect") walk(expr.callee.pointer, search);
      for (const arg of expr.args) walk(arg, search);
      return;
    case "inlined":
      for (const { value } of expr.passed) walk(value, search);
      return search.statementExpression(expr);
    case "statement-expression":
      return search.statementExpression(expr);
    case "builtin":
      if (expr.builtin.name === "setjmp") search.jumpSite(expr.builtin.site);
      for (const operand of Object.values(expr.builtin)) {
        if (Array.isArray(operand)) { for (const arg of operand) walk(arg, search); }
        else if (typeof operand === "object") walk(operand, search);
      }
      return;
    case "integer":
    case "floating":
    case "function-address":
    case "label-address":
      return;
  }
}

function walkPlace(place: Place, search: Search): void {
  switch (place.kind) {
    case "deref":
      return walk(place.pointer, search);
    case "member":
      return walkPlace(place.base, search);
    case "temporary":
      return walk(place.value, search);
    case "compound-literal":
      for (const part of place.init.parts) if (part.kind === "value") walk(part.value, search);
      return;
  }
}
