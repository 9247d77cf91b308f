/** Expressions: the dispatch over all kinds. The families stand in files of their own. */
import type { BlockItem, Expression } from "../ast.ts";
import { assignment } from "./assignment.ts";
import { vaList } from "./builtins-generic.ts";
import { call } from "./calls.ts";
import { conditionalExpression } from "./conditional.ts";
import { type Context, MAX_DEPTH } from "./context.ts";
import { effectsUnlessResuming, jumpSites, operandUnlessResuming } from "./jumps.ts";
import { member } from "./members.ts";
import { identifier } from "./names-use.ts";
import { binary } from "./operators.ts";
import * as primary from "./primary.ts";
import { cast, index, step, unary } from "./unary.ts";
import { decay, effect, value } from "./values.ts";
import { keepValue } from "./cleanup.ts";
import { useLabel } from "./labels.ts";
import { errorNode, isError } from "../constant.ts";
import type { Expr, Stmt } from "../tree.ts";
import { unqualified, VOID, VOID_POINTER } from "../type-make.ts";
import { warnOperator } from "../warn/operators.ts";

/** The result stands for a place where the expression does: see cc/check/values.ts. */
export function expression(c: Context, node: Expression): Expr {
  if (c.depth >= MAX_DEPTH) {
    c.error("too-deep", "expression is nested too deeply", node.span);
    return errorNode(node.span);
  }
  c.depth++;
  const result = dispatch(c, node);
  c.depth--;
  return result;
}

function dispatch(c: Context, node: Expression): Expr {
  switch (node.kind) {
    case "identifier":
      return identifier(c, node);
    case "integer":
      return primary.integerConstant(c, node);
    case "floating":
      return primary.floatingConstant(node);
    case "character":
      return primary.characterConstant(node);
    case "string":
      return primary.stringLiteral(node);
    case "parenthesized":
      return expression(c, node.inner);
    case "index":
      return index(c, node);
    case "call":
      return call(c, node);
    case "member":
      return member(c, node);
    case "postfix":
      return step(c, node.operator, node.operand, "old", node.span);
    case "unary":
      return unary(c, node);
    case "binary":
      return binaryChain(c, node);
    case "assign":
      return assignment(c, node);
    case "conditional":
      return conditionalExpression(c, node);
    case "comma":
      return commaChain(c, node);
    case "cast":
      return cast(c, node);
    case "compound-literal":
      return primary.compoundLiteral(c, node);
    case "sizeof":
    case "alignof":
      return primary.sizeofExpression(c, node);
    case "generic":
      return primary.genericSelection(c, node);
    case "statement-expression":
      return statementExpression(c, node);
    case "label-address":
      return labelAddress(c, node);
    case "va-arg":
      return vaArg(c, node);
    case "offsetof":
      return primary.offsetOf(c, node);
    case "types-compatible":
      return primary.typesCompatible(c, node);
    case "error":
      return errorNode(node.span);
  }
}

/** `a + b + c + …` leans to the left, as deep as the text is long: walked without recursion. */
function binaryChain(c: Context, node: Expression & { kind: "binary" }): Expr {
  const chain = [node];
  let first = node.left;
  while (first.kind === "binary") {
    chain.push(first);
    first = first.left;
  }
  let result = value(c, first);
  for (let i = chain.length - 1; i >= 0; i--) {
    const { operator, right, operatorSpan, span } = chain[i]!;
    // What `0 && …` and `1 || …` never reach may say what it likes: gcc is silent there.
    const skipped = (operator === "&&" || operator === "||") && decides(operator, result);
    if (skipped) c.unevaluated++;
    const sites = jumpSites(c);
    const other = value(c, right);
    if (skipped) c.unevaluated--;
    if (operator === "&&" || operator === "||") result = operandUnlessResuming(c, operator, result, sites);
    const left = result;
    result = binary(c, operator, left, other, { operatorSpan, span });
    if (!isError(result)) warnOperator(c, chain[i]!, left, other);
  }
  return result;
}

