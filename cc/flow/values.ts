/** Definite assignment in expressions: what is read, set, or given away by its address, in the order of evaluation. */
import { constantTruth } from "../constant.ts";
import type { Facts } from "./facts.ts";
import { DEAD, join, type State } from "./state.ts";
import type { Span } from "../source.ts";
import type { Builtin, Expr, Initialization, Place, Stmt, VariableSymbol } from "../tree.ts";
import { CONST, type Type } from "../types.ts";

/** The states in which a condition leaves: true, false. */
type Outcome = readonly [State, State];

/** The variable whose address this is, or that of a part of it. */
function addressed(expr: Expr): VariableSymbol | undefined {
  let inner = expr;
  while (inner.kind === "convert" || inner.kind === "pointer-add") {
    inner = inner.kind === "convert" ? inner.operand : inner.pointer;
  }
  return inner.kind === "address" ? rootOf(inner.place) : undefined;
}

function rootOf(place: Place): VariableSymbol | undefined {
  let root = place;
  while (root.kind === "member") root = root.base;
  return root.kind === "variable" ? root.symbol : undefined;
}

export abstract class ValueFlow {
  protected readonly facts: Facts;

  constructor(facts: Facts) {
    this.facts = facts;
  }

  protected abstract statement(stmt: Stmt): void;

  // ---- Values --------------------------------------------------------------------------------------

  protected value(expr: Expr): void {
    switch (expr.kind) {
      case "integer":
      case "floating":
      case "function-address":
      case "label-address":
        return;
      case "load":
        return this.#read(expr.place, expr.span, false);
      case "address":
        return this.#giveAway(expr.place);
      case "negate":
      case "complement":
      case "not":
        return this.value(expr.operand);
      case "convert":
        // `(void) x` reads nothing.
        if (expr.type.kind === "void" && expr.operand.kind === "load") return;
        return this.value(expr.operand);
      case "arithmetic":
      case "compare":
        this.value(expr.left);
        return this.value(expr.right);
      case "pointer-difference":
        this.value(expr.left);
        this.value(expr.right);
        if (typeof expr.scale !== "number") this.value(expr.scale);
        return;
      case "pointer-add":
        this.value(expr.pointer);
        this.value(expr.index);
        if (typeof expr.scale !== "number") this.value(expr.scale);
        return;
      case "logical": {
        const [yes, no] = this.condition(expr);
        this.facts.at = join(yes, no);
        return;
      }
      case "conditional":
        return this.#conditional(expr);
      case "comma":
        this.value(expr.left);
        return this.value(expr.right);
      case "assign":
        this.value(expr.value);
        return this.#write(expr.place);
      case "update":
        this.value(expr.operand);
        this.#read(expr.place, expr.span, true);
        return this.#write(expr.place);
      case "call":
        return this.#call(expr);
      case "statement-expression":
        for (const stmt of expr.body) this.statement(stmt);
        if (expr.value !== undefined) this.value(expr.value);
        return;
      case "builtin":
        return this.#builtin(expr.builtin);
    }
  }

