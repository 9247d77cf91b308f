/**
 * setjmp and the like. When longjmp comes back, the statement that has the call is entered again from its beginning, and
 * the call then gives longjmp's value: what C evaluates before it in the same expression must be passed over.
 */
import type { Context } from "./context.ts";
import { conditional, convert, integerNode, isError, logical } from "../constant.ts";
import type { Span } from "../source.ts";
import type { Expr, FunctionSymbol } from "../tree.ts";
import { INT, VOID } from "../type-make.ts";
import { isScalar } from "../type-relations.ts";
import type { Type } from "../types.ts";

/** setjmp and its kin: a call of it is compiled here, and no library has to have it. */
export function isJumpFunction({ system, attributes }: FunctionSymbol): boolean {
  return system && attributes.has("returns_twice");
}

export function jumpSite(c: Context, args: readonly Expr[], type: Type, span: Span): Expr {
  let site = 1;
  if (c.function !== undefined) {
    c.function.unstructured = true;
    site = ++c.function.jumpSites;
  }
  return { kind: "builtin", builtin: { name: "setjmp", buffer: args[0]!, saveMask: args[1], site }, type, span };
}

/** How many sites the function has so far: to be asked before an operand is checked. */
export function jumpSites(c: Context): number {
  return c.function?.jumpSites ?? 0;
}

/** Whether the function is being entered again at a site after `before`, up to `last`. */
function resuming(before: number, last: number, span: Span): Expr {
  return { kind: "builtin", builtin: { name: "resuming", first: before + 1, last }, type: INT, span };
}

/** `left && …`, `left || …`: the right operand is reached at once if the site is in it. */
export function operandUnlessResuming(c: Context, operator: "&&" | "||", left: Expr, before: number): Expr {
  if (jumpSites(c) === before || isError(left) || !isScalar(left.type)) return left;
  const { span } = left;
  const there = resuming(before, jumpSites(c), span);
  if (operator === "&&") return logical("||", there, left, span);
  return logical("&&", { kind: "not", operand: there, type: INT, span }, left, span);
}

/** `left, …` */
export function effectsUnlessResuming(c: Context, left: Expr, before: number): Expr {
  if (jumpSites(c) === before || isError(left)) return left;
  const { span } = left;
  const nothing = convert(integerNode(0n, INT, span), VOID);
  return conditional(resuming(before, jumpSites(c), span), nothing, convert(left, VOID), VOID, span);
}

/** `condition ? … : …`: the arm that has the site is taken. */
export function armWhenResuming(c: Context, condition: Expr, beforeThen: number, beforeElse: number): Expr {
  const last = jumpSites(c);
  if (last === beforeThen || isError(condition) || !isScalar(condition.type)) return condition;
  const { span } = condition;
  let chosen = condition;
  if (last > beforeElse) {
    const inElse: Expr = { kind: "not", operand: resuming(beforeElse, last, span), type: INT, span };
    chosen = logical("&&", inElse, chosen, span);
  }
  return beforeElse > beforeThen ? logical("||", resuming(beforeThen, beforeElse, span), chosen, span) : chosen;
}
