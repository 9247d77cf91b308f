/** Warnings about `switch`: values of an enumeration that are missed, cases that run on, statements never reached. */
import type { Statement } from "../ast.ts";
import { fallsThrough } from "../check/flow.ts";
import type { Context } from "../check/context.ts";
import type { Span } from "../source.ts";
import type { Expr, Stmt, SwitchCase } from "../tree.ts";

export function warnSwitch(
  c: Context,
  node: Statement & { kind: "switch" },
  value: Expr,
  cases: readonly SwitchCase[],
  body: Stmt,
): void {
  if (node.span.file.system) return;
  warnMissing(c, node, value, cases);
  if (body.kind !== "block") return;
  const [first] = body.body;
  // A loop may have a case inside.
  const skipped = first?.kind === "expression" || first?.kind === "return" ||
    (first?.kind === "variable" && first.init !== undefined);
  if (skipped && cases.length > 0) {
    c.warning("switch-unreachable", "nothing leads here: it stands before the first 'case'", first.span);
  }
  if (c.diagnostics.warnings.has("implicit-fallthrough")) warnFallthrough(c, body.body);
}

function warnMissing(
  c: Context,
  node: Statement & { kind: "switch" },
  value: Expr,
  cases: readonly SwitchCase[],
): void {
  let inner = value;
  while (inner.kind === "convert") inner = inner.operand;
  if (inner.type.kind !== "enum" || cases.some((label) => label.range === undefined)) return;
  const named = new Set(cases.map((label) => label.range?.first));
  const missing = (inner.type.enum.enumerators ?? []).filter((each) => !named.has(each.value)).map(({ name }) => name);
  if (missing.length === 0 || cases.some((label) => label.range?.first !== label.range?.last)) return;
  const shown = missing.slice(0, 3).map((name) => `'${name}'`).join(", ") + (missing.length > 3 ? ", …" : "");
  const message = `${missing.length === 1 ? "this value has" : `${missing.length} values have`} no case: ${shown}`;
  c.warning("switch", message, node.value.span, { hint: "'default:' takes all others" });
}

/** Only between statements right in the switch's block, where there is no doubt. */
function warnFallthrough(c: Context, body: readonly Stmt[]): void {
  let alive = false;
  let last: Stmt | undefined;
  for (const stmt of body) {
    if (stmt.kind === "case" && alive && last !== undefined && !leavesAtOnce(stmt)) {
      if (!saysFallThrough(last.span, stmt.span)) {
        c.warning("implicit-fallthrough", "this runs on into the next 'case'", last.span, {
          related: [{ message: "here", span: { ...stmt.span, end: stmt.span.start + 4 } }],
          hint: "is a 'break;' missing? A comment /* fall through */ says that it is meant",
        });
      }
    }
    if (stmt.kind === "case" || stmt.kind === "label" || alive) alive = fallsThrough(stmt);
    last = innermost(stmt);
  }
}

/** `case 1: case 2: f();` is `f();` */
function innermost(stmt: Stmt): Stmt | undefined {
  let inner = stmt;
  while (inner.kind === "case" || inner.kind === "label") inner = inner.body;
  return inner.kind === "block" && inner.body.length === 0 ? undefined : inner;
}

/** `case 3: break;` does the same whether it is run into or not. */
function leavesAtOnce(stmt: Stmt): boolean {
  let inner: Stmt = stmt;
  while (inner.kind === "case") inner = inner.body;
  return inner.kind === "break" || inner.kind === "goto";
}

const FALLS = /fall(?:s|ing)?[\s-]*thr(?:ough|u)|__fallthrough__/i;

function saysFallThrough(from: Span, to: Span): boolean {
  if (from.file !== to.file) return true;
  return FALLS.test(from.file.text.slice(Math.max(from.start, to.start - 300), to.start));
}
