/** Statements. C11 6.8. Loops, selections and jumps; `switch` has a file of its own. */
import { append } from "../append.ts";
import type { BlockItem, CompoundStatement, Expression, Statement } from "../ast.ts";
import { assemblerStatement } from "./assembler.ts";
import { type Context, MAX_DEPTH } from "./context.ts";
import { beforeJump, beforeReturn, endScope, leaveByGoto } from "./cleanup.ts";
import { convertByAssignment, RETURNING } from "./conversions.ts";
import { declaration } from "./declarations.ts";
import { defineLabel, enterLocalLabels, useLabel } from "./labels.ts";
import { staticAssertion } from "./static-assertion.ts";
import { caseLabel, switchStatement } from "./switch.ts";
import { effect, value } from "./values.ts";
import { convert, errorNode, isError } from "../constant.ts";
import { Scope } from "../scope.ts";
import type { Span } from "../source.ts";
import type { Expr, Stmt } from "../tree.ts";
import { INT, pointerTo, qualified, VOID } from "../type-make.ts";
import { isInteger, isScalar } from "../type-relations.ts";
import { typeToString } from "../type-print.ts";
import { CONST } from "../types.ts";
import { warnLateDeclaration } from "../warn/declarations.ts";
import { warnCondition, warnDuplicate, warnIf, warnIndentation, warnUnusedValue } from "../warn/statements.ts";
import { warnLocalAddress } from "../warn/values.ts";

/** A block's statements, in a scope of their own. */
export function block(c: Context, node: CompoundStatement, beforeEnd?: (body: Stmt[]) => void): Stmt[] {
  const outer = c.scope;
  const alive = c.function?.cleanups;
  const variable = c.function?.variable;
  c.scope = new Scope(outer);
  if (node.localLabels !== undefined) enterLocalLabels(c, node.localLabels);
  const body = blockItems(c, node.items);
  if (node.localLabels !== undefined) c.function?.localLabels.pop();
  beforeEnd?.(body);
  endScope(c, alive, body);
  c.scope = outer;
  if (c.function !== undefined) c.function.variable = variable;
  return body;
}

/** The same in the scope that is open already: a function's body shares it with the parameters. */
export function blockItems(c: Context, items: readonly BlockItem[]): Stmt[] {
  const body: Stmt[] = [];
  // Of the declarations behind a block's first statement, the first is worth a word.
  let statements = false;
  let late = false;
  for (const [i, item] of items.entries()) {
    statements ||= item.kind !== "declaration" && item.kind !== "static-assertion";
    if (item.kind === "declaration") {
      if (statements && !late) warnLateDeclaration(c, item);
      late ||= statements;
      append(body, declaration(c, item));
    } else if (item.kind === "static-assertion") staticAssertion(c, item);
    else {
      body.push(statement(c, item));
      warnIndentation(c, item, items[i + 1]);
    }
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
    case "goto": {
      const name = useLabel(c, node.label, true);
      return leaveByGoto(c, name, { kind: "goto", label: name, span: node.span });
    }
    case "goto-computed": {
      const target = convertByAssignment(c, value(c, node.target), pointerTo(qualified(VOID, CONST)), RETURNING);
      if (c.function !== undefined) c.function.unstructured = true;
      return { kind: "goto-computed", target, span: node.span };
    }
    case "break":
      if ((c.function?.breakable ?? 0) === 0) {
        c.error("stray-break", "'break' statement not in loop or switch statement", node.span);
      }
      return beforeJump(c, c.function?.breakCleanups, { kind: "break", span: node.span });
    case "continue":
      if ((c.function?.loops ?? 0) === 0) {
        c.error("stray-continue", "'continue' statement not in loop statement", node.span);
      }
      return beforeJump(c, c.function?.continueCleanups, { kind: "continue", span: node.span });
    case "return":
      return returnStatement(c, node);
    case "asm-statement":
      return assemblerStatement(c, node);
  }
}

function expressionStatement(c: Context, node: Statement & { kind: "expression-statement" }): Stmt {
  if (node.expression === undefined) return nothing(node.span);
  const muted = c.mute(node.span);
  const expr = effect(c, node.expression);
  c.muted = muted;
  if (isError(expr)) return nothing(node.span);
  if (node !== c.wanted) warnUnusedValue(c, node.expression, expr);
  return { kind: "expression", expr, span: node.span };
}

/** What `if`, `while`, `for` and `do` ask: any scalar. */
function condition(c: Context, node: Expression): Expr {
  const muted = c.mute(node.span);
  const expr = value(c, node);
  c.muted = muted;
  if (isError(expr)) return convertError(expr);
  if (!isScalar(expr.type)) {
    const message = `statement requires expression of scalar type ('${typeToString(expr.type)}' invalid)`;
    c.error("scalar-required", message, node.span);
    return errorNode(node.span);
  }
  warnCondition(c, node, expr);
  return expr;
}

