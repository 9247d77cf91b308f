/** Calls of names that begin with `__builtin_` (or `__sync_`, `__atomic_`): gcc's intrinsic functions. */
import type { Expression } from "./ast.ts";
import { atomicCall } from "./check-atomics.ts";
import type { Context } from "./check-context.ts";
import { convertByAssignment } from "./check-conversions.ts";
import { decay, load, unevaluated, value } from "./check-values.ts";
import {
  compare,
  constantTruth,
  errorNode,
  floatingNode,
  integerNode,
  isError,
  isStaticConstant,
  logical,
} from "./constant.ts";
import type { Span } from "./source.ts";
import type { Builtin, Expr } from "./tree.ts";
import * as make from "./type-make.ts";
import { isInteger } from "./type-relations.ts";
import { typeToString } from "./type-print.ts";
import type { Type } from "./types.ts";

type CallNode = Expression & { kind: "call" };
type Translation = (c: Context, args: readonly Expr[], span: Span) => Expr;

interface Entry {
  readonly parameters: readonly Type[];
  readonly translate: Translation;
}

/** Undefined: there is no such builtin. */
export function builtinCall(c: Context, node: CallNode, name: string): Expr | undefined {
  if (!name.startsWith("__builtin_")) return atomicCall(c, node, name);
  const plain = name.slice("__builtin_".length);
  const special = SPECIAL.get(plain);
  if (special !== undefined) return special(c, node);
  const entry = TABLE.get(plain);
  if (entry !== undefined) return fromTable(c, node, name, entry);
  // `__builtin_strlen`: the library's function, if it is declared.
  const symbol = c.scope.lookup(plain);
  if (symbol?.kind !== "function") return undefined;
  return c.rules.expression(c, { ...node, callee: { kind: "identifier", name: plain, span: node.callee.span } });
}

function fromTable(c: Context, node: CallNode, name: string, entry: Entry): Expr {
  const given = node.args.map((arg) => value(c, arg));
  const wanted = entry.parameters.length;
  if (given.some(isError)) return errorNode(node.span);
  if (given.length !== wanted) return wrongCount(c, node, name, wanted);
  const args = given.map((arg, i) => convertByAssignment(c, arg, entry.parameters[i]!, { verb: "passing" }));
  return args.some(isError) ? errorNode(node.span) : entry.translate(c, args, node.span);
}

function wrongCount(c: Context, node: CallNode, name: string, wanted: number): Expr {
  const few = node.args.length < wanted;
  const message = `too ${few ? "few" : "many"} arguments to '${name}', expected ${wanted}, have ${node.args.length}`;
  c.error(few ? "too-few-arguments" : "too-many-arguments", message, node.span);
  return errorNode(node.span);
}

function builtin(of: Builtin, type: Type, span: Span): Expr {
  return { kind: "builtin", builtin: of, type, span };
}

const { INT, UNSIGNED, UNSIGNED_LONG, LONG, DOUBLE, FLOAT, LONG_DOUBLE, VOID, VOID_POINTER } = make;
const CONST_VOID_POINTER = make.pointerTo(make.qualified(VOID, 1));

// ---- Functions of fixed types ----------------------------------------------------------------------

type BitCount = "clz" | "ctz" | "popcount" | "parity" | "ffs";

function bitCount(name: BitCount): Translation {
  return (_c, args, span) => {
    const operand = args[0]!;
    if (operand.kind === "integer") {
      const folded = foldBitCount(name, operand.value, operand.type === UNSIGNED || operand.type === INT ? 32 : 64);
      if (folded !== undefined) return integerNode(BigInt(folded), INT, span);
    }
    return builtin({ name, operand }, INT, span);
  };
}

function foldBitCount(name: BitCount, value: bigint, bits: number): number | undefined {
  const text = BigInt.asUintN(bits, value).toString(2);
  const ones = text.replaceAll("0", "").length;
  const trailing = text.length - 1 - text.lastIndexOf("1");
  switch (name) {
    case "popcount":
      return ones;
    case "parity":
      return ones & 1;
    case "ffs":
      return ones === 0 ? 0 : trailing + 1;
    case "ctz":
      return ones === 0 ? undefined : trailing;
    case "clz":
      return ones === 0 ? undefined : bits - text.length;
  }
}

