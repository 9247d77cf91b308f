/** Warnings for learners: what is legal C and hardly ever meant. */
import type { Expression } from "./ast.ts";
import type { Context } from "./check-context.ts";

/** `if (n = 0)`: parentheses around the assignment say that it is meant. */
export function warnCondition(c: Context, node: Expression): void {
  if (node.kind !== "assign" || node.operator !== "=") return;
  c.warning(
    "assignment-in-condition",
    "using the result of an assignment as a condition without parentheses",
    node.span,
    {
      hint: "use '==' to compare, or a second pair of parentheses to say that it is meant",
    },
  );
}

/** `x == 1;` */
export function warnUnused(c: Context, node: Expression): void {
  let inner = node;
  while (inner.kind === "parenthesized") inner = inner.inner;
  if (inner.kind !== "binary") return;
  switch (inner.operator) {
    case "==":
      c.warning("unused-comparison", "equality comparison result unused", inner.span, {
        hint: "use '=' to turn this equality comparison into an assignment",
      });
      break;
    case "!=":
    case "<":
    case ">":
    case "<=":
    case ">=":
      c.warning("unused-comparison", "comparison result unused", inner.span);
  }
}
