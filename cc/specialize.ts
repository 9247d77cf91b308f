/**
 * Functions that call what they are given, as qsort does, get a copy for each known function that they are given: there
 * the call is a direct one, which may be inlined. So do those that divide by what they are given, for constants. Copies keep their parameters, so that a backtrace shows them as ever.
 * Calls through constant tables of functions become direct ones too, and comparisons with constant tables of strings
 * ones with literals.
 */
import { asPassed, type Bodies, Callbacks } from "./specialize/callbacks.ts";
import { Divisors } from "./specialize/divisors.ts";
import { Literals } from "./specialize/literals.ts";
import { Tables } from "./specialize/tables.ts";
import { scalarOf, signatureOf } from "./lower/types.ts";
import { Rewriter } from "./rewriter.ts";
import { survey } from "./inline/survey.ts";
import type { Expr, FunctionBody, FunctionSymbol, Stmt, Unit, VariableSymbol } from "./tree.ts";

type Call = Expr & { kind: "call" };
/** A function, or a constant to divide by. */
type Value = FunctionSymbol | bigint;
/** What parameters are known to be, by their positions. */
type Known = ReadonlyMap<number, Value>;

/** Copies of one function; nodes that a copy may have, and all copies. */
const COPIES = 4;
const LARGEST = 1_500;
const GROWTH = 20_000;

export function specialize(unit: Unit): Unit {
  const copies = new Copies(unit);
  const functions = unit.functions.map((body) => copies.within(body));
  // A copy may ask for others.
  for (const { body, known } of copies.made) functions.push(copies.within(body, known));
  return { ...unit, functions };
}

class Copies {
  /** The bodies are still as they were. */
  readonly made: { readonly body: FunctionBody; readonly known: Known }[] = [];
  readonly tables: Tables;
  readonly literals: Literals;
  private readonly bodies: Bodies;
  private readonly callbacks: Callbacks;
  private readonly divisors: Divisors;
  private readonly symbols = new Map<FunctionSymbol, { readonly known: Known; readonly copy: FunctionSymbol }[]>();
  private growth = 0;

  constructor(unit: Unit) {
    this.tables = new Tables(unit);
    this.literals = new Literals(unit);
    this.bodies = new Map(unit.functions.map((body) => [body.symbol, body]));
    this.callbacks = new Callbacks(this.bodies);
    this.divisors = new Divisors(this.bodies);
  }

  /** `known`: what its parameters are. */
  within(body: FunctionBody, known: Known = new Map()): FunctionBody {
    const values = new Map([...known].map(([index, value]) => [body.parameters[index]!, value]));
    const specializer = new Specializer(this, values, body.jumpSites === 0);
    const statement = specializer.stmt(body.body);
    if (statement === body.body) return body;
    const { locals, switches } = specializer;
    return {
      ...body,
      body: statement,
      locals: [...body.locals, ...locals],
      unstructured: body.unstructured || switches,
    };
  }

  hasBody(symbol: FunctionSymbol): boolean {
    return this.bodies.has(symbol);
  }

  /** The copy for what is passed; undefined if nothing is known of that, or enough has been copied. */
  for(callee: FunctionSymbol, args: readonly Expr[]): FunctionSymbol | undefined {
    const given = args.some((arg) => asPassed(arg).kind === "function-address");
    const divides = args.some(({ kind }) => kind === "integer");
    const body = given || divides ? this.bodies.get(callee) : undefined;
    if (body === undefined || args.length !== body.parameters.length) return undefined;
    const known = new Map<number, Value>();
    if (divides && callee.type.prototype) this.addDivisors(args, body, known);
    if (given) this.addFunctions(args, callee, known);
    if (known.size === 0) return undefined;
    const others = this.symbols.get(callee) ?? [];
    this.symbols.set(callee, others);
    return others.find((other) => same(other.known, known))?.copy ?? this.make(body, known, others);
  }

  private addDivisors(args: readonly Expr[], { symbol, parameters }: FunctionBody, known: Map<number, Value>): void {
    for (const index of this.divisors.of(symbol)) {
      const value = args[index]!;
      const isPassedSo = scalarOf(value.type) === scalarOf(parameters[index]!.type);
      if (value.kind === "integer" && isPassedSo) known.set(index, value.value);
    }
  }

