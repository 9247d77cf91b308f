/** Copies functions' bodies to where they are called. */
import { Rewriter } from "../rewriter.ts";
import type { EarlyExit } from "./early-exit.ts";
import { isLasting, isNamed } from "./lasting.ts";
import { statementsOf, type Survey } from "./survey.ts";
import { automaticVariable } from "../automatic.ts";
import { isPure } from "../lower/pure.ts";
import { isBool, scalarOf } from "../lower/types.ts";
import type { Expr, FunctionBody, FunctionSymbol, Place, Stmt, VariableSymbol } from "../tree.ts";
import { sizeOf } from "../type-layout.ts";
import { INT } from "../type-make.ts";
import type { Type } from "../types.ts";

type Call = Expr & { kind: "call" };
type Inlined = Expr & { kind: "inlined" };

/** Nodes: a function of at most so many stands in place of each of its calls. */
const SMALL = 60;
/** V8 compiles `main`, which is called once, by its baseline compiler: what is more than a call's worth stays a function. */
const SMALL_IN_MAIN = 12;
/**
 * Nodes of a function that is called at one place alone, in a loop of a function that is called again and again, and that is
 * given the address of a variable, which may lie in a register then.
 */
const ONCE = 500;
/** Nodes that all the copies in one function may have. */
const GROWTH = 1500;
/** The same for all copies of a recursive function in itself at one depth, and for all of a unit's recursive functions. */
const RECURSION = 640;
const RECURSION_IN_ALL = 30_000;
const DEPTH = 6;
/** Nodes of what is asked before a call, roughly. */
const EXIT = 20;
/** Bytes that the copies may add to a function's frame: they are there also while it calls itself deeply. */
const FRAME = 512;

/** What the functions of a unit share. */
export interface Shared {
  /** What is known of a function that has a body. */
  readonly survey: (symbol: FunctionSymbol) => Survey | undefined;
  /**
   * Whether a function is called again and again, as far as can be seen. V8 optimises a function for its next call: a
   * loop in one that is called once is better left in a function of its own.
   */
  readonly isRepeated: (symbol: FunctionSymbol) => boolean;
  /** Whether a function has one call in the whole program, which is in a loop. */
  readonly isOnceInLoop: (symbol: FunctionSymbol) => boolean;
  /** Nodes of recursive functions' copies so far. */
  recursion: number;
}

/** The function that calls. */
export class Caller {
  readonly body: FunctionBody;
  /** Its variables, and those of the copies. */
  readonly locals: VariableSymbol[];
  readonly limit: number;
  /** A copied body needs to be looked through for `switch`. */
  unstructured: boolean;
  copies = 0;
  private growth = 0;
  private frame = 0;

  constructor(body: FunctionBody) {
    this.body = body;
    this.locals = [...body.locals];
    this.unstructured = body.unstructured;
    this.limit = body.symbol.name === "main" ? SMALL_IN_MAIN : SMALL;
  }

  /** Whether there is still room for so many nodes and bytes; they are taken. */
  takes({ cost, frame }: Survey): boolean {
    if (this.growth + cost > GROWTH || this.frame + frame > FRAME) return false;
    this.growth += cost;
    this.frame += frame;
    this.copies++;
    return true;
  }
}

export class Inliner extends Rewriter {
  private readonly shared: Shared;
  protected readonly caller: Caller;
  /** The functions whose bodies are being copied into each other, outermost first. */
  private readonly chain: readonly FunctionBody[];

  constructor(shared: Shared, caller: Caller, chain: readonly FunctionBody[]) {
    super();
    this.shared = shared;
    this.caller = caller;
    this.chain = chain;
  }

  override expr(expr: Expr): Expr {
    const done = super.expr(expr);
    if (done.kind !== "call" || done.callee.kind !== "direct") return done;
    const { symbol } = done.callee;
    const callee = this.shared.survey(symbol.definition ?? symbol);
    if (callee === undefined || !fits(done, callee.body)) return done;
    if (this.chooses(callee, done) && this.caller.takes(callee)) return this.copyOf(callee).of(done);
    const { body, exit } = callee;
    if (exit === undefined || !this.chain.includes(body)) return done;
    if ((this.shared.recursion += EXIT) > RECURSION_IN_ALL) return done;
    this.caller.copies++;
    return this.copyOf(callee).ofExit(done, exit);
  }

  private copyOf(callee: Survey): Copy {
    return new Copy(this.shared, this.caller, [...this.chain, callee.body], callee);
  }

