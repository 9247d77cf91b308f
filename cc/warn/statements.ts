/** Warnings about statements: what is legal C and hardly ever meant. */
import type { BlockItem, Expression, Statement } from "../ast.ts";
import type { Context } from "../check/context.ts";
import { sameExpression, unwrapped } from "../same-expression.ts";
import { lineIndexAt, lineStarts, type Span } from "../source.ts";
import type { Extra } from "../diagnostic.ts";
import type { Expr, Place } from "../tree.ts";
import { VOLATILE } from "../types.ts";

// ---- Conditions ------------------------------------------------------------------------------------

/** `if (n = 0)`: parentheses around the assignment say that it is meant. `if (f)` with f a function. */
export function warnCondition(c: Context, node: Expression, expr: Expr): void {
  if (node.kind === "assign" && node.operator === "=") {
    c.warning("parentheses", "using the result of an assignment as a condition without parentheses", node.span, {
      hint: "use '==' to compare, or a second pair of parentheses to say that it is meant",
      ...besideOperator(node.left, node.right, "=", "=="),
    });
  } else if (expr.kind === "function-address" && !expr.symbol.attributes.has("weak")) {
    c.warning("address", `the address of '${expr.symbol.name}' is always true`, node.span, {
      hint: `'${expr.symbol.name}()' calls it`,
    });
  } else warnBoolContext(c, node);
}

/** `if (a << b)`, `if (a * b)`, `if (a ? 1 : 2)` */
export function warnBoolContext(c: Context, node: Expression): void {
  const inner = unwrapped(node);
  const say = (message: string, hint?: string) => c.warning("int-in-bool-context", message, inner.span, { hint });
  if (inner.kind === "binary" && inner.operator === "<<") say("'<<' as a condition", "'<' compares");
  else if (inner.kind === "binary" && inner.operator === "*") {
    say("'*' as a condition", "'&&' asks for both");
  } else if (inner.kind === "conditional" && inner.then !== undefined) {
    const [then, other] = [unwrapped(inner.then), unwrapped(inner.else)];
    if (then.kind !== "integer" || other.kind !== "integer") return;
    if (then.value > 1n || other.value > 1n) say("integers chosen by '?:' as a condition");
  }
}

/** `if (a) … else if (a) …` */
export function warnDuplicate(c: Context, node: Expression, before: readonly { readonly node: Expression }[]): void {
  if (!c.diagnostics.warnings.has("duplicated-cond")) return;
  const same = before.find((arm) => sameCondition(arm.node, node));
  if (same === undefined) return;
  c.warning("duplicated-cond", "this condition was asked above, and did not hold", node.span, {
    related: [{ message: "the same one", span: same.node.span }],
  });
}

/** As `sameExpression`, with operators. */
function sameCondition(left: Expression, right: Expression): boolean {
  const [a, b] = [unwrapped(left), unwrapped(right)];
  if (a.kind === "binary") {
    return b.kind === "binary" && a.operator === b.operator && sameCondition(a.left, b.left) &&
      sameCondition(a.right, b.right);
  }
  if (a.kind === "unary" && a.operator === "!") {
    return b.kind === "unary" && b.operator === "!" && sameCondition(a.operand, b.operand);
  }
  return sameExpression(a, b);
}

/** The operator between two operands is to be another; nothing where macros have moved them. */
function besideOperator(
  { span: left }: Expression,
  { span: right }: Expression,
  written: string,
  meant: string,
): Extra {
  const start = left.file === right.file ? left.file.text.indexOf(written, left.end) : -1;
  if (start < 0 || start >= right.start) return {};
  return { fix: { span: { file: left.file, start, end: start + written.length }, text: meant } };
}

// ---- Values nobody takes ---------------------------------------------------------------------------

/** `x == 1;`, `*p++;`, `f;` */
export function warnUnusedValue(c: Context, node: Expression, expr: Expr): void {
  if (node.span.file.system) return;
  warnUnusedResult(c, expr);
  const inner = unwrapped(node);
  if (inner.kind === "binary" && inner.operator === "==") {
    c.warning("unused-value", "equality comparison result unused", inner.span, {
      hint: "use '=' to turn this equality comparison into an assignment",
      ...besideOperator(inner.left, inner.right, "==", "="),
    });
  } else if (!hasEffects(inner)) {
    if (!isVolatile(expr)) c.warning("unused-value", "this statement has no effect", inner.span);
  } else if (throwsAway(inner)) c.warning("unused-value", "the value computed is not used", inner.span);
}

/** A function with `__attribute__((warn_unused_result))`, or one of the library that gcc has so at -O2. */
function warnUnusedResult(c: Context, expr: Expr): void {
  let inner = expr;
  while (inner.kind === "convert" || inner.kind === "comma") {
    if (inner.kind === "comma" && inner.left.kind === "call") warnUnusedResult(c, inner.left);
    inner = inner.kind === "comma" ? inner.right : inner.operand;
  }
  if (inner.kind !== "call" || inner.callee.kind !== "direct") return;
  const { name, attributes, span } = inner.callee.symbol;
  if (attributes.has("result_needed")) {
    c.warning("unused-library-result", `the result of '${name}' is not used`, inner.span);
  }
  if (!attributes.has("warn_unused_result")) return;
  c.warning("unused-result", `the result of '${name}' is not used`, inner.span, {
    related: [{ message: `'${name}' is declared with 'warn_unused_result'`, span }],
  });
}

