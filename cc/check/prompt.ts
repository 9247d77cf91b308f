/**
 * The prompt: statements at top level run, in order, as the body of an unnamed function; what the reader wants to
 * see is reported on the way.
 */
import { append } from "../append.ts";
import type { Expression, InitDeclarator, Initializer, Statement, TopLevelItem, TranslationUnit } from "../ast.ts";
import { containsCall } from "./ast.ts";
import { type Context, type FunctionState, NO_ATTRIBUTES } from "./context.ts";
import { declaration } from "./declarations.ts";
import { functionDefinition, newFunctionState } from "./functions.ts";
import { checkLabels } from "./labels.ts";
import { staticAssertion } from "./static-assertion.ts";
import { statement } from "./statements.ts";
import { decay, load } from "./values.ts";
import { isError } from "../constant.ts";
import type { Span } from "../source.ts";
import type { Expr, FunctionBody, FunctionSymbol, Report, Stmt, VariableSymbol } from "../tree.ts";
import { functionOf, VOID } from "../type-make.ts";
import { sizeOf } from "../type-layout.ts";
import { isComplete, isVariableLength } from "../type-relations.ts";

type Call = Extract<Expr, { kind: "call" }>;

/** Where an item stands among the user's items (those of included headers do not count). */
interface Standing {
  readonly only: boolean;
  readonly last: boolean;
}

export function promptUnit(c: Context, node: TranslationUnit): FunctionBody | undefined {
  const span = { file: node.eof.file, start: 0, end: node.eof.end };
  const symbol: FunctionSymbol = {
    kind: "function",
    name: "(entry)",
    type: functionOf(VOID, []),
    linkage: "external",
    defined: true,
    inline: false,
    forOtherUnits: true,
    yields: false,
    system: false,
    attributes: NO_ATTRIBUTES,
    span,
  };
  const state = newFunctionState(symbol, true, []);
  for (const item of node.items) {
    if (item.kind === "function-definition") c.below.set(definedName(item), item);
  }
  const users = node.items.filter((item) => !item.span.file.system);
  const last = users.at(-1);
  const body: Stmt[] = [];
  for (const [i, item] of node.items.entries()) {
    c.item = i;
    c.function = state;
    promptItem(c, item, { only: users.length === 1, last: item === last }, body);
  }
  checkLabels(c, state);
  c.function = undefined;
  for (const reference of state.references) c.roots.add(reference);
  if (body.length === 0) return undefined;
  return {
    symbol,
    parameters: [],
    locals: state.locals,
    body: { kind: "block", body, span },
    unstructured: state.unstructured,
    jumpSites: state.jumpSites,
    span,
  };
}

function definedName(item: TopLevelItem & { kind: "function-definition" }): string {
  let declarator = item.declarator;
  while (declarator.kind !== "name") declarator = declarator.inner;
  return declarator.name?.name ?? "";
}

function promptItem(c: Context, item: TopLevelItem, at: Standing, body: Stmt[]): void {
  switch (item.kind) {
    case "declaration":
      append(
        body,
        declaration(c, item, (symbol, declarator, stmts) => reportVariable(c, symbol, declarator, at, stmts)),
      );
      break;
    case "function-definition": {
      const outer: FunctionState | undefined = c.function;
      functionDefinition(c, item);
      c.function = outer;
      break;
    }
    case "static-assertion":
      staticAssertion(c, item);
      break;
    case "statement":
      append(body, topLevelStatement(c, item.statement, at));
      break;
    case "asm":
      c.error("unsupported", "inline assembly is not supported", item.span);
  }
}

// ---- Reports ---------------------------------------------------------------------------------------

/** Larger arrays are reported by their address. */
const MAX_REPORTED = 1 << 16;

/** What a report shows of an array is its elements, not where it lies. */
function reportable(expr: Expr): Expr {
  const { type } = expr;
  const whole = expr.kind === "load" && type.kind === "array" && isComplete(type) && !isVariableLength(type);
  return whole && sizeOf(type) <= MAX_REPORTED ? expr : decay(expr);
}

function report(
  c: Context,
  label: string | undefined,
  expr: Expr,
  at: Standing,
  span: Span,
  call: Call | undefined,
): Stmt {
  const made: Report = {
    index: c.reports.length,
    label,
    last: at.last,
    ...(call === undefined ? {} : { call }),
    expr,
    span,
  };
  c.reports.push(made);
  return { kind: "report", report: made, span };
}

/** The call whose value this is, also through an assignment or a cast. */
function outermostCall(expr: Expr): Call | undefined {
  switch (expr.kind) {
    case "call":
      return expr;
    case "assign":
      return outermostCall(expr.value);
    case "convert":
      return outermostCall(expr.operand);
    default:
      return undefined;
  }
}

/** `int fd = socket(…);` */
function reportVariable(c: Context, symbol: VariableSymbol, node: InitDeclarator, at: Standing, body: Stmt[]): void {
  if (node.initializer === undefined || node.span.file.system) return;
  if (!at.only && !initializerCalls(node.initializer)) return;
  const { span } = node;
  const current = load({ kind: "variable", symbol, type: symbol.type, span }, span);
  // The last statement stored the value: that of the initialiser.
  const stored = body.at(-1);
  const call = stored?.kind === "expression" ? outermostCall(stored.expr) : undefined;
  body.push(report(c, symbol.name, reportable(current), at, span, call));
}

function initializerCalls(node: Initializer): boolean {
  if (node.kind === "expression") return containsCall(node.value);
  return node.items.some((item) => initializerCalls(item.value));
}

function topLevelStatement(c: Context, node: Statement, at: Standing): Stmt[] {
  if (node.kind !== "expression-statement" || node.expression === undefined) return [statement(c, node)];
  const expr = reportable(c.rules.expression(c, node.expression));
  if (isError(expr)) return [];
  const wanted = wantedReport(node.expression, expr, at);
  if (wanted === undefined) return [{ kind: "expression", expr: decay(expr), span: node.span }];
  return [report(c, wanted.label, expr, at, node.span, outermostCall(expr))];
}

/** Which expressions are worth a line, and under which name. */
function wantedReport(written: Expression, expr: Expr, at: Standing): { label: string | undefined } | undefined {
  let node = written;
  while (node.kind === "parenthesized") node = node.inner;
  if (node.kind === "assign") {
    const simple = node.left.kind === "identifier" ? node.left.name : undefined;
    const named = simple !== undefined && containsCall(node.right);
    return named || at.only ? { label: simple } : undefined;
  }
  if (expr.type.kind === "void") return containsCall(node) ? { label: undefined } : undefined;
  return node.kind === "call" || at.last ? { label: undefined } : undefined;
}
