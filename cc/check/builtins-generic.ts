/** Builtins that look at their operands' types, at what is known of their values, or at where they stand. */
import type { Expression } from "../ast.ts";
import type { OperandBuiltin, Overflow } from "../builtins.ts";
import { builtin, withKept, wrongCount } from "./builtins-nodes.ts";
import type { Context } from "./context.ts";
import { convertByAssignment } from "./conversions.ts";
import { decay, load, stringPlace, unevaluated, value } from "./values.ts";
import {
  arithmetic,
  constantInteger,
  constantTruth,
  convert,
  errorNode,
  integerNode,
  isError,
  isStaticConstant,
  wrap,
} from "../constant.ts";
import { positionAt } from "../source.ts";
import type { Expr, Place } from "../tree.ts";
import * as make from "../type-make.ts";
import { sizeOf } from "../type-layout.ts";
import { isInteger } from "../type-relations.ts";
import { typeToString } from "../type-print.ts";
import type { Type } from "../types.ts";

type CallNode = Expression & { kind: "call" };
/** Undefined: nothing special is known, and the library's function is called. */
type Translation = (c: Context, node: CallNode) => Expr | undefined;

const { INT, BOOL, VOID, VOID_POINTER, SIZE } = make;

export function operandBuiltin(c: Context, node: CallNode, name: string): Expr | undefined {
  const own = Object.hasOwn(TRANSLATIONS, name) ? TRANSLATIONS[name as OperandBuiltin] : undefined;
  return own?.(c, node);
}

const TRANSLATIONS: Readonly<Record<OperandBuiltin, Translation>> = {
  constant_p: (c, node) => {
    const [arg] = node.args;
    if (arg === undefined) return wrongCount(c, node, "__builtin_constant_p", 1);
    const expr = decay(unevaluated(c, arg));
    const literal = expr.kind === "address" && expr.place.kind === "string";
    const constant = expr.kind === "integer" || expr.kind === "floating" || literal;
    return integerNode(constant && isStaticConstant(expr) ? 1n : 0n, INT, node.span);
  },
  choose_expr: chooseExpression,
  classify_type: (c, node) => {
    const [arg] = node.args;
    if (arg === undefined) return wrongCount(c, node, "__builtin_classify_type", 1);
    return integerNode(BigInt(typeClass(decay(unevaluated(c, arg)).type)), INT, node.span);
  },
  object_size: objectSize,
  dynamic_object_size: objectSize,
  add_overflow: (c, node) => checked(c, node, "add_overflow"),
  sub_overflow: (c, node) => checked(c, node, "sub_overflow"),
  mul_overflow: (c, node) => checked(c, node, "mul_overflow"),
  add_overflow_p: (c, node) => wouldOverflow(c, node, "add_overflow"),
  sub_overflow_p: (c, node) => wouldOverflow(c, node, "sub_overflow"),
  mul_overflow_p: (c, node) => wouldOverflow(c, node, "mul_overflow"),
  va_start: (c, node) => {
    const list = vaList(c, node.args[0], node);
    if (list === undefined) return errorNode(node.span);
    if (c.function === undefined || !c.function.symbol.type.variadic) {
      c.error("va-start", "'va_start' used in function with fixed arguments", node.span);
      return errorNode(node.span);
    }
    for (const arg of node.args.slice(1)) value(c, arg);
    return builtin({ name: "va_start", list }, VOID, node.span);
  },
  va_end: (c, node) => {
    const list = vaList(c, node.args[0], node);
    return list === undefined ? errorNode(node.span) : builtin({ name: "va_end", list }, VOID, node.span);
  },
  va_copy: (c, node) => {
    const to = vaList(c, node.args[0], node);
    const from = vaList(c, node.args[1], node);
    if (to === undefined || from === undefined) return errorNode(node.span);
    return builtin({ name: "va_copy", to, from }, VOID, node.span);
  },
  prefetch: (c, node) => {
    const [first = integerNode(0n, INT, node.span)] = node.args.map((arg) => value(c, arg));
    return { kind: "convert", operand: first, type: VOID, span: node.span };
  },
  assume_aligned: (c, node) => {
    const [pointer] = node.args;
    if (pointer === undefined) return wrongCount(c, node, "__builtin_assume_aligned", 2);
    return convertByAssignment(c, value(c, pointer), VOID_POINTER, { verb: "passing" });
  },
  speculation_safe_value: (c, node) => {
    const [arg] = node.args;
    return arg === undefined ? wrongCount(c, node, "__builtin_speculation_safe_value", 1) : value(c, arg);
  },
  alloca_with_align: alignedAlloca,
  strlen: (c, node) => {
    const [arg] = node.args;
    const text = arg === undefined ? undefined : decay(unevaluated(c, arg));
    if (text?.kind !== "address" || text.place.kind !== "string") return undefined;
    const end = text.place.elements.indexOf(0);
    return integerNode(BigInt(end < 0 ? text.place.elements.length : end), SIZE, node.span);
  },
  LINE: (_c, { span }) => integerNode(BigInt(positionAt(span.file, span.start).line), INT, span),
  FILE: (_c, { span }) => text(span.file.name, span),
  FUNCTION: (c, { span }) => text(c.function?.symbol.name ?? "", span),
};

function text(content: string, span: CallNode["span"]): Expr {
  const elements = [...new TextEncoder().encode(content)];
  return decay(load(stringPlace(elements, make.qualified(make.CHAR, 1), span), span));
}

function chooseExpression(c: Context, node: CallNode): Expr {
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
}