  private chooses({ movable, loops, cost, frame, selfCalls, body }: Survey, { args }: Call): boolean {
    if (!movable || this.chain.length > DEPTH) return false;
    let level = 0;
    for (const each of this.chain) if (each === body) level++;
    if (level === 0) {
      if (selfCalls > 0) return false;
      if (cost <= this.caller.limit) return !loops || this.isRepeated();
      return cost <= ONCE && args.some(isOfScalar) && this.shared.isOnceInLoop(body.symbol) && this.isRepeated();
    }
    if (frame > 0 || loops || cost * Math.max(selfCalls, 2) ** level > RECURSION) return false;
    return (this.shared.recursion += cost) <= RECURSION_IN_ALL;
  }

  private isRepeated(): boolean {
    return this.shared.isRepeated(this.caller.body.symbol);
  }

  /** `*&x` is x. */
  override place(place: Place): Place {
    const done = super.place(place);
    return done.kind === "deref" ? pointedTo(done) ?? done : done;
  }
}

/** One copy. */
class Copy extends Inliner {
  private readonly callee: Survey;
  private readonly symbols = new Map<VariableSymbol, VariableSymbol>();
  /** Parameters whose arguments stand in their place. */
  private readonly values = new Map<VariableSymbol, Expr>();
  private result: VariableSymbol | undefined;

  constructor(shared: Shared, caller: Caller, chain: readonly FunctionBody[], callee: Survey) {
    super(shared, caller, chain);
    this.callee = callee;
  }

  of({ args, type, span }: Call): Inlined {
    const { callee, caller } = this;
    const { body, switches, returns, returnsLast } = callee;
    if (switches) caller.unstructured = true;
    const passed = this.passing(args);
    const shown = body.parameters.map((parameter) =>
      parameter.type.kind === "record" ? undefined : this.parameterValue(parameter)
    );
    const list = statementsOf(body);
    const last = list.at(-1);
    const copy = { kind: "inlined", callee: body, passed, shown, leaves: returns > 0, type, span } as const;
    if (last?.kind === "return" && returns === 1) {
      const before = this.stmts(list.slice(0, -1));
      return { ...copy, body: before, leaves: false, value: last.value && this.expr(last.value) };
    }
    const returned = body.symbol.type.returns;
    if (returned.kind === "void") return { ...copy, body: this.stmts(list), value: undefined };
    this.result = this.fresh({ name: ".result", type: returned, span });
    const begin: Stmt[] = returnsLast || returned.kind === "record" ? [] : [this.zero(this.result)];
    const place: Place = { kind: "variable", symbol: this.result, type: returned, span };
    return { ...copy, body: [...begin, ...this.stmts(list)], value: { kind: "load", place, type, span } };
  }

  /** The call stays, but what the function asks first comes before it. */
  ofExit(call: Call, exit: EarlyExit): Expr {
    const { type, span } = call;
    const passed = this.passing(call.args);
    const condition = this.expr(exit.condition);
    const value: Expr = exit.value === undefined
      ? { kind: "convert", operand: { kind: "integer", value: 0n, type: INT, span }, type, span }
      : this.expr(exit.value);
    const rest = { ...call, args: this.callee.body.parameters.map((parameter) => this.parameterValue(parameter)) };
    const [then, otherwise] = exit.if ? [value, rest] : [rest, value];
    let expr: Expr = { kind: "conditional", condition, then, else: otherwise, type, span };
    for (const { symbol, value } of passed.toReversed()) {
      const place: Place = { kind: "variable", symbol, type: symbol.type, span };
      const left: Expr = { kind: "assign", place, value, type: symbol.type, span };
      expr = { kind: "comma", left, right: expr, type, span };
    }
    return expr;
  }

  /**
   * In gcc's order: from right to left, then what has no effects (cc/lower/calls.ts). The latter from left to right, so that
   * of `f(p[i - 1], p[i])` the first check is the second one's, too.
   */
  private passing(args: readonly Expr[]): Inlined["passed"] {
    const { callee } = this;
    const early: { symbol: VariableSymbol; value: Expr }[] = [];
    const late: { symbol: VariableSymbol; value: Expr }[] = [];
    for (let i = args.length - 1; i >= 0; i--) {
      const [parameter, value] = [callee.body.parameters[i]!, args[i]!];
      const lasting = isLasting(value);
      if (lasting && !callee.modified.has(parameter) && isPlain(parameter)) {
        this.values.set(parameter, value);
      } else {
        (lasting || isPure(value) ? late : early).push({ symbol: this.symbol(parameter), value });
      }
    }
    return [...early, ...late.reverse()];
  }

