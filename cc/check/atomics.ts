/**
 * gcc's `__sync_*` and `__atomic_*` functions, and updates of `_Atomic` integers. Objects of 1, 2, 4 or 8 bytes are
 * handled as integers of their size; others are copied.
 */
import type { Expression } from "../ast.ts";
import { ATOMIC_MODIFICATIONS, type AtomicFunction, type AtomicModification, isAtomicFunction } from "../builtins.ts";
import { builtin, callLibrary, withKept, wrongCount } from "./builtins-nodes.ts";
import type { Context } from "./context.ts";
import { addressOf, dereference, integerOfSize, load, value } from "./values.ts";
import {
  arithmetic,
  compare,
  complement,
  conditional,
  constantInteger,
  convert,
  errorNode,
  integerNode,
  isError,
} from "../constant.ts";
import type { Span } from "../source.ts";
import type { ArithmeticOperator, AtomicOperator, Expr, Place } from "../tree.ts";
import { BOOL, INT, pointerTo, SIZE, unqualified, UNSIGNED_CHAR, VOID } from "../type-make.ts";
import { sizeOf } from "../type-layout.ts";
import { integerOf, isComplete, isInteger } from "../type-relations.ts";
import { ATOMIC, type Type } from "../types.ts";

type CallNode = Expression & { kind: "call" };

interface Operation {
  readonly c: Context;
  readonly args: readonly Expr[];
  readonly address: Expr;
  /** Of the object. */
  readonly type: Type;
  readonly span: Span;
}

/** Undefined: no such function. */
export function atomicCall(c: Context, node: CallNode, written: string): Expr | undefined {
  // `__sync_fetch_and_add_4`: the size is the object's own all the same.
  const name = written.replace(/^(__sync_\w+)_(?:1|2|4|8)$/, "$1");
  if (!isAtomicFunction(name)) return undefined;
  const { span } = node;
  const args = node.args.map((arg) => value(c, arg));
  if (args.some(isError)) return errorNode(span);
  if (isFence(name)) return fence(span);
  const modification = ATOMIC_MODIFICATIONS.get(name);
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name as keyof typeof FUNCTIONS] : undefined;
  const needed = known?.[1] ?? (modification === undefined ? 1 : 2);
  const [address] = args;
  if (address === undefined || args.length < needed) return wrongCount(c, node, written, needed);
  if (known === undefined && modification === undefined) return lockFree(address, span);
  if (address.type.kind !== "pointer" || !fits(address.type.to, name)) {
    c.error("invalid-operand", `'${written}' wants the address of an integer or a pointer`, span);
    return errorNode(span);
  }
  const operation: Operation = { c, args, address, type: unqualified(address.type.to), span };
  if (known !== undefined) return known[0](operation);
  if (modification === undefined) return errorNode(span);
  const operand = operandOf(operation, 1);
  if (modification.result === "old") return atomic(operation, modification.operator, [operand]);
  return newValue(operation, modification.operator, operand);
}

/** The functions that take values through pointers are for objects of any type. */
function fits(type: Type, name: string): boolean {
  if (BY_POINTER.has(name)) return isComplete(type);
  if (name === "__atomic_test_and_set" || name === "__atomic_clear") return type.kind === "void" || isWord(type);
  return isWord(type);
}

const BY_POINTER = new Set<string>(
  ["__atomic_load", "__atomic_store", "__atomic_exchange", "__atomic_compare_exchange"] satisfies AtomicFunction[],
);

/** What one instruction can handle. */
function isWord(type: Type): boolean {
  return (isInteger(type) || type.kind === "pointer") && sizeOf(type) <= 8;
}

function isFence(name: string): boolean {
  return (["__sync_synchronize", "__atomic_thread_fence", "__atomic_signal_fence"] satisfies Fence[] as string[])
    .includes(name);
}

/** What is read and written before is done before what follows, for all threads. */
export function fence(span: Span): Expr {
  return builtin({ name: "atomic", operator: "fence", address: integerNode(0n, INT, span), operands: [] }, VOID, span);
}

