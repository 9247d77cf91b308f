/** Statements. C11 6.8. Loops, selections and jumps; `switch` has a file of its own. */
import type { BlockItem, CompoundStatement, Expression, Statement } from "./ast.ts";
import { type Context, MAX_DEPTH } from "./check-context.ts";
import { convertByAssignment, RETURNING } from "./check-conversions.ts";
import { declaration } from "./check-declarations.ts";
import { staticAssertion } from "./check-static-assertion.ts";
import { caseLabel, switchStatement } from "./check-switch.ts";
import { value } from "./check-values.ts";
import { warnCondition, warnUnused } from "./check-warnings.ts";
import { convert, errorNode, isError } from "./constant.ts";
import { Scope } from "./scope.ts";
import type { Span } from "./source.ts";
import type { Expr, Stmt } from "./tree.ts";
import { INT, VOID_POINTER } from "./type-make.ts";
import { isInteger, isScalar } from "./type-relations.ts";
import { typeToString } from "./type-print.ts";

/** A block's statements, in a scope of their own. */
export function block(c: Context, node: CompoundStatement): Stmt[] {
  const outer = c.scope;
  c.scope = new Scope(outer);
  const body = blockItems(c, node.items);
  c.scope = outer;
  return body;
}

/** The same in the scope that is open already: a function's body shares it with the parameters. */
export function blockItems(c: Context, items: readonly BlockItem[]): Stmt[] {
  const body: Stmt[] = [];
  for (const item of items) {
    if (item.kind === "declaration") body.push(...declaration(c, item));
    else if (item.kind === "static-assertion") staticAssertion(c, item);
    else body.push(statement(c, item));
  }
  return body;
}

export function statement(c: Context, node: Statement): Stmt {
  if (c.depth >= MAX_DEPTH) {
    c.error("too-deep", "statement is nested too deeply", node.span);
    return nothing(node.span);
  }
  c.depth++;
  const result = dispatch(c, node);
  c.depth--;
  return result;
}

function nothing(span: Span): Stmt {
  return { kind: "block", body: [], span };
}

function dispatch(c: Context, node: Statement): Stmt {
  switch (node.kind) {
    case "compound":
      return { kind: "block", body: block(c, node), span: node.span };
    case "expression-statement":
      return expressionStatement(c, node);
    case "if":
      return ifChain(c, node);
    case "while": {
      const test = condition(c, node.condition);
      return { kind: "while", condition: test, body: loopBody(c, node.body), span: node.span };
    }
    case "do": {
      const body = loopBody(c, node.body);
      return { kind: "do", body, condition: condition(c, node.condition), span: node.span };
    }
    case "for":
      return forStatement(c, node);
    case "switch":
      return switchStatement(c, node, statement, (items, flat) => switchBody(c, items, flat));
    case "case":
    case "default":
      return caseLabel(c, node, statement);
    case "label":
      return label(c, node);
    case "goto":
      useLabel(c, node.label.name, node.label.span);
      return { kind: "goto", label: node.label.name, span: node.span };
    case "goto-computed": {
      const target = convertByAssignment(c, value(c, node.target), VOID_POINTER, RETURNING);
      if (c.function !== undefined) c.function.unstructured = true;
      return { kind: "goto-computed", target, span: node.span };
    }
    case "break":
      if ((c.function?.breakable ?? 0) === 0) {
        c.error("stray-break", "'break' statement not in loop or switch statement", node.span);
      }
      return { kind: "break", span: node.span };
    case "continue":
      if ((c.function?.loops ?? 0) === 0) {
        c.error("stray-continue", "'continue' statement not in loop statement", node.span);
      }
      return { kind: "continue", span: node.span };
    case "return":
      return returnStatement(c, node);
    case "asm-statement":
      if (node.template.trim() !== "") c.error("unsupported", "inline assembly is not supported", node.span);
      return nothing(node.span);
  }
}

function expressionStatement(c: Context, node: Statement & { kind: "expression-statement" }): Stmt {
  if (node.expression === undefined) return nothing(node.span);
  const expr = value(c, node.expression);
  if (isError(expr)) return nothing(node.span);
  warnUnused(c, node.expression);
  return { kind: "expression", expr, span: node.span };
}

/** What `if`, `while`, `for` and `do` ask: any scalar. */
function condition(c: Context, node: Expression): Expr {
  const expr = value(c, node);
  if (isError(expr)) return convertError(expr);
  if (!isScalar(expr.type)) {
    const message = `statement requires expression of scalar type ('${typeToString(expr.type)}' invalid)`;
    c.error("scalar-required", message, node.span);
    return errorNode(node.span);
  }
  warnCondition(c, node);
  return expr;
}

