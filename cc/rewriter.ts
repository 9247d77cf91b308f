/**
 * Copies a tree with changes: each method gives the node itself if nothing in it has changed. Long rows (`a + b + c …`,
 * `else if …`) are walked by loops, so that none is too long.
 */
import type { Builtin, Expr, Initialization, InitializerPart, Place, Stmt, VariableSymbol } from "./tree.ts";

export type Binary = Extract<Expr, { readonly left: Expr; readonly right: Expr }>;
type Inlined = Expr & { kind: "inlined" };
export type Shown = Inlined["shown"];
type Conditional = Stmt & { kind: "if" };

export class Rewriter {
  /** What stands for a variable. */
  symbol(symbol: VariableSymbol): VariableSymbol {
    return symbol;
  }

  // ---- Expressions ---------------------------------------------------------------------------------

  expr(expr: Expr): Expr {
    switch (expr.kind) {
      case "integer":
      case "floating":
      case "function-address":
      case "label-address":
        return expr;
      case "load":
      case "address": {
        const place = this.place(expr.place);
        return place === expr.place ? expr : { ...expr, place };
      }
      case "negate":
      case "complement":
      case "not":
      case "convert": {
        const operand = this.expr(expr.operand);
        return operand === expr.operand ? expr : { ...expr, operand };
      }
      case "arithmetic":
      case "compare":
      case "logical":
      case "comma":
        return this.row(expr, false);
      case "pointer-difference": {
        const [left, right, scale] = [this.expr(expr.left), this.expr(expr.right), this.scale(expr.scale)];
        return left === expr.left && right === expr.right && scale === expr.scale
          ? expr
          : { ...expr, left, right, scale };
      }
      case "pointer-add": {
        const [pointer, index, scale] = [this.expr(expr.pointer), this.expr(expr.index), this.scale(expr.scale)];
        return pointer === expr.pointer && index === expr.index && scale === expr.scale
          ? expr
          : { ...expr, pointer, index, scale };
      }
      case "conditional": {
        const condition = this.expr(expr.condition);
        const then = expr.then && this.expr(expr.then);
        const otherwise = this.expr(expr.else);
        return condition === expr.condition && then === expr.then && otherwise === expr.else
          ? expr
          : { ...expr, condition, then, else: otherwise };
      }
      case "assign": {
        const [place, value] = [this.place(expr.place), this.expr(expr.value)];
        return place === expr.place && value === expr.value ? expr : { ...expr, place, value };
      }
      case "update": {
        const [place, operand] = [this.place(expr.place), this.expr(expr.operand)];
        const scale = expr.scale === undefined ? undefined : this.scale(expr.scale);
        return place === expr.place && operand === expr.operand && scale === expr.scale
          ? expr
          : { ...expr, place, operand, ...(scale === undefined ? {} : { scale }) };
      }
      case "call": {
        const args = this.list(expr.args);
        const { callee } = expr;
        if (callee.kind === "direct") return args === expr.args ? expr : { ...expr, args };
        const pointer = this.expr(callee.pointer);
        if (pointer === callee.pointer && args === expr.args) return expr;
        return { ...expr, callee: { kind: "indirect", pointer }, args };
      }
      case "statement-expression": {
        const body = this.stmts(expr.body);
        const value = expr.value && this.expr(expr.value);
        return body === expr.body && value === expr.value ? expr : { ...expr, body, value };
      }
      case "inlined":
        return this.inlined(expr, false);
      case "builtin": {
        const builtin = this.builtin(expr.builtin);
        return builtin === expr.builtin ? expr : { ...expr, builtin };
      }
    }
  }

  /** An expression that is evaluated for its effects alone. */
  protected discard(expr: Expr): Expr {
    switch (expr.kind) {
      case "comma":
        return this.row(expr, true);
      case "inlined":
        return this.inlined(expr, true);
      default:
        return this.expr(expr);
    }
  }

  private row(expr: Binary, discarded: boolean): Expr {
    const nodes: Binary[] = [];
    let left: Expr = expr;
    while (left.kind === "arithmetic" || left.kind === "compare" || left.kind === "logical" || left.kind === "comma") {
      nodes.push(left);
      left = left.left;
    }
    let done = nodes.at(-1)!.kind === "comma" ? this.discard(left) : this.expr(left);
    for (let i = nodes.length - 1; i >= 0; i--) {
      const node = nodes[i]!;
      const wanted = node.kind !== "comma" || (i === 0 ? !discarded : nodes[i - 1]!.kind !== "comma");
      const right = wanted ? this.expr(node.right) : this.discard(node.right);
      done = done === node.left && right === node.right ? node : this.joined({ ...node, left: done, right });
    }
    return done;
  }

  /** A node with at least one other operand than before. */
  protected joined(binary: Binary): Expr {
    return binary;
  }

  private scale(scale: number | Expr): number | Expr {
    return typeof scale === "number" ? scale : this.expr(scale);
  }

  private inlined(expr: Inlined, discarded: boolean): Expr {
    const passed = this.pass(expr.passed);
    const shown = this.shown(expr.shown);
    const body = this.stmts(expr.body);
    const value = expr.value && (discarded ? this.discard(expr.value) : this.expr(expr.value));
    return passed === expr.passed && shown === expr.shown && body === expr.body && value === expr.value
      ? expr
      : { ...expr, passed, shown, body, value };
  }