function lockFree(size: Expr, span: Span): Expr {
  const bytes = constantInteger(size) ?? 0n;
  return integerNode([1n, 2n, 4n, 8n].includes(bytes) ? 1n : 0n, BOOL, span);
}

const ORDINARY: Readonly<Record<AtomicModification, ArithmeticOperator>> = {
  add: "+",
  sub: "-",
  and: "&",
  or: "|",
  xor: "^",
  nand: "&",
};

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
  const name = (["add", "sub", "and", "or", "xor"] as const).find((each) => ORDINARY[each] === operator);
  if (name === undefined || integerOf(place.type).name === "_Bool") return undefined;
  const type = unqualified(place.type);
  const operation: Operation = { c, args: [], address: addressOf(c, place, span), type, span };
  const converted = convert(operand, type);
  return result === "old" ? atomic(operation, name, [converted]) : newValue(operation, name, converted);
}

/** The old value once more, with the operand. */
function newValue(operation: Operation, name: AtomicModification, operand: Expr): Expr {
  const { c, type, span } = operation;
  return withKept(c, operand, (kept) => {
    const old = atomic(operation, name, [kept]);
    const wide = isInteger(type) && integerOf(type).rank < INT.rank ? INT : type;
    const result = arithmetic(ORDINARY[name], convert(old, wide), convert(kept, wide), wide, span);
    return convert(name === "nand" ? complement(result, wide, span) : result, type);
  });
}

function atomic(
  operation: Operation,
  operator: AtomicOperator,
  operands: readonly Expr[],
  type = operation.type,
): Expr {
  return builtin({ name: "atomic", operator, address: operation.address, operands }, type, operation.span);
}

function operandOf(operation: Operation, index: number): Expr {
  return convert(operation.args[index]!, operation.type);
}

type Build = (operation: Operation) => Expr;
/** Those that are about no object. */
type Apart = Fence | "__atomic_always_lock_free" | "__atomic_is_lock_free";
type Fence = "__sync_synchronize" | "__atomic_thread_fence" | "__atomic_signal_fence";

/** With the number of arguments each needs; the memory orders behind them are all taken for the strictest. */
const FUNCTIONS: Readonly<Record<Exclude<AtomicFunction, Apart>, readonly [Build, number]>> = {
  __sync_lock_test_and_set: [(o) => atomic(o, "exchange", [operandOf(o, 1)]), 2],
  __sync_lock_release: [(o) => atomic(o, "store", [integerNode(0n, o.type, o.span)], VOID), 1],
  __sync_val_compare_and_swap: [(o) => atomic(o, "compare_exchange", [operandOf(o, 1), operandOf(o, 2)]), 3],
  __sync_bool_compare_and_swap: [boolCompareAndSwap, 3],
  __atomic_load_n: [(o) => atomic(o, "load", []), 1],
  __atomic_store_n: [(o) => atomic(o, "store", [operandOf(o, 1)], VOID), 2],
  __atomic_exchange_n: [(o) => atomic(o, "exchange", [operandOf(o, 1)]), 2],
  __atomic_compare_exchange_n: [(o) => compareExchange(o, operandOf(o, 2)), 3],
  __atomic_load: [(o) => throughPointers(o, loadInto, (whole) => assignThrough(whole, 1, pointed(whole, 0))), 2],
  __atomic_store: [
    (o) =>
      throughPointers(
        o,
        (word) => atomic(word, "store", [pointed(word, 1)], VOID),
        (whole) => assignThrough(whole, 0, pointed(whole, 1)),
      ),
    2,
  ],
  __atomic_exchange: [(o) => throughPointers(o, exchangeInto, exchangeCopies), 3],
  __atomic_compare_exchange: [
    (o) => throughPointers(o, (word) => compareExchange(word, pointed(word, 2)), compareCopies),
    3,
  ],
  __atomic_test_and_set: [
    (o) => convert(atomic(asBytes(o), "exchange", [integerNode(1n, UNSIGNED_CHAR, o.span)], UNSIGNED_CHAR), BOOL),
    1,
  ],
  __atomic_clear: [(o) => atomic(asBytes(o), "store", [integerNode(0n, UNSIGNED_CHAR, o.span)], VOID), 1],
};