function decides(operator: "&&" | "||", left: Expr): boolean {
  return left.kind === "integer" && !isError(left) && (left.value === 0n) === (operator === "&&");
}

function commaChain(c: Context, node: Expression & { kind: "comma" }): Expr {
  const chain = [node];
  const valueless = c.valueless === node;
  let first = node.left;
  while (first.kind === "comma") {
    chain.push(first);
    first = first.left;
  }
  let left = effect(c, first);
  for (let i = chain.length - 1; i >= 0; i--) {
    const { right, span } = chain[i]!;
    const sites = jumpSites(c);
    const last = i > 0 || valueless ? effect(c, right) : value(c, right);
    left = effectsUnlessResuming(c, left, sites);
    left = isError(left) || isError(last)
      ? errorNode(span)
      : { kind: "comma", left, right: last, type: last.type, span };
  }
  return left;
}

// ---- GNU -------------------------------------------------------------------------------------------

/** `({ int t = f(); t * t; })` */
function statementExpression(c: Context, node: Expression & { kind: "statement-expression" }): Expr {
  if (c.function === undefined) {
    c.error("statement-expression", "statement expression not allowed at file scope", node.span);
    return errorNode(node.span);
  }
  const last = node.body.items.at(-1);
  const outer = c.wanted;
  c.wanted = withoutLabels(last);
  const { cleanups: alive, variable } = c.function;
  c.function.variable = { name: undefined, span: node.span, outer: variable };
  let result: Expr | undefined;
  const body: Stmt[] = c.rules.block(c, node.body, (statements) => {
    result = takeValue(last, statements);
    if (result === undefined || result.type.kind === "void" || c.function?.cleanups === alive) return;
    const { keep, kept } = keepValue(c, result);
    statements.push(keep);
    result = kept;
  });
  c.function.variable = variable;
  c.wanted = outer;
  if (result !== undefined && isError(result)) return errorNode(node.span);
  const type = result === undefined ? VOID : unqualified(result.type);
  return {
    kind: "statement-expression",
    body,
    value: type.kind === "void" ? discard(body, result) : result,
    type,
    span: node.span,
  };
}

/** The last statement's expression, taken out of the body; labels before it stay behind. */
function takeValue(last: BlockItem | undefined, body: Stmt[]): Expr | undefined {
  const written = withoutLabels(last);
  if (written?.kind !== "expression-statement" || written.expression === undefined) return undefined;
  let statement = body.at(-1);
  const labels: Extract<Stmt, { kind: "label" }>[] = [];
  while (statement?.kind === "label") {
    labels.push(statement);
    statement = statement.body;
  }
  if (statement?.kind !== "expression") return undefined;
  body.pop();
  for (const { name, span } of labels) {
    body.push({ kind: "label", name, body: { kind: "block", body: [], span }, span });
  }
  return statement.expr;
}

function withoutLabels(item: BlockItem | undefined): BlockItem | undefined {
  let inner = item;
  while (inner?.kind === "label") inner = inner.body;
  return inner;
}

function discard(body: Stmt[], result: Expr | undefined): undefined {
  if (result !== undefined) body.push({ kind: "expression", expr: result, span: result.span });
  return undefined;
}

function labelAddress(c: Context, node: Expression & { kind: "label-address" }): Expr {
  if (c.function === undefined) {
    c.error("label-address", "use of address-of-label extension outside of a function body", node.span);
    return errorNode(node.span);
  }
  const label = useLabel(c, node.label, false);
  return { kind: "label-address", label, type: VOID_POINTER, span: node.span };
}

function vaArg(c: Context, node: Expression & { kind: "va-arg" }): Expr {
  const type = unqualified(c.rules.typeName(c, node.type));
  const list = vaList(c, node.list, node);
  if (list === undefined || type.kind === "error") return errorNode(node.span);
  return decay({ kind: "builtin", builtin: { name: "va_arg", list }, type, span: node.span });
}
