/** The dispatch of a switch: a jump table where the cases lie densely, else a binary search. */
import type { SwitchStatement } from "./blocks.ts";
import type { FunctionContext } from "./function.ts";
import { scalarOf } from "./types.ts";
import type { SwitchCase } from "../tree.ts";
import type { Label } from "../../wasm/code.ts";
import { I32, I64, op } from "../../wasm/opcodes.ts";

interface Case {
  readonly first: bigint;
  readonly last: bigint;
  readonly label: Label;
}

/** A table may have this many entries for each case, and this many at all. */
const SPARSENESS = 4n;
const LARGEST_TABLE = 4096n;

/** Evaluates the value and jumps. `labelOf`: undefined for a case where nothing of the switch's body is. */
export function dispatch(
  f: FunctionContext,
  statement: SwitchStatement,
  labelOf: (one: SwitchCase) => Label | undefined,
  otherwise: Label,
): void {
  const { code } = f;
  const scalar = scalarOf(statement.value.type);
  const cases: Case[] = [];
  for (const one of statement.cases) {
    const label = labelOf(one);
    if (one.range !== undefined && label !== undefined) cases.push({ ...one.range, label });
  }
  cases.sort((a, b) => a.first < b.first ? -1 : a.first > b.first ? 1 : 0);
  if (cases.length === 0) {
    f.discard(statement.value);
    code.br(otherwise);
    return;
  }
  const long = scalar.value === I64;
  const value = f.acquire(long ? I64 : I32);
  f.value(statement.value);
  code.set(value);
  search(f, { value, long, signed: scalar.signed, otherwise }, cases);
  f.release(value);
}

interface Dispatch {
  readonly value: number;
  readonly long: boolean;
  readonly signed: boolean;
  readonly otherwise: Label;
}

function search(f: FunctionContext, to: Dispatch, cases: readonly Case[]): void {
  const { code } = f;
  const first = cases[0]!.first;
  const span = cases.at(-1)!.last - first + 1n;
  if (cases.length > 3 && span <= LARGEST_TABLE && span <= SPARSENESS * BigInt(cases.length) + 8n) {
    return table(f, to, cases, first, Number(span));
  }
  if (cases.length <= 3) {
    for (const one of cases) compareWith(f, to, one);
    return code.br(to.otherwise);
  }
  const middle = cases.length >> 1;
  code.get(to.value);
  constant(f, to, cases[middle]!.first);
  code.op(to.long ? (to.signed ? op.i64_lt_s : op.i64_lt_u) : to.signed ? op.i32_lt_s : op.i32_lt_u);
  code.if();
  search(f, to, cases.slice(0, middle));
  code.end();
  search(f, to, cases.slice(middle));
}

function compareWith(f: FunctionContext, to: Dispatch, { first, last, label }: Case): void {
  const { code } = f;
  code.get(to.value);
  constant(f, to, first);
  if (first === last) {
    code.op(to.long ? op.i64_eq : op.i32_eq);
  } else {
    // value − first ≤ last − first, unsigned.
    code.op(to.long ? op.i64_sub : op.i32_sub);
    constant(f, to, last - first);
    code.op(to.long ? op.i64_le_u : op.i32_le_u);
  }
  code.brIf(label);
}

function table(f: FunctionContext, to: Dispatch, cases: readonly Case[], first: bigint, span: number): void {
  const { code } = f;
  const labels: Label[] = new Array(span).fill(to.otherwise);
  for (const { first: from, last, label } of cases) {
    for (let i = Number(from - first); i <= Number(last - first); i++) labels[i] = label;
  }
  if (to.long) {
    // Beyond 32 bits nothing matches; what is left fits.
    code.get(to.value);
    constant(f, to, first);
    code.op(op.i64_sub);
    code.i64(span);
    code.op(op.i64_ge_u);
    code.brIf(to.otherwise);
  }
  code.get(to.value);
  if (first !== 0n) {
    constant(f, to, first);
    code.op(to.long ? op.i64_sub : op.i32_sub);
  }
  if (to.long) code.op(op.i32_wrap_i64);
  code.brTable(labels, to.otherwise);
}

function constant(f: FunctionContext, { long }: Dispatch, value: bigint): void {
  if (long) f.code.i64(value);
  else f.code.i32(Number(BigInt.asIntN(32, value)));
}
