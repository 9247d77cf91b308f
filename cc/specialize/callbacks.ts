/** Which parameters of a function are functions that it calls, by itself or by passing them on. */
import { survey } from "../inline/survey.ts";
import { Rewriter } from "../rewriter.ts";
import type { Expr, FunctionBody, FunctionSymbol, VariableSymbol } from "../tree.ts";

export type Bodies = ReadonlyMap<FunctionSymbol, FunctionBody>;

/** The value without what it is converted to on its way from pointer to pointer. */
export function asPassed(expr: Expr): Expr {
  while (expr.kind === "convert" && expr.type.kind === "pointer" && expr.operand.type.kind === "pointer") {
    expr = expr.operand;
  }
  return expr;
}

export class Callbacks {
  private readonly bodies: Bodies;
  private readonly known = new Map<FunctionSymbol, ReadonlySet<number>>();

  constructor(bodies: Bodies) {
    this.bodies = bodies;
  }

  /** The positions of such parameters; those that keep the value they came with. */
  of(symbol: FunctionSymbol): ReadonlySet<number> {
    let found = this.known.get(symbol);
    if (found !== undefined) return found;
    // While it is being looked at: what it only passes to itself is none.
    this.known.set(symbol, NONE);
    const body = this.bodies.get(symbol);
    if (body !== undefined && body.parameters.some(isFunctionPointer)) {
      this.known.set(symbol, found = this.find(body));
    }
    return found ?? NONE;
  }

  private find(body: FunctionBody): ReadonlySet<number> {
    const { calls, passes } = new Uses(body);
    const { modified } = survey(body);
    const found = new Set<number>();
    body.parameters.forEach((parameter, i) => {
      if (!isFunctionPointer(parameter) || parameter.inMemory || modified.has(parameter)) return;
      const passed = () => passes.some((pass) => pass.parameter === parameter && this.of(pass.to).has(pass.index));
      if (calls.has(parameter) || passed()) found.add(i);
    });
    return found;
  }
}

const NONE: ReadonlySet<number> = new Set();

function isFunctionPointer({ type }: VariableSymbol): boolean {
  return type.kind === "pointer" && type.to.kind === "function";
}

/** What a body does with variables that are pointers to functions. */
class Uses extends Rewriter {
  readonly calls = new Set<VariableSymbol>();
  readonly passes: { readonly parameter: VariableSymbol; readonly to: FunctionSymbol; readonly index: number }[] = [];

  constructor({ body }: FunctionBody) {
    super();
    this.stmt(body);
  }

  override expr(expr: Expr): Expr {
    if (expr.kind === "call") {
      const { callee, args } = expr;
      if (callee.kind === "indirect") {
        const variable = variableIn(callee.pointer);
        if (variable !== undefined) this.calls.add(variable);
      } else {
        const to = callee.symbol.definition ?? callee.symbol;
        args.forEach((arg, index) => {
          const parameter = variableIn(arg);
          if (parameter !== undefined) this.passes.push({ parameter, to, index });
        });
      }
    }
    return super.expr(expr);
  }
}

function variableIn(expr: Expr): VariableSymbol | undefined {
  const value = asPassed(expr);
  return value.kind === "load" && value.place.kind === "variable" ? value.place.symbol : undefined;
}
