/** `_Static_assert(condition, "message");` C11 6.7.10. */
import type { StaticAssertion } from "../ast.ts";
import type { Context } from "./context.ts";
import { value } from "./values.ts";
import { constantInteger, isError } from "../constant.ts";

export function staticAssertion(c: Context, node: StaticAssertion): void {
  const expr = value(c, node.condition);
  const holds = constantInteger(expr);
  if (holds === undefined) {
    if (!isError(expr)) {
      c.error("not-constant", "static assertion expression is not an integer constant expression", node.condition.span);
    }
  } else if (holds === 0n) {
    const message = node.message === undefined ? "" : `: ${node.message}`;
    c.error("static-assertion", `static assertion failed${message}`, node.condition.span);
  }
}