function byteSwap(bits: 16 | 32 | 64, type: Type): Translation {
  return (_c, args, span) => {
    const operand = args[0]!;
    if (operand.kind !== "integer") return builtin({ name: "bswap", bits, operand }, type, span);
    let swapped = 0n;
    for (let shift = 0; shift < bits; shift += 8) {
      swapped = (swapped << 8n) | ((operand.value >> BigInt(shift)) & 0xffn);
    }
    return integerNode(swapped, type, span);
  };
}

function rounding(name: "sqrt" | "floor" | "ceil" | "trunc" | "nearest" | "abs", type: Type): Entry {
  return { parameters: [type], translate: (_c, args, span) => builtin({ name, operand: args[0]! }, type, span) };
}

function constantFloat(number: number, type: Type): Entry {
  return { parameters: [], translate: (_c, _args, span) => floatingNode(number, type, span) };
}

function quietNaN(type: Type): Entry {
  return { parameters: [CONST_VOID_POINTER], translate: (_c, _args, span) => floatingNode(NaN, type, span) };
}

/** A jump to nowhere, or a stop. */
function stop(name: "trap" | "unreachable"): Entry {
  return { parameters: [], translate: (_c, _args, span) => builtin({ name }, VOID, span) };
}

const TABLE: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  ["expect", { parameters: [LONG, LONG], translate: (_c, args) => args[0]! }],
  ["bswap16", { parameters: [make.UNSIGNED_SHORT], translate: byteSwap(16, make.UNSIGNED_SHORT) }],
  ["bswap32", { parameters: [UNSIGNED], translate: byteSwap(32, UNSIGNED) }],
  ["bswap64", { parameters: [UNSIGNED_LONG], translate: byteSwap(64, UNSIGNED_LONG) }],
  ...(["clz", "ctz", "popcount", "parity", "ffs"] as const).flatMap((name): [string, Entry][] => [
    [name, { parameters: [name === "ffs" ? INT : UNSIGNED], translate: bitCount(name) }],
    [`${name}l`, { parameters: [name === "ffs" ? LONG : UNSIGNED_LONG], translate: bitCount(name) }],
    [`${name}ll`, { parameters: [name === "ffs" ? LONG : UNSIGNED_LONG], translate: bitCount(name) }],
  ]),
  ["alloca", {
    parameters: [UNSIGNED_LONG],
    translate: (_c, args, span) => builtin({ name: "alloca", size: args[0]! }, VOID_POINTER, span),
  }],
  ...(["memcpy", "memmove"] as const).map((name): [string, Entry] => [name, {
    parameters: [VOID_POINTER, CONST_VOID_POINTER, UNSIGNED_LONG],
    translate: (_c, args, span) => builtin({ name, to: args[0]!, from: args[1]!, size: args[2]! }, VOID_POINTER, span),
  }]),
  ["memset", {
    parameters: [VOID_POINTER, INT, UNSIGNED_LONG],
    translate: (_c, args, span) =>
      builtin({ name: "memset", to: args[0]!, value: args[1]!, size: args[2]! }, VOID_POINTER, span),
  }],
  ["trap", stop("trap")],
  ["unreachable", stop("unreachable")],
  ["frame_address", {
    parameters: [UNSIGNED],
    translate: (_c, _args, span) => builtin({ name: "frame_address" }, VOID_POINTER, span),
  }],
  ["return_address", { parameters: [UNSIGNED], translate: (_c, _args, span) => integerNode(0n, VOID_POINTER, span) }],
  ["huge_val", constantFloat(Infinity, DOUBLE)],
  ["huge_valf", constantFloat(Infinity, FLOAT)],
  ["huge_vall", constantFloat(Infinity, LONG_DOUBLE)],
  ["inf", constantFloat(Infinity, DOUBLE)],
  ["inff", constantFloat(Infinity, FLOAT)],
  ["infl", constantFloat(Infinity, LONG_DOUBLE)],
  ["nan", quietNaN(DOUBLE)],
  ["nanf", quietNaN(FLOAT)],
  ["nanl", quietNaN(LONG_DOUBLE)],
  ["sqrt", rounding("sqrt", DOUBLE)],
  ["floor", rounding("floor", DOUBLE)],
  ["ceil", rounding("ceil", DOUBLE)],
  ["trunc", rounding("trunc", DOUBLE)],
  ["rint", rounding("nearest", DOUBLE)],
  ["nearbyint", rounding("nearest", DOUBLE)],
  ["fabs", rounding("abs", DOUBLE)],
  ["sqrtf", rounding("sqrt", FLOAT)],
  ["floorf", rounding("floor", FLOAT)],
  ["ceilf", rounding("ceil", FLOAT)],
  ["truncf", rounding("trunc", FLOAT)],
  ["fabsf", rounding("abs", FLOAT)],
]);