function isVolatile(expr: Expr): boolean {
  if (expr.kind !== "load") return false;
  for (let place: Place = expr.place;; place = place.base) {
    if ((place.type.qualifiers & VOLATILE) !== 0) return true;
    if (place.kind !== "member") return false;
  }
}

/** Does evaluating it do anything? A cast to void, which says that nothing is wanted, counts as if. */
function hasEffects(root: Expression): boolean {
  const pending: Expression[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    switch (node.kind) {
      case "identifier":
      case "integer":
      case "floating":
      case "character":
      case "string":
      case "sizeof":
      case "alignof":
      case "offsetof":
      case "types-compatible":
      case "label-address":
        break;
      case "parenthesized":
        pending.push(node.inner);
        break;
      case "index":
        pending.push(node.array, node.index);
        break;
      case "member":
        pending.push(node.object);
        break;
      case "unary":
        if (node.operator === "++" || node.operator === "--") return true;
        pending.push(node.operand);
        break;
      case "cast":
        if (isVoid(node)) return true;
        pending.push(node.operand);
        break;
      case "binary":
      case "comma":
        pending.push(node.left, node.right);
        break;
      case "conditional":
        pending.push(node.condition, node.else);
        if (node.then !== undefined) pending.push(node.then);
        break;
      default:
        return true;
    }
  }
  return false;
}

function isVoid({ type }: Expression & { kind: "cast" }): boolean {
  const { type: specifier } = type.specifiers;
  return specifier.kind !== "basic" || specifier.words.includes("void");
}

/** `f() + 1;`: what has an effect is inside of what has none. */
function throwsAway(node: Expression): boolean {
  switch (node.kind) {
    case "binary":
      return node.operator !== "&&" && node.operator !== "||";
    case "unary":
      return node.operator !== "++" && node.operator !== "--";
    case "index":
    case "member":
      return true;
    default:
      return false;
  }
}

// ---- Bodies ----------------------------------------------------------------------------------------

function isEmpty(node: Statement | undefined): boolean {
  return node?.kind === "expression-statement" && node.expression === undefined;
}

/** `if (x);`, `if (a) if (b) …; else …;` */
export function warnIf(c: Context, node: Statement & { kind: "if" }): void {
  if (isEmpty(node.then) || isEmpty(node.else)) {
    const clause = isEmpty(node.then) ? "if" : "else";
    const body = isEmpty(node.then) ? node.then : node.else!;
    c.warning("empty-body", `the body of this '${clause}' is empty`, body.span, {
      hint: "is the ';' too much? '{ }' says that nothing is meant",
    });
  }
  if (node.else !== undefined) return;
  let inner: Statement = node.then;
  while (inner.kind === "while" || inner.kind === "for") inner = inner.body;
  if (inner.kind !== "if" || inner.else === undefined) return;
  c.warning(
    "dangling-else",
    "this 'if' has no 'else': the one below belongs to the inner 'if'",
    keywordSpan(node.span),
    {
      related: [{ message: "the inner 'if'", span: keywordSpan(inner.span) }],
      hint: "braces say which 'if' is meant",
    },
  );
}

/** Columns from 0, a tab to the next multiple of 8; undefined if something else stands before it on its line. */
function indentation({ file, start }: Span): { line: number; column: number } | undefined {
  const line = lineIndexAt(file, start);
  let column = 0;
  for (let at = lineStarts(file)[line]!; at < start; at++) {
    const code = file.text.charCodeAt(at);
    if (code === 9) column = (column | 7) + 1;
    else if (code === 32) column++;
    else return undefined;
  }
  return { line, column };
}

/** The last statement that `node` guards without braces, with the keyword that guards it. */
function guarded(node: BlockItem): { body: Statement; keyword: string; at: Span } | undefined {
  switch (node.kind) {
    case "if": {
      let last: Statement = node;
      while (last.kind === "if" && last.else !== undefined) last = last.else;
      if (last.kind === "if") return { body: last.then, keyword: "if", at: keywordSpan(last.span) };
      return { body: last, keyword: "else", at: elseBefore(last.span) };
    }
    case "while":
    case "for":
      return { body: node.body, keyword: node.kind, at: keywordSpan(node.span) };
    default:
      return undefined;
  }
}

/** A statement stands right under one that an `if` guards, as far to the right: it looks guarded too. */
export function warnIndentation(c: Context, node: BlockItem, next: BlockItem | undefined): void {
  if (next === undefined || next.span.file !== node.span.file || node.span.file.system) return;
  const guard = guarded(node);
  if (guard === undefined || guard.body.kind === "compound" || isEmpty(guard.body)) return;
  if (next.kind === "case" || next.kind === "default" || next.kind === "label") return;
  const head = indentation(node.span);
  const body = indentation(guard.body.span);
  const after = indentation(next.span);
  if (head === undefined || after === undefined || after.column <= head.column) return;
  if (body === undefined || body.line === head.line || body.column !== after.column) return;
  c.warning("misleading-indentation", `this '${guard.keyword}' guards one statement only`, guard.at, {
    related: [{ message: "this one is indented as if it were guarded too", span: next.span }],
    hint: "braces make several statements one",
  });
}

/** The `else` that stands before a statement. */
function elseBefore({ file, start }: Span): Span {
  const at = file.text.lastIndexOf("else", start);
  return { file, start: at, end: at + 4 };
}

function keywordSpan(span: Span): Span {
  const word = /^[a-z]+/.exec(span.file.text.slice(span.start, span.start + 8))?.[0] ?? "";
  return { ...span, end: span.start + Math.max(word.length, 1) };
}
