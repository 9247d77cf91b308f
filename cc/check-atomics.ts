/** gcc's `__sync_*` and `__atomic_*` functions, and updates of `_Atomic` integers: on objects of 1, 2, 4 or 8 bytes. */
import type { Expression } from "./ast.ts";
import type { Context } from "./check-context.ts";
import { addressOf, dereference, load, value } from "./check-values.ts";
import { arithmetic, compare, convert, errorNode, integerNode, isError } from "./constant.ts";
import type { Span } from "./source.ts";
import type { ArithmeticOperator, AtomicOperator, Expr, Place } from "./tree.ts";
import { BOOL, INT, unqualified, VOID } from "./type-make.ts";
import { sizeOf } from "./type-layout.ts";
import { integerOf, isInteger, isScalar } from "./type-relations.ts";
import { ATOMIC, type Type } from "./types.ts";

type CallNode = Expression & { kind: "call" };

interface Operation {
  readonly c: Context;
  readonly args: readonly Expr[];
  readonly address: Expr;
  /** Of the object. */
  readonly type: Type;
  readonly span: Span;
}

const OPERATORS: ReadonlyMap<string, readonly [AtomicOperator, ArithmeticOperator]> = new Map([
  ["add", ["add", "+"]],
  ["sub", ["sub", "-"]],
  ["and", ["and", "&"]],
  ["or", ["or", "|"]],
  ["xor", ["xor", "^"]],
]);

/** Undefined: no such function. */
export function atomicCall(c: Context, node: CallNode, name: string): Expr | undefined {
  const { span } = node;
  if (name === "__sync_synchronize" || name === "__atomic_thread_fence" || name === "__atomic_signal_fence") {
    return {
      kind: "builtin",
      builtin: { name: "atomic", operator: "fence", address: integerNode(0n, INT, span), operands: [] },
      type: VOID,
      span,
    };
  }
  const modify = /^__(?:sync|atomic)_(?:fetch_and_|fetch_)(add|sub|and|or|xor)$/.exec(name)?.[1];
  const update = /^__(?:sync|atomic)_(add|sub|and|or|xor)(?:_and)?_fetch$/.exec(name)?.[1];
  const build = BUILDERS.get(name);
  if (modify === undefined && update === undefined && build === undefined) return undefined;
  const args = node.args.map((arg) => value(c, arg));
  const address = args[0];
  if (address === undefined || args.some(isError)) return errorNode(span);
  if (address.type.kind !== "pointer" || !isScalar(address.type.to) || sizeOf(address.type.to) > 8) {
    c.error("invalid-operand", `'${name}' wants the address of an integer or a pointer`, span);
    return errorNode(span);
  }
  const operation: Operation = { c, args, address, type: unqualified(address.type.to), span };
  const needed = build?.[1] ?? 2;
  if (args.length < needed) {
    c.error("too-few-arguments", `too few arguments to '${name}', expected ${needed}`, span);
    return errorNode(span);
  }
  if (build !== undefined) return build[0](operation);
  const [atomicOperator, operator] = OPERATORS.get(modify ?? update ?? "add")!;
  const operand = operandOf(operation, 1);
  if (modify !== undefined) return atomic(operation, atomicOperator, [operand]);
  return newValue(operation, atomicOperator, operator, operand);
}

/** `x += 1`, `x++` on an `_Atomic` integer: one indivisible step. Undefined: not such a case. */
export function atomicUpdate(
  c: Context,
  place: Place,
  operator: ArithmeticOperator,
  operand: Expr,
  result: "new" | "old",
  span: Span,
): Expr | undefined {
  if ((place.type.qualifiers & ATOMIC) === 0 || !isInteger(place.type) || !isInteger(operand.type)) return undefined;
  const name = [...OPERATORS.values()].find(([, ordinary]) => ordinary === operator)?.[0];
  if (name === undefined || integerOf(place.type).name === "_Bool") return undefined;
  const type = unqualified(place.type);
  const operation: Operation = { c, args: [], address: addressOf(c, place, span), type, span };
  const converted = convert(operand, type);
  return result === "old" ? atomic(operation, name, [converted]) : newValue(operation, name, operator, converted);
}

/** The old value once more, with the operand. */
function newValue(operation: Operation, name: AtomicOperator, operator: ArithmeticOperator, operand: Expr): Expr {
  const { type, span } = operation;
  return withKept(operation, operand, (kept) => {
    const old = atomic(operation, name, [kept]);
    const wide = isInteger(type) && integerOf(type).rank < INT.rank ? INT : type;
    return convert(arithmetic(operator, convert(old, wide), convert(kept, wide), wide, span), type);
  });
}

