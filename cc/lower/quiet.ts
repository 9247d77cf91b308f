/**
 * Functions that no fault can come out of: arithmetic on variables, and calls of other such ones. A call of one needs no
 * try_table, which costs JavaScriptCore more than the call. What they can do is nest too deeply: then the engine's own
 * stack tells the backtrace.
 */
import { isAggregate } from "./types.ts";
import type { Expr, FunctionBody, FunctionSymbol, Place, Stmt } from "../tree.ts";

/** How deeply the nodes may nest. */
const DEPTH = 200;
/** How many functions are asked for one call. */
const CALLED = 16;

export class Quiet {
  private readonly bodies: ReadonlyMap<FunctionSymbol, FunctionBody>;
  /** What each function calls, undefined if its own body may fault. */
  private readonly called = new Map<FunctionSymbol, ReadonlySet<FunctionSymbol> | undefined>();
  private readonly answers = new Map<FunctionSymbol, boolean>();

  constructor(bodies: ReadonlyMap<FunctionSymbol, FunctionBody>) {
    this.bodies = bodies;
  }

  has(declared: FunctionSymbol): boolean {
    const symbol = declared.definition ?? declared;
    let answer = this.answers.get(symbol);
    if (answer === undefined) this.answers.set(symbol, answer = this.isQuiet(symbol));
    return answer;
  }

  private isQuiet(symbol: FunctionSymbol): boolean {
    const reached = new Set([symbol]);
    // A set gives what is added to it meanwhile, too.
    for (const each of reached) {
      const called = this.answers.get(each) === false ? undefined : this.calledBy(each);
      if (called === undefined) return false;
      for (const callee of called) reached.add(callee);
      if (reached.size > CALLED) return false;
    }
    return true;
  }

  private calledBy(symbol: FunctionSymbol): ReadonlySet<FunctionSymbol> | undefined {
    if (this.called.has(symbol)) return this.called.get(symbol);
    const body = this.bodies.get(symbol);
    const search = new Search();
    const called = body !== undefined && search.isQuiet(body) ? search.called : undefined;
    this.called.set(symbol, called);
    return called;
  }
}

/** Ends at the first node that may fault. */
class Search {
  readonly called = new Set<FunctionSymbol>();
  private depth = 0;

  isQuiet({ symbol, parameters, locals, body, jumpSites }: FunctionBody): boolean {
    if (jumpSites > 0 || symbol.type.variadic || symbol.attributes.has("weak")) return false;
    // A frame in memory may be one too many.
    for (const each of parameters) if (each.inMemory || isAggregate(each.type)) return false;
    for (const each of locals) if (each.inMemory || isAggregate(each.type)) return false;
    return !isAggregate(symbol.type.returns) && this.statement(body);
  }

  private statements(body: readonly Stmt[]): boolean {
    return body.every((each) => this.statement(each));
  }

  /** Loops ask for signals, whose handlers may fault. */
  private statement(statement: Stmt): boolean {
    if (++this.depth > DEPTH) return false;
    const quiet = this.isQuietStatement(statement);
    this.depth--;
    return quiet;
  }

  private isQuietStatement(statement: Stmt): boolean {
    switch (statement.kind) {
      case "expression":
        return this.expr(statement.expr);
      case "variable":
        return statement.bytes === undefined &&
          (statement.init?.parts ?? []).every((part) => part.kind === "value" && this.expr(part.value));
      case "block":
        return this.statements(statement.body);
      case "if":
        return this.expr(statement.condition) && this.statement(statement.then) &&
          (statement.else === undefined || this.statement(statement.else));
      case "return":
        return statement.value === undefined || this.expr(statement.value);
      default:
        return false;
    }
  }

  private expr(expr: Expr): boolean {
    if (++this.depth > DEPTH) return false;
    const quiet = !isAggregate(expr.type) && this.isQuietExpr(expr);
    this.depth--;
    return quiet;
  }

  private isQuietExpr(expr: Expr): boolean {
    switch (expr.kind) {
      case "integer":
      case "floating":
      case "function-address":
        return true;
      case "load":
        return isQuietPlace(expr.place);
      case "negate":
      case "complement":
      case "not":
      case "convert":
        return this.expr(expr.operand);
      case "arithmetic": {
        const { operator, left, right } = expr;
        const divides = (operator === "/" || operator === "%") && expr.type.kind !== "float";
        if (divides && !(right.kind === "integer" && right.value > 0n)) return false;
        return this.expr(left) && this.expr(right);
      }
      case "compare":
      case "logical":
      case "comma":
        return this.expr(expr.left) && this.expr(expr.right);
      case "conditional":
        return this.expr(expr.condition) && (expr.then === undefined || this.expr(expr.then)) && this.expr(expr.else);
      case "assign":
        return isQuietPlace(expr.place) && this.expr(expr.value);
      case "update": {
        const divides = (expr.operator === "/" || expr.operator === "%") && expr.computation.kind !== "float";
        return !divides && typeof (expr.scale ?? 1) === "number" && isQuietPlace(expr.place) && this.expr(expr.operand);
      }
      case "call":
        if (expr.callee.kind !== "direct") return false;
        this.called.add(expr.callee.symbol.definition ?? expr.callee.symbol);
        return expr.args.every((arg) => this.expr(arg));
      case "inlined":
        return expr.passed.every(({ value }) => this.expr(value)) && this.statements(expr.body) &&
          (expr.value === undefined || this.expr(expr.value));
      default:
        return false;
    }
  }
}

/** A variable, or a member of one. */
function isQuietPlace(place: Place): boolean {
  let root = place;
  while (root.kind === "member") root = root.base;
  return root.kind === "variable" && !root.symbol.attributes.has("weak") && !isAggregate(place.type);
}
