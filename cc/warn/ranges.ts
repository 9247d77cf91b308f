/** Comparisons with a constant that the range of the other operand decides: -Wtype-limits, -Wbool-compare. */
import type { Expression } from "../ast.ts";
import type { Context } from "../check/context.ts";
import { bitWidth } from "../check/values.ts";
import type { Expr } from "../tree.ts";
import { integerOf, isInteger } from "../type-relations.ts";
import { typeToString } from "../type-print.ts";
import type { IntegerType } from "../types.ts";

export type ComparisonOperator = "==" | "!=" | "<" | ">" | "<=" | ">=";

const MIRRORED = { "==": "==", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<=" } as const;

interface Range {
  readonly smallest: bigint;
  readonly largest: bigint;
}

/** `common`: the type that the operands are compared in. Tells whether there was something to say. */
export function warnRange(
  c: Context,
  node: Expression & { kind: "binary" },
  left: Expr,
  right: Expr,
  common: IntegerType,
): boolean {
  const [constant, variable] = left.kind === "integer" ? [left, right] : [right, left];
  if (constant.kind !== "integer" || !isInteger(variable.type)) return false;
  const operator = node.operator as ComparisonOperator;
  const seen = constant === right ? operator : MIRRORED[operator];
  if (isTruth(variable)) {
    const truth = decided(seen, constant.value, { smallest: 0n, largest: 1n });
    if (truth === undefined) return false;
    c.warning("bool-compare", `comparison of ${constant.value} with a truth value is always ${truth}`, node.span);
    return true;
  }
  const bits = BigInt(bitWidth(variable) ?? integerOf(variable.type).size * 8);
  const truth = truthByRange(seen, constant.value, integerOf(variable.type), bits, common);
  if (truth === undefined) return false;
  const type = typeToString(variable.type);
  c.warning("type-limits", `comparison is always ${truth}, whatever value of type '${type}' it is`, node.span);
  return true;
}

function isTruth(expr: Expr): boolean {
  return expr.kind === "compare" || expr.kind === "logical" || expr.kind === "not" ||
    (isInteger(expr.type) && integerOf(expr.type).name === "_Bool");
}

function truthByRange(
  operator: ComparisonOperator,
  value: bigint,
  { size, signed }: IntegerType,
  bits: bigint,
  common: IntegerType,
): boolean | undefined {
  if (size >= common.size) return undefined;
  const smallest = signed ? -(1n << (bits - 1n)) : 0n;
  const largest = (1n << (signed ? bits - 1n : bits)) - 1n;
  if (!signed || common.signed) return decided(operator, value, { smallest, largest });
  // Negative values become the largest ones there are.
  if (operator !== "==" && operator !== "!=") return undefined;
  return decided(operator, BigInt.asIntN(common.size * 8, value), { smallest, largest });
}

/** What `x operator value` gives for each x in the range, if it is always the same. */
function decided(operator: ComparisonOperator, value: bigint, { smallest, largest }: Range): boolean | undefined {
  switch (operator) {
    case "==":
    case "!=":
      return value < smallest || value > largest ? operator === "!=" : undefined;
    case "<":
      return value > largest ? true : value <= smallest ? false : undefined;
    case "<=":
      return value >= largest ? true : value < smallest ? false : undefined;
    case ">":
      return value < smallest ? true : value >= largest ? false : undefined;
    case ">=":
      return value <= smallest ? true : value > largest ? false : undefined;
  }
}
