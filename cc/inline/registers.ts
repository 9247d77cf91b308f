/** Variables whose address was only passed to what now is inlined need no memory any more. */
import { Rewriter, type Shown } from "../rewriter.ts";
import type { Expr, FunctionBody, Place, VariableSymbol } from "../tree.ts";
import { sizeOf } from "../type-layout.ts";
import { ATOMIC, VOLATILE } from "../types.ts";

export function keepInRegisters(body: FunctionBody): FunctionBody {
  const candidates = new Set([...body.locals, ...body.parameters].filter(isCandidate));
  if (candidates.size === 0) return body;
  new Exposed(candidates).stmt(body.body);
  if (candidates.size === 0) return body;
  const replacement = new Replacement(candidates);
  const replaced = (symbol: VariableSymbol) => replacement.symbol(symbol);
  return {
    ...body,
    parameters: body.parameters.map(replaced),
    locals: body.locals.map(replaced),
    body: replacement.stmt(body.body),
  };
}

function isCandidate({ inMemory, type }: VariableSymbol): boolean {
  if (!inMemory || (type.qualifiers & (VOLATILE | ATOMIC)) !== 0) return false;
  return (type.kind === "integer" || type.kind === "enum" || type.kind === "pointer" || type.kind === "float") &&
    sizeOf(type) <= 8;
}

/** Takes away what is used as more than a value. */
class Exposed extends Rewriter {
  private readonly candidates: Set<VariableSymbol>;

  constructor(candidates: Set<VariableSymbol>) {
    super();
    this.candidates = candidates;
  }

  /** A backtrace alone is no reason to keep anything in memory. */
  override shown(shown: Shown): Shown {
    return shown;
  }

  override expr(expr: Expr): Expr {
    if (expr.kind === "address" && expr.place.kind === "variable") this.candidates.delete(expr.place.symbol);
    return super.expr(expr);
  }

  override place(place: Place): Place {
    if (place.kind === "member" && place.base.kind === "variable") this.candidates.delete(place.base.symbol);
    if (place.kind === "compound-literal") this.candidates.delete(place.symbol);
    return super.place(place);
  }
}

/** Other bodies may have the same variables: these keep theirs. */
class Replacement extends Rewriter {
  private readonly symbols: ReadonlyMap<VariableSymbol, VariableSymbol>;

  constructor(symbols: ReadonlySet<VariableSymbol>) {
    super();
    this.symbols = new Map([...symbols].map((symbol) => [symbol, { ...symbol, inMemory: false }]));
  }

  override shown(shown: Shown): Shown {
    return super.shown(shown.map((each) => each && this.pointsToOne(each) ? undefined : each));
  }

  private pointsToOne(expr: Expr): boolean {
    while (expr.kind === "convert") expr = expr.operand;
    return expr.kind === "address" && expr.place.kind === "variable" && this.symbols.has(expr.place.symbol);
  }

  override symbol(symbol: VariableSymbol): VariableSymbol {
    return this.symbols.get(symbol) ?? symbol;
  }
}