function convertError(expr: Expr): Expr {
  return errorNode(expr.span);
}

// ---- Selection -------------------------------------------------------------------------------------

/** `else if … else if …` may be as long as the text: built from the end, without recursion. */
function ifChain(c: Context, node: Statement & { kind: "if" }): Stmt {
  const arms: { node: Expression; test: Expr; then: Stmt; span: Span }[] = [];
  let rest: Statement | undefined = node;
  while (rest?.kind === "if") {
    const test = condition(c, rest.condition);
    if (arms.length > 0) warnDuplicate(c, rest.condition, arms);
    warnIf(c, rest);
    arms.push({ node: rest.condition, test, then: statement(c, rest.then), span: rest.span });
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
  const alive = c.function?.cleanups;
  const variable = c.function?.variable;
  c.scope = new Scope(outer);
  const body: Stmt[] = [];
  for (const item of items) {
    const labelled = flat(item);
    if (labelled !== undefined) body.push(labelled);
    else append(body, blockItems(c, [item]));
  }
  endScope(c, alive, body);
  c.scope = outer;
  if (c.function !== undefined) c.function.variable = variable;
  return body;
}

// ---- Loops -----------------------------------------------------------------------------------------

function loopBody(c: Context, node: Statement): Stmt {
  const { function: f } = c;
  if (f === undefined) return statement(c, node);
  const { breakCleanups, continueCleanups } = f;
  f.breakCleanups = f.continueCleanups = f.cleanups;
  f.loops++;
  f.breakable++;
  const body = statement(c, node);
  f.loops--;
  f.breakable--;
  f.breakCleanups = breakCleanups;
  f.continueCleanups = continueCleanups;
  return body;
}

function forStatement(c: Context, node: Statement & { kind: "for" }): Stmt {
  const outer = c.scope;
  const variable = c.function?.variable;
  c.scope = new Scope(outer);
  const alive = c.function?.cleanups;
  let init: Stmt[] = [];
  if (node.init?.kind === "declaration") init = declaration(c, node.init);
  else if (node.init !== undefined) {
    const expr = effect(c, node.init);
    if (!isError(expr)) init.push({ kind: "expression", expr, span: node.init.span });
  }
  const test = node.condition === undefined ? undefined : condition(c, node.condition);
  const step = node.step === undefined ? undefined : effect(c, node.step);
  const body = loopBody(c, node.body);
  c.scope = outer;
  if (c.function !== undefined) c.function.variable = variable;
  const loop: Stmt = { kind: "for", init, condition: test, step, body, span: node.span };
  if (c.function === undefined || c.function.cleanups === alive) return loop;
  // A variable of the first clause dies behind the loop.
  const whole: Stmt[] = [loop];
  endScope(c, alive, whole);
  return { kind: "block", body: whole, span: node.span };
}

// ---- Jumps -----------------------------------------------------------------------------------------

function label(c: Context, node: Statement & { kind: "label" }): Stmt {
  const name = defineLabel(c, node.name);
  return { kind: "label", name, body: statement(c, node.body), span: node.span };
}

function returnStatement(c: Context, node: Statement & { kind: "return" }): Stmt {
  const { span } = node;
  const f = c.function;
  const expr = node.value === undefined ? undefined : value(c, node.value);
  if (f === undefined) return nothing(span);
  if (f.entry) {
    // A fragment of a function's body was pasted.
    if (!c.noticed.has(f.symbol)) c.note("stray-return", "'return' outside of a function: it ends this entry", span);
    c.noticed.add(f.symbol);
    const leave: Stmt = { kind: "return", value: undefined, span };
    return expr === undefined ? leave : { kind: "block", body: [{ kind: "expression", expr, span }, leave], span };
  }
  const returns = f.symbol.type.returns;
  if (returns.kind === "void") {
    if (expr === undefined) return beforeReturn(c, { kind: "return", value: undefined, span });
    if (expr.type.kind !== "void" && !isError(expr)) {
      c.warning("return-type", `void function '${f.symbol.name}' should not return a value`, span);
    }
    const leave = beforeReturn(c, { kind: "return", value: undefined, span });
    return { kind: "block", body: [{ kind: "expression", expr, span }, leave], span };
  }
  if (expr === undefined) {
    c.warning("return-type", `non-void function '${f.symbol.name}' should return a value`, span);
    return beforeReturn(c, { kind: "return", value: undefined, span });
  }
  warnLocalAddress(c, expr, span);
  const converted = convertByAssignment(c, expr, returns, RETURNING);
  if (isInteger(returns) && isError(converted)) return { kind: "return", value: convert(errorNode(span), INT), span };
  return beforeReturn(c, { kind: "return", value: converted, span });
}