// ---- Those that look at their operands' types ------------------------------------------------------

const SPECIAL: ReadonlyMap<string, (c: Context, node: CallNode) => Expr> = new Map<
  string,
  (c: Context, node: CallNode) => Expr
>([
  ["constant_p", (c, node) => {
    const [arg] = node.args;
    if (arg === undefined) return wrongCount(c, node, "__builtin_constant_p", 1);
    const expr = decay(unevaluated(c, arg));
    const literal = expr.kind === "address" && expr.place.kind === "string";
    const constant = expr.kind === "integer" || expr.kind === "floating" || literal;
    return integerNode(constant && isStaticConstant(expr) ? 1n : 0n, INT, node.span);
  }],
  ["choose_expr", (c, node) => {
    const [condition, then, otherwise] = node.args;
    if (condition === undefined || then === undefined || otherwise === undefined) {
      return wrongCount(c, node, "__builtin_choose_expr", 3);
    }
    const which = value(c, condition);
    if (which.kind === "integer" && !isError(which)) {
      return c.rules.expression(c, constantTruth(which) ? then : otherwise);
    }
    if (!isError(which)) {
      c.error("not-constant", "'__builtin_choose_expr' requires a constant expression", condition.span);
    }
    return errorNode(node.span);
  }],
  ["va_start", (c, node) => {
    const list = vaList(c, node.args[0], node);
    if (list === undefined) return errorNode(node.span);
    if (c.function === undefined || !c.function.symbol.type.variadic) {
      c.error("va-start", "'va_start' used in function with fixed arguments", node.span);
      return errorNode(node.span);
    }
    for (const arg of node.args.slice(1)) value(c, arg);
    return builtin({ name: "va_start", list }, VOID, node.span);
  }],
  ["va_end", (c, node) => {
    const list = vaList(c, node.args[0], node);
    return list === undefined ? errorNode(node.span) : builtin({ name: "va_end", list }, VOID, node.span);
  }],
  ["va_copy", (c, node) => {
    const to = vaList(c, node.args[0], node);
    const from = vaList(c, node.args[1], node);
    if (to === undefined || from === undefined) return errorNode(node.span);
    return builtin({ name: "va_copy", to, from }, VOID, node.span);
  }],
  ["prefetch", (c, node) => discard(c, node, VOID)],
  ["assume_aligned", (c, node) => {
    const [pointer] = node.args;
    return pointer === undefined ? wrongCount(c, node, "__builtin_assume_aligned", 2) : value(c, pointer);
  }],
  ["object_size", (_c, node) => integerNode(-1n, make.SIZE, node.span)],
  ["add_overflow", (c, node) => checked(c, node, "add_overflow")],
  ["sub_overflow", (c, node) => checked(c, node, "sub_overflow")],
  ["mul_overflow", (c, node) => checked(c, node, "mul_overflow")],
  ...(["add", "sub", "mul"] as const).flatMap((operation) =>
    ["s", "sl", "sll", "u", "ul", "ull"].map((
      prefix,
    ): [string, (c: Context, node: CallNode) => Expr] => [
      `${prefix[0]}${operation}${prefix.slice(1)}_overflow`,
      (c, node) => checked(c, node, `${operation}_overflow`),
    ])
  ),
  ["isnan", (c, node) => classify(c, node, (x, span) => compare("!=", x, x, span))],
  ["isinf", (c, node) => classify(c, node, (x, span) => compare("==", magnitude(x, span), infinity(x, span), span))],
  [
    "isinf_sign",
    (c, node) => classify(c, node, (x, span) => compare("==", magnitude(x, span), infinity(x, span), span)),
  ],
  ["isfinite", (c, node) => classify(c, node, (x, span) => compare("<", magnitude(x, span), infinity(x, span), span))],
  ["isunordered", (c, node) => {
    const [a, b] = node.args;
    if (a === undefined || b === undefined) return wrongCount(c, node, "__builtin_isunordered", 2);
    const one = (arg: Expression) => classify(c, { ...node, args: [arg] }, (x, span) => compare("!=", x, x, span));
    return logical("||", one(a), one(b), node.span);
  }],
]);