  /** What an inlined body's parameters take. */
  protected pass(passed: Inlined["passed"]): Inlined["passed"] {
    return mapList(passed, (each) => {
      const [symbol, value] = [this.symbol(each.symbol), this.expr(each.value)];
      return symbol === each.symbol && value === each.value ? each : { symbol, value };
    });
  }

  shown(shown: Shown): Shown {
    return mapList(shown, (each) => each && this.expr(each));
  }

  /** Each operand of a builtin is an expression, or a list of them. */
  private builtin(builtin: Builtin): Builtin {
    const changed: Record<string, Expr | readonly Expr[]> = {};
    for (const [name, operand] of Object.entries(builtin) as [string, unknown][]) {
      if (typeof operand !== "object") continue;
      const before = operand as Expr | readonly Expr[];
      const after = isList(before) ? this.list(before) : this.expr(before);
      if (after !== before) changed[name] = after;
    }
    return Object.keys(changed).length === 0 ? builtin : { ...builtin, ...changed } as Builtin;
  }

  list(list: readonly Expr[]): readonly Expr[] {
    return mapList(list, (each) => this.expr(each));
  }

  // ---- Places --------------------------------------------------------------------------------------

  place(place: Place): Place {
    switch (place.kind) {
      case "variable": {
        const symbol = this.symbol(place.symbol);
        return symbol === place.symbol ? place : { ...place, symbol };
      }
      case "deref": {
        const pointer = this.expr(place.pointer);
        return pointer === place.pointer ? place : { ...place, pointer };
      }
      case "member": {
        const base = this.place(place.base);
        return base === place.base ? place : { ...place, base };
      }
      case "string":
        return place;
      case "temporary": {
        const value = this.expr(place.value);
        return value === place.value ? place : { ...place, value };
      }
      case "compound-literal": {
        const [symbol, init] = [this.symbol(place.symbol), this.initialization(place.init)];
        return symbol === place.symbol && init === place.init ? place : { ...place, symbol, init };
      }
    }
  }

  initialization(init: Initialization): Initialization {
    const parts = mapList(init.parts, (part): InitializerPart => {
      if (part.kind === "string") return part;
      const value = this.expr(part.value);
      return value === part.value ? part : { ...part, value };
    });
    return parts === init.parts ? init : { ...init, parts };
  }

  // ---- Statements ----------------------------------------------------------------------------------

  stmts(list: readonly Stmt[]): readonly Stmt[] {
    return mapList(list, (each) => this.stmt(each));
  }

  stmt(statement: Stmt): Stmt {
    switch (statement.kind) {
      case "expression": {
        const expr = this.discard(statement.expr);
        return expr === statement.expr ? statement : { ...statement, expr };
      }
      case "variable": {
        const symbol = this.symbol(statement.symbol);
        const init = statement.init && this.initialization(statement.init);
        const bytes = statement.bytes && this.expr(statement.bytes);
        if (symbol === statement.symbol && init === statement.init && bytes === statement.bytes) return statement;
        return { ...statement, symbol, init, ...(bytes === undefined ? {} : { bytes }) };
      }
      case "block": {
        const body = this.stmts(statement.body);
        return body === statement.body ? statement : { ...statement, body };
      }
      case "if":
        return this.conditional(statement);
      case "while":
      case "do": {
        const [condition, body] = [this.expr(statement.condition), this.stmt(statement.body)];
        return condition === statement.condition && body === statement.body
          ? statement
          : { ...statement, condition, body };
      }
      case "for": {
        const init = this.stmts(statement.init);
        const condition = statement.condition && this.expr(statement.condition);
        const step = statement.step && this.discard(statement.step);
        const body = this.stmt(statement.body);
        return init === statement.init && condition === statement.condition && step === statement.step &&
            body === statement.body
          ? statement
          : { ...statement, init, condition, step, body };
      }
      case "switch": {
        const [value, body] = [this.expr(statement.value), this.stmt(statement.body)];
        return value === statement.value && body === statement.body ? statement : { ...statement, value, body };
      }
      case "case":
      case "label": {
        const body = this.stmt(statement.body);
        return body === statement.body ? statement : { ...statement, body };
      }
      case "goto-computed": {
        const target = this.expr(statement.target);
        return target === statement.target ? statement : { ...statement, target };
      }
      case "return": {
        const value = statement.value && this.expr(statement.value);
        return value === statement.value ? statement : { ...statement, value };
      }
      case "goto":
      case "break":
      case "continue":
      case "report":
        return statement;
    }
  }

  private conditional(statement: Conditional): Stmt {
    const chain: Conditional[] = [];
    let last: Stmt | undefined = statement;
    for (; last?.kind === "if"; last = last.else) chain.push(last);
    let done = last && this.stmt(last);
    for (let i = chain.length - 1; i >= 0; i--) {
      const node = chain[i]!;
      const [condition, then] = [this.expr(node.condition), this.stmt(node.then)];
      done = condition === node.condition && then === node.then && done === node.else
        ? node
        : { ...node, condition, then, else: done };
    }
    return done!;
  }
}

function isList(operand: Expr | readonly Expr[]): operand is readonly Expr[] {
  return Array.isArray(operand);
}

/** The list itself if no element is another one afterwards. */
function mapList<T>(list: readonly T[], change: (element: T) => T): readonly T[] {
  let changed: T[] | undefined;
  for (let i = 0; i < list.length; i++) {
    const before = list[i]!;
    const after = change(before);
    if (changed !== undefined) changed.push(after);
    else if (after !== before) {
      changed = list.slice(0, i);
      changed.push(after);
    }
  }
  return changed ?? list;
}
