/**
 * `for (int i = 0; i < 8; i++) if (strcmp(s, names[i]) == 0) return i;` with a constant table of literals: written turn by
 * turn, so that each comparison is with a literal (cc/lower/literal-comparisons.ts).
 */
import { asPassed } from "./callbacks.ts";
import { accessOf, isTable } from "./tables.ts";
import { lengthInCall, literalOf } from "../lower/literal-calls.ts";
import { isComparisonWithLiteral } from "../lower/literal-comparisons.ts";
import { scalarOf } from "../lower/types.ts";
import { Rewriter } from "../rewriter.ts";
import type { Expr, Initialization, Stmt, Unit, VariableSymbol } from "../tree.ts";

type For = Stmt & { readonly kind: "for" };
type TablesOfLiterals = ReadonlyMap<VariableSymbol, Initialization>;

const MOST_TURNS = 16;
/** Nodes of all turns together. */
const LARGEST = 600;

export class Literals {
  private readonly tables: TablesOfLiterals;

  constructor({ variables }: Unit) {
    const tables = new Map<VariableSymbol, Initialization>();
    for (const { symbol, init } of variables) {
      if (init !== undefined && isTable(symbol) && hasLiterals(init)) tables.set(symbol, init);
    }
    this.tables = tables;
  }

  /** The turns of the loop, in place of it; undefined: it is no such loop. */
  unroll(statement: For): Stmt | undefined {
    if (this.tables.size === 0) return undefined;
    const count = countOf(statement);
    if (count === undefined) return undefined;
    const { symbol, first, turns } = count;
    const body: Stmt[] = [];
    for (let i = 0, nodes = 0; i < turns; i++) {
      const turn = new Turn(this.tables, symbol, BigInt(first + i));
      body.push(turn.stmt(statement.body));
      nodes += turn.nodes;
      if (!turn.worthIt || nodes + turn.nodes * (turns - 1 - i) > LARGEST) return undefined;
    }
    return { kind: "block", body, span: statement.span };
  }
}

function hasLiterals({ parts }: Initialization): boolean {
  return parts.some((part) => part.kind === "value" && literalOf(part.value) !== undefined);
}

/** The loop counts a variable of its own up to a constant. */
function countOf({ init, condition, step }: For) {
  const [start] = init;
  if (init.length !== 1 || start?.kind !== "variable" || start.symbol.inMemory || start.symbol.storage === "static") {
    return undefined;
  }
  const { symbol } = start;
  const part = start.init?.parts[0];
  if (part?.kind !== "value" || part.value.kind !== "integer" || scalarOf(symbol.type).size < 4) return undefined;
  if (condition?.kind !== "compare" || condition.right.kind !== "integer" || !reads(condition.left, symbol)) {
    return undefined;
  }
  if (step?.kind !== "update" || step.place.kind !== "variable" || step.place.symbol !== symbol) return undefined;
  if (step.operator !== "+" || step.operand.kind !== "integer" || step.operand.value !== 1n) return undefined;
  const first = Number(part.value.value);
  const bound = Number(condition.right.value);
  const { operator } = condition;
  const turns = operator === "<=" ? bound + 1 - first : operator === "<" || operator === "!=" ? bound - first : 0;
  return first >= 0 && turns > 0 && turns <= MOST_TURNS ? { symbol, first, turns } : undefined;
}

/** The variable, widened at most. */
function reads(expr: Expr, symbol: VariableSymbol): boolean {
  if (expr.kind === "convert" && expr.type.kind === "integer" && expr.type.size >= 4) expr = expr.operand;
  return expr.kind === "load" && expr.place.kind === "variable" && expr.place.symbol === symbol;
}

/** One turn, with the variable's value in its place. */
class Turn extends Rewriter {
  nodes = 0;
  private readonly tables: TablesOfLiterals;
  private readonly variable: VariableSymbol;
  private readonly value: bigint;
  private fits = true;
  private compares = false;

  constructor(tables: TablesOfLiterals, variable: VariableSymbol, value: bigint) {
    super();
    this.tables = tables;
    this.variable = variable;
    this.value = value;
  }

  /** All of its calls need no call any more. */
  get worthIt(): boolean {
    return this.fits && this.compares;
  }

  override stmt(statement: Stmt): Stmt {
    switch (statement.kind) {
      case "expression":
      case "block":
      case "if":
      case "return":
        break;
      default:
        this.fits = false;
    }
    return this.fits ? super.stmt(statement) : statement;
  }

  override expr(expr: Expr): Expr {
    this.nodes++;
    switch (expr.kind) {
      case "load":
        if (expr.place.kind !== "variable" || expr.place.symbol !== this.variable) break;
        return { kind: "integer", value: this.value, type: expr.type, span: expr.span };
      case "assign":
      case "update":
        if (expr.place.kind === "variable" && expr.place.symbol === this.variable) this.fits = false;
        break;
      case "statement-expression":
      case "inlined":
      case "builtin":
        this.fits = false;
    }
    if (!this.fits) return expr;
    return this.simpler(super.expr(expr));
  }

  private simpler(expr: Expr): Expr {
    if (expr.kind === "load") return this.element(expr) ?? expr;
    if (expr.kind !== "call") return expr;
    const length = lengthInCall(expr);
    if (length !== undefined) return { kind: "integer", value: BigInt(length), type: expr.type, span: expr.span };
    if (isComparisonWithLiteral(expr)) this.compares = true;
    else this.fits = false;
    return expr;
  }

  /** The literal that an element of a table points to. */
  private element(load: Expr & { kind: "load" }): Expr | undefined {
    const access = load.type.kind === "pointer" ? accessOf(load) : undefined;
    const init = access && this.tables.get(access.table.definition ?? access.table);
    if (access?.element === undefined || init === undefined) return undefined;
    let { index } = access.element;
    while (index.kind === "convert") index = index.operand;
    if (index.kind !== "integer") return undefined;
    const offset = access.offset + Number(index.value) * access.element.size;
    const part = init.parts.findLast((each) => each.offset === offset);
    if (part?.kind !== "value" || literalOf(part.value) === undefined) return undefined;
    return { ...asPassed(part.value), type: load.type };
  }
}
