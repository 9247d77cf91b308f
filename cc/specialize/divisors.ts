/** Which parameters of a function are divided by: of a constant, engines make a multiplication. */
import { survey } from "../inline/survey.ts";
import { Rewriter } from "../rewriter.ts";
import type { Bodies } from "./callbacks.ts";
import type { Expr, FunctionBody, FunctionSymbol, VariableSymbol } from "../tree.ts";

export class Divisors {
  private readonly bodies: Bodies;
  private readonly known = new Map<FunctionSymbol, ReadonlySet<number>>();

  constructor(bodies: Bodies) {
    this.bodies = bodies;
  }

  /** The positions of such parameters; those that keep the value they came with. */
  of(symbol: FunctionSymbol): ReadonlySet<number> {
    let found = this.known.get(symbol);
    if (found === undefined) {
      const body = this.bodies.get(symbol);
      this.known.set(symbol, found = body === undefined ? NONE : find(body));
    }
    return found;
  }
}

const NONE: ReadonlySet<number> = new Set();

function find(body: FunctionBody): ReadonlySet<number> {
  const { divisors } = new Uses(body);
  if (divisors.size === 0) return NONE;
  const { modified } = survey(body);
  const found = new Set<number>();
  body.parameters.forEach((parameter, i) => {
    if (divisors.has(parameter) && !parameter.inMemory && !modified.has(parameter)) found.add(i);
  });
  return found;
}

class Uses extends Rewriter {
  readonly divisors = new Set<VariableSymbol>();

  constructor({ body }: FunctionBody) {
    super();
    this.stmt(body);
  }

  override expr(expr: Expr): Expr {
    if (expr.kind === "arithmetic") this.operation(expr.operator, expr.right);
    else if (expr.kind === "update") this.operation(expr.operator, expr.operand);
    return super.expr(expr);
  }

  private operation(operator: string, right: Expr): void {
    if (operator !== "/" && operator !== "%") return;
    while (right.kind === "convert") right = right.operand;
    if (right.kind !== "load" || right.place.kind !== "variable" || right.type.kind !== "integer") return;
    this.divisors.add(right.place.symbol);
  }
}