function convertError(expr: Expr): Expr {
  return errorNode(expr.span);
}

// ---- Selection -------------------------------------------------------------------------------------

/** `else if … else if …` may be as long as the text: built from the end, without recursion. */
function ifChain(c: Context, node: Statement & { kind: "if" }): Stmt {
  const arms: { test: Expr; then: Stmt; span: Span }[] = [];
  let rest: Statement | undefined = node;
  while (rest?.kind === "if") {
    const test = condition(c, rest.condition);
    arms.push({ test, then: statement(c, rest.then), span: rest.span });
    rest = rest.else;
  }
  let result: Stmt | undefined = rest === undefined ? undefined : statement(c, rest);
  for (let i = arms.length - 1; i >= 0; i--) {
    const { test, then, span } = arms[i]!;
    result = { kind: "if", condition: test, then, else: result, span };
  }
  return result ?? nothing(node.span);
}

function switchBody(c: Context, items: readonly BlockItem[], flat: (item: BlockItem) => Stmt | undefined): Stmt[] {
  const outer = c.scope;
  c.scope = new Scope(outer);
  const body: Stmt[] = [];
  for (const item of items) {
    const labelled = flat(item);
    if (labelled !== undefined) body.push(labelled);
    else body.push(...blockItems(c, [item]));
  }
  c.scope = outer;
  return body;
}

// ---- Loops -----------------------------------------------------------------------------------------

function loopBody(c: Context, node: Statement): Stmt {
  const { function: f } = c;
  if (f === undefined) return statement(c, node);
  f.loops++;
  f.breakable++;
  const body = statement(c, node);
  f.loops--;
  f.breakable--;
  return body;
}

function forStatement(c: Context, node: Statement & { kind: "for" }): Stmt {
  const outer = c.scope;
  c.scope = new Scope(outer);
  let init: Stmt[] = [];
  if (node.init?.kind === "declaration") init = declaration(c, node.init);
  else if (node.init !== undefined) {
    const expr = value(c, node.init);
    if (!isError(expr)) init.push({ kind: "expression", expr, span: node.init.span });
  }
  const test = node.condition === undefined ? undefined : condition(c, node.condition);
  const step = node.step === undefined ? undefined : value(c, node.step);
  const body = loopBody(c, node.body);
  c.scope = outer;
  return { kind: "for", init, condition: test, step, body, span: node.span };
}

// ---- Jumps -----------------------------------------------------------------------------------------

function label(c: Context, node: Statement & { kind: "label" }): Stmt {
  const { name, span } = node.name;
  if (c.function !== undefined) {
    c.function.unstructured = true;
    const known = c.function.labels.get(name);
    if (known?.defined !== undefined) {
      c.error("redefinition", `redefinition of label '${name}'`, span, {
        related: [{ message: "previous definition is here", span: known.defined }],
      });
    } else if (known !== undefined) known.defined = span;
    else c.function.labels.set(name, { defined: span, used: undefined });
  }
  return { kind: "label", name, body: statement(c, node.body), span: node.span };
}

function useLabel(c: Context, name: string, span: Span): void {
  if (c.function === undefined) return;
  c.function.unstructured = true;
  const known = c.function.labels.get(name);
  if (known === undefined) c.function.labels.set(name, { defined: undefined, used: span });
  else known.used ??= span;
}

function returnStatement(c: Context, node: Statement & { kind: "return" }): Stmt {
  const { span } = node;
  const f = c.function;
  const expr = node.value === undefined ? undefined : value(c, node.value);
  if (f === undefined) return nothing(span);
  if (f.entry) {
    if (expr !== undefined && isError(expr)) return nothing(span);
    c.error("stray-return", "'return' outside of a function", span);
    return nothing(span);
  }
  const returns = f.symbol.type.returns;
  if (returns.kind === "void") {
    if (expr === undefined) return { kind: "return", value: undefined, span };
    if (expr.type.kind !== "void" && !isError(expr)) {
      c.warning("return-type", `void function '${f.symbol.name}' should not return a value`, span);
    }
    const leave: Stmt = { kind: "return", value: undefined, span };
    return { kind: "block", body: [{ kind: "expression", expr, span }, leave], span };
  }
  if (expr === undefined) {
    c.warning("return-type", `non-void function '${f.symbol.name}' should return a value`, span);
    return { kind: "return", value: undefined, span };
  }
  const converted = convertByAssignment(c, expr, returns, RETURNING);
  if (isInteger(returns) && isError(converted)) return { kind: "return", value: convert(errorNode(span), INT), span };
  return { kind: "return", value: converted, span };
}
