/**
 * -Wsequence-point: a place is changed, and changed or read once more, with nothing between the two that puts them in
 * order (C11 6.5p2). What is found is what gcc finds: its `verify_tree` is followed step by step.
 */
import type { Context } from "../check/context.ts";
import type { Expr, FunctionBody, Initialization, Place, Stmt, VariableSymbol } from "../tree.ts";

/** A place is read, or written by an expression. */
interface Access {
  readonly key: string;
  writer: Expr | undefined;
}

/** What an expression does before its last sequence point, and since. */
interface Effects {
  readonly before: Access[];
  readonly since: Access[];
}

export function warnSequencePoints(c: Context, { body, span }: FunctionBody): void {
  if (!span.file.system && c.diagnostics.warnings.has("sequence-point")) new SequencePoints(c).statement(body);
}

class SequencePoints {
  readonly #c: Context;
  readonly #numbers = new Map<VariableSymbol, number>();
  /** Places that were spoken of in this full expression. */
  readonly #told = new Set<string>();

  constructor(c: Context) {
    this.#c = c;
  }

  // ---- Statements ----------------------------------------------------------------------------------

  statement(stmt: Stmt): void {
    switch (stmt.kind) {
      case "expression":
        return this.#full(stmt.expr);
      case "variable":
        return this.#initialization(stmt.init);
      case "block":
        for (const inner of stmt.body) this.statement(inner);
        return;
      case "if": {
        // `else if` may go on as long as the text.
        let rest: Stmt | undefined = stmt;
        for (; rest?.kind === "if"; rest = rest.else) {
          this.#full(rest.condition);
          this.statement(rest.then);
        }
        if (rest !== undefined) this.statement(rest);
        return;
      }
      case "while":
      case "do":
        this.#full(stmt.condition);
        return this.statement(stmt.body);
      case "for":
        for (const inner of stmt.init) this.statement(inner);
        if (stmt.condition !== undefined) this.#full(stmt.condition);
        if (stmt.step !== undefined) this.#full(stmt.step);
        return this.statement(stmt.body);
      case "switch":
        this.#full(stmt.value);
        return this.statement(stmt.body);
      case "case":
      case "label":
        return this.statement(stmt.body);
      case "return":
        if (stmt.value !== undefined) this.#full(stmt.value);
    }
  }

  #initialization(init: Initialization | undefined): void {
    for (const part of init?.parts ?? []) if (part.kind === "value") this.#full(part.value);
  }

  #full(expr: Expr): void {
    if (!hasInnerWrite(expr)) return;
    this.#told.clear();
    const { before, since } = this.#effects(expr);
    this.#collide(before);
    this.#collide(since);
  }

  // ---- Expressions ---------------------------------------------------------------------------------

  #effects(expr: Expr): Effects {
    switch (expr.kind) {
      case "load":
        return this.#read(expr.place);
      case "address":
        return this.#inside(expr.place);
      case "convert":
        return this.#effects(expr.operand);
      case "comma":
        return this.#inOrder(expr.left, [expr.right]);
      case "logical":
        return this.#inOrder(expr.left, [expr.right]);
      case "conditional":
        return this.#inOrder(expr.condition, expr.then === undefined ? [expr.else] : [expr.then, expr.else]);
      case "assign":
        return this.#assignment(expr, [expr.value]);
      case "update":
        return this.#assignment(expr, [
          { kind: "load", place: expr.place, type: expr.type, span: expr.span },
          expr.operand,
        ]);
      case "call": {
        // What is in order within an argument is in none with the other arguments.
        const before: Access[] = [];
        if (expr.callee.kind === "indirect") before.push(...all(this.#effects(expr.callee.pointer)));
        for (const arg of expr.args) before.push(...all(this.#effects(arg)));
        this.#collide(before);
        return { before, since: [] };
      }
      case "statement-expression":
        for (const stmt of expr.body) this.statement(stmt);
        return expr.value === undefined ? { before: [], since: [] } : this.#effects(expr.value);
      default:
        return this.#operands(operandsOf(expr));
    }
  }

  /** Operands in no order. */
  #operands(operands: readonly Expr[]): Effects {
    const since: Access[] = [];
    for (const operand of operands) since.push(...all(this.#effects(operand)));
    return { before: [], since };
  }

  /** `first` is done before one of `rest` begins. */
  #inOrder(first: Expr, rest: readonly Expr[]): Effects {
    const ended = this.#effects(first);
    this.#collide(ended.since);
    const before: Access[] = [];
    const since: Access[] = [];
    merge(before, ended.before);
    merge(before, ended.since);
    for (const expr of rest) {
      const last = this.#effects(expr);
      this.#collide(last.since);
      merge(before, last.before);
      merge(since, last.since);
    }
    return { before, since };
  }

  #assignment(expr: Expr & { kind: "assign" | "update" }, values: readonly Expr[]): Effects {
    const before: Access[] = [];
    const read: Access[] = [];
    for (const value of values) {
      const effects = this.#effects(value);
      before.push(...effects.before);
      read.push(...effects.since);
    }
    // What finds the place is in no order with what the right side does before its sequence points: `*a = (a++, 2)`.
    const since = all(this.#inside(expr.place));
    this.#collide([...before, ...since]);
    const key = this.#keyOf(expr.place);
    if (key !== undefined) {
      if (read.some((access) => access.key === key && access.writer !== undefined)) this.#tell(key, expr.place, expr);
      merge(read, [{ key, writer: expr }]);
    }
    since.push(...read);
    return { before, since };
  }

  #read(place: Place): Effects {
    const effects = this.#inside(place);
    const key = this.#keyOf(place);
    if (key !== undefined) effects.since.push({ key, writer: undefined });
    return effects;
  }

  /** What it takes to find a place. */
  #inside(place: Place): Effects {
    switch (place.kind) {
      case "deref":
        return this.#effects(place.pointer);
      case "member":
        return this.#inside(place.base);
      case "temporary":
        return this.#effects(place.value);
      case "compound-literal":
        this.#initialization(place.init);
        return { before: [], since: [] };
      case "variable":
      case "string":
        return { before: [], since: [] };
    }
  }

  // ---- Places by name ------------------------------------------------------------------------------

  /** The same for the same place; undefined for what is found by a call or a change, or has no name. */
  #keyOf(place: Place): string | undefined {
    switch (place.kind) {
      case "variable": {
        const { symbol } = place;
        if (symbol.name.startsWith(".")) return undefined;
        let number = this.#numbers.get(symbol);
        if (number === undefined) this.#numbers.set(symbol, number = this.#numbers.size);
        return `${number}`;
      }
      case "member": {
        const base = this.#keyOf(place.base);
        return base && `${base}.${place.offset}:${place.bits?.shift ?? ""}`;
      }
      case "deref": {
        const pointer = this.#keyOfValue(place.pointer);
        return pointer && `*${pointer}+${place.offset}`;
      }
      default:
        return undefined;
    }
  }

  #keyOfValue(expr: Expr): string | undefined {
    switch (expr.kind) {
      case "integer":
        return `${expr.value}`;
      case "load":
        return this.#keyOf(expr.place);
      case "address": {
        const key = this.#keyOf(expr.place);
        return key && `&${key}`;
      }
      case "convert":
        return this.#keyOfValue(expr.operand);
      case "pointer-add":
      case "arithmetic": {
        const [left, right] = expr.kind === "arithmetic" ? [expr.left, expr.right] : [expr.pointer, expr.index];
        const operator = expr.kind === "arithmetic" ? expr.operator : expr.subtract ? "-" : "+";
        const [first, second] = [this.#keyOfValue(left), this.#keyOfValue(right)];
        return first && second && `(${first}${operator}${second})`;
      }
      default:
        return undefined;
    }
  }

  // ---- Collisions ----------------------------------------------------------------------------------

  #collide(accesses: readonly Access[]): void {
    for (const { key, writer } of accesses) {
      if (writer?.kind !== "assign" && writer?.kind !== "update") continue;
      if (accesses.some((other) => other.key === key && other.writer !== writer)) this.#tell(key, writer.place, writer);
    }
  }

  #tell(key: string, { span }: Place, writer: Expr): void {
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const name = span.macro === undefined ? `'${span.file.text.slice(span.start, span.end)}'` : "an operand";
    this.#c.warning(
      "sequence-point",
      `${name} is changed, and changed or read once more in the same expression, in no order`,
      writer.span,
      { hint: "C does not say which comes first: two statements do" },
    );
  }
}

