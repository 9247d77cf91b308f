/**
 * Where in a function its variables are assigned, and what: so that a loop's beginning can tell which ones it leaves alone. The
 * function is walked once, with a number that grows at the beginning and at the end of every loop.
 */
import type { Expr, Initialization, Place, Stmt, VariableSymbol } from "../tree.ts";

export class Assigned {
  /** In growing order. */
  private readonly numbers = new Map<VariableSymbol, number[]>();
  /** All that is assigned to a variable; undefined if that is not known. */
  private readonly values = new Map<VariableSymbol, Expr[] | undefined>();
  private readonly loops = new Map<Stmt, { readonly first: number; readonly last: number; readonly height: number }>();
  /** Of the loops met so far in the loop that is being walked. */
  private height = 0;
  private number = 0;

  constructor(body: Stmt) {
    this.statement(body);
  }

  /** False only if nothing assigns the variable. */
  anywhere(symbol: VariableSymbol): boolean {
    return this.numbers.has(symbol);
  }

  /** How many loops are around each other in the loop, itself too; a `switch` is taken for one. */
  heightOf(loop: Stmt): number {
    return this.loops.get(loop)?.height ?? 1;
  }

  /** False only if nothing inside the loop assigns the variable. */
  inside(loop: Stmt, symbol: VariableSymbol): boolean {
    const range = this.loops.get(loop);
    if (range === undefined) return true;
    const numbers = this.numbers.get(symbol);
    if (numbers === undefined) return false;
    let [low, high] = [0, numbers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[middle]! < range.first) low = middle + 1;
      else high = middle;
    }
    return low < numbers.length && numbers[low]! <= range.last;
  }

  /** All values that the variable ever gets, of which the first one is 0; undefined if they are not known. */
  valuesOf(symbol: VariableSymbol): readonly Expr[] | undefined {
    return this.values.has(symbol) ? this.values.get(symbol) : [];
  }

  private assigned(symbol: VariableSymbol, value: Expr | undefined): void {
    const values = this.values.get(symbol);
    if (value === undefined) this.values.set(symbol, undefined);
    else if (values !== undefined) values.push(value);
    else if (!this.values.has(symbol)) this.values.set(symbol, [value]);
    const numbers = this.numbers.get(symbol);
    if (numbers === undefined) this.numbers.set(symbol, [this.number]);
    else if (numbers.at(-1) !== this.number) numbers.push(this.number);
  }

  private loop(statement: Stmt, condition: Expr | undefined, step: Expr | undefined, body: Stmt): void {
    const first = ++this.number;
    const { height } = this;
    this.height = 0;
    if (condition !== undefined) this.expr(condition);
    this.statement(body);
    if (step !== undefined) this.expr(step);
    this.loops.set(statement, { first, last: this.number++, height: ++this.height });
    this.height = Math.max(this.height, height);
  }

  private statement(statement: Stmt): void {
    switch (statement.kind) {
      case "expression":
        return this.expr(statement.expr);
      case "variable":
        if (statement.bytes !== undefined) this.expr(statement.bytes);
        if (statement.init !== undefined) this.initialized(statement.symbol, statement.init);
        return;
      case "block":
        for (const inner of statement.body) this.statement(inner);
        return;
      case "if":
        for (;;) {
          this.expr(statement.condition);
          this.statement(statement.then);
          const otherwise: Stmt | undefined = statement.else;
          if (otherwise?.kind !== "if") return otherwise && this.statement(otherwise);
          statement = otherwise;
        }
      case "while":
      case "do":
        return this.loop(statement, statement.condition, undefined, statement.body);
      case "for":
        for (const inner of statement.init) this.statement(inner);
        return this.loop(statement, statement.condition, statement.step, statement.body);
      case "switch":
        // Its cases may become loops (cc/lower/states.ts).
        this.height = Math.max(this.height, 1);
        this.expr(statement.value);
        return this.statement(statement.body);
      case "case":
      case "label":
        return this.statement(statement.body);
      case "goto-computed":
        return this.expr(statement.target);
      case "return":
        return statement.value && this.expr(statement.value);
      case "report":
        return this.expr(statement.report.expr);
      case "goto":
      case "break":
      case "continue":
        return;
    }
  }

  private initialized(symbol: VariableSymbol, init: Initialization): void {
    for (const part of init.parts) if (part.kind === "value") this.expr(part.value);
    const [part] = init.parts;
    this.assigned(symbol, init.parts.length === 1 && part?.kind === "value" ? part.value : undefined);
  }

  private expr(expr: Expr): void {
    for (;;) {
      switch (expr.kind) {
        case "integer":
        case "floating":
        case "function-address":
        case "label-address":
          return;
        case "load":
        case "address":
          return this.place(expr.place);
        case "negate":
        case "complement":
        case "not":
        case "convert":
          expr = expr.operand;
          break;
        case "arithmetic":
        case "compare":
        case "logical":
        case "comma":
        case "pointer-difference":
          // Long rows nest to the left.
          this.expr(expr.right);
          expr = expr.left;
          break;
        case "pointer-add":
          this.expr(expr.index);
          expr = expr.pointer;
          break;
        case "conditional":
          this.expr(expr.condition);
          if (expr.then !== undefined) this.expr(expr.then);
          expr = expr.else;
          break;
        case "assign":
          this.place(expr.place);
          if (expr.place.kind === "variable") this.assigned(expr.place.symbol, expr.value);
          expr = expr.value;
          break;
        case "update":
          this.place(expr.place);
          if (expr.place.kind === "variable") this.assigned(expr.place.symbol, undefined);
          expr = expr.operand;
          break;
        case "call":
          if (expr.callee.kind === "indirect") this.expr(expr.callee.pointer);
          for (const arg of expr.args) this.expr(arg);
          return;
        case "statement-expression":
          for (const inner of expr.body) this.statement(inner);
          if (expr.value === undefined) return;
          expr = expr.value;
          break;
        case "inlined":
          for (const { symbol, value } of expr.passed) {
            this.expr(value);
            this.assigned(symbol, value);
          }
          for (const inner of expr.body) this.statement(inner);
          if (expr.value === undefined) return;
          expr = expr.value;
          break;
        case "builtin":
          for (const operand of Object.values(expr.builtin)) {
            if (Array.isArray(operand)) { for (const arg of operand) this.expr(arg); }
            else if (typeof operand === "object") this.expr(operand);
          }
          return;
      }
    }
  }

  private place(place: Place): void {
    while (place.kind === "member") place = place.base;
    if (place.kind === "deref") this.expr(place.pointer);
    else if (place.kind === "temporary") this.expr(place.value);
    else if (place.kind === "compound-literal") this.initialized(place.symbol, place.init);
  }
}