/** A flag is its first byte. */
function asBytes(operation: Operation): Operation {
  return retyped(operation, UNSIGNED_CHAR);
}

/** The same with pointers to objects of another type. */
function retyped(operation: Operation, type: Type): Operation {
  const { args } = operation;
  const cast = (pointer: Expr): Expr =>
    pointer.type.kind === "pointer"
      ? { kind: "convert", operand: pointer, type: pointerTo(type), span: pointer.span }
      : pointer;
  return { ...operation, address: cast(operation.address), args: args.map(cast), type };
}

/** Floating values and small records as the integers of their size; what is larger, or of an odd size, is copied. */
function throughPointers(operation: Operation, word: Build, copied: Build): Expr {
  if (isWord(operation.type)) return word(operation);
  const size = sizeOf(operation.type);
  if (size === 1 || size === 2 || size === 4 || size === 8) return word(retyped(operation, integerOfSize(size, false)));
  return copied(operation);
}

function exchangeCopies(operation: Operation): Expr {
  return withKept(operation.c, pointed(operation, 1), (desired) => {
    const left = assignThrough(operation, 2, pointed(operation, 0));
    const right = assignThrough(operation, 0, desired);
    return { kind: "comma", left, right, type: VOID, span: operation.span };
  });
}

/** memcmp(object, expected, size) == 0 ? (*object = *desired, true) : (*expected = *object, false) */
function compareCopies(operation: Operation): Expr {
  const { c, args, type, span } = operation;
  const [object, expected, desired] = args as readonly [Expr, Expr, Expr];
  return withKept(c, object, (first) =>
    withKept(c, expected, (second) =>
      withKept(c, desired, (third) => {
        const kept: Operation = { ...operation, args: [first, second, third] };
        const size = integerNode(BigInt(sizeOf(type)), SIZE, span);
        const difference = callLibrary(c, "memcmp", [first, second, size], span);
        const found = (to: number, from: number, result: bigint): Expr => {
          const left = assignThrough(kept, to, pointed(kept, from));
          return { kind: "comma", left, right: integerNode(result, BOOL, span), type: BOOL, span };
        };
        return conditional(
          compare("==", difference, integerNode(0n, INT, span), span),
          found(0, 2, 1n),
          found(1, 0, 0n),
          BOOL,
          span,
        );
      })));
}

function assignThrough(operation: Operation, index: number, from: Expr): Expr {
  const { type, span } = operation;
  const store: Expr = { kind: "assign", place: pointedPlace(operation, index), value: from, type, span };
  return { kind: "convert", operand: store, type: VOID, span };
}

function pointedPlace(operation: Operation, index: number): Place {
  return dereference(operation.args[index]!, 0, operation.type, operation.span);
}

function pointed(operation: Operation, index: number): Expr {
  return load(pointedPlace(operation, index), operation.span);
}

function loadInto(operation: Operation): Expr {
  return assignThrough(operation, 1, atomic(operation, "load", []));
}

function exchangeInto(operation: Operation): Expr {
  return assignThrough(operation, 2, atomic(operation, "exchange", [pointed(operation, 1)]));
}

function boolCompareAndSwap(operation: Operation): Expr {
  return withKept(operation.c, operandOf(operation, 1), (expected) => {
    const old = atomic(operation, "compare_exchange", [expected, operandOf(operation, 2)]);
    return convert(compareNarrow(old, expected, operation.span), BOOL);
  });
}

/** On failure the value that was found replaces the expected one. */
function compareExchange(operation: Operation, desired: Expr): Expr {
  const { c, span, type } = operation;
  return withKept(c, pointed(operation, 1), (expected) => {
    const old = atomic(operation, "compare_exchange", [expected, desired]);
    return withKept(c, old, (found) => {
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