  private parameterValue(parameter: VariableSymbol): Expr {
    const { type, span } = parameter;
    return this.values.get(parameter) ??
      { kind: "load", place: { kind: "variable", symbol: this.symbol(parameter), type, span }, type, span };
  }

  /** What a function returns that does not say it. */
  private zero(symbol: VariableSymbol): Stmt {
    const { type, span } = symbol;
    const zero: Expr = type.kind === "float"
      ? { kind: "floating", value: 0, type, span }
      : { kind: "integer", value: 0n, type, span };
    const init = { zero: false, parts: [{ kind: "value", offset: 0, type, value: zero }] } as const;
    return { kind: "variable", symbol, init, span };
  }

  override symbol(symbol: VariableSymbol): VariableSymbol {
    if (symbol.storage === "static") return symbol;
    let copy = this.symbols.get(symbol);
    if (copy === undefined) this.symbols.set(symbol, copy = this.fresh(symbol));
    return copy;
  }

  private fresh(like: { name: string; type: Type; span: VariableSymbol["span"] } & Partial<VariableSymbol>) {
    const inMemory = like.inMemory ?? (like.type.kind === "record" || sizeOf(like.type) > 8);
    const symbol = automaticVariable(like, inMemory, like.align);
    this.caller.locals.push(symbol);
    return symbol;
  }

  override expr(expr: Expr): Expr {
    if (expr.kind === "load" && expr.place.kind === "variable") {
      const value = this.values.get(expr.place.symbol);
      if (value !== undefined) return value;
    }
    return super.expr(expr);
  }

  override stmt(statement: Stmt): Stmt {
    if (statement.kind !== "return") return super.stmt(statement);
    const { span } = statement;
    const leave: Stmt = { kind: "return", value: undefined, span };
    if (statement.value === undefined) return leave;
    const value = this.expr(statement.value);
    return { kind: "block", body: [{ kind: "expression", expr: this.keep(value, span), span }, leave], span };
  }

  private keep(value: Expr, span: Expr["span"]): Expr {
    const { result } = this;
    if (result === undefined || value.type.kind === "void") return value;
    const { type } = result;
    return { kind: "assign", place: { kind: "variable", symbol: result, type, span }, value, type, span };
  }
}

/** The address of an automatic variable. */
function isOfScalar(expr: Expr): boolean {
  return expr.kind === "address" && expr.place.kind === "variable" && expr.place.symbol.storage !== "static" &&
    isScalar(expr.place.type);
}

/** The call gives what the function takes, and takes what it gives. */
function fits({ args, type }: Call, { parameters, symbol }: FunctionBody): boolean {
  if (args.length !== parameters.length || !sameValues(type, symbol.type.returns)) return false;
  for (let i = 0; i < args.length; i++) if (!sameValues(args[i]!.type, parameters[i]!.type)) return false;
  return true;
}

function sameValues(one: Type, other: Type): boolean {
  if (one === other) return true;
  if (one.kind === "record" || other.kind === "record") {
    return one.kind === other.kind && sizeOf(one) === sizeOf(other);
  }
  if (one.kind === "void" || other.kind === "void") return one.kind === other.kind;
  return scalarOf(one) === scalarOf(other) && isBool(one) === isBool(other);
}

function isPlain({ type, inMemory }: VariableSymbol): boolean {
  return !inMemory && type.kind !== "record";
}

function pointedTo({ pointer, offset, type, span }: Place & { kind: "deref" }): Place | undefined {
  let address = pointer;
  while (address.kind === "convert" && address.type.kind === "pointer" && address.operand.type.kind === "pointer") {
    address = address.operand;
  }
  if (address.kind !== "address" || !isNamed(address.place)) return undefined;
  const { place } = address;
  if (isScalar(place.type)) {
    const same = offset === 0 && isScalar(type) && sameValues(place.type, type) &&
      place.type.qualifiers === type.qualifiers && !(place.kind === "member" && place.bits !== undefined);
    return same ? place : undefined;
  }
  return { kind: "member", base: place, offset, type, span };
}

function isScalar({ kind }: Type): boolean {
  return kind === "integer" || kind === "float" || kind === "enum" || kind === "pointer";
}
