/**
 * Places and values. The checking functions return a `load` for whatever is an lvalue and a `function-address`
 * of function type for a function designator; `decay` turns either into the value that most operators want.
 */
import type { Expression } from "../ast.ts";
import type { Context } from "./context.ts";
import { convert, integerNode } from "../constant.ts";
import { unwrapped } from "../same-expression.ts";
import type { Span } from "../source.ts";
import type { BitRange, Expr, Place } from "../tree.ts";
import { isVariableLength, promoted } from "../type-relations.ts";
import { arrayOf, pointerTo, qualified, SIZE, unqualified } from "../type-make.ts";
import { LONG, SHORT, SIGNED_CHAR, UNSIGNED, UNSIGNED_CHAR, UNSIGNED_LONG, UNSIGNED_SHORT } from "../type-make.ts";
import { INT } from "../type-make.ts";
import { type FoundMember, sizeOf } from "../type-layout.ts";
import type { Type } from "../types.ts";

// ---- Values ----------------------------------------------------------------------------------------

/** Checks `node` for its value: arrays and functions become pointers. */
/** The same for an expression that is evaluated for what it does. */
export function effect(c: Context, node: Expression): Expr {
  c.valueless = unwrapped(node);
  return value(c, node);
}

export function value(c: Context, node: Expression): Expr {
  return decay(c.rules.expression(c, node));
}

/** Checks `node` for its type only. */
export function unevaluated(c: Context, node: Expression): Expr {
  c.unevaluated++;
  const expr = c.rules.expression(c, node);
  c.unevaluated--;
  return expr;
}

export function decay(expr: Expr): Expr {
  if (expr.type.kind === "array") {
    if (expr.kind === "load") {
      const place = expr.place;
      const element = place.type.kind === "array" ? place.type.element : expr.type.element;
      // `*p` with p pointing to an array, `p->array`: the pointer itself, retyped.
      if (place.kind === "deref" && place.offset === 0) return retype(place.pointer, pointerTo(element), expr.span);
      return { kind: "address", place, type: pointerTo(element), span: expr.span };
    }
    const temporary: Place = { kind: "temporary", value: expr, type: expr.type, span: expr.span };
    return { kind: "address", place: temporary, type: pointerTo(expr.type.element), span: expr.span };
  }
  if (expr.type.kind === "function") {
    if (expr.kind === "function-address") return { ...expr, type: pointerTo(expr.type) };
    if (expr.kind === "load" && expr.place.kind === "deref") return expr.place.pointer;
  }
  return expr;
}

function retype(pointer: Expr, type: Type, span: Span): Expr {
  if (pointer.kind === "integer") return { ...pointer, type };
  return { kind: "convert", operand: pointer, type, span };
}

/** The type of an expression as written, before it is loaded or decays: what sizeof, typeof and & see. */
export function typeAsPlace(expr: Expr): Type {
  return expr.kind === "load" ? expr.place.type : expr.type;
}

/** The value of a place; of a narrow type too: promotion is a separate step. */
export function load(place: Place, span: Span): Expr {
  const type = place.type.kind === "array" ? place.type : unqualified(place.type);
  return { kind: "load", place, type, span };
}

/** Width of the bit-field an expression is the value of; as for gcc, one behind a comma too. */
export function bitWidth(expr: Expr): number | undefined {
  while (expr.kind === "comma" || (expr.kind === "statement-expression" && expr.value !== undefined)) {
    expr = expr.kind === "comma" ? expr.right : expr.value!;
  }
  if (expr.kind !== "load" && expr.kind !== "assign" && expr.kind !== "update") return undefined;
  return expr.place.kind === "member" ? expr.place.bits?.width : undefined;
}

/** After the integer promotions. */
export function promote(expr: Expr): Expr {
  return convert(expr, promoted(expr.type, bitWidth(expr)));
}

// ---- Places ----------------------------------------------------------------------------------------

/** `*(type *) ((char *) pointer + offset)`, with `&object` and constant indices folded away. */
export function dereference(pointer: Expr, offset: number, type: Type, span: Span): Place {
  if (pointer.kind === "address") {
    const place = pointer.place;
    const size = sizeOf(type);
    if (offset === 0 && place.type === type) return place;
    // Out of bounds stays an address, which is checked when it is used.
    if (offset + size <= sizeOf(place.type) && size > 0 && place.type.kind !== "function") {
      return memberOf(place, offset, type, span);
    }
  }
  if (
    pointer.kind === "pointer-add" && pointer.index.kind === "integer" && typeof pointer.scale === "number" &&
    !pointer.subtract
  ) {
    const moved = offset + Number(pointer.index.value) * pointer.scale;
    if (moved >= 0 && moved < 0x4000_0000) return dereference(pointer.pointer, moved, type, span);
  }
  return { kind: "deref", pointer, offset, type, span };
}

