/**
 * Two comparisons of one value as one: `c >= '0' && c <= '9'` is whether c − '0', unsigned, is at most 9;
 * `c == 'e' || c == 'E'` whether c with bit 5 set is 'e'. That is a guess less for the processor, too.
 */
import { isPure } from "./pure.ts";
import { same } from "./same.ts";
import { scalarOf } from "./types.ts";
import type { Comparison, Expr } from "../tree.ts";
import { INT, UNSIGNED, UNSIGNED_LONG } from "../type-make.ts";

/** `value operator constant`. */
interface Bound {
  readonly value: Expr;
  readonly operator: Comparison;
  readonly constant: bigint;
}

const MIRRORED: Record<Comparison, Comparison> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!=" };
const OPPOSITE: Record<Comparison, Comparison> = { "<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "==" };

/** The operands of a row of `&&` or `||`, neighbours joined where they can be. */
export function joined(row: readonly Expr[], and: boolean): Expr[] {
  const result: Expr[] = [];
  for (const operand of row) {
    const last = result.at(-1);
    const both = last === undefined ? undefined : join(last, operand, and);
    if (both === undefined) result.push(operand);
    else result[result.length - 1] = both;
  }
  return result;
}

function join(left: Expr, right: Expr, and: boolean): Expr | undefined {
  const [one, other] = [boundOf(left, and), boundOf(right, and)];
  if (one === undefined || other === undefined) return undefined;
  if (!isPure(one.value) || !same(one.value, other.value)) return undefined;
  return rangeOf(one, other, and) ?? alternativeOf(one, other, and);
}

/** As `&&` has them: the operand of an `||` is turned around. */
function boundOf(expr: Expr, and: boolean): Bound | undefined {
  if (expr.kind !== "compare") return undefined;
  const { left, right } = expr;
  const mirrored = left.kind === "integer";
  const [value, constant] = mirrored ? [right, left] : [left, right];
  if (constant.kind !== "integer" || value.type.kind !== "integer" || value.type.width !== undefined) return undefined;
  const operator = mirrored ? MIRRORED[expr.operator] : expr.operator;
  return { value, operator: and ? operator : OPPOSITE[operator], constant: constant.value };
}

function rangeOf(one: Bound, other: Bound, and: boolean): Expr | undefined {
  const low = lowest(one) ?? lowest(other);
  const high = highest(one) ?? highest(other);
  if (low === undefined || high === undefined || low > high) return undefined;
  const { value } = one;
  const { size } = scalarOf(value.type);
  const [type, { span }] = [size === 8 ? UNSIGNED_LONG : UNSIGNED, value];
  const number = (value: bigint): Expr => ({ kind: "integer", value: BigInt.asUintN(8 * size, value), type, span });
  const unsigned: Expr = { kind: "convert", operand: value, type, span };
  const distance: Expr = low === 0n
    ? unsigned
    : { kind: "arithmetic", operator: "-", left: unsigned, right: number(low), type, span };
  return { kind: "compare", operator: and ? "<=" : ">", left: distance, right: number(high - low), type: INT, span };
}

function lowest({ operator, constant }: Bound): bigint | undefined {
  return operator === ">=" ? constant : operator === ">" ? constant + 1n : undefined;
}

function highest({ operator, constant }: Bound): bigint | undefined {
  return operator === "<=" ? constant : operator === "<" ? constant - 1n : undefined;
}

/** `c != a && c != b` with constants that differ in one bit. */
function alternativeOf(one: Bound, other: Bound, and: boolean): Expr | undefined {
  if (one.operator !== "!=" || other.operator !== "!=") return undefined;
  const { value } = one;
  const { size } = scalarOf(value.type);
  const bit = BigInt.asUintN(8 * size, one.constant ^ other.constant);
  if (bit === 0n || (bit & (bit - 1n)) !== 0n || bit >> BigInt(8 * size - 1) !== 0n) return undefined;
  const { type, span } = value;
  const left: Expr = {
    kind: "arithmetic",
    operator: "|",
    left: value,
    right: { kind: "integer", value: bit, type, span },
    type,
    span,
  };
  const right: Expr = { kind: "integer", value: one.constant | bit, type, span };
  return { kind: "compare", operator: and ? "!=" : "==", left, right, type: INT, span };
}