/** Both together: what an operand does within itself may be in order. */
function all({ before, since }: Effects): Access[] {
  merge(since, before);
  return since;
}

/** Each place once more only if it is new; written everywhere, if it is written in one of them. */
function merge(into: Access[], accesses: readonly Access[]): void {
  for (const { key, writer } of accesses) {
    const known = into.filter((access) => access.key === key);
    for (const access of known) access.writer ??= writer;
    if (known.length === 0) into.push({ key, writer });
  }
}

/** The operands of what has neither an order nor a change of its own. */
function operandsOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case "negate":
    case "complement":
    case "not":
      return [expr.operand];
    case "arithmetic":
    case "compare":
    case "pointer-difference":
      return [expr.left, expr.right];
    case "pointer-add":
      return [expr.pointer, expr.index];
    case "builtin":
      return Object.values(expr.builtin).flatMap((operand: unknown) => {
        if (Array.isArray(operand)) return operand as Expr[];
        return typeof operand === "object" && operand !== null ? [operand as Expr] : [];
      });
    default:
      return [];
  }
}

/** Whether anything is changed below the top: most expressions change one thing, and that is all they are for. */
function hasInnerWrite(expr: Expr, top = true): boolean {
  switch (expr.kind) {
    case "assign":
      return !top || hasInnerWrite(expr.value, false) || placeHasWrite(expr.place);
    case "update":
      return !top || hasInnerWrite(expr.operand, false) || placeHasWrite(expr.place);
    case "load":
    case "address":
      return placeHasWrite(expr.place);
    case "convert":
      return hasInnerWrite(expr.operand, top);
    case "comma":
      return hasInnerWrite(expr.left, top) || hasInnerWrite(expr.right, top);
    case "logical":
      return hasInnerWrite(expr.left, false) || hasInnerWrite(expr.right, false);
    case "conditional":
      return hasInnerWrite(expr.condition, false) || hasInnerWrite(expr.else, false) ||
        (expr.then !== undefined && hasInnerWrite(expr.then, false));
    case "call":
      return expr.args.some((arg) => hasInnerWrite(arg, false)) ||
        (expr.callee.kind === "indirect" && hasInnerWrite(expr.callee.pointer, false));
    case "statement-expression":
      return true;
    default:
      return operandsOf(expr).some((operand) => hasInnerWrite(operand, false));
  }
}

function placeHasWrite(place: Place): boolean {
  switch (place.kind) {
    case "deref":
      return hasInnerWrite(place.pointer, false);
    case "member":
      return placeHasWrite(place.base);
    case "temporary":
      return hasInnerWrite(place.value, false);
    case "compound-literal":
      return true;
    default:
      return false;
  }
}