function magnitude(x: Expr, span: Span): Expr {
  return builtin({ name: "abs", operand: x }, x.type, span);
}

function infinity(x: Expr, span: Span): Expr {
  return floatingNode(Infinity, x.type, span);
}

/** A question about a floating value, which is computed once. */
function classify(c: Context, node: CallNode, question: (x: Expr, span: Span) => Expr): Expr {
  const [arg] = node.args;
  if (arg === undefined) return wrongCount(c, node, "this builtin", 1);
  const x = value(c, arg);
  if (isError(x)) return x;
  if (x.type.kind !== "float") {
    c.error(
      "invalid-operand",
      `floating point classification requires a floating type, not '${typeToString(x.type)}'`,
      node.span,
    );
    return errorNode(node.span);
  }
  const { span } = node;
  const place = { kind: "variable", symbol: c.hidden("float", x.type, span), type: x.type, span } as const;
  const keep: Expr = { kind: "assign", place, value: x, type: x.type, span };
  return { kind: "comma", left: keep, right: question(load(place, span), span), type: INT, span };
}

function discard(c: Context, node: CallNode, type: Type): Expr {
  for (const arg of node.args) value(c, arg);
  return { kind: "convert", operand: integerNode(0n, INT, node.span), type, span: node.span };
}

/** The address of the `va_list` object: the list itself, or a parameter that points to it. */
export function vaList(c: Context, arg: Expression | undefined, node: Expression): Expr | undefined {
  if (arg === undefined) {
    c.error("too-few-arguments", "a va_list is missing", node.span);
    return undefined;
  }
  const expr = c.rules.expression(c, arg);
  if (isError(expr)) return undefined;
  const address = expr.kind === "load" && expr.type.kind === "array" ? decay(expr) : expr;
  const to = address.type.kind === "pointer" ? address.type.to : undefined;
  if (to?.kind === "record" && to.record.tag === "__va_list_tag") return address;
  c.error("invalid-operand", `'${typeToString(expr.type)}' is not a va_list`, arg.span);
  return undefined;
}

function checked(c: Context, node: CallNode, name: "add_overflow" | "sub_overflow" | "mul_overflow"): Expr {
  const args = node.args.map((arg) => value(c, arg));
  const [left, right, to] = args;
  if (left === undefined || right === undefined || to === undefined) return wrongCount(c, node, `__builtin_${name}`, 3);
  if (args.some(isError)) return errorNode(node.span);
  if (!isInteger(left.type) || !isInteger(right.type) || to.type.kind !== "pointer" || !isInteger(to.type.to)) {
    c.error("invalid-operand", `'__builtin_${name}' wants two integers and the address of an integer`, node.span);
    return errorNode(node.span);
  }
  // Operands keep their types: the exact result is what must fit.
  return builtin({ name, left, right, to }, make.BOOL, node.span);
}