/** Part of a place, at a constant offset. */
export function memberOf(base: Place, offset: number, type: Type, span: Span, bits?: BitRange): Place {
  if (bits !== undefined) return { kind: "member", base, offset, type, bits, span };
  if (base.kind === "deref") return { kind: "deref", pointer: base.pointer, offset: base.offset + offset, type, span };
  if (base.kind === "member" && base.bits === undefined) {
    return { kind: "member", base: base.base, offset: base.offset + offset, type, span };
  }
  return { kind: "member", base, offset, type, span };
}

/** `base.member`, with the qualifiers of both. */
export function foundMember(base: Place, found: FoundMember, span: Span): Place {
  const type = qualified(found.member.type, base.type.qualifiers);
  return memberOf(base, found.offset, type, span, found.member.bits);
}

/** `&place`. */
export function addressOf(c: Context, place: Place, span: Span): Expr {
  keepInMemory(c, place);
  if (place.kind === "deref") {
    const type = pointerTo(place.type);
    if (place.offset === 0) return retypePointer(place.pointer, type, span);
    if (place.pointer.kind === "integer") {
      return integerNode(place.pointer.value + BigInt(place.offset), type, span);
    }
  }
  return { kind: "address", place, type: pointerTo(place.type), span };
}

function retypePointer(pointer: Expr, type: Type, span: Span): Expr {
  const converted = convert(pointer, type);
  return converted === pointer && pointer.kind === "load"
    ? { kind: "convert", operand: pointer, type, span }
    : converted;
}

/** The variable at the root of a place needs an address: it cannot live in a register. */
function keepInMemory(c: Context, place: Place): void {
  let root = place;
  while (root.kind === "member") root = root.base;
  if (root.kind === "variable" && c.unevaluated === 0) root.symbol.inMemory = true;
}

/** Does the place belong to a value that dies at once: `f().member`? Then it is no lvalue. */
export function isTemporary(place: Place): boolean {
  let root = place;
  while (root.kind === "member") root = root.base;
  return root.kind === "temporary";
}

/** A value used where a place is needed. */
export function placeOfValue(expr: Expr): Place {
  return expr.kind === "load" ? expr.place : { kind: "temporary", value: expr, type: expr.type, span: expr.span };
}

/** Hides that `expr` is a place: the result of a cast or of unary + cannot be assigned to. */
export function asValue(expr: Expr, span: Span): Expr {
  if (expr.kind !== "load") return expr;
  return { kind: "convert", operand: expr, type: expr.type, span };
}

// ---- Sizes -----------------------------------------------------------------------------------------

/** Size in bytes as a node of type size_t: a constant, or for a VLA an expression. */
export function sizeNode(type: Type, span: Span): Expr {
  if (type.kind !== "array" || !isVariableLength(type)) return integerNode(BigInt(sizeOf(type)), SIZE, span);
  const length = type.variableLength === undefined
    ? integerNode(BigInt(type.length ?? 0), SIZE, span)
    : convert(type.variableLength.length, SIZE);
  const element = sizeNode(type.element, span);
  return { kind: "arithmetic", operator: "*", left: length, right: element, type: SIZE, span };
}

/** What pointer arithmetic multiplies its index with. */
export function scaleOf(type: Type, span: Span): number | Expr {
  return isVariableLength(type) ? convert(sizeNode(type, span), LONG) : sizeOf(type);
}

/** A string literal as a place. */
export function stringPlace(elements: readonly number[], element: Type, span: Span): Place {
  const type = arrayOf(element, elements.length + 1);
  return { kind: "string", elements, type, span };
}

/** The integer type of the given size and signedness. */
export function integerOfSize(size: number, signed: boolean): Type {
  switch (size) {
    case 1:
      return signed ? SIGNED_CHAR : UNSIGNED_CHAR;
    case 2:
      return signed ? SHORT : UNSIGNED_SHORT;
    case 4:
      return signed ? INT : UNSIGNED;
    default:
      return signed ? LONG : UNSIGNED_LONG;
  }
}