/** gcc's typeclass.h. */
function typeClass(type: Type): number {
  switch (type.kind) {
    case "void":
      return 0;
    case "integer":
    case "enum":
      return 1;
    case "pointer":
    case "function":
    case "array":
      return 5;
    case "float":
      return 8;
    case "record":
      return type.record.union ? 13 : 12;
    case "error":
      return -1;
  }
}

// ---- Sizes of objects ------------------------------------------------------------------------------

/** What is left of the object behind the pointer, if it is named; else gcc's "unknown": −1, or 0 for a minimum. */
function objectSize(c: Context, node: CallNode): Expr {
  const [pointer, wanted] = node.args;
  if (pointer === undefined || wanted === undefined) return wrongCount(c, node, "__builtin_object_size", 2);
  const kind = Number(constantInteger(value(c, wanted)) ?? 0n);
  const left = bytesLeft(decay(unevaluated(c, pointer)), (kind & 1) === 1);
  return integerNode(left ?? ((kind & 2) === 0 ? -1n : 0n), SIZE, node.span);
}

/** `closest`: of the innermost member rather than of the whole variable. */
function bytesLeft(pointer: Expr, closest: boolean): bigint | undefined {
  let expr = pointer;
  let moved = 0n;
  for (;;) {
    if (expr.kind === "convert") expr = expr.operand;
    else if (expr.kind === "pointer-add" && expr.index.kind === "integer" && typeof expr.scale === "number") {
      const distance = expr.index.value * BigInt(expr.scale);
      moved += expr.subtract ? -distance : distance;
      expr = expr.pointer;
    } else break;
  }
  if (expr.kind !== "address") return undefined;
  let place: Place = expr.place;
  while (place.kind === "member" && !(closest && place.type.kind === "array")) {
    moved += BigInt(place.offset);
    place = place.base;
  }
  if (place.kind !== "variable" && place.kind !== "string" && place.kind !== "member") return undefined;
  const left = BigInt(sizeOf(place.type)) - moved;
  return moved < 0n || left < 0n ? 0n : left;
}

/** The stack is aligned to 16 bytes; for more, room to move is taken. */
function alignedAlloca(c: Context, node: CallNode): Expr {
  const [wantedSize, wantedBits] = node.args;
  if (wantedSize === undefined || wantedBits === undefined) {
    return wrongCount(c, node, "__builtin_alloca_with_align", 2);
  }
  const { span } = node;
  const size = convertByAssignment(c, value(c, wantedSize), SIZE, { verb: "passing" });
  const align = (constantInteger(value(c, wantedBits)) ?? 0n) / 8n;
  if (align <= 0n || (align & (align - 1n)) !== 0n) {
    c.error("bad-alignment", "requested alignment is not a power of 2", wantedBits.span);
    return errorNode(span);
  }
  if (isError(size) || align <= 16n) {
    return isError(size) ? size : builtin({ name: "alloca", size }, VOID_POINTER, span);
  }
  const sum = (left: Expr, right: bigint) => arithmetic("+", left, integerNode(right, SIZE, span), SIZE, span);
  const space = builtin({ name: "alloca", size: sum(size, align - 1n) }, VOID_POINTER, span);
  const up = sum(convert(space, SIZE), align - 1n);
  return convert(arithmetic("&", up, integerNode(-align, SIZE, span), SIZE, span), VOID_POINTER);
}

// ---- Variable arguments ----------------------------------------------------------------------------

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

// ---- Overflow --------------------------------------------------------------------------------------

/** Operands keep their types: the exact result is what must fit. */
function checked(c: Context, node: CallNode, name: Overflow): Expr {
  const args = node.args.map((arg) => value(c, arg));
  const [left, right, to] = args;
  if (left === undefined || right === undefined || to === undefined) return wrongCount(c, node, `__builtin_${name}`, 3);
  if (args.some(isError)) return errorNode(node.span);
  if (!isInteger(left.type) || !isInteger(right.type) || to.type.kind !== "pointer" || !isInteger(to.type.to)) {
    c.error("invalid-operand", `'__builtin_${name}' wants two integers and the address of an integer`, node.span);
    return errorNode(node.span);
  }
  return builtin({ name, left, right, to }, BOOL, node.span);
}

/** The third argument only tells the type. */
function wouldOverflow(c: Context, node: CallNode, name: Overflow): Expr {
  const args = node.args.map((arg) => value(c, arg));
  const [left, right, like] = args;
  if (left === undefined || right === undefined || like === undefined) {
    return wrongCount(c, node, `__builtin_${name}_p`, 3);
  }
  if (args.some(isError)) return errorNode(node.span);
  if (!isInteger(left.type) || !isInteger(right.type) || !isInteger(like.type)) {
    c.error("invalid-operand", `'__builtin_${name}_p' wants three integers`, node.span);
    return errorNode(node.span);
  }
  const { span } = node;
  const type = make.unqualified(like.type);
  if (left.kind === "integer" && right.kind === "integer") {
    const exact = name === "add_overflow"
      ? left.value + right.value
      : name === "sub_overflow"
      ? left.value - right.value
      : left.value * right.value;
    return integerNode(wrap(exact, type) === exact ? 0n : 1n, BOOL, span);
  }
  const symbol = c.hidden("overflow", type, span);
  symbol.inMemory = true;
  const place: Place = { kind: "variable", symbol, type, span };
  const to: Expr = { kind: "address", place, type: make.pointerTo(type), span };
  return withKept(c, like, () => builtin({ name, left, right, to }, BOOL, span));
}
