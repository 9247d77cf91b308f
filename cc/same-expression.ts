/** Are two expressions written alike, and do they have no effects, so that they mean the same thing? */
import type { Expression } from "./ast.ts";

export function unwrapped(node: Expression): Expression {
  let inner = node;
  while (inner.kind === "parenthesized") inner = inner.inner;
  return inner;
}

/** Names, members, `*p` and constant subscripts. */
export function sameExpression(left: Expression, right: Expression): boolean {
  const [a, b] = [unwrapped(left), unwrapped(right)];
  switch (a.kind) {
    case "identifier":
      return b.kind === "identifier" && a.name === b.name;
    case "integer":
      return b.kind === "integer" && a.value === b.value;
    case "member":
      return b.kind === "member" && a.arrow === b.arrow && a.member.name === b.member.name &&
        sameExpression(a.object, b.object);
    case "index":
      return b.kind === "index" && sameExpression(a.array, b.array) && sameExpression(a.index, b.index);
    case "unary":
      return b.kind === "unary" && a.operator === b.operator && (a.operator === "*" || a.operator === "&") &&
        sameExpression(a.operand, b.operand);
    default:
      return false;
  }
}