  /** `c ? a : b` and `c ?: b`. */
  #conditional(expr: Expr & { kind: "conditional" }): void {
    const { facts } = this;
    const since = facts.clock;
    const exits = facts.exits;
    const [yes, no] = this.condition(expr.condition);
    facts.at = facts.branch(yes);
    if (expr.then !== undefined) this.value(expr.then);
    const then = facts.at;
    facts.at = facts.branch(no);
    this.value(expr.else);
    facts.meet(then, facts.at, yes.sure & no.sure, since, exits);
  }

  /** What is known after `expr` was found true, and after it was found false. */
  protected condition(expr: Expr): Outcome {
    const { facts } = this;
    const truth = constantTruth(expr);
    if (truth !== undefined) {
      this.value(expr);
      return truth ? [facts.at, DEAD] : [DEAD, facts.at];
    }
    switch (expr.kind) {
      case "not": {
        const [yes, no] = this.condition(expr.operand);
        return [no, yes];
      }
      case "logical":
        return this.#logical(expr);
      case "comma":
        this.value(expr.left);
        return this.condition(expr.right);
      default:
        this.value(expr);
        return [facts.at, facts.at];
    }
  }

  #logical(expr: Expr & { kind: "logical" }): Outcome {
    const { facts } = this;
    const and = expr.operator === "&&";
    const first = this.condition(expr.left);
    const since = facts.clock;
    const sure = first[0].sure & first[1].sure;
    const [on, over] = and ? first : [first[1], first[0]];
    facts.at = facts.branch(on);
    const [yes, no] = this.condition(expr.right);
    const kept = facts.stillSure(sure, since);
    const merged = facts.withSure(join(over, and ? no : yes), kept);
    const straight = facts.withSure(and ? yes : no, kept);
    return and ? [straight, merged] : [merged, straight];
  }

  #call(expr: Expr & { kind: "call" }): void {
    const { facts } = this;
    const { callee, args, signature } = expr;
    if (callee.kind === "indirect") this.value(callee.pointer);
    const symbol = callee.kind === "direct" ? callee.symbol : undefined;
    const inAndOut = symbol?.attributes.get("value_result");
    for (const [i, arg] of args.entries()) {
      const passed = addressed(arg);
      if (passed !== undefined && facts.follows(passed)) {
        const isLength = inAndOut?.some((use) => use[0] === i + 1) === true;
        // Without a buffer its length says nothing.
        if (isLength && !isNull(args[i - 1])) facts.use(passed, arg.span, "length");
        else if (symbol !== undefined && isForReading(signature.parameters[i]?.type)) {
          facts.use(passed, arg.span, "passed");
          continue;
        }
      }
      this.value(arg);
    }
    if (symbol === undefined) return;
    if (symbol.name === "vfork") facts.abandoned = true;
    if (symbol.attributes.has("noreturn")) facts.leave();
  }

  #builtin(builtin: Builtin): void {
    switch (builtin.name) {
      case "trap":
      case "unreachable":
        return this.facts.leave();
      case "setjmp":
      case "resuming":
        this.facts.abandoned = true;
        return;
      case "frame_address":
      case "errno_location":
      case "release":
        return;
      case "va_start":
      case "va_arg":
      case "va_end":
        return this.value(builtin.list);
      case "va_copy":
        this.value(builtin.from);
        return this.value(builtin.to);
      case "alloca":
        return this.value(builtin.size);
      case "memcpy":
      case "memmove":
        this.value(builtin.from);
        this.value(builtin.size);
        return this.value(builtin.to);
      case "memset":
        this.value(builtin.value);
        this.value(builtin.size);
        return this.value(builtin.to);
      case "add_overflow":
      case "sub_overflow":
      case "mul_overflow":
        this.value(builtin.left);
        this.value(builtin.right);
        return this.value(builtin.to);
      case "copysign":
        this.value(builtin.left);
        return this.value(builtin.right);
      case "atomic":
        this.value(builtin.address);
        for (const operand of builtin.operands) this.value(operand);
        return;
      default:
        return this.value(builtin.operand);
    }
  }

  // ---- Places --------------------------------------------------------------------------------------

  #read(place: Place, span: Span, updates: boolean): void {
    switch (place.kind) {
      case "variable":
        return this.facts.use(place.symbol, span, "certain", updates);
      case "member":
        return this.#read(place.base, span, false);
      case "deref": {
        const array = addressed(place.pointer);
        if (array !== undefined) {
          this.#indices(place.pointer);
          return this.facts.use(array, span, "certain");
        }
        return this.value(place.pointer);
      }
      case "temporary":
        return this.value(place.value);
      case "compound-literal":
        return this.initialization(place.init);
      case "string":
        return;
    }
  }

  /** The subscripts of `a[i][j]`, without the address of `a`. */
  #indices(pointer: Expr): void {
    let inner = pointer;
    while (inner.kind === "convert" || inner.kind === "pointer-add") {
      if (inner.kind === "pointer-add") this.value(inner.index);
      inner = inner.kind === "convert" ? inner.operand : inner.pointer;
    }
  }

  /** A part that is set counts for the whole. */
  #write(place: Place): void {
    switch (place.kind) {
      case "variable":
        return this.facts.set(place.symbol);
      case "member":
        return this.#write(place.base);
      case "deref":
        return this.value(place.pointer);
      case "temporary":
      case "compound-literal":
        return this.#read(place, place.span, false);
      case "string":
        return;
    }
  }

  /** Its address is taken: from here on anybody may have set it. */
  #giveAway(place: Place): void {
    this.#write(place);
  }

  protected initialization(init: Initialization): void {
    for (const part of init.parts) if (part.kind === "value") this.value(part.value);
  }
}

function isNull(expr: Expr | undefined): boolean {
  return expr?.kind === "integer" && expr.value === 0n;
}

/** `const void *`, `const struct sockaddr *`: what it points to is read. */
function isForReading(type: Type | undefined): boolean {
  return type?.kind === "pointer" && (type.to.qualifiers & CONST) !== 0;
}
