/** `switch`, `case`, `default`. C11 6.8.4.2, with GNU ranges. */
import type { BlockItem, Expression, Statement } from "../ast.ts";
import type { Context, SwitchState } from "./context.ts";
import { forbidJumpInto } from "./labels.ts";
import { promote, value } from "./values.ts";
import { constantInteger, errorNode, isError, wrap } from "../constant.ts";
import type { Stmt, SwitchCase } from "../tree.ts";
import { INT } from "../type-make.ts";
import { isInteger } from "../type-relations.ts";
import { typeToString } from "../type-print.ts";
import { warnSwitch } from "../warn/switch.ts";

type CheckStatement = (c: Context, node: Statement) => Stmt;
type CaseNode = Statement & { kind: "case" | "default" };

export function switchStatement(
  c: Context,
  node: Statement & { kind: "switch" },
  statement: CheckStatement,
  blockOf: (items: readonly BlockItem[], flat: (item: BlockItem) => Stmt | undefined) => Stmt[],
): Stmt {
  const controlling = controllingValue(c, node.value);
  const f = c.function;
  if (f === undefined) return { kind: "block", body: [], span: node.span };
  const outer = f.switch;
  const state: SwitchState = {
    type: controlling.type,
    cases: [],
    sorted: [],
    default: undefined,
    spans: new Map(),
    variable: f.variable,
  };
  f.switch = state;
  const { breakCleanups } = f;
  f.breakCleanups = f.cleanups;
  f.breakable++;
  // Labels right in the switch's block keep control flow structured; any others do not.
  const flat = (item: BlockItem) =>
    item.kind === "case" || item.kind === "default" ? flatLabel(c, item, statement) : undefined;
  const body: Stmt = node.body.kind === "compound"
    ? { kind: "block", body: blockOf(node.body.items, flat), span: node.body.span }
    : statement(c, node.body);
  f.breakable--;
  f.breakCleanups = breakCleanups;
  f.switch = outer;
  if (state.default === undefined) c.warning("switch-default", "this 'switch' has no 'default'", node.span);
  warnSwitch(c, node, controlling, state.cases, body);
  return { kind: "switch", value: controlling, cases: state.cases, body, span: node.span };
}

function controllingValue(c: Context, node: Expression): ReturnType<typeof promote> {
  const expr = value(c, node);
  if (isError(expr)) return expr;
  if (isInteger(expr.type)) return promote(expr);
  const message = `statement requires expression of integer type ('${typeToString(expr.type)}' invalid)`;
  c.error("integer-required", message, node.span);
  return errorNode(node.span);
}

/** A label somewhere inside a nested statement. */
export function caseLabel(c: Context, node: CaseNode, statement: CheckStatement): Stmt {
  if (c.function !== undefined) c.function.unstructured = true;
  const label = newCase(c, node);
  return { kind: "case", case: label, body: statement(c, node.body), span: node.span };
}

/** `case 1: case 2: … statement`: a pile of labels may be high, so no recursion. */
function flatLabel(c: Context, node: CaseNode, statement: CheckStatement): Stmt {
  const labels: { label: SwitchCase; node: CaseNode }[] = [];
  let rest: Statement = node;
  while (rest.kind === "case" || rest.kind === "default") {
    labels.push({ label: newCase(c, rest), node: rest });
    rest = rest.body;
  }
  let result = statement(c, rest);
  for (let i = labels.length - 1; i >= 0; i--) {
    const { label, node: at } = labels[i]!;
    result = { kind: "case", case: label, body: result, span: at.span };
  }
  return result;
}

function newCase(c: Context, node: CaseNode): SwitchCase {
  const state = c.function?.switch;
  if (state === undefined) {
    c.error("stray-case", `'${node.kind}' statement not in switch statement`, node.span);
    if (node.kind === "case") value(c, node.first);
    return { range: undefined };
  }
  forbidJumpInto(c, state.variable, c.function?.variable, node.span, "the 'switch' above");
  const range = node.kind === "case" ? caseRange(c, node, state) : undefined;
  const label: SwitchCase = { range };
  if (node.kind === "case" && range === undefined) return label;
  const same = keep(label, state);
  if (same !== undefined) {
    const message = range === undefined
      ? "multiple default labels in one switch"
      : `duplicate case value '${range.first}'`;
    const span = state.spans.get(same) ?? node.span;
    c.error("duplicate-case", message, node.kind === "case" ? node.first.span : node.span, {
      related: [{ message: "previous case is here", span }],
    });
    return label;
  }
  state.spans.set(label, node.kind === "case" ? node.first.span : node.span);
  return label;
}

/** Adds `label` to the switch, unless an earlier one has a value in common with it: that one is returned. */
function keep(label: SwitchCase, state: SwitchState): SwitchCase | undefined {
  const { range } = label;
  if (range === undefined) {
    if (state.default !== undefined) return state.default;
    state.default = label;
  } else {
    const { sorted } = state;
    const at = firstEndingAtOrAfter(range.first, sorted);
    const next = sorted[at];
    if (next !== undefined && next.range!.first <= range.last) return next;
    sorted.splice(at, 0, label);
  }
  state.cases.push(label);
  return undefined;
}

function firstEndingAtOrAfter(value: bigint, sorted: readonly SwitchCase[]): number {
  let low = 0;
  let high = sorted.length;
  // Most switches are written in ascending order.
  if (high > 0 && sorted[high - 1]!.range!.last < value) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.range!.last < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function caseRange(c: Context, node: Statement & { kind: "case" }, state: SwitchState): SwitchCase["range"] {
  const first = caseValue(c, node.first, state);
  const last = node.last === undefined ? first : caseValue(c, node.last, state);
  if (first === undefined || last === undefined) return undefined;
  if (last < first) {
    c.warning("empty-range", "empty case range specified", node.span);
    return undefined;
  }
  return { first, last };
}

function caseValue(c: Context, node: Expression, state: SwitchState): bigint | undefined {
  const expr = value(c, node);
  const constant = constantInteger(expr);
  if (constant === undefined) {
    if (!isError(expr)) c.error("not-constant", "case label is not an integer constant expression", node.span);
    return undefined;
  }
  const type = isInteger(state.type) ? state.type : INT;
  const wrapped = wrap(constant, type);
  if (wrapped !== constant && !(constant < 0n && wrapped >= 0n)) {
    c.warning(
      "overflow",
      `overflow converting case value to switch condition type (${constant} to ${wrapped})`,
      node.span,
    );
  }
  return wrapped;
}