function atomic(
  operation: Operation,
  operator: AtomicOperator,
  operands: readonly Expr[],
  type = operation.type,
): Expr {
  return {
    kind: "builtin",
    builtin: { name: "atomic", operator, address: operation.address, operands },
    type,
    span: operation.span,
  };
}

function operandOf(operation: Operation, index: number): Expr {
  return convert(operation.args[index]!, operation.type);
}

type Builder = (operation: Operation) => Expr;

/** With the number of arguments each needs. */
const BUILDERS: ReadonlyMap<string, readonly [Builder, number]> = new Map<string, readonly [Builder, number]>([
  ["__sync_lock_test_and_set", [(o) => atomic(o, "exchange", [operandOf(o, 1)]), 2]],
  ["__sync_lock_release", [(o) => atomic(o, "store", [integerNode(0n, o.type, o.span)], VOID), 1]],
  ["__sync_val_compare_and_swap", [(o) => atomic(o, "compare_exchange", [operandOf(o, 1), operandOf(o, 2)]), 3]],
  ["__sync_bool_compare_and_swap", [boolCompareAndSwap, 3]],
  ["__atomic_load_n", [(o) => atomic(o, "load", []), 1]],
  ["__atomic_store_n", [(o) => atomic(o, "store", [operandOf(o, 1)], VOID), 2]],
  ["__atomic_exchange_n", [(o) => atomic(o, "exchange", [operandOf(o, 1)]), 2]],
  ["__atomic_load", [loadInto, 2]],
  ["__atomic_store", [(o) => atomic(o, "store", [pointed(o, 1)], VOID), 2]],
  ["__atomic_compare_exchange_n", [(o) => compareExchange(o, operandOf(o, 2)), 3]],
  ["__atomic_compare_exchange", [(o) => compareExchange(o, pointed(o, 2)), 3]],
  ["__atomic_test_and_set", [(o) => convert(atomic(o, "exchange", [integerNode(1n, o.type, o.span)]), BOOL), 1]],
  ["__atomic_clear", [(o) => atomic(o, "store", [integerNode(0n, o.type, o.span)], VOID), 1]],
]);

function pointedPlace(operation: Operation, index: number): Place {
  return dereference(operation.args[index]!, 0, operation.type, operation.span);
}

function pointed(operation: Operation, index: number): Expr {
  return load(pointedPlace(operation, index), operation.span);
}

function loadInto(operation: Operation): Expr {
  const { type, span } = operation;
  const store: Expr = {
    kind: "assign",
    place: pointedPlace(operation, 1),
    value: atomic(operation, "load", []),
    type,
    span,
  };
  return { kind: "convert", operand: store, type: VOID, span };
}

function boolCompareAndSwap(operation: Operation): Expr {
  return withKept(operation, operandOf(operation, 1), (expected) => {
    const old = atomic(operation, "compare_exchange", [expected, operandOf(operation, 2)]);
    return convert(compareNarrow(old, expected, operation.span), BOOL);
  });
}

/** On failure the value that was found replaces the expected one. */
function compareExchange(operation: Operation, desired: Expr): Expr {
  const { span, type } = operation;
  return withKept(operation, pointed(operation, 1), (expected) => {
    const old = atomic(operation, "compare_exchange", [expected, desired]);
    return withKept(operation, old, (found) => {
      const put: Expr = { kind: "assign", place: pointedPlace(operation, 1), value: found, type, span };
      const same = convert(compareNarrow(found, expected, span), BOOL);
      return { kind: "comma", left: put, right: same, type: BOOL, span };
    });
  });
}

function compareNarrow(left: Expr, right: Expr, span: Span): Expr {
  const narrow = isInteger(left.type) && integerOf(left.type).rank < INT.rank;
  return compare("==", narrow ? convert(left, INT) : left, narrow ? convert(right, INT) : right, span);
}

/** Uses a value twice without computing it twice. */
function withKept(operation: Operation, kept: Expr, use: (kept: Expr) => Expr): Expr {
  if (kept.kind === "integer") return use(kept);
  const { span } = operation;
  const symbol = operation.c.hidden("atomic", kept.type, span);
  const place: Place = { kind: "variable", symbol, type: kept.type, span };
  const keep: Expr = { kind: "assign", place, value: kept, type: kept.type, span };
  const result = use({ kind: "load", place, type: kept.type, span });
  return { kind: "comma", left: keep, right: result, type: result.type, span };
}