  private addFunctions(args: readonly Expr[], callee: FunctionSymbol, known: Map<number, Value>): void {
    for (const index of this.callbacks.of(callee)) {
      const value = asPassed(args[index]!);
      if (value.kind !== "function-address") continue;
      const symbol = value.symbol.definition ?? value.symbol;
      if (this.bodies.has(symbol)) known.set(index, symbol);
    }
  }

  private make(body: FunctionBody, known: Known, others: { known: Known; copy: FunctionSymbol }[]) {
    const { cost } = survey(body);
    if (others.length === COPIES || cost > LARGEST || this.growth + cost > GROWTH) return undefined;
    this.growth += cost;
    const { slot: _, ...like } = body.symbol;
    const copy: FunctionSymbol = { ...like, linkage: "internal", attributes: withoutOrder(body.symbol) };
    others.push({ known, copy });
    this.made.push({ body: { ...body, symbol: copy }, known });
    return copy;
  }
}

/** A copy does not run before or after `main`. */
function withoutOrder({ attributes }: FunctionSymbol): FunctionSymbol["attributes"] {
  return new Map([...attributes].filter(([name]) => name !== "constructor" && name !== "destructor"));
}

function same(one: Known, other: Known): boolean {
  if (one.size !== other.size) return false;
  for (const [index, value] of one) if (other.get(index) !== value) return false;
  return true;
}

class Specializer extends Rewriter {
  /** New variables. */
  readonly locals: VariableSymbol[] = [];
  /** There is a new `switch`. */
  switches = false;
  private readonly copies: Copies;
  private readonly known: ReadonlyMap<VariableSymbol, Value>;
  /** A longjmp back into the function would not find the variables. */
  private readonly dispatches: boolean;

  constructor(copies: Copies, known: ReadonlyMap<VariableSymbol, Value>, dispatches: boolean) {
    super();
    this.copies = copies;
    this.known = known;
    this.dispatches = dispatches;
  }

  override expr(expr: Expr): Expr {
    if (expr.kind === "load" && expr.place.kind === "variable") {
      const { type, span } = expr;
      const value = this.known.get(expr.place.symbol);
      if (typeof value === "bigint") return { kind: "integer", value, type, span };
      if (value !== undefined) return { kind: "function-address", symbol: value, type, span };
    }
    const done = super.expr(expr);
    return done.kind === "call" ? this.call(done) : done;
  }

  override stmt(statement: Stmt): Stmt {
    return super.stmt((statement.kind === "for" ? this.copies.literals.unroll(statement) : undefined) ?? statement);
  }

  private call(call: Call): Expr {
    const { callee, args } = call;
    if (callee.kind === "indirect") {
      const value = asPassed(callee.pointer);
      if (value.kind === "function-address") return this.direct(call, value.symbol) ?? call;
      return this.dispatches ? this.dispatch(call) : call;
    }
    const copy = this.copies.for(callee.symbol.definition ?? callee.symbol, args);
    return copy === undefined ? call : { ...call, callee: { kind: "direct", symbol: copy } };
  }

  /** A direct call in place of one through a pointer. */
  private direct(call: Call, pointee: FunctionSymbol): Expr | undefined {
    const symbol = pointee.definition ?? pointee;
    if (!this.copies.hasBody(symbol) || !sameSignature(call, symbol)) return undefined;
    return this.call({ ...call, callee: { kind: "direct", symbol } });
  }

  private dispatch(call: Call): Expr {
    const found = this.copies.tables.dispatch(call, (each, symbol) => this.direct(each, symbol));
    if (found === undefined) return call;
    this.locals.push(...found.locals);
    if (found.locals.length > 0) this.switches = true;
    return found.expr;
  }
}

/** Otherwise the call is a fault, and stays one. */
function sameSignature({ signature, args }: Call, { type }: FunctionSymbol): boolean {
  if (type.variadic || signature.variadic) return false;
  const [called, own] = [signatureOf(signature, args), signatureOf(type)];
  return called.parameters.join() === own.parameters.join() && called.results.join() === own.results.join();
}
